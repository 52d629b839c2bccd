"""What a fresh reading of an article has of a person and the kept one lacks, put into the kept one; pure.

Statements that are there keep their numbers and all that they say, but for what was taken off them with his name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from qawl.archive.keep.corrections.applied import LEAST, shared
from qawl.archive.keep.prepared import as_json
from qawl.archive.keep.unwanted import unnamed
from qawl.types import Reading, Statement

Named = Callable[[str], bool]


def with_missing(kept: Reading, fresh: Reading, his: Named, unwanted: Named) -> Reading:
    """Return a kept reading with what only the fresh one has of a person.

    Args:
        kept: as it stands in the archive, without him.
        fresh: of the same words.
        his: whether a name is his.
        unwanted: whether a name is that of another who is to be kept out.
    """
    pairs = _pairs(kept.statements, fresh.statements)
    missing = [
        one
        for one in fresh.statements
        if one.n not in pairs and one.speaker and his(one.speaker) and not unwanted(one.speaker)
    ]
    new = _numbers(missing, kept.statements)
    number = {n: one.n for n, one in pairs.items()} | new
    said = {one.n: one for one in kept.statements}
    said |= {
        pairs[one.n].n: _named_again(pairs[one.n], one, new, his)
        for one in fresh.statements
        if one.n in pairs
    }
    said |= {number[one.n]: _numbered(one, number, unwanted) for one in missing}
    there = {one.name for one in kept.speakers}
    speak = (
        one for one in fresh.speakers if one.name not in there and his(one.name) and not unwanted(one.name)
    )
    ordered = tuple(said[n] for n in sorted(said))
    return msgspec.structs.replace(kept, statements=ordered, speakers=(*kept.speakers, *speak))


def _pairs(kept: Sequence[Statement], fresh: Sequence[Statement]) -> dict[int, Statement]:
    """Return which fresh statements are there, by their numbers: those first that have most in common with one."""
    pairs: dict[int, Statement] = {}
    used: set[int] = set()
    for _, there, one in sorted(_alike(kept, fresh), key=lambda found: -found[0]):
        if one.n not in pairs and there.n not in used:
            pairs[one.n] = there
            used.add(there.n)
    return pairs


def _alike(
    kept: Sequence[Statement], fresh: Sequence[Statement]
) -> Iterator[tuple[float, Statement, Statement]]:
    for one in fresh:
        for there in kept:
            if (common := shared(there.content, one.content)) >= LEAST:
                yield common, there, one


def _numbers(missing: Sequence[Statement], kept: Sequence[Statement]) -> dict[int, int]:
    """Return a number for each that is missing: its own, where no other has got it from another version of Qawl."""
    taken = {one.n for one in kept}
    new: dict[int, int] = {}
    for one in missing:
        new[one.n] = one.n if one.n not in taken else max(taken) + 1
        taken.add(new[one.n])
    return new


def _named_again(kept: Statement, fresh: Statement, new: Mapping[int, int], his: Named) -> Statement:
    """Return a statement with what was taken off it when he was forgotten."""
    back: dict[str, object] = {}
    if kept.speaker is None and fresh.speaker and his(fresh.speaker):  # a user had said that it is another's
        back |= {"speaker": fresh.speaker, "speaker_type": fresh.speaker_type, "source": fresh.source}
    if kept.addressee is None and fresh.addressee and his(fresh.addressee):
        back["addressee"] = fresh.addressee
    if any(his(name) and name not in kept.via for name in fresh.via):
        back["via"] = tuple(name for name in fresh.via if name in kept.via or his(name))
    if kept.within is None and fresh.within and fresh.within in new:
        back["within"] = new[fresh.within]
    if not back:
        return kept
    left = tuple(proof for proof in kept.evidence if proof.field not in back)
    if left == tuple(proof for proof in fresh.evidence if proof.field not in back):
        proofs = fresh.evidence
    else:
        proofs = (*left, *(proof for proof in fresh.evidence if proof.field in back))
    return msgspec.structs.replace(kept, **back, evidence=proofs)


def _numbered(one: Statement, number: Mapping[int, int], unwanted: Named) -> Statement:
    """Return a statement with its number, in which none is named who is to be kept out."""
    holder = number.get(one.within) if one.within else None
    numbered = msgspec.structs.replace(one, n=number[one.n], within=holder)
    out = {name for name in (one.addressee, *one.via) if name and unwanted(name)}
    record = unnamed(as_json(numbered), out, set()).get("record")
    return msgspec.json.decode(record, type=Statement) if record else numbered
