"""A reading as its users corrected it: pure, so that the same corrections of the same reading always give the same.

Of a statement that is not found among those read, nothing is changed: its words are not in this version, or the
reading took other words for a statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any

import msgspec
from msgspec import Struct

from qawl.archive.keep.corrections.places import Places, nearest
from qawl.archive.keep.corrections.stored import Stored
from qawl.reading.followed import follow
from qawl.types import Evidence, Reading, Span, Speaker, Statement

CORRECTED = "corrected"
"""The rule of the evidence of a field that a user has set."""
LEAST = 0.5
"""Of the characters of two contents that are one statement, so many are shared: twice the shared over both (Dice)."""
_SPANS = frozenset(("cue", "source"))

Fields = dict[str, Any]


class Corrected(Struct, frozen=True, kw_only=True):
    """A reading with its corrections; statements keep their numbers.

    Attributes:
        reading: without the statements that were rejected.
        rejected: these.
        by: for each statement that is not as it was read, its number with that of a correction.
    """

    reading: Reading
    rejected: tuple[Statement, ...]
    by: tuple[tuple[int, int], ...]


def applied(reading: Reading, digest: str, corrections: Iterable[Stored]) -> Corrected:
    """Return a reading as corrected.

    Args:
        reading: an article as it was read; `digest` tells its words from those of other versions.
        digest: keep/identity.py.
        corrections: those that are in force, in the order in which they were made.
    """
    given: dict[int, Fields] = {}
    out: set[int] = set()
    by: list[tuple[int, int]] = []
    for one in corrections:
        places = Places(one.body, digest, reading.text)
        meant = _meant(reading, places.content)
        if meant is None:
            continue
        if one.body.given is None:
            out.add(meant.n)
        elif fields := places.fields(one.body.given):
            given.setdefault(meant.n, {}).update(fields)
        else:
            continue
        by.append((meant.n, one.id))
    every = [_patched(reading, one, given[one.n]) if one.n in given else one for one in reading.statements]
    kept = [one for one in every if one.n not in out]
    touched = out | {n for n, fields in given.items() if fields.keys() & {"content", "cue"}}
    if touched:
        kept = list(_held(kept, touched))
    speakers = tuple(_speakers(reading, kept, given))
    return Corrected(
        reading=msgspec.structs.replace(reading, statements=tuple(kept), speakers=speakers),
        rejected=tuple(one for one in every if one.n in out),
        by=tuple(by),
    )


def _meant(reading: Reading, content: tuple[Span, ...] | None) -> Statement | None:
    """Return the statement whose content has most in common with what was said in these places."""
    if content is None:
        return None
    best = max(reading.statements, key=lambda one: shared(one.content, content), default=None)
    return best if best and shared(best.content, content) >= LEAST else None


def shared(one: tuple[Span, ...], other: tuple[Span, ...]) -> float:
    """Return how much of two contents is one, in characters: 1 where they are the same, 0 where they are apart."""
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return 2 * common / sum(span.end - span.start for span in (*one, *other))


def _patched(reading: Reading, one: Statement, fields: Fields) -> Statement:
    """Return the statement with these fields, and with what follows from them; a user vouches for it."""
    proofs = [Evidence(name, CORRECTED, _shown(reading.text, one, fields, name)) for name in fields]
    others = [proof for proof in one.evidence if proof.field not in fields]
    changed = msgspec.structs.replace(one, **fields, confidence=1.0, evidence=(*proofs, *others))
    return follow(reading, changed, fields.keys())


def _shown(text: str, one: Statement, fields: Fields, name: str) -> Span | None:
    """Return where the text shows a field that a user has set; a name may stand nowhere."""
    value = fields[name]
    if name in _SPANS:
        return value  # type: ignore[no-any-return]
    if name == "content":
        return value[0]  # type: ignore[no-any-return]
    return nearest(text, value, one.content[0].start) if value and name in ("speaker", "addressee") else None


def _held(kept: Sequence[Statement], touched: Set[int]) -> Iterator[Statement]:
    """Yield the statements, each with the one that holds it, where that may be another by the corrections."""
    edges = [one for one in kept if one.n in touched]
    for one in kept:
        if one.n in touched or one.within in touched or any(_holds(other, one) for other in edges):
            around = (other for other in kept if _holds(other, one))
            holder = min(
                around, key=lambda other: other.content[-1].end - other.content[0].start, default=None
            )
            yield msgspec.structs.replace(one, within=holder and holder.n)
        else:
            yield one


def _holds(holder: Statement, one: Statement) -> bool:
    """Whether a statement begins within the content of another that begins before it."""
    begins = _anchor(one)
    around = holder.content[0].start <= begins < holder.content[-1].end
    return around and holder is not one and _anchor(holder) <= begins


def _anchor(one: Statement) -> int:
    return one.cue.start if one.cue else one.content[0].start


def _speakers(reading: Reading, kept: Iterable[Statement], given: Mapping[int, Fields]) -> Iterator[Speaker]:
    """Yield those who speak in the article now: those who do so no more by the corrections go, new ones come."""
    speak = {one.speaker for one in kept}
    spoke = {one.speaker for one in reading.statements}
    found = {one.name: one for one in reading.speakers if one.name in speak or one.name not in spoke}
    for one in kept:
        fields = given.get(one.n, {})
        if (
            not one.speaker
            or not one.speaker_type
            or not fields.keys() & {"speaker", "speaker_type", "source"}
        ):
            continue
        if one.source:
            for name, other in found.items():
                found[name] = _without(other, one.source)
        theirs = found.get(one.speaker, Speaker(name=one.speaker, type=one.speaker_type))
        mentions = sorted({*theirs.mentions, *((one.source,) if one.source else ())})
        found[one.speaker] = msgspec.structs.replace(theirs, type=one.speaker_type, mentions=tuple(mentions))
    yield from found.values()


def _without(speaker: Speaker, mention: Span) -> Speaker:
    left = tuple(one for one in speaker.mentions if one != mention)
    return msgspec.structs.replace(speaker, mentions=left)
