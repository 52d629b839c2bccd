"""Where does the news begin in a line? Past its dateline, the correspondent, agency and place before a colon.

A dateline is told from a speaker before a colon by the dash between its parts (سبق- الرياض:), from one before a dash
by its words, all of them places and media (القاهرة (رويترز) - قال), and by the day after its place, with or without a
dash: القاهرة 14 مايو (شينخوا) قالت.
"""

import re
from functools import cache

from qawl.arabic.letters import fold_word
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.lexicon.tables import folded, table
from qawl.reading.document import Document
from qawl.reading.ordinary import is_only_doing

_PARTS = Noun.OUTLET | Noun.PLACE | Noun.NATIONALITY

_NAME = 6  # tokens; no reporter's name with its dash is longer
_LONG = 12  # tokens; no dateline is longer
_DATED = 20  # nor one with a day
_FEW = 4  # tokens; what a paper signs with has no more, its dash among them
_PAPER = 3  # tokens with the first mark of the longest name of a paper
_PLACE = 4  # tokens; no place before a day is longer
_AGENCY = 6  # tokens; no agency in brackets is longer
_DAY = re.compile(r"\d{1,4}([/.-]\d{1,2}[/.-]\d{1,4})?")
_BRACKETS = {"(": ")", "/": "/"}


def dateline_end(doc: Document, start: int, limit: int) -> int:
    """Return the token after the dateline with which a line begins at `start`, or `start` if it has none."""
    if doc.line_starts[doc.line[start]] != start:
        return start
    dash = False
    for k in range(start, min(limit, start + _LONG)):
        if k > start and (doc.keys[k] == "-" or _drawn(doc, k)):
            dash = True
        elif doc.keys[k] == ":":
            placed = all(classes(key) & _PARTS for key in doc.keys[start:k])
            if placed and (paper := _paper_end(doc, k + 1)):
                return paper
            drawn = placed and doc.keys[k + 1 : k + 2] == ["-"]
            return k + 1 + drawn if dash or drawn else start  # القاهرة:- صرح
    end = place_end(doc, start, limit)
    return end if end > start else _signed_end(doc, start, limit)


def _paper_end(doc: Document, at: int) -> int:
    """Return the token after a paper whose name in quote marks is the rest of its line, else 0: القاهرة: «الخليج»."""
    if at not in doc.quotes.opened:
        return 0
    close = doc.quotes.all[doc.quotes.opened[at]].close
    alone = close + 1 >= len(doc.keys) or doc.keys[close + 1] == "\n"
    return close + 1 if alone and close - at <= _PAPER else 0


