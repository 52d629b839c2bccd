"""Which words of a mention are the name of the body, outlet or group? A noun phrase may have run on past it.

The phrase is followed without a parser, so an object or circumstance may be caught at its end; and an
outlet is named without the adjective of its country (صحيفة الغارديان البريطانية is صحيفة الغارديان).
"""

import re
from collections.abc import Sequence

from qawl.arabic.letters import fold_word
from qawl.arabic.remembered import remembered
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import KnownName, Noun, classes, lemma_of, name_at
from qawl.lexicon.tables import folded
from qawl.lexicon.title_words import grades, of_places
from qawl.reading.document import Document
from qawl.reading.ordinary import (
    described,
    is_closed,
    is_described,
    is_doing,
    is_foreign,
    is_imperfect,
    is_ordinary,
    is_thing,
)
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.nominals import possessed
from qawl.reading.report import Range

_CLOSED = (
    Noun.DEFINITE | Noun.GIVEN | Noun.SURNAME | Noun.COUNTRY | Noun.PLACE | Noun.CAPITAL | Noun.NATIONALITY
)
_STATES = Noun.COUNTRY | Noun.CAPITAL
_WHERE = Noun.PLACE | Noun.COUNTRY | Noun.ORG | Noun.CAPITAL
_NATION = Noun.NATIONALITY
_NAMED_AFTER = Noun.HONORIFIC | Noun.RANK | Noun.ROLE  # كتائب الشهيد …
_GIVEN = Noun.GIVEN | Noun.NAME_PARTICLE | Noun.HONORIFIC
_DEED = re.compile("ال.ا.يه?$")  # الداعي، الماضية: participles, no adjectives of a name
_ACRONYM = 6  # tokens of the longest bracket after a name that is its short form
_NATIVE = 2  # words of a medium's name that is its kind and its country
_AGENCY = fold_word("وكالة")
_PLACES = Noun.COUNTRY | Noun.CAPITAL | Noun.PLACE
_NO_ADJECTIVE = Noun.ROLE | Noun.ORG | Noun.SURNAME | Noun.GIVEN | Noun.OUTLET | Noun.CAPITAL | Noun.DOCUMENT
_BODIES = Noun.ORG | Noun.GROUP | Noun.PLACE | Noun.COUNTRY
_NAMES_BODY = Noun.OUTLET | Noun.ORG  # حركة المقاومة الإسلامية حماس
_DONE = 4  # letters of the shortest verb of the past with a pronoun
_IMPERFECT = (4, 7)  # letters of an imperfect verb


def body_name(doc: Document, where: Range) -> Range:
    """Return the tokens of the name within the mention at `where`; never empty."""
    start, end = where
    start += start in doc.quotes.opened and end > start + 1
    head = classes(doc.keys[start])
    headed = bool(head & Noun.OUTLET_HEAD)
    known = name_at(doc.keys, start + headed)
    # طالبان, رويترز take no complement
    proper = bool(head & _NAMES_BODY) and not head & (Noun.COMMON | Noun.DEFINITE)
    medium = bool(head & Noun.OUTLET)
    proper_country = bool(head & _STATES) and not head & Noun.COMMON
    closed = proper_country or proper or doc.keys[start][:2] == "ال"
    whole = name_at(doc.keys, start)
    named = start + len(whole.words) if whole is not None else start
    told = named if known is None or known.type != "outlet" else start + headed + len(known.words)
    for i in range(start + 1, end):
        key = doc.keys[i]
        if key in ",;" and i + 1 < end and not _belongs(doc, start, i, end):
            end = i  # كتائب القسام، الجناح العسكري لحركة حماس
            break
        if not key[0].isalnum():
            continue
        edition = medium and i == named and _names_edition(key)
        if (
            i >= told
            and (  # المصري اليوم
                _ends(doc, start, i)
                or (key[:2] != "ال" and doc.keys[i - 1].isdigit() and _is_number(doc, i - 1))
                or _unlike(doc, start, i)
                or (closed and not edition and _goes_past(doc, start, i))
                or (proper and i >= named and not classes(key) and key[:2] != "ال" and not edition)
            )
        ):
            end = i
            break
        proper = False
        if proper_country and i == start + 1 and classes(key) & _STATES and key[0] != "و":
            end = i  # باريس | طهران
            break
        closed = (
            i == named - 1
            or key[:2] == "ال"
            or key[1:3] == "ال"
            or key[:2] == "لل"
            or bool(classes(key) & _CLOSED)
        )
    while end > start + 1 and not doc.keys[end - 1][0].isalnum():
        end -= 1
    return start, _without_nation(doc, start, end, known)


def _names_edition(key: str) -> bool:
    """Return whether a word after a medium's name can be of it: a land or a foreign word, فوربس أفريكا."""
    return is_foreign(key) or (key[:2] != "ال" and bool(classes(key) & (_STATES | Noun.PLACE)))


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


