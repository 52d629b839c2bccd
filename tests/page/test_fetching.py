"""A fetch keeps its limits, and keeps out of the local network."""

import contextlib
import gzip
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from qawl.errors import FetchError
from qawl.page import fetch
from qawl.page.fetching import is_public

PAGE = "<html><body><p>قال الوزير إن السد اكتمل.</p></body></html>".encode("windows-1256")


class _Site(BaseHTTPRequestHandler):
    def do_GET(self):
        routes = {
            "/page": (200, {"Content-Type": "text/html; charset=windows-1256"}, PAGE),
            "/zipped": (200, {"Content-Encoding": "gzip"}, gzip.compress(PAGE)),
            "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(3_000_000))),
            "/odd": (200, {"Content-Encoding": "br"}, b"x"),
            "/moved": (302, {"Location": "/page"}, b""),
            "/later": (302, {"Location": "/slow"}, b""),
            "/loop": (302, {"Location": "/loop"}, b""),
            "/away": (302, {"Location": "ftp://example.org/"}, b""),
            "/agent": (200, {}, self.headers["User-Agent"].encode()),
            "/host": (200, {}, self.headers["Host"].encode()),
        }
        self.server.stopping.wait({"/slow": 5, "/later": 0.05}.get(self.path, 0))
        status, headers, body = routes.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    server.stopping = threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.stopping.set()
    server.shutdown()
    server.server_close()


def test_a_page_comes_with_its_address_and_charset(site):
    assert fetch(f"{site}/page", allow_private=True) == (PAGE, f"{site}/page", "windows-1256")


def test_a_redirect_is_followed_and_its_address_told(site):
    assert fetch(f"{site}/moved", allow_private=True)[:2] == (PAGE, f"{site}/page")


def test_a_zipped_answer_is_unzipped(site):
    assert fetch(f"{site}/zipped", allow_private=True)[0] == PAGE


def test_it_says_who_it_is_and_whom_it_asks(site):
    assert fetch(f"{site}/agent", allow_private=True)[0].startswith(b"Qawl/")
    local = site.replace("127.0.0.1", "localhost")
    assert fetch(f"{local}/host", allow_private=True)[0].decode() == local.removeprefix("http://")


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/missing", "404"),
        ("/loop", "redirects"),
        ("/away", "only http and https"),
        ("/odd", "encoding"),
        ("/bomb", "larger than"),
    ],
)
def test_what_goes_wrong_is_said(site, path, says):
    with pytest.raises(FetchError, match=says):
        fetch(site + path, allow_private=True, max_bytes=1_000_000)


def test_the_limit_counts_what_is_sent_too(site):
    with pytest.raises(FetchError, match="larger than 10 bytes"):
        fetch(f"{site}/page", allow_private=True, max_bytes=10)


def test_a_slow_server_is_given_up(site):
    with pytest.raises(FetchError, match=r"within 0\.3 seconds"):
        fetch(f"{site}/slow", allow_private=True, timeout=0.3)


def test_the_time_that_is_told_is_what_was_allowed_though_a_redirect_took_some(site):
    with pytest.raises(FetchError, match=r"/slow: no answer within 0\.3 seconds"):
        fetch(f"{site}/later", allow_private=True, timeout=0.3)


def test_a_server_that_sends_its_headers_byte_by_byte_is_given_up():
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip():
            connection, _ = server.accept()
            with connection, contextlib.suppress(OSError):
                connection.sendall(b"HTTP/1.1 200 OK\r\n")
                for letter in b"X-Slow: " + bytes(40 * [120]):
                    time.sleep(0.1)
                    connection.sendall(bytes([letter]))

        threading.Thread(target=drip, daemon=True).start()
        with pytest.raises(FetchError, match=r"within 0\.5 seconds"):
            fetch(f"http://127.0.0.1:{server.getsockname()[1]}/", allow_private=True, timeout=0.5)


def test_the_local_network_is_refused(site):
    with pytest.raises(FetchError, match="not public"):
        fetch(f"{site}/page")
    with pytest.raises(FetchError, match="not public"):
        fetch(f"{site.replace('127.0.0.1', 'localhost')}/page")


def test_a_redirect_into_the_local_network_is_refused(site, monkeypatch):
    monkeypatch.setattr("qawl.page.fetching.is_public", lambda address: address != "127.0.0.2")
    monkeypatch.setattr(_Site, "do_GET", _redirecting)
    with pytest.raises(FetchError, match=r"127\.0\.0\.2"):
        fetch(f"{site}/")


def _redirecting(self):
    self.send_response(302)
    self.send_header("Location", "http://127.0.0.2/")
    self.end_headers()


@pytest.mark.parametrize(
    "url",
    ["ftp://example.org/", "file:///etc/passwd", "example.org", "http://", "http://[x/", "http://a:b/", ""],
)
def test_what_is_no_web_address_is_refused(url):
    with pytest.raises(FetchError):
        fetch(url)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "fe80::1%eth0",
        "x",
    ],
)
def test_addresses_that_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_addresses_that_are_public(address):
    assert is_public(address)
