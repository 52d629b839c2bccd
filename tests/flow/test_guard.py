"""A page that hangs, crashes or eats memory is lost alone."""

import pytest

pebble = pytest.importorskip("pebble")

from tests.flow.hostile import work  # noqa: E402

from qawl.flow import guard  # noqa: E402


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