def _is_number(doc: Document, i: int) -> bool:
    """Return whether the word at token `i` is the number that a body is called by: القناة الـ "12"."""
    numbered, key = function_words().numbered, doc.keys[i]
    if key.isdigit() and doc.quotes.inside[i] >= 0:
        return True  # موقع "الأفق 24"
    return (key.isdigit() or key == "ال") and any(lemma_of(word) in numbered for word in doc.keys[i - 3 : i])


def _without_nation(doc: Document, start: int, end: int, known: KnownName | None) -> int:
    """Return where the name of a paper ends, before the adjective of its country: صحيفة «هآرتس» | الإسرائيلية."""
    headed = bool(classes(doc.keys[start]) & Noun.OUTLET_HEAD)
    paper, nation = lemma_of(doc.keys[start]) in papers(), classes(doc.keys[end - 1]) & _NATION
    mark = start + 1 if headed else start - 1
    if mark in doc.quotes.opened and (headed or (nation and not classes(doc.keys[start]) & Noun.ORG)):
        close = doc.quotes.all[doc.quotes.opened[mark]].close
        rest = doc.keys[close + 1 : end]
        nations = paper or not headed or not all(classes(key) & _NATION for key in rest)
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
    return key[:2] == "ال" and bool(not classes(key) & _BODIES or classes(key) & _NATION)


def papers() -> frozenset[str]:
    """Words that open the name of a paper: صحيفة، مجلة."""
    return folded("outlets", "papers_open")


def meetings() -> frozenset[str]:
    """Bodies that are occasions, after those who meet and not one of them: قمة الأهلي والزمالك."""
    return folded("organizations", "meetings")


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


def _issued() -> frozenset[str]:
    """Words that tell who issued a document: صدر، نشر."""
    return folded("documents", "issued")


def _arms() -> frozenset[str]:
    """Bodies that are part of another, and are set beside its name: الجناح العسكري."""
    return folded("organizations", "arms")


def extension(doc: Document, start: int, end: int) -> int:
    """Return how far a body's name, which may be over at `end`, goes on: with adjectives, its place, another name."""
    words = function_words()
    while end + 1 < len(doc):
        key, name = doc.keys[end], name_at(doc.keys, end + 1)
        if key[:2] == "ال" and key not in words.relative and key not in words.preposition:
            nisba = (
                key.endswith(("ي", "يه"))
                and not is_masdar(key[2:])
                and not is_thing(key)
                and not _DEED.match(key)
            )
            if not classes(key) & _NATION and (
                not nisba
                or not (_agrees(doc, end, end - 1) or _agrees(doc, end, start))
                or classes(key) & _NO_ADJECTIVE
            ):
                break
            end += 1
        elif key[:2] == "لل" and doc.keys[end - 1] in grades():
            end += 1
        elif key == "في" and _is_place(doc.keys[end + 1]):
            end += 2 if name is None else 1 + len(name.words)
        elif key == "-" and name is not None and name.flags & Noun.ORG and not doc.glued(end):
            return end + 1 + len(name.words)
        elif key == "(" and ")" in doc.keys[end + 2 : end + _ACRONYM]:
            return doc.keys.index(")", end) + 1
        else:
            break
    return end


def _is_place(key: str) -> bool:
    """Return whether a word is the name of a place: غزة, not مدينة."""
    return bool(classes(key) & _PLACES) and not classes(key) & Noun.COMMON and not prefix_of(key)


def _agrees(doc: Document, i: int, noun: int) -> bool:
    """Return whether an adjective in ي or ية has the gender of the noun at token `noun`: not القيادة | الطارئ."""
    letter = doc.text[doc.tokens.ends[i] - 1]
    return letter in "يىةه" and (doc.keys[noun][-1] == "ه") == (letter in "ةه")


