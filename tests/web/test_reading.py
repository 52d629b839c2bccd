"""Pages that users send are read apart, and one that takes too long, or too much, harms nobody else."""

import asyncio
import mmap
import multiprocessing
import sys
from collections.abc import Iterator

import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from starlette.exceptions import HTTPException
from tests.web.asked import NEWS

from qawl.arabic.remembered import FEW, kept_at_most
from qawl.types import Reading
from qawl.web import Settings
from qawl.web.reading import Given, Read, Readers, _prepare


@pytest.fixture(scope="module")
def loop() -> Iterator[BlockingPortal]:
    """An event loop in a thread of its own: where Playwright was at work before, this one has a loop already."""
    with start_blocking_portal() as portal:
        yield portal


@pytest.fixture(scope="module")
def readers(loop: BlockingPortal) -> Iterator[Readers]:
    opened = Readers(Settings(readers=1))
    yield opened
    opened.close()


def texts(read: Read) -> list[str]:
    return [one.text if isinstance(one, Reading) else f"! {one}" for one in read]


def test_an_input_gives_its_articles_and_what_is_wrong_in_their_places(
    loop: BlockingPortal, readers: Readers
) -> None:
    lines = f'{{"text": "{NEWS}"}}\n{{"text": "no Arabic"}}\n{{"text": "{NEWS} نعم"}}'
    one, broken, other = loop.call(readers.read, Given(source=lines.encode(), outlet="الميناء"))
    assert isinstance(one, Reading)
    assert one.statements[0].speaker == "ليلى مراد"
    assert one.outlet == "الميناء"
    assert "line 2" in str(broken)
    assert isinstance(other, Reading)


def test_a_text_that_is_the_name_of_a_file_here_is_no_more_than_a_text(
    loop: BlockingPortal, readers: Readers
) -> None:
    there = loop.call(readers.read, Given(source="/etc/passwd"))
    not_there = loop.call(readers.read, Given(source="/etc/nothing"))
    assert texts(there) == texts(not_there)


def test_private_addresses_are_refused(loop: BlockingPortal, readers: Readers) -> None:
    (refused,) = loop.call(readers.read, Given(source="http://127.0.0.1:9/page"))
    assert "not public" in str(refused)


def test_a_page_that_takes_too_long_is_given_up_and_the_next_is_read(loop: BlockingPortal) -> None:
    readers = Readers(Settings(readers=1, reading_seconds=1.5))
    (slow,) = loop.call(readers.read, Given(source=(NEWS + "\n") * 60_000))
    assert "not read within 1.5 seconds" in str(slow)
    (quick,) = loop.call(readers.read, Given(source=NEWS))
    assert isinstance(quick, Reading)
    readers.close()


def _begins_with_much() -> None:
    """Be a reader that is forked from a process which has reserved as much as Daft does, and more."""
    held = mmap.mmap(-1, 3 << 30, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, prot=mmap.PROT_READ)
    _prepare()
    assert bytearray(1 << 28)
    try:
        bytearray(2 << 30)
    except MemoryError:
        held.close()
        sys.exit(7)


@pytest.mark.skipif(sys.platform != "linux", reason="this system does not say what a process holds")
def test_what_a_reader_begins_with_is_not_counted_against_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qawl.web.reading.warm_up", int)
    process = multiprocessing.get_context("fork").Process(target=_begins_with_much)
    process.start()
    process.join(60)
    assert process.exitcode == 7


def _remembers_few() -> None:
    _prepare()
    sys.exit(0 if kept_at_most() == FEW else 1)


def test_a_reader_remembers_few_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qawl.web.reading.warm_up", int)
    process = multiprocessing.get_context("fork").Process(target=_remembers_few)
    process.start()
    process.join(60)
    assert process.exitcode == 0


def test_when_a_reader_is_killed_another_takes_its_place(loop: BlockingPortal, readers: Readers) -> None:
    for process in multiprocessing.active_children():
        process.kill()
    (quick,) = loop.call(readers.read, Given(source=NEWS))
    assert isinstance(quick, Reading)


def test_when_too_many_wait_one_more_is_sent_away(loop: BlockingPortal, readers: Readers) -> None:
    async def crowd() -> list[object]:
        many = (readers.read(Given(source=NEWS)) for _ in range(12))
        return await asyncio.gather(*many, return_exceptions=True)

    answers = loop.call(crowd)
    sent_away = [one for one in answers if isinstance(one, HTTPException)]
    assert {one.status_code for one in sent_away} == {503}
    assert len(answers) - len(sent_away) == sum(isinstance(one, tuple) for one in answers) > 5
