"""Where in a text does something stand that was pointed out in an older version of it?

In the same version at the same place; in another where its words stand, nearest to where they would be expected.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from qawl.archive.keep.corrections.stored import Body, Given
from qawl.types import Span


def nearest(text: str, words: str, near: int) -> Span | None:
    """Return where the words stand in the text, as near as may be to the character `near`; None where they do not."""
    after = text.find(words, near)
    before = text.rfind(words, 0, near + len(words))
    found = [start for start in (before, after) if start >= 0]
    if not words or not found:
        return None
    start = min(found, key=lambda start: abs(start - near))
    return Span(start, start + len(words))


class Places:
    """The places of which a correction speaks, in a version of its article."""

    def __init__(self, body: Body, digest: str, text: str) -> None:
        """Take a correction, and the digest and text of the version."""
        self._text, self._same = text, body.digest == digest
        self._words = {quoted.span: quoted.words for quoted in body.words}
        self._moved = 0  # by how many characters the statement stands later than it did
        first = body.read.content[0]
        if place := self._place(first):
            self._moved = place.start - first.start
        self.content = self._all(body.read.content)

    def fields(self, given: Given) -> dict[str, Any]:
        """Return the fields that a correction gives, with their places here; those whose words are not here go out."""
        fields = given.fields()
        if "content" in fields:
            fields["content"] = self._all(fields["content"])
            if fields["content"] is None:
                del fields["content"]
        for name in ("cue", "source"):
            if fields.get(name) is not None:
                fields[name] = self._place(fields[name])
                if fields[name] is None:
                    del fields[name]
        return fields

    def _all(self, spans: tuple[Span, ...]) -> tuple[Span, ...] | None:
        places = [place for span in spans if (place := self._place(span))]
        in_order = all(one.end <= other.start for one, other in pairwise(places))
        return tuple(places) if len(places) == len(spans) and in_order else None

    def _place(self, span: Span) -> Span | None:
        if self._same:
            return span
        return nearest(self._text, self._words[span], span.start + self._moved)
