"""What one text leaves out of another and what it adds, word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qawl.arabic.letters import fold_word
from qawl.archive.find.difference import difference

WORDS = st.lists(st.sampled_from(["الماء", "الى", "البيوت", "غدا", "،", "\n", "."]), max_size=40).map(
    " ".join
)


def _runs(old: str, new: str, **how: object) -> list[tuple[str, str]]:
    runs = difference(old, new, **how)  # type: ignore[arg-type]
    return [(run.kind, run.new.of(new) if run.new else run.old.of(old)) for run in runs if run.new or run.old]


def test_what_is_left_out_and_added_stands_between_what_both_have() -> None:
    assert _runs("سنعيد الماء إلى كل البيوت غداً.", "سنعيد الماء إلى البيوت صباح غداً.") == [
        ("same", "سنعيد الماء إلى"),
        ("left out", "كل"),
        ("same", "البيوت"),
        ("added", "صباح"),
        ("same", "غداً."),
    ]


def test_white_space_never_counts() -> None:
    assert _runs("عاد  الماء\n\nإلى البيوت", "عاد الماء إلى البيوت") == [("same", "عاد الماء إلى البيوت")]


def test_a_key_says_which_words_are_the_same_and_which_are_passed_over() -> None:
    def key(word: str) -> str:
        return fold_word(word) if word.isalnum() else ""

    assert _runs("عاد الماء، إلى القرية!", "عاد الماء الى القريه", key=key) == [
        ("same", "عاد الماء الى القريه")
    ]


def test_nothing_shared_and_nothing_at_all() -> None:
    assert _runs("نعم", "لا") == [("left out", "نعم"), ("added", "لا")]
    assert _runs("", "لا") == [("added", "لا")]
    assert _runs("", "") == []


def test_long_texts_are_held_together_by_their_lines() -> None:
    lines = [f"في السطر {n} كلام عن الميناء {n * 7} والسفن التي فيه وما تحمل" for n in range(400)]
    changed = [*lines[:30], lines[30].replace("كلام", "حديث"), *lines[31:200], *lines[201:]]
    changed[350] += " اليوم"
    runs = _runs("\n".join(lines), "\n".join(changed))
    others = [run for run in runs if run[0] != "same"]
    assert others == [("left out", "كلام"), ("added", "حديث"), ("left out", lines[200]), ("added", "اليوم")]


@given(WORDS, WORDS)
def test_the_runs_are_all_the_words_of_both_texts_in_order(old: str, new: str) -> None:
    runs = difference(old, new)
    assert " ".join(run.old.of(old) for run in runs if run.old).split() == old.split()
    assert " ".join(run.new.of(new) for run in runs if run.new).split() == new.split()
    for run in runs:
        assert (run.old is None, run.new is None) == (run.kind == "added", run.kind == "left out")
        if run.old and run.new:
            assert run.old.of(old).split() == run.new.of(new).split()
