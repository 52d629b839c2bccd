"""Which words of a mention are the name of the body, outlet or group? A noun phrase may have run on past it.

The phrase is followed without a parser, so an object or circumstance may be caught at its end; and an
outlet is named without the adjective of its country (صحيفة الغارديان البريطانية is صحيفة الغارديان).
"""

from collections.abc import Sequence

from qawl.arabic.letters import fold_word
from qawl.lexicon.noun_kinds import NAMED_BODY, OWN_NAME, STATE
from qawl.lexicon.nouns import KnownName, Noun, classes, lemma_of, name_at
from qawl.lexicon.tables import folded
from qawl.reading.document import Document
from qawl.reading.ordinary import is_foreign
from qawl.reading.report import Range
from qawl.reading.who.body_ends import breaks_off, goes_past

_CLOSED = OWN_NAME | Noun.PLACE | Noun.NATIONALITY | Noun.DEFINITE
_NATIVE = 2  # words of a medium's name that is its kind and its country
_AGENCY = fold_word("وكالة")
_BODIES = Noun.ORG | Noun.GROUP | Noun.PLACE


def body_name(doc: Document, where: Range) -> Range:
    """Return the tokens of the name within the mention at `where`; never empty."""
    start, end = where
    start += start in doc.quotes.opened and end > start + 1
    head = classes(doc.keys[start])
    headed = bool(head & Noun.OUTLET_HEAD)
    known = name_at(doc.keys, start + headed)
    # طالبان, رويترز take no complement
    proper = bool(head & NAMED_BODY) and not head & (Noun.COMMON | Noun.DEFINITE)
    medium = bool(head & Noun.OUTLET)
    proper_country = bool(head & STATE) and not head & Noun.COMMON
    closed = proper_country or proper or (doc.keys[start][:2] == "ال" and doc.keys[start] != "ال")
    whole = name_at(doc.keys, start)
    named = start + len(whole.words) if whole is not None else start
    told = named if known is None or known.type != "outlet" else start + headed + len(known.words)
    for i in range(start + 1, end):
        key = doc.keys[i]
        if key in ",;" and i + 1 < end and not _belongs(doc, start, i, end):
            end = i  # كتائب القسام، الجناح العسكري لحركة حماس
            break
        if medium and key == "-" and i == named:
            end = i  # سبق- الطائف
            break
        if not key[0].isalnum():
            continue
        edition = medium and i == named and _names_edition(key)
        if (
            i >= told
            and (  # المصري اليوم
                breaks_off(doc, start, i)
                or (closed and not edition and goes_past(doc, start, i))
                or (proper and i >= named and not classes(key) and key[:2] != "ال" and not edition)
            )
        ):
            end = i
            break
        proper = False
        if proper_country and i == start + 1 and classes(key) & STATE and key[0] != "و":
            end = i  # باريس | طهران
            break
        closed = (
            i == named - 1
            or (key[:2] == "ال" and key != "ال")  # إل جي
            or key[1:3] == "ال"
            or key[:2] == "لل"
            or bool(classes(key) & _CLOSED)
        )
    while end > start + 1 and not doc.keys[end - 1][0].isalnum():
        end -= 1
    return start, _without_nation(doc, start, end, known)


def _names_edition(key: str) -> bool:
    """Return whether a word after a medium's name can be of it: a land or a foreign word, فوربس أفريكا."""
    return is_foreign(key) or (key[:2] != "ال" and bool(classes(key) & Noun.PLACE))


def _also_called(doc: Document, i: int, end: int) -> bool:
    """Return whether the mention ends with a second name of the body, set after a comma: …، «حماس»."""
    i += i in doc.quotes.opened
    name = name_at(doc.keys, i) if i < end else None
    if name is None or name.type not in ("organization", "outlet") or classes(doc.keys[i]) & Noun.COMMON:
        return False
    return all(not key[0].isalnum() for key in doc.keys[i + len(name.words) : end])


def _belongs(doc: Document, start: int, comma: int, end: int) -> bool:
    """Return whether a body's name goes on after a comma: other names, or its head (مكتب رئيس الوزراء، فلان)."""
    if doc.keys[comma + 1][0] == "و" or _also_called(doc, comma + 1, end):
        return True
    offices = any(classes(key) & Noun.ROLE for key in doc.keys[start + 1 : comma])
    return offices and bool(classes(doc.keys[comma + 1]) & Noun.GIVEN)


def _without_nation(doc: Document, start: int, end: int, known: KnownName | None) -> int:
    """Return where the name of a paper ends, before the adjective of its country: صحيفة «هآرتس» | الإسرائيلية."""
    headed = bool(classes(doc.keys[start]) & Noun.OUTLET_HEAD)
    paper, nation = lemma_of(doc.keys[start]) in papers(), classes(doc.keys[end - 1]) & Noun.NATIONALITY
    mark = start + 1 if headed else start - 1
    if mark in doc.quotes.opened and (headed or (nation and not classes(doc.keys[start]) & Noun.ORG)):
        close = doc.quotes.all[doc.quotes.opened[mark]].close
        rest = doc.keys[close + 1 : end]
        nations = paper or not headed or not all(classes(key) & Noun.NATIONALITY for key in rest)
        return close if close < end and nations and all(map(_describes, rest)) else end
    if (headed and not paper) or not nation:
        return end
    if known is None and headed and end - start > _NATIVE and doc.keys[end - 2][:2] != "ال":
        return end - 1  # مجلة أونز مونديال | الفرنسية
    if known is None or known.type != "outlet":
        return end
    words = [i for i in range(start, end) if doc.keys[i][0].isalnum()]
    return words[-2] + 1 if len(words) > 2 and len(words) - 1 - headed == len(known.words) else end


def _describes(key: str) -> bool:
    """Return whether a word after a quoted name can only describe what is called so: الرسمية, not الاحتلال."""
    return key[:2] == "ال" and bool(not classes(key) & _BODIES or classes(key) & Noun.NATIONALITY)


def papers() -> frozenset[str]:
    """Words that open the name of a paper: صحيفة، مجلة."""
    return folded("outlets", "papers_open")


def meetings() -> frozenset[str]:
    """Bodies that are occasions, after those who meet and not one of them: قمة الأهلي والزمالك."""
    return folded("organizations", "meetings")


def is_gathering(doc: Document, i: int) -> bool:
    """Return whether the word at token `i` is of such an occasion, at which others speak: المؤتمر، القمة."""
    return bool(classes(doc.keys[i]) & Noun.ORG) and lemma_of(doc.keys[i]) in meetings()


def units() -> frozenset[str]:
    """Parts of bodies that speak beside the whole: إدارة الأهلي is not الأهلي."""
    return folded("organizations", "units")


def general() -> frozenset[str]:
    """Adjectives of a body of its own, for what stands after ل: الرئاسة العامة للأرصاد."""
    return folded("organizations", "general")


def trades() -> frozenset[str]:
    """Words after the name of a firm that say what it deals in: نعيم للسمسرة، سابك القابضة."""
    return folded("organizations", "trades")


def _agencies() -> frozenset[str]:
    """Words after وكالة that tell a body from a medium: وكالة الفضاء."""
    return folded("organizations", "agencies")


def is_agency(keys: Sequence[str]) -> bool:
    """Return whether the folded words begin the name of an agency of state, which is no medium."""
    if len(keys) < 2 or lemma_of(keys[0]) != _AGENCY:
        return False
    body = classes(keys[1]) & (Noun.ORG | Noun.COMMON | Noun.OUTLET) == Noun.ORG  # وكالة «الأونروا»
    return body or keys[1].removeprefix("ال") in _agencies()
