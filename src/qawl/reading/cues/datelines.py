"""Where does the news begin in a line? Past its dateline, the correspondent, agency and place before a colon.

A dateline is told from a speaker before a colon by the dash between its parts (سبق- الرياض:), and from one before
a dash by its words, all of them places and media: القاهرة (رويترز) - قال.
"""

from functools import cache

from qawl.arabic.letters import fold_word
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.lexicon.tables import table
from qawl.reading.document import Document
from qawl.reading.ordinary import is_only_doing

_PARTS = Noun.OUTLET | Noun.PLACE | Noun.NATIONALITY

_NAME = 6  # tokens; no reporter's name with its dash is longer
_LONG = 12  # tokens; no dateline is longer
_PLACE = 4  # words; no place before a day is longer


def dateline_end(doc: Document, start: int, limit: int) -> int:
    """Return the token after the dateline with which a line begins at `start`, or `start` if it has none."""
    if doc.line_starts[doc.line[start]] != start:
        return start
    dash = False
    for k in range(start, min(limit, start + _LONG)):
        if k > start and (doc.keys[k] == "-" or _drawn(doc, k)):
            dash = True
        elif doc.keys[k] == ":":
            drawn = doc.keys[k + 1 : k + 2] == ["-"] and all(
                classes(key) & _PARTS for key in doc.keys[start:k]
            )
            return k + 1 + drawn if dash or drawn else start  # القاهرة:- صرح
    return _signed_end(doc, start, limit)


def _signed_end(doc: Document, start: int, limit: int) -> int:
    """Return the token after a reporter's name and place that no colon parts from the news: سالم – جدة | أعلنت.

    So it is with a place and its agency, joined by a dash.
    """
    named = classes(doc.keys[start]) & Noun.GIVEN
    for k in range(start + 2, min(limit, start + _NAME)):
        if doc.keys[k - 1] == "-" or _drawn(doc, k):
            agency = all(classes(key) & Noun.PLACE for key in doc.keys[start : k - 1])  # دمشق-سانا | أعلنت
            if not named and not (agency and doc.glued(k - 1) and classes(doc.keys[k]) & Noun.OUTLET):
                return start
            end = k
            while end < limit and (
                classes(doc.keys[end]) & _PARTS or (end > k and _goes_with(doc.keys[end]))
            ):
                place = name_at(doc.keys, end)
                end += len(place.words) if place is not None else 1
            return end if end < limit and doc.line[end] == doc.line[start] else start
        if not doc.keys[k][0].isalnum() and doc.keys[k] != "-":
            break
    return start


def _goes_with(key: str) -> bool:
    """Return whether a word after a place may be a part of its name: مكة | المكرمة."""
    return key[:2] == "ال" and not classes(key)


def in_dateline(doc: Document, at: int) -> bool:
    """Return whether token `at` stands in the dateline of its line, or in a line that is one: حامد القرشي – مكة."""
    start = doc.line_starts[doc.line[at]]
    if dateline_end(doc, start, len(doc.keys)) > at:
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
    """Return whether token `at` comes right after a dateline that ends with a dash: القاهرة (رويترز) - قال.

    So it does after a reporter's name and place (سالم العتيبي – جدة | أعلنت), and after a place with the day: بيروت،
    3 أيار/مايو (رويترز) - أعلن.
    """
    start = doc.line_starts[doc.line[at]]
    if start < at <= start + _LONG and dateline_end(doc, start, at + 1) == at:
        return True
    if at - start > _LONG or at <= start or doc.keys[at - 1] != "-":
        return False
    words = [key for key in doc.keys[start:at] if key[0].isalnum()]
    if _is_dated(words):
        return True
    return bool(words) and all(
        key.isascii() or classes(key) & _PARTS or (n and key[:2] == "ال" and not classes(key))
        for n, key in enumerate(words)
    )


def _is_dated(words: list[str]) -> bool:
    """Return whether the words before a dash are a place and a day: بيروت، 3 أيار."""
    day = next((n for n, key in enumerate(words) if key.isdigit()), 0)
    return 0 < day <= _PLACE and not _months().isdisjoint(words[day + 1 : day + 2])


@cache
def _months() -> frozenset[str]:
    """Return the first words of the names of months."""
    return frozenset(
        fold_word(name.split()[0]) for row in table("datelines")["months"].values() for name in row
    )