def _ends(doc: Document, start: int, i: int) -> bool:
    """Return whether the words before token `i` are surely over, whatever they are."""
    key, before = doc.keys[i], doc.keys[i - 1]
    if classes(doc.keys[start]) & Noun.DOCUMENT and key in _issued():
        return True  # تقرير اقتصادي | صدر
    if i == start + 1 and classes(before) & Noun.DOCUMENT and not classes(key):
        return (is_imperfect(key) or is_doing(key)) and not is_masdar(key)  # بيان يتهم، دراسة نشرت
    quote = doc.quotes.inside[start]
    if quote >= 0 and doc.quotes.all[quote].open == start - 1 and doc.quotes.inside[i] != quote:
        return key[:2] != "ال"  # «الساحل» | سيدات
    marked = doc.quotes.opened.get(start + 1)
    if marked is not None and i > doc.quotes.all[marked].close and _is_no_part(key):
        return True  # منظمة «الساحل» | القرار
    if key == "الله" and before[:2] == "ال":
        return True
    if key == "غير" and i == start + 1 and before[:2] == "ال":
        return True  # المنظمة | غير الحكومية
    done = key[0] == "ب" and len(key) > _IMPERFECT[0] and not classes(key) and is_masdar(key[1:])
    if done and i > start + 1 and not is_masdar(key):
        return True  # شركة الساحل | بتقديم
    if key in function_words().preposition and i + 1 < len(doc):
        return doc.keys[i + 1].endswith("ها")  # الصحيفة في عنوانها
    after = doc.keys[min(i + 1, len(doc) - 1)]
    if i > start + 1 and not classes(key) and after in function_words().time_head and after[:2] != "ال":
        return True  # لجنة السلامة بالمنطقة | مطلع عام 1430
    definite = before[:2] == "ال" or before[1:3] == "ال"
    if definite and key[:2] == "ال" and classes(key) & _NAMED_AFTER and classes(after) & _GIVEN:
        return True  # الهلال | اللاعب ياسر
    place = classes(before) & _PLACES and not (classes(before) & Noun.COMMON and before[:2] != "ال")
    if i > start + 1 and key[:2] == "ال" and classes(key) & _NAMED_AFTER and place:
        return True  # المقاومة في لبنان | الشهيد المجاهد
    if before[:2] == "ال" == key[:2] and (lemma_of(key) in _arms() or classes(key[2:]) & Noun.QUANTIFIER):
        return True  # قوات الدفاع الشعبي | الجناح العسكري, عناصر الشرطة | الأربعة
    if key in described() and lemma_of(key)[:4] != "تابع":
        return (
            after in function_words().preposition or after in function_words().time or after[:3] == "بال"
        )  # موقع الأفق | المتخصص في، المنظمة | المعنية بالدفاع عن
    adjective = classes(before) & Noun.NATIONALITY and classes(before) & Noun.DEFINITE
    adjective = adjective or (classes(before) & _STATES and i == start + 1)  # أوكرانيا | الوضع
    if (not adjective and before[:2] != "لل") or key[:2] != "ال" or classes(key):
        return False
    return is_thing(key) or (is_masdar(key[2:]) and not key.endswith(("ي", "يه")))


def _is_no_part(key: str) -> bool:
    """Return whether a word after a quoted name is surely none that describes what is called so."""
    known = classes(key)
    if known:
        return bool(known & Noun.DOCUMENT) and not known & Noun.NATIONALITY
    return key[:2] != "ال" or is_thing(key) or not (key in described() or key.endswith(("ي", "يه")))


def _unlike(doc: Document, start: int, i: int) -> bool:
    """Return whether an indefinite noun follows a definite one, with which it makes no phrase: الشرطة | فيديو."""
    key, before = doc.keys[i], doc.keys[i - 1]
    inside = doc.quotes.inside
    if (
        not before.startswith(("ال", "لل", "وال"))
        or classes(before) & _NAMED_AFTER
        or inside[i] >= 0
        or inside[i - 1] >= 0
    ):
        return False
    if (
        key[:2] == "ال"
        or not "ء" <= key[0] <= "ي"
        or prefix_of(key)
        or (key[0] in "وبل" and not classes(key))
    ):
        return False
    words = function_words()
    if key in words.preposition or key in words.adjunct:
        return False
    known = any(classes(word) or is_ordinary(word) for word in (before, key))
    foreign = not known and doc.keys[start][:2] != "ال"
    return not foreign and not classes(key) & _NAMES_BODY  # صحيفة التوتو ميركاتو


def _goes_past(doc: Document, start: int, i: int) -> bool:
    """Return whether the word at token `i`, after a closed noun phrase, is past the name from `start` on."""
    key, inside = doc.keys[i], doc.quotes.inside[i]
    if inside >= 0 and doc.quotes.all[inside].open >= start and key[0] in "يت":
        return False  # صحيفة «الديلي تليجراف»
    if lemma_of(doc.keys[i - 1]) in of_places() and not classes(key):
        return False  # إقليم تاونات
    return not _is_number(doc, i) and (_runs_on(key) or _is_object(doc, i))


@remembered
def _runs_on(key: str) -> bool:
    """Return whether a word after a closed noun phrase begins something else: a verb, an object, a place."""
    known = classes(key)
    if known & Noun.QUANTIFIER or key.isdigit():
        return True
    if key[0] == "ب" and prefix_of(key) and not known & _WHERE:
        return True
    if key[0] == "و" and not known and (is_closed(key[1:]) or _is_verb(key[1:])):
        return True  # القصر | ويضخم
    if key[:2] == "ال" or known:
        return False
    if key.endswith(("ها", "هم")) and is_ordinary(key):
        return True  # الصحيفة كلامها
    if (key[0] == "ب" and is_masdar(key[1:])) or is_masdar(key):
        return True
    return key[0] in "يت" and _IMPERFECT[0] <= len(key) <= _IMPERFECT[1]


def _is_verb(key: str) -> bool:
    done = (
        len(key) > _DONE and key[-2:] in ("ته", "وه") and is_ordinary(key) and not is_described(key)
    )  # وقدمته
    return done or (is_imperfect(key) and not is_described(key) and not is_masdar(key))


def _is_object(doc: Document, i: int) -> bool:
    """Return whether the word at token `i` is an indefinite accusative: قراراً، قرارا."""
    key = doc.keys[i]
    if "ً" in doc.words(i, i + 1) or (key[0] == "و" and possessed(doc, i)):
        return True  # قراراً، الاتحاد | وجمهوره
    return key[-1] == "ا" and is_masdar(key[key[0] == "و" : -1]) and not classes(key)
