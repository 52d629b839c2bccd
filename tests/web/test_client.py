"""The client in the package, against a workbench that listens: types in, types out, and the library's errors."""

import datetime as dt
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests.web.asked import NEWS
from tests.web.conftest import ADDRESS, served

from qawl.archive import Archive, Query, info, search
from qawl.board import article, brief, dossier
from qawl.client import Client, Fix, Marked, Sent
from qawl.errors import AccessError, InputError, NothingFoundError, QueryError, ServerError


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[Client]:
    with Client(address) as opened:
        yield opened


@pytest.fixture(scope="module")
def archive(week: Path) -> Iterator[Archive]:
    with Archive.open(week) as opened:
        yield opened


def test_a_search_gives_the_same_as_the_library(client: Client, archive: Archive) -> None:
    query = Query(words="المعبر", act=("assert", "threaten"), since=dt.date(2024, 1, 1))
    assert client.search(query, limit=3) == search(archive, query, limit=3)
    assert client.facets(Query(), by=["act"]).keys() == {"act"}


def test_all_hits_come_page_by_page(client: Client) -> None:
    ids = [hit.kept.id for hit in client.hits(limit=10)]
    assert len(ids) == len(set(ids)) == client.search().total > 10


def test_what_is_shown_of_one_thing_is_what_the_library_shows(client: Client, archive: Archive) -> None:
    hit = next(client.hits(Query(act=("threaten",))))
    with archive.reading() as connection:
        assert client.statement(hit.kept.id) == dossier(connection, hit.kept.id)
        assert client.article(hit.kept.article_id) == article(connection, hit.kept.article_id)
    claim = client.claims(outlets=2).listed[0]
    assert len(client.claim(claim.claim_id).carriers) == claim.statements
    actor = client.actors(limit=1)[0]
    assert client.actor(actor.id, date=dt.date(2024, 6, 1)).actor.name == actor.name
    assert client.brief() == brief(archive)


def test_lists_are_narrowed_as_on_the_command_line(client: Client, archive: Archive) -> None:
    assert client.info().statements == info(archive).statements
    assert client.threats(warnings=True).count >= client.threats().count
    assert client.answers(limit=1).listed
    assert client.due(date=dt.date(2024, 3, 1), act=["promise"], outcome=["kept"]).day == "2024-03-01"
    assert client.themes(by="week").by == "week"
    (change,) = client.changes(limit=1)
    assert client.changes(after=change.id) == ()
    assert client.corrections() == ()


def test_a_page_is_read_from_a_text_bytes_or_a_file(client: Client, tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text(NEWS, encoding="utf-8")
    for source in (NEWS, NEWS.encode("windows-1256"), file):
        (reading,) = client.read(source, outlet="الميناء", date=dt.date(2024, 5, 1)).readings
        assert (reading.outlet, reading.statements[0].speaker) == ("الميناء", "ليلى مراد")


def test_many_pages_are_read_in_their_order(client: Client) -> None:
    pages = [Sent(source=f"{NEWS}\u2028{number}") for number in range(3)] + [Sent(source="none")]
    found = list(client.read_all(pages))
    assert [one.readings[0].text[-1] for one in found[:3]] == ["0", "1", "2"]
    assert "no Arabic" in found[3].problems[0]


def test_errors_are_those_of_the_library(client: Client) -> None:
    with pytest.raises(NothingFoundError, match="no statement 999999"):
        client.statement(999999)
    with pytest.raises(QueryError, match="until"):
        client.search(Query(since=dt.date(2024, 6, 1), until=dt.date(2024, 5, 1)))
    with pytest.raises(QueryError, match="limit"):
        client.search(limit=0)
    with pytest.raises(InputError, match="no Arabic"):
        client.read("nothing")
    with pytest.raises(InputError, match="cannot be read"):
        client.read(Path("/no/such/file"))


def test_a_token_that_is_not_known_is_told(address: str) -> None:
    with Client(address, token="false") as stranger, pytest.raises(AccessError, match="token"):
        stranger.info()


def test_what_is_no_workbench_is_told_with_what_to_try(address: str) -> None:
    with Client("http://127.0.0.1:1") as nobody, pytest.raises(ServerError, match="is it running"):
        nobody.info()
    with Client(f"{address}/static") as other, pytest.raises(ServerError, match="address of a workbench"):
        other.info()


def test_it_needs_nothing_of_the_web_extra() -> None:
    without = "import sys; sys.modules.update(dict.fromkeys(['fastapi', 'babel', 'uvicorn', 'pebble', 'vl_convert']))"
    subprocess.run([sys.executable, "-c", f"{without}; import qawl.client"], check=True)


def test_requests_are_sent_the_way_that_is_given() -> None:
    problem = {"type": "about:blank", "title": "Not Found", "status": 404, "detail": "sent otherwise"}
    headers = {"content-type": "application/problem+json"}
    way = httpx.MockTransport(lambda _: httpx.Response(404, headers=headers, json=problem))
    with Client(ADDRESS, transport=way) as client, pytest.raises(NothingFoundError, match="sent otherwise"):
        client.statement(1)


@pytest.fixture
def own(week: Path, tmp_path: Path) -> Iterator[Client]:
    """A client of a workbench on an archive that the test may change."""
    with served(Path(shutil.copy(week, tmp_path / "own.db"))) as where, Client(where) as opened:
        yield opened


def test_what_is_corrected_shows_until_it_is_taken_back(own: Client) -> None:
    hit = next(own.hits(Query(act=("threaten",))))
    assert own.correct(hit.kept.id, Fix(act="warn")).statement.act == "warn"
    (correction,) = own.corrections()
    own.undo_correction(correction.id)
    assert own.statement(hit.kept.id).said.statement.act == "threaten"
    marked = own.mark(hit.kept.id, Marked(outcome="kept", evidence="https://example.com/1"))
    assert marked.id == hit.kept.id


def test_actors_are_joined_parted_and_renamed(own: Client) -> None:
    one, other = own.actors(limit=2)
    joined = own.merge_actors(one.id, str(other.id))
    assert set(other.names) <= set(joined.names)
    first, second = own.split_actor(joined.id, other.names)
    assert {first.name, second.name} == {one.name, other.name}
    assert own.rename_actor(first.id, first.names[0]).name == first.names[0]
