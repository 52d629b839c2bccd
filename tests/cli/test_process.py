import errno
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from qawl.cli import main

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
_IN_EACH_FORM = """
import sys
from qawl.cli import main
asked, forms = sys.argv[:4], sys.argv[4:]
for form in forms:
    sys.argv = [*asked, form]
    try:
        main()
    except SystemExit as end:
        assert not end.code
    sys.stdout.flush()
    sys.stdout.buffer.write(b"\\f")
"""
MAIN = [sys.executable, "-m", "qawl"]


def test_a_page_goes_through_a_pipe(run: Run, page: Path) -> None:
    done = run("read", "--format", "json", stdin=page.read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    record = json.loads(done.stdout)
    for statement in record["statements"]:
        for start, end in statement["content"]:
            assert 0 <= start < end <= len(record["text"])


def test_arabic_is_written_whatever_the_locale(run: Run, page: Path) -> None:
    forms = ("text", "jsonl", "csv", "html")
    done = run("read", page, "--format", *forms, program=_IN_EACH_FORM)
    assert (done.returncode, done.stderr) == (0, b"")
    *written, rest = done.stdout.decode().split("\f")
    assert (len(written), rest) == (len(forms), "")
    assert all("الجسر" in one for one in written)


def test_evaluate_too_writes_arabic_whatever_the_locale(run: Run, tmp_path: Path) -> None:
    text = "اللاعب يركض في الملعب."
    gold = {"id": "x", "text": text, "statements": [{"content": [[0, 11]]}]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(gold), encoding="utf-8")
    (tmp_path / "none.jsonl").touch()
    done = run("evaluate", "gold.jsonl", "--predicted", "none.jsonl", "--errors")
    assert done.returncode == 0
    assert "اللاعب يركض" in done.stdout.decode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\xff\x00\xfe" * 900,
        b"only English here",
        b'{"id": 1}',
        b"\xc7\xe1" * 3 + b"\x00",
        b"[",
        b"WARC/1.0\r\n",
    ],
)
def test_bad_input_is_a_message_and_code_2(
    data: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert ends_with("read", monkeypatch=monkeypatch) == 2
    assert capsys.readouterr().err.startswith("qawl: standard input")


def ends_with(*arguments: str, monkeypatch: pytest.MonkeyPatch) -> object:
    """Run `qawl` in this process; give its exit code."""
    monkeypatch.setattr(sys, "argv", ["qawl", *arguments])
    with pytest.raises(SystemExit) as end:
        main()
    return end.value.code


@pytest.mark.parametrize(
    "arguments",
    [
        ("sing",),
        ("read", "--format", "sheet"),
        ("read", "--date", "soon"),
        ("evaluate",),
        ("evaluate", "none.jsonl"),
    ],
)
def test_bad_arguments_are_a_message_and_code_2(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ends_with(*arguments, monkeypatch=monkeypatch) == 2
    assert capsys.readouterr().err


def test_a_closed_pipe_is_silent(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    line = json.dumps({"text": "قال الحارس سالم إن الباب مغلق. " * 20})
    path.write_text(f"{line}\n" * 2000, encoding="utf-8")
    with subprocess.Popen(
        [*MAIN, "read", str(path), "-f", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        process.wait()


def with_broken(
    name: str, body: str, page: Path, command: str = "read", *more: object
) -> "subprocess.CompletedProcess[bytes]":
    """Run `qawl read PAGE`, or another command, with a function `name`, module and all, that does `body`."""
    module, function = name.rsplit(".", 1)
    code = (
        "import os, signal, time\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # ignored, where the tests run in the background
        f"import {module} as module\n"
        f"def broken(*arguments, **options):\n    {body}\n"
        f"module.{function} = broken\n"
        "from qawl.cli import main; main()"
    )
    arguments = [command, str(page), *map(str, more)]
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False)


def test_ctrl_c_ends_without_a_traceback(page: Path) -> None:
    done = with_broken(
        "qawl.reading.reader.read_article", "os.kill(os.getpid(), signal.SIGINT); time.sleep(60)", page
    )
    assert done.returncode == 130
    assert b"Traceback" not in done.stderr


def test_ctrl_c_while_it_imports_ends_it_with_130(page: Path) -> None:
    program = (
        "import os, signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "class Interrupted:\n"
        "    def find_spec(name, *more):\n"
        "        if name == 'qawl.entry':\n"  # in code made of text, as of a dataclass
        "            exec('os.kill(os.getpid(), signal.SIGINT)')\n"
        "sys.meta_path.insert(0, Interrupted)\n"
        "from qawl.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "read", str(page)], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (130, b"qawl: stopped\n")


def test_it_hears_ctrl_c_before_it_imports_what_takes_a_moment() -> None:
    code = "import sys; before = set(sys.modules); import qawl.cli; print(*set(sys.modules) - before)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert set(loaded.split()) <= {"qawl", "qawl.cli", "errno"}


@pytest.mark.parametrize(
    ("number", "command", "within", "more", "said"),
    [
        ("SIGTERM", "read", "qawl.reading.reader.read_article", [], b"qawl: stopped\n"),
        (
            "SIGTERM",
            "ingest",
            "qawl.many.unpacking._unpacked",
            ["--archive", "qawl.db"],
            b"written and stand",
        ),
        (
            "SIGINT",
            "ingest",
            "qawl.many.unpacking._unpacked",
            ["--archive", "qawl.db"],
            b"written and stand",
        ),
        ("SIGTERM", "flow", "qawl.flow.Cluster", ["tables"], b"what was written to tables stands"),
    ],
)
def test_sigterm_and_ctrl_c_end_a_command_in_order(
    number: str,
    command: str,
    within: str,
    more: list[str],
    said: bytes,
    page: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(page.parent)
    done = with_broken(within, f"os.kill(os.getpid(), signal.{number}); time.sleep(60)", page, command, *more)
    assert (done.returncode, done.stderr.count(b"\n")) == (130, 1)
    assert said in done.stderr


def test_an_article_on_which_the_reading_fails_is_reported(page: Path) -> None:
    done = with_broken("qawl.reading.reader.read_article", "raise RuntimeError('broken')", page)
    assert done.returncode == 2
    assert b"Qawl failed on this article (RuntimeError: broken)" in done.stderr
    assert b"Traceback" not in done.stderr


def test_an_error_of_qawl_itself_is_no_traceback_either(page: Path) -> None:
    done = with_broken("qawl.page.articles", "raise RuntimeError('broken')", page)
    assert done.returncode == 70
    assert b"RuntimeError: broken" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("problem", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "qawl: stopped"),  # Ctrl-C while it is still starting
        (OSError(errno.ENOSPC, "No space left on device"), 2, "free some space"),
    ],
)
def test_what_ends_it_outside_of_a_command_is_one_line(
    problem: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def ended() -> None:
        raise problem

    monkeypatch.setattr("qawl.cli.app.app", ended)
    assert ends_with(monkeypatch=monkeypatch) == code
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_a_closed_stream_is_no_error_of_qawl(closed: str, page: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", f'exec "$@" {closed}', "sh", *MAIN, "read", str(page)], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom typer.testing import CliRunner\nfrom qawl.cli.app import app\n"
        "CliRunner().invoke(app, ['--help'])\nprint(*sys.modules)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    ).stdout.split()
    assert not set(loaded) & {
        "trafilatura",
        "httpx",
        "jinja2",
        "warcio",
        "spacy",
        "lxml",
        "qawl.reading.reader",
    }