def place_end(doc: Document, start: int, limit: int) -> int:
    """Return the token after the place, day and agency with which a line begins, or `start` if it does with none."""
    end = _dated_end(doc, start, limit)
    return end if end > start else _dashed_end(doc, start, limit)


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
            while end < limit and (_is_part(doc.keys[end]) or (end > k and _goes_with(doc.keys[end]))):
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

    So it does after a reporter's name and place (سالم العتيبي – جدة | أعلنت), after a place with the day, with or
    without a dash (بيروت، 3 أيار/مايو (رويترز) - أعلن), and after whatever paper signs with few words (عمون - قال).
    """
    start = doc.line_starts[doc.line[at]]
    if not start < at <= start + _DATED:
        return False
    few = at - start <= _FEW and not doc.glued(at - 1) and doc.keys[start:at].count("-") == 1
    return (few and doc.keys[at - 1] == "-") or dateline_end(doc, start, at + 1) == at


def _is_part(key: str) -> bool:
    """Return whether a word is a place or a medium, or what an agency signs with."""
    return bool(classes(key) & _PARTS) or key in folded("outlets", "signatures")


def _dashed_end(doc: Document, start: int, limit: int) -> int:
    """Return the token after the dash that follows places and media: القاهرة (رويترز) - | قال; `start` if none does."""
    keys, limit = doc.keys, min(limit, start + _LONG)
    between = _between_dashes(doc, start, limit)
    if between > start:
        return between
    if start < limit and classes(keys[start]) & Noun.GIVEN:
        return start  # سالم العتيبي – رحمه الله – أكد
    k, end, agency = start, start, False
    while k < limit:
        key = keys[k]
        bracket = _agency_end(doc, k, limit) if key == "(" and k > start else k
        if key == "-":
            end = k + 1
        elif key[0].isalnum() and not (key.isascii() or _is_part(key) or (k > end and _goes_with(key))):
            return end if k == end or agency else start
        agency = agency or (end == start and bool(classes(key) & Noun.OUTLET))
        k = max(k + 1, bracket)  # كابول (د ب أ)
    return end if end == limit else start


def _between_dashes(doc: Document, start: int, limit: int) -> int:
    """Return the token after a medium between dashes, which any place or reporter precedes: بيت لحم - معا - | قال.

    It is `start` where there is none.
    """
    keys = doc.keys
    if start >= limit or classes(keys[start]) & (Noun.OUTLET_HEAD | Noun.ROLE):
        return start  # وكالة الأنباء - وفا - قالت
    dash = next((k for k in range(start + 1, min(limit, start + _PLACE + 1)) if keys[k] == "-"), limit)
    close = next((k for k in range(dash + 2, min(limit, dash + _AGENCY)) if keys[k] == "-"), limit)
    if close >= limit or not all(key.isalpha() for key in (*keys[start:dash], *keys[dash + 1 : close])):
        return start
    known = name_at(keys, dash + 1)
    whole = known is not None and known.type == "outlet" and len(known.words) == close - dash - 1
    return close + 1 if whole or (close == dash + 2 and _is_medium(keys[dash + 1])) else start


def _is_medium(key: str) -> bool:
    """Return whether a word is a medium, or what an agency signs with."""
    return bool(classes(key) & Noun.OUTLET) or key in folded("outlets", "signatures")


def _dated_end(doc: Document, start: int, limit: int) -> int:
    """Return the token after a place with the day, and the agency if one is named: القاهرة 14 مايو (شينخوا) | قالت.

    It is `start` where there is no such thing.
    """
    keys, limit = doc.keys, min(limit, start + _DATED)
    place = range(start + 1, min(limit, start + _PLACE + 1))
    number = next((k for k in place if _DAY.fullmatch(keys[k])), limit)
    day = _day_end(keys, number, limit) if number < limit else limit
    if not number < day < limit:
        return start
    agency = _agency_end(doc, day, limit)
    end = agency
    while end < limit and keys[end] == "-":
        end += 1
    placed = classes(keys[start]) & _PARTS
    return end if end > agency or (placed and agency > day) else start


def _day_end(keys: list[str], at: int, limit: int) -> int:
    """Return the token after the day whose number stands at `at`: 20-5-2024, 14 مايو/أيار 2024; `at` if it is none."""
    end = at + 1
    if keys[end : end + 1] == ["-"]:
        while end + 1 < limit and keys[end] == "-" and keys[end + 1].isdigit():
            end += 2
    elif not _months().isdisjoint(keys[end : end + 1]):
        while end < limit and (keys[end].isdigit() or keys[end] in _months() or keys[end] in {"/", "م"}):
            end += 1
        end -= keys[end - 1] == "/"
    elif keys[at].isdigit():
        return at
    return end


def _agency_end(doc: Document, at: int, limit: int) -> int:
    """Return the token after an agency, by its name or in brackets of any kind; `at` if there is none."""
    close, within = _BRACKETS.get(doc.keys[at]), doc.keys[at + 1 : min(limit, at + _AGENCY)]
    if close in within:
        return at + 2 + within.index(close)
    name = at + (doc.keys[at] == "/")  # طهران/14 أيار/مايو/إرنا -
    return name + 1 if name < limit and _is_part(doc.keys[name]) else at


@cache
def _months() -> frozenset[str]:
    """Return the words of the names of months."""
    months = table("datelines")["months"].values()
    return frozenset(fold_word(word) for row in months for name in row for word in name.split())
