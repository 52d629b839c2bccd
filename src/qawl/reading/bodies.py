"""Which words of a mention are the name of the body, outlet or group? A noun phrase may have run on past it.

The phrase is followed without a parser, so an object or circumstance may be caught at its end; and an
outlet is named without the adjective of its country (صحيفة الغارديان البريطانية is صحيفة الغارديان).
"""

from qawl.arabic.remembered import remembered
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.reading.document import Document
from qawl.reading.name_words import prefix_of
from qawl.reading.ordinary import is_imperfect, is_ordinary, is_thing
from qawl.reading.report import Range

_CLOSED = int(
    Noun.DEFINITE | Noun.GIVEN | Noun.SURNAME | Noun.COUNTRY | Noun.PLACE | Noun.CAPITAL | Noun.NATIONALITY
)
_STATES = int(Noun.COUNTRY | Noun.CAPITAL)
_WHERE = int(Noun.PLACE | Noun.COUNTRY | Noun.ORG | Noun.CAPITAL)
_OUTLETS = int(Noun.OUTLET | Noun.OUTLET_HEAD)
_IMPERFECT = (4, 7)  # letters of an imperfect verb


def body_name(doc: Document, where: Range) -> Range:
    """Return the tokens of the name within the mention at `where`; never empty."""
    start, end = where
    known = name_at(doc.keys, start + 1 if classes(doc.keys[start]) & int(Noun.OUTLET_HEAD) else start)
    head = classes(doc.keys[start])
    proper = bool(head & int(Noun.ORG)) and not head & int(
        Noun.COMMON | Noun.DEFINITE
    )  # طالبان takes no complement
    proper_country = bool(head & _STATES) and not head & int(Noun.COMMON)
    closed = proper_country
    whole = name_at(doc.keys, start)
    named = start + len(whole.words) if whole is not None else start
    for i in range(start + 1, end):
        key = doc.keys[i]
        if not key[0].isalnum():
            continue
        if (
            _ends(doc, start, i)
            or (closed and (_runs_on(key) or _is_object(doc, i)))
            or (proper and not classes(key) and key[:2] != "ال")
        ):
            end = i
            break
        proper = False
        if proper_country and i == start + 1 and classes(key) & _STATES and key[0] != "و":
            end = i  # باريس | طهران
            break
        closed = i == named - 1 or key[:2] == "ال" or key[1:3] == "ال" or bool(classes(key) & _CLOSED)
    while end > start + 1 and not doc.keys[end - 1][0].isalnum():
        end -= 1
    last = classes(doc.keys[end - 1])
    if (
        classes(doc.keys[start]) & _OUTLETS
        and last & int(Noun.NATIONALITY)
        and known is not None
        and known.type == "outlet"
    ):
        words = [i for i in range(start, end) if doc.keys[i][0].isalnum()]
        if len(words) > 2 and len(words) - 2 == len(known.words):
            end = words[-2] + 1
    if head & int(Noun.OUTLET_HEAD) and start + 1 in doc.quotes.opened:
        close = doc.quotes.all[doc.quotes.opened[start + 1]].close
        if close < end and all(classes(key) & int(Noun.NATIONALITY) for key in doc.keys[close + 1 : end]):
            end = close  # صحيفة «هآرتس» الإسرائيلية
    return start, end


def _ends(doc: Document, start: int, i: int) -> bool:
    """Return whether the words before token `i` are surely over, whatever they are."""
    key, before = doc.keys[i], doc.keys[i - 1]
    if i == start + 1 and classes(before) & int(Noun.DOCUMENT) and not classes(key):
        return is_imperfect(key) and not is_masdar(key)  # بيان يتهم
    if key in function_words().preposition and i + 1 < len(doc):
        return doc.keys[i + 1].endswith("ها")  # الصحيفة في عنوانها
    adjective = classes(before) & int(Noun.NATIONALITY) and classes(before) & int(Noun.DEFINITE)
    if (not adjective and before[:2] != "لل") or key[:2] != "ال" or classes(key):
        return False
    return is_thing(key) or (is_masdar(key[2:]) and not key.endswith(("ي", "يه")))


@remembered
def _runs_on(key: str) -> bool:
    """Return whether a word after a closed noun phrase begins something else: a verb, an object, a place."""
    known = classes(key)
    if known & int(Noun.QUANTIFIER) or key.isdigit():
        return True
    if key[0] == "ب" and prefix_of(key) and not known & _WHERE:
        return True
    if key[:2] == "ال" or known:
        return False
    if key.endswith(("ها", "هم")) and is_ordinary(key):
        return True  # الصحيفة كلامها
    if (key[0] == "ب" and is_masdar(key[1:])) or is_masdar(key):
        return True
    return key[0] in "يت" and _IMPERFECT[0] <= len(key) <= _IMPERFECT[1]


def _is_object(doc: Document, i: int) -> bool:
    """Return whether the word at token `i` is an indefinite accusative: قراراً، قرارا."""
    key = doc.keys[i]
    if "ً" in doc.words(i, i + 1):
        return True
    return key[-1] == "ا" and is_masdar(key[:-1]) and not classes(key)
