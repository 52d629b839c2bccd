"""A page that hangs, crashes or eats memory is lost alone."""

import asyncio
import multiprocessing
import signal
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import msgspec
import pytest

pebble = pytest.importorskip("pebble")

from tests.flow import news  # noqa: E402
from tests.flow.hostile import work  # noqa: E402

from qawl.flow import guard  # noqa: E402
from qawl.flow.hands import Hands  # noqa: E402
from qawl.flow.job import Job  # noqa: E402
from qawl.flow.parts import pieces  # noqa: E402
from qawl.flow.storage import files  # noqa: E402


def test_what_ends_the_process_is_lost_and_the_rest_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "_BATCH_SECONDS", 1.5)
    monkeypatch.setattr(guard, "_SECONDS", 1.0)
    guarded: guard.Guard[str, str] = guard.Guard(work, "qawl")
    try:
        done = [
            one for batch in guarded.map([["a", "crash", "b"], ["c", "hang"], ["eat", "d"]]) for one in batch
        ]
    finally:
        guarded.close()
    assert [one if isinstance(one, str) else one.kind for one in done] == [
        *("A", "crash", "B"),
        *("C", "time"),
        *("crash", "D"),
    ]


@pytest.mark.skipif(not guard.HAS_ALARM, reason="this system has no alarms; every page is guarded")
def test_a_process_ends_itself_when_a_batch_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "_BATCH_SECONDS", 0.05)
    hangs = multiprocessing.get_context("fork").Process(
        target=partial(list, guard.straight(work, [["hang"]]))
    )
    hangs.start()
    hangs.join(30)
    assert hangs.exitcode == -signal.SIGALRM


def test_a_unit_whose_process_is_killed_is_done_all_the_same(tmp_path: Path) -> None:
    pytest.importorskip("daft")
    given = news.lines(tmp_path / "a.jsonl", [news.article(n) for n in range(40)])
    (piece,) = pieces(files(str(given)))
    job = msgspec.json.encode(Job(str(tmp_path / "out"))).decode()
    made = Hands(1)

    async def killed() -> str:
        asyncio.get_running_loop().call_later(0.01, _kill_children)
        return await made.do("extract", job, msgspec.json.encode(piece).decode())

    try:
        with ThreadPoolExecutor(1) as pool:  # in this thread a loop may be running: that of a browser's tests
            counts = msgspec.json.decode(pool.submit(asyncio.run, killed()).result())
    finally:
        made.close()
    assert (counts["read"], counts["problems"]) == (40, 0)


def _kill_children() -> None:
    for child in multiprocessing.active_children():
        child.kill()
