"""What do the phrases of attribution share? Word lists, the signs of a clause, and the report they make.

Nothing is decided here: `attributions`, `phrase_openings`, `placements` and `headlines` ask.
"""

from functools import cache

from qawl.arabic.letters import fold_word
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import MEDIUM
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.lexicon.tables import table
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.report import Range, Report

_NAME = 5  # tokens of a mention in which its known name, perhaps in quotation marks, is looked for


@cache
def phrase_words(name: str) -> frozenset[str]:
    """Return the folded words of the list `name` of the table of attributions."""
    return frozenset(map(fold_word, table("attributions")[name]))


def resumes(key: str) -> bool:
    """Return whether the folded word takes up the clause after what led it: فإن، فإنه، فقد."""
    return key[0] == "ف" and key in function_words().resumptive


def is_outlet(doc: Document, source: Range) -> bool:
    """Return whether a mention names a news medium at its head."""
    words = [key for key in doc.keys[source[0] : source[0] + _NAME] if key[0].isalnum()]
    if words and classes(words[0]) & Noun.DOCUMENT and source[0] not in doc.quotes.opened:
        return False  # البيان is a newspaper, but more often a statement
    if any(classes(key) & MEDIUM for key in words[:2]):
        return True
    name = name_at(words) if words else None
    return name is not None and name.type == "outlet"


def standing_report(
    candidate: Candidate, opener: str, start: int, quote: int, source: Range | None
) -> Report:
    """Return a report whose cue is the phrase of `candidate`."""
    row = candidate.phrase
    assert row is not None
    at = candidate.at + row.cue
    return Report(
        cue=(at, at + 1),
        rule=row.id,
        act=row.act,
        opener=opener,
        start=start,
        quote=quote,
        source=source,
        region=(candidate.end, candidate.end),
    )


def is_imperfect(key: str) -> bool:
    """Return whether a word that no table knows looks like an imperfect verb: تمتلك، يستمر."""
    return key[0] in "يت" and 3 < len(key) < 8 and key[-1] != "ه" and not classes(key) and not is_masdar(key)


def is_future(key: str) -> bool:
    """Return whether a word that no table knows looks like a future verb: سيعلن، ستعمل."""
    return key[:2] in ("سي", "ست", "سن") and len(key) > 4 and not classes(key)
