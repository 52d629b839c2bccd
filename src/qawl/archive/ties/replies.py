"""Which statements of an article does its text show to be replies, to whom, and by which words?

All that one article tells is found here, without the archive, so that workers can do it. Which statement is meant is
sought in the archive: `answers`.
"""

from __future__ import annotations

from functools import cache
from itertools import chain

from msgspec import Struct

from qawl.arabic.letters import fold_word
from qawl.archive.ties.references import Reference, reference_at, references
from qawl.lexicon.answer_words import Kind, is_speech
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.tables import table
from qawl.types import Act, Reading, Span, Statement

_REACH = 400  # characters between a statement and what it answers, where the text only points back
_OPENS = 25  # characters from where a content begins to the reference that opens it: إنه يرفض ما قاله
_FIRST_WORDS = 40  # characters that hold the first two words of a content
_DENIAL = 200  # characters of a denial that are shown
_LEAD = 200  # characters between the opening of a reply and the statement that it opens

_KINDS: dict[Act, Kind] = {
    "assert": "comment",
    "announce": "comment",
    "predict": "comment",
    "warn": "comment",
    "accuse": "comment",
    "deny": "deny",
    "condemn": "reject",
    "support": "welcome",
}
"""What a statement whose content begins with somebody's words says of them, by its act; who promises or asks
for them does not reply."""


class Reply(Struct, frozen=True):
    """That a statement replies to another: how it is known, the words that show it, and whose statement is meant.

    Of `speaker` (one of the article's own), `name` (words in which somebody may be named) and `back` (the number of the
    statement in the same article) one says whose; without any, it denies what somebody said before in the article.
    """

    kind: Kind
    span: Span
    speaker: str | None = None
    name: str | None = None
    back: int | None = None
    acts: tuple[Act, ...] = ()
    """The acts that what is replied to may be, where its noun tells them."""


def replies(reading: Reading) -> dict[int, Reply]:
    """Return the replies among the statements of an article, by their numbers."""
    found: dict[int, Reply] = {}
    if not reading.statements:
        return found
    for reference in references(reading.text):
        if statement := _replying(reading, reference):
            _keep(found, statement, _reply(reading, reference, statement))
    for statement in reading.statements:
        kind = _KINDS.get(statement.act)
        if kind and statement.n not in found and _begins_with_speech(reading.text, statement):
            begins = reference_at(reading.text, statement.content[0].start, kind)
            if begins and not begins.back:  # «هذا الكلام» may be anything that was said before
                _keep(found, statement, _reply(reading, begins, statement))
        if statement.n not in found and _denies(statement):
            found[statement.n] = Reply("deny", _denial(reading.text, statement))
    return found


def _keep(found: dict[int, Reply], statement: Statement, reply: Reply | None) -> None:
    if reply:
        found.setdefault(statement.n, reply)


def _begins_with_speech(text: str, statement: Statement) -> bool:
    """Whether what somebody said begins with what somebody said: تصريحات الوزير تزيد التوتر."""
    start = statement.content[0].start
    return statement.speaker_type != "outlet" and any(
        map(is_speech, text[start : start + _FIRST_WORDS].split()[:2])
    )


def _denies(statement: Statement) -> bool:
    """Whether a verb of denial says that something is not so; who doubts or says otherwise need not answer anybody."""
    return any(proof.field == "act" and proof.rule in _denials() for proof in statement.evidence)


@cache
def _denials() -> frozenset[str]:
    """The rules of the reading by which a statement is a denial."""
    verbs = (row["lemmas"] for row in table("answers")["verbs"] if row["kind"] == "deny")
    return frozenset(f"verbs:{lemma}" for lemma in chain(*verbs))


def _denial(text: str, statement: Statement) -> Span:
    """The words of a denial: its cue and what is denied, as many words as fit."""
    content = statement.content[0]
    start = min(content.start, statement.cue.start if statement.cue else content.start)
    end = content.end if content.end - start <= _DENIAL else text.rfind(" ", start, start + _DENIAL)
    return Span(start, end if end > start else content.end)


def _replying(reading: Reading, reference: Reference) -> Statement | None:
    """The statement that is the reply: a verb is its cue, or it follows the words, begins with them or ends there."""
    span, sentence, statements = reference.span, reference.sentence, reading.statements
    ahead = [
        one
        for one in statements
        if span.end <= one.content[0].start < span.end + _LEAD
        and min(one.content[0].start, (one.cue or one.content[0]).start) < sentence.end
    ][:1]
    inside = [one for one in statements if one.content[0].start <= span.start < one.content[0].start + _OPENS]
    if reference.verb:
        own = [one for one in statements if one.cue and one.cue.start < span.end and span.start < one.cue.end]
        likely = own or [one for one in ahead + inside if _speaks(reading, one, reference.subject)]
    else:
        behind = [one for one in statements if sentence.start <= one.content[-1].end <= span.start]
        likely = ahead or inside or behind[-1:]
    return likely[0] if likely else None


def _speaks(reading: Reading, statement: Statement, part: Span) -> bool:
    """Whether the speaker of the statement is mentioned in the part of the text."""
    return any(
        part.start <= mention.start < part.end
        for speaker in reading.speakers
        if speaker.name == statement.speaker
        for mention in speaker.mentions
    )


def _reply(reading: Reading, reference: Reference, statement: Statement) -> Reply | None:
    if reference.back:
        number = _before(reading, statement, reference)
        return Reply(reference.kind, reference.span, back=number) if number else None
    if reference.owner is None:
        return None
    speaker = _owner(reading, reference)
    if speaker and speaker == statement.speaker:
        return None
    name = None if speaker else reference.owner.of(reading.text)
    return Reply(reference.kind, reference.span, speaker=speaker, name=name, acts=reference.acts)


def _before(reading: Reading, reply: Statement, reference: Reference) -> int | None:
    """The number of the statement that stands last before the reply, by somebody else and of the act that is named.

    One of the headline, which tells what follows, does not count.
    """
    headline = len(reading.title) if reading.text.startswith(reading.title) else 0
    for one in reversed(reading.statements):
        gap = reference.span.start - one.content[-1].end
        if (
            gap < 0
            or one.speaker in (None, reply.speaker)
            or one.content[0].start < headline < reference.span.start
        ):
            continue
        if gap > _REACH:
            return None
        if not reference.acts or one.act in reference.acts:
            return one.n
    return None


def _owner(reading: Reading, reference: Reference) -> str | None:
    """The speaker of the article who is named first where the owner of what was said is named, by surname alone too."""
    part = reference.owner_begins
    if part is None:
        return None
    mentioned = [
        (mention.start, speaker.name)
        for speaker in reading.speakers
        for mention in speaker.mentions
        if part.start <= mention.start < part.end and (speaker.type == "person" or not reference.named)
    ]
    if mentioned:
        return min(mentioned)[1]
    first = fold_word(part.of(reading.text).split()[0])
    if classes(first) & Noun.COMMON:
        return None
    called = [
        one.name
        for one in reading.speakers
        if one.type == "person" and fold_word(one.name.split()[-1]) == first
    ]
    return called[0] if len(called) == 1 else None
