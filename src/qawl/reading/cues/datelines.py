"""Where does the news begin in a line? Past its dateline, the correspondent, agency and place before a colon.

A dateline is told from a speaker before a colon by the dash between its parts (سبق- الرياض:), and from one before
a dash by its words, all of them places and media: القاهرة (رويترز) - قال.
"""

from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.ordinary import is_only_doing

_PARTS = Noun.PLACE | Noun.COUNTRY | Noun.CAPITAL | Noun.NATIONALITY | Noun.OUTLET

_LONG = 12  # tokens; no dateline is longer


def dateline_end(doc: Document, start: int, limit: int) -> int:
    """Return the token after the dateline with which a line begins at `start`, or `start` if it has none."""
    if doc.line_starts[doc.line[start]] != start:
        return start
    dash = False
    for k in range(start, min(limit, start + _LONG)):
        if k > start and (doc.keys[k] == "-" or _drawn(doc, k)):
            dash = True
        elif doc.keys[k] == ":":
            return k + 1 if dash else start
    return start


def in_dateline(doc: Document, at: int) -> bool:
    """Return whether token `at` stands in the dateline of its line, or in a line that is one: حامد القرشي – مكة."""
    start = doc.line_starts[doc.line[at]]
    if dateline_end(doc, start, len(doc)) > at:
        return True
    end = min(doc.line_starts[doc.line[at] + 1], start + _LONG) if at - start < _LONG else start
    while end > start and doc.keys[end - 1] == "\n":
        end -= 1
    words = [key for key in doc.keys[start:end] if key[0].isalnum()]
    dash = any((doc.keys[k] == "-" and not doc.glued(k)) or _drawn(doc, k) for k in range(start + 1, end))
    return (
        dash
        and end - start < _LONG
        and bool(classes(words[-1]) & _PARTS)
        and not any(map(is_only_doing, words))
    )


def _drawn(doc: Document, i: int) -> bool:
    """Return whether a dash stands before token `i` that is drawn as a lengthening, and no token: سبق ـ القاهرة."""
    return "ـ" in doc.text[doc.tokens.ends[i - 1] : doc.tokens.starts[i]]


def follows_agency(doc: Document, at: int) -> bool:
    """Return whether token `at` comes right after a dateline that ends with a dash: القاهرة (رويترز) - قال."""
    start = doc.line_starts[doc.line[at]]
    if at - start > _LONG or at <= start or doc.keys[at - 1] != "-":
        return False
    words = [key for key in doc.keys[start:at] if key[0].isalnum()]
    return bool(words) and all(
        key.isascii() or classes(key) & _PARTS or (n and key[:2] == "ال" and not classes(key))
        for n, key in enumerate(words)
    )
