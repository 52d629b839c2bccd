"""By which clause is a group or document told apart? «بعض الدراسات التي أجريت في الجامعة أشارت إلى …».

The mention of a source ends before its relative clause; the description that is listed keeps it, as it tells which
are meant. A clause after a comma does not, nor one of how the document was come by; and of an unnamed source it mostly
says how he was talked to.
"""

from collections.abc import Sequence

from qawl.arabic.quotes import MARKS
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.reading.document import Document
from qawl.reading.report import Report
from qawl.reading.who.entity import Entity

_TYPES = ("group", "document")
_PRONOUNS = ("ه", "ها", "هم")  # تم التوقيع عليها
_LENGTH = (3, 10)  # tokens of a clause that tells apart, its pronoun among them


def tell_apart(doc: Document, reports: Sequence[Report], of: Sequence[Entity | None]) -> None:
    """Let the descriptions of who speaks keep the relative clauses that stand right after them."""
    for report, entity in zip(reports, of, strict=True):
        if entity is None or entity.type not in _TYPES or report.source is None:
            continue
        start, end = entity.name
        if end == report.source[1] and start >= report.source[0]:
            entity.name = (start, _past_clause(doc, report, end))


def _past_clause(doc: Document, report: Report, start: int) -> int:
    """Return one past the relative clause that begins at token `start`; `start` where none does."""
    if start + 1 >= len(doc.keys) or doc.keys[start] not in relative_pronouns():
        return start
    words, last = function_words(), min(doc.last[start], start + _LENGTH[1])
    foreign = relative_pronouns() | words.pronoun_subject | words.come_by
    past = words.complementizer | words.own_speech
    stops = {last, report.start, report.cue[0] if report.cue is not None else last}
    for end in range(start + 1, last + 1):
        key = doc.keys[end] if end < len(doc.keys) else "\n"
        when = key in words.time_head and doc.keys[end - 1] not in words.preposition
        if end in stops or key in past or when or not (key[0].isalnum() or key in MARKS):
            return _trimmed(doc, start, end) if end < start + _LENGTH[1] else start
        if key in foreign:
            return start
    return start


def _trimmed(doc: Document, start: int, end: int) -> int:
    """Return the end of a clause without what already belongs to its main verb: قد, إلى of أشارت … إلى أن."""
    over = function_words().preposition | function_words().before_verb
    while doc.keys[end - 1] in over and not doc.keys[end - 1].endswith(_PRONOUNS):
        end -= 1
    return end if end - start >= _LENGTH[0] else start
