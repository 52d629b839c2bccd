"""How is a change shown? The places of a newer text where words went or came, in the words around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from qawl.archive.keep.changes import Edit

_AROUND = 120
"""Characters that are shown on either side of an edit, at most; places that lie nearer are shown as one."""
_LONGEST = 2000
"""Characters after which a passage is not joined to the next."""


class EditedPassage(Struct, frozen=True):
    """A stretch of the newer text, with what was taken out and put in."""

    pieces: tuple[tuple[Literal["same", "was", "now"], str], ...]
    opens: bool
    """Whether the text begins here."""
    ends: bool
    """Whether the text ends here."""


def edited(text: str, edits: Iterable[Edit]) -> Iterator[EditedPassage]:
    """Yield the passages that these edits have changed, in order.

    Args:
        text: the newer title or text.
        edits: those of this field alone, in order.
    """
    near: list[Edit] = []
    for edit in edits:
        at = edit.now_at.start
        if near and (at - near[-1].now_at.end > 2 * _AROUND or at - near[0].now_at.start > _LONGEST):
            yield _passage(text, near)
            near = []
        near.append(edit)
    if near:
        yield _passage(text, near)


def _passage(text: str, near: Sequence[Edit]) -> EditedPassage:
    start = max(0, near[0].now_at.start - _AROUND)
    if start:
        start = max(start, text.find(" ", start, near[0].now_at.start) + 1)
    end = min(len(text), near[-1].now_at.end + _AROUND)
    if end < len(text):
        end = max(text.rfind(" ", near[-1].now_at.end, end), near[-1].now_at.end)
    pieces: list[tuple[Literal["same", "was", "now"], str]] = []
    at = start
    for edit in near:
        pieces += [("same", text[at : edit.now_at.start]), ("was", edit.was), ("now", edit.now)]
        at = edit.now_at.end
    pieces.append(("same", text[at:end]))
    return EditedPassage(tuple(piece for piece in pieces if piece[1]), start == 0, end == len(text))
