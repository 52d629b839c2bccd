"""What is told of hosts that are to be left alone, and how long that is remembered."""

from pathlib import Path

from qawl.archive import Archive
from qawl.archive.store import moment
from qawl.collect import Manners
from qawl.collect.pages import Due
from qawl.collect.state import FeedState
from qawl.collect.taking import Taking
from qawl.errors import BusyError, InputError
from qawl.page.fetching import Answer


def _none(url: str, **_: str) -> Answer:
    return Answer(url, 404, {})


def _put_off(taking: Taking, host: str, until: str) -> None:
    page = Due(1, f"https://{host}/1", host, "صحيفة الميناء", None, 0, 0, "", "", None)
    taking.page(page, BusyError(f"{page.url}: it is left alone until {until}", until))


def test_a_rest_is_told_once_and_forgotten_when_it_has_ended(archive: Archive, tmp_path: Path) -> None:
    told: list[InputError] = []
    with FeedState(str(tmp_path / "feeds.db"), _none) as state:
        taking = Taking(archive, state, Manners(), told.append)
        for minutes in range(100):
            _put_off(taking, "port.example", moment(60.0 * (minutes - 200)))
        assert (len(told), len(taking._rests)) == (100, 1)
        ends = moment(600)
        for host in ("port.example", "coast.example") * 3:
            _put_off(taking, host, ends)
        assert len(told) == 102
        assert taking._rests == {("port.example", ends), ("coast.example", ends)}
