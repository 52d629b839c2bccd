"""A change is shown in the words around it."""

from qawl.archive.keep.changes import edits
from qawl.board import EditedPassage, edited


def passages(was: str, now: str) -> list[EditedPassage]:
    return list(edited(now, edits("", was, "", now)))


def test_words_taken_out_and_put_in_stand_in_their_places() -> None:
    (one,) = passages("قال الوزير إن الجسر سيفتح يوم الأحد", "قال الوزير إن الجسر لن يفتح يوم الأحد")
    assert one.pieces == (
        ("same", "قال الوزير إن الجسر "),
        ("was", "سيفتح"),
        ("now", "لن يفتح"),
        ("same", " يوم الأحد"),
    )
    assert (one.opens, one.ends) == (True, True)


def test_places_far_apart_are_passages_of_their_own_between_whole_words() -> None:
    between = "وشكر العمال " * 60
    first, last = passages(f"اليوم {between}غدا", f"أمس {between}بعد غد")
    assert (first.opens, first.ends, last.opens, last.ends) == (True, False, False, True)
    for passage in (first, last):
        words = "".join(text for kind, text in passage.pieces if kind == "same").split()
        assert words and set(words) <= {"وشكر", "العمال"}


def test_a_passage_that_changes_everywhere_is_cut() -> None:
    was, now = (" ".join(f"كلمة{n} {sign}{n}" for n in range(900)) for sign in "أب")
    found = passages(was, now)
    assert len(found) > 5
    assert sum(kind == "now" for passage in found for kind, _ in passage.pieces) == 900
