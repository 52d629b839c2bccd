"""Where does the subject end and the object begin, after a verb whose object is who it is said to?

دعا المهندس الجميع إلى، طالب المندوب الروسي الدول الغربية بـ: a noun phrase closed by an article, a pronoun
or a name is the subject, and what follows it and cannot belong to it is the object.
"""

from qawl.arabic.quotes import MARKS
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY, BODY_HEAD, EVERYDAY, OWN_NAME, PARTY, PERSON_START, STATE, TITLE
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.lexicon.title_words import family_trades, mere_offices, styles
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective
from qawl.reading.phrases.name_words import is_family_told, is_family_trade
from qawl.reading.phrases.nominals import calls_movement, is_noun, is_oblique, possessed
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.occasions import past_bare_occasion
from qawl.reading.phrases.phrase_ends import is_his_honour
from qawl.reading.phrases.recipients import is_prefixed, listens
from qawl.reading.phrases.second_phrases import are_all
from qawl.reading.report import Range, Report

_BODIES = BODY_HEAD | Noun.GROUP
_BLAMES = "حمّل"
_CLOSED = OWN_NAME | Noun.PLACE | Noun.NATIONALITY
_MANY = Noun.ORG | Noun.GROUP | Noun.PLURAL
_HEADS = (Noun.ORG | Noun.COMMON, Noun.ROLE | Noun.COMMON)  # أركان and مساعد are names too
_OF_PERSON = OWN_NAME | TITLE | Noun.NATIONALITY
_ACCUSED = 5  # tokens of a noun phrase that is surely one, and the accused
_PLEAS = ("appeal", "warn")
_ACCUSED_OF = ("ب", "object")
_LAID = 6  # tokens from the blame to whom it is laid on
_BLAME = 25  # tokens between حمّل and what is blamed


def part_object(doc: Document, reports: list[Report], index: int) -> None:
    """Part the object of the verb of `reports[index]` from its subject, where one mention holds both."""
    report = reports[index]
    form, source, (start, end) = report.form, report.source, report.region
    assert form is not None
    laid_on = _laid_on(doc, report)
    if laid_on is not None:
        report.source = source or (_first_phrase(doc, start, end) if form.kind == "verb" else None)
        report.address(laid_on, "objects.laid_on")
        if is_prefixed(doc.keys[laid_on[0]]):
            report.joined.add(laid_on[0])
        return
    if form.suffix or start >= end:
        return
    if source is None and form.kind == "participle":
        return  # محملاً الحكومة المسؤولية: it has no subject of its own
    if source is None:
        source = _first_phrase(doc, start, end)
        if source is None:
            return
        if form.kind == "verb" and form.number == "p" and doc.keys[report.anchor].endswith("وا"):
            report.address(source, "objects.alone")  # حذّروا رئيس البلدية: they are its ending
            return
        god = doc.keys[source[0]] == "الله"  # وسأل الله سبحانه أن
        follows = not god and _object_follows(doc, _past_time(doc, source[1], end), end)
        if follows or (report.opener == "object" and not _is_object_alone(doc, reports, index, source)):
            report.source = source  # ناشدت العائلة الجميع …: the object is still to come
            return
    elif (
        _is_content(doc, report)
        or not start <= source[0] < end
        or _object_follows(doc, _past_time(doc, source[1], end), end)
    ):
        return
    at = second_phrase(doc, source)
    if at is None:
        words = chain_words()
        at = _second_office(doc, source, form.row.lemma in words.needing | words.accusing)
    if at is not None:
        report.source = (source[0], at - (doc.keys[at - 1] == ","))
        report.address((at, max(noun_phrase(doc, at, end), at + 1)), "objects.second")
    elif report.source is not None and _is_object_alone(doc, reports, index, source):
        report.source = None
        report.address(source, "objects.alone")


def _laid_on(doc: Document, report: Report) -> Range | None:
    """Return whom the blame is laid on after لـ or إلى, so that the verb has no other object: حمّل المسؤولية للوزارة."""
    if (
        report.form is None
        or report.form.row.lemma != _BLAMES
        or doc.keys[report.start] not in chain_words().blame
    ):
        return None
    for i in range(report.start + 1, report.end):
        if i >= report.start + _LAID and doc.keys[i - 1] != ",":
            continue  # مسؤولية التأخر في فتح الطريق، للوزارة
        at = i + (doc.keys[i] == "الي")
        joined = at == i and doc.keys[i][0] == "ل" and is_prefixed(doc.keys[i])
        if (joined or at > i) and at < report.end and classes(doc.keys[at]) & PARTY:
            return (at, max(at + 1, noun_phrase(doc, at, report.end)))
    return None


def _is_content(doc: Document, report: Report) -> bool:
    """Return whether the content is the object itself (شكر المنسوبين), and not what it is blamed for."""
    form = report.form
    words = chain_words()
    takes = form is not None and "object" in form.row.opens and form.row.lemma not in words.urged
    return takes and report.opener == "object" and doc.keys[report.start] not in words.blame


def _first_phrase(doc: Document, start: int, end: int) -> Range | None:
    if not is_noun(doc, start):
        return None
    stop = noun_phrase(doc, start, end)
    return (start, stop) if stop > start else None


def _object_follows(doc: Document, i: int, end: int) -> bool:
    while i < end and doc.keys[i] in ",-":
        i += 1
    if i < end and are_all(doc, i):
        i += 1  # المواطنين كافة
    if i >= end or not is_noun(doc, i):
        return False
    key = doc.keys[i]
    # نبه السائقين، بأخذ الحيطة، ناشد الأهالي توخي …
    deed = key[0] == "ب" or is_masdar(key.removeprefix("ال"))
    return bool(classes(key)) or not deed


def _past_time(doc: Document, i: int, end: int) -> int:
    """Return the token after words of time or a phrase of circumstance: منذ أشهر، في القمة."""
    words = function_words()
    while i < end:
        if doc.keys[i] in words.time:
            i += 1
        elif doc.keys[i] in words.preposition and i + 1 < end and is_noun(doc, i + 1):
            i = max(noun_phrase(doc, i + 1, end, split=True), i + 2)
        elif doc.keys[i] in words.preposition and i + 1 < end:
            i += 2
        elif doc.keys[i] == "," and i + 1 < end and doc.keys[i + 1] in words.relative:
            i = next((k for k in range(i + 1, end) if doc.keys[k] == ","), end)  # العائلات، التي وصلت، النواب
        else:
            return i
    return i


def second_phrase(doc: Document, where: Range) -> int | None:
    """Return the last token in the noun phrase `where` at which a second one begins, or None.

    The King and who has a style are named by it: هنأ الأمير سالم أمير الساحل | خادم الحرمين الملك سعد.
    """
    within = range(where[0] + 2, where[1] - 1)
    styled = (j for j in within if (doc.keys[j], doc.keys[j + 1]) in styles() and closes(doc, j - 1))
    if (lord := next(styled, None)) is not None:
        return lord
    for j in range(where[1] - 1, where[0], -1):
        if not doc.keys[j][0].isalnum():
            continue
        if j - 1 in doc.quotes.opened:
            if _quoted(doc, where[0], j - 1):
                return j - 1
        elif _begins(doc, where[0], j) and not _agrees(doc, j):
            return j
    return _second_titled(doc, where)


def _second_titled(doc: Document, where: Range) -> int | None:
    """Return where the second of two men is named by office and name: الوزير سالم، رئيس البلدية، خالد العمري."""
    named = [
        i for i in range(*where) if classes(doc.keys[i]) & OWN_NAME and not classes(doc.keys[i]) & Noun.ROLE
    ]
    for j in range(where[0] + 2, where[1]):
        office = doc.keys[j - 1] == "," and classes(doc.keys[j]) & Noun.ROLE and doc.keys[j][:2] != "ال"
        apart = (
            i > j and (doc.keys[i - 1] == "," or classes(doc.keys[i - 1]) & Noun.HONORIFIC) for i in named
        )
        both = named and named[0] < j - 1 and any(apart)
        if office and both:
            return j
    return None


def _second_office(doc: Document, where: Range, needed: bool) -> int | None:
    """Return where a lone office follows who has a title and two names: النائب كريم بوزيد | الوزير.

    One that may be a family name as well is the object only of a verb that needs one: المحامية ريم الغربي | القاضي.
    """
    keys = doc.keys
    for j in range(where[0] + 3, where[1]):
        known, given = classes(keys[j]), classes(keys[j - 2])
        office = keys[j][:2] == "ال" and known & (Noun.ROLE | Noun.HONORIFIC) and not known & Noun.PLURAL
        if not office or known & Noun.NATIONALITY or not given & Noun.GIVEN:
            continue
        goes_on = j + 1 < where[1] and keys[j + 1] in function_words().preposition  # الطبيب المتخصص في
        if goes_on or classes(keys[j - 1]) & Noun.NAME_PARTICLE:
            continue  # آل الشيخ
        family = known & Noun.SURNAME or keys[j].removeprefix("ال") in family_trades()
        named = j - 3 >= where[0] and classes(keys[where[0]]) & Noun.ROLE
        if named and (needed or not family):
            return j
    return None


def _quoted(doc: Document, first: int, mark: int) -> bool:
    """Return whether a second noun phrase begins at a quote mark: الوزير | «إسرائيل», but not حركة «فجر»."""
    name = name_at(doc.keys, mark + 1)
    known, before = classes(doc.keys[mark + 1]) | (name.flags if name is not None else 0), mark - 1
    if before < first or _is_adjective(known):
        return False
    if doc.keys[before] == ",":
        return bool(known & _BODIES)
    return bool(known & STATE) and closes(doc, before)


def _agrees(doc: Document, j: int) -> bool:
    """Return whether the word at `j` is an adjective of the plural before it: المواطنين الخليجيين."""
    before, known = classes(doc.keys[j - 1]), classes(doc.keys[j])
    many = before & (Noun.GROUP | Noun.PLURAL) and before & Noun.HUMAN
    if many and not known and doc.keys[j].endswith("ين") and doc.keys[j - 1][:2] == "ال":
        return True  # الشباب الراغبين
    return bool(many and known & Noun.NATIONALITY and known & Noun.PLURAL)


def _begins(doc: Document, first: int, j: int) -> bool:
    """Return whether a second noun phrase begins at `j`, in the one that begins at `first`."""
    keys = doc.keys
    key, before, known = keys[j], keys[j - 1], classes(keys[j])
    relation = key.endswith("يه") or (key[-1] == "ي" and not known)
    if before.endswith("يي") or (relation and key[:2] == "ال" == before[:2]):
        return False  # مسيحيي المحافظة، الحكومة الاتحادية، الحزب الجمهوري
    if known & Noun.ROLE and key[:2] != "ال" and _is_titled(keys, first, j):
        return False  # صاحب السمو الأمير سالم وزير الدفاع
    linked = (classes(before) | known) & Noun.NAME_PARTICLE
    if linked or (key.endswith("ين") and before.endswith("ين")):
        return False  # بن | محمد، الحرمين | الشريفين
    if calls_movement(keys[first], key):
        return False
    if known & Noun.PLACE and classes(before) & Noun.PLACE and classes(before) & Noun.COMMON:
        return False  # إقليم كردستان
    if is_prefixed(key) or (key[0] == "و" and classes(key[1:])):
        return False
    if before == ",":
        many = known & Noun.PLURAL and known & Noun.HUMAN and key[:2] == "ال"
        return bool(many or (known & _BODIES and not known & PERSON_START))
    named = any(classes(word) & OWN_NAME for word in keys[first + 1 : j])
    if (
        named
        and key[:2] == "ال"
        and key.endswith("ين")
        and not known & OWN_NAME
        and classes(keys[first]) & Noun.ROLE
    ):
        return True  # حذّر رئيس البعثة كمال العطار | الطرفين
    title = classes(before) if not classes(before) & Noun.PLURAL else 0
    if known & OWN_NAME and (classes(keys[first]) & Noun.ROLE or title & TITLE):
        return False  # رئيس البعثة كمال العطار، معالي الوزير الشيخ صالح
    given = classes(before) & Noun.GIVEN and known & OWN_NAME
    titled = classes(keys[j - 2]) & TITLE and not classes(before) & Noun.COMMON
    if is_family_trade(doc, j) or (given and (j - 1 == first or titled)):
        return False  # سامي حداد، محمد سالم، أسرة الطالب كريم سعيد
    one = known & _OF_PERSON and not known & Noun.PLURAL
    if _names_no_body(keys[first:j]) and listens(key) and not one:
        return True  # جون ميلر | المواطنين
    owns_none = before[:2] != "ال" and is_adjective(before) and not classes(before)
    if owns_none and listens(key) and not known & (OWN_NAME | Noun.NATIONALITY):
        return True  # مصدر حكومي | وزير النقل
    if not closes(doc, j - 1):
        unknown_name = j - 1 == first and not classes(before)
        return unknown_name and bool(known & PARTY or listens(key)) and key[:2] == "ال"
    if known & Noun.QUANTIFIER:
        return not are_all(doc, j)
    if known & Noun.COUNTRY and classes(before) & Noun.PLACE and j - 1 > first:
        return False  # حكومة إقليم كردستان العراق
    if known & Noun.RANK and not named and j + 1 < len(keys) and classes(keys[j + 1]) & Noun.GIVEN:
        return False  # مدير شرطة جدة اللواء سالم
    if (
        j == first + 2
        and _is_office(keys[first])
        and _is_office(key)
        and not classes(before) & (TITLE | OWN_NAME)
    ):
        return before[:2] == "ال"  # المدعي العام | الرئيس السابق
    given = classes(keys[j - 2]) if j > first + 1 else 0
    if key[:2] == "ال" and key[2:] in mere_offices() and given & OWN_NAME and not given & TITLE:
        return bool(classes(before) & OWN_NAME)  # النائبة هدى منصور | السفير
    return not _is_adjective(known) and _is_head(keys[first], before, key)


def _is_office(key: str) -> bool:
    """Return whether a word with the article is an office, and no form of address: الوزير, not الأمير."""
    known = classes(key)
    return key[:2] == "ال" and bool(known & Noun.ROLE) and not known & (Noun.HONORIFIC | Noun.NATIONALITY)


def _is_titled(keys: list[str], first: int, j: int) -> bool:
    """Return whether an office at `j` is of one named before it, by an honorific, an unknown name or an office."""
    if any(classes(word) & Noun.HONORIFIC for word in keys[first:j]):
        return True
    if j - first > 1 and all(_is_of_name(word) for word in keys[first:j]):
        return True  # كازومي ماتسوي رئيس البلدية
    name = next((k for k in range(first, j) if classes(keys[k]) & Noun.GIVEN), j)
    return any(classes(word) & Noun.ROLE for word in keys[name + 1 : j])


def _names_no_body(words: list[str]) -> bool:
    """Return whether all of several words can be the names of one person: جون ميلر."""
    return len(words) > 1 and all(_is_of_name(word) and not classes(word) & BODY for word in words)


def _is_of_name(key: str) -> bool:
    """Return whether the word can be of a person: a name of the tables, or an unknown word without the article."""
    known = classes(key)
    return bool(known & OWN_NAME) or key in family_trades() or (not known and key[:2] != "ال")


def closes(doc: Document, i: int) -> bool:
    """Return whether a noun phrase can be whole at token `i`: an article, a pronoun, a mark, or a name."""
    key = doc.keys[i]
    known = classes(key)
    body = known & Noun.ORG and not known & Noun.COMMON  # حماس
    adjective = _is_adjective(known) and not known & STATE
    text = known & Noun.DOCUMENT and known & Noun.COMMON  # بيان صحفي, though بيان is a name too
    closed = known & _CLOSED and not text and not (adjective and key[:2] != "ال")  # مصدر سوري | معارض
    closed = closed and not any(known & head == head for head in _HEADS)  # أركان | سلاح، مساعد | وزير
    called_so = key in function_words().attached  # المجني عليها
    family = is_family_trade(doc, i) or is_family_told(doc, i)
    named = called_so or family or bool(closed or body)
    own = possessed(doc, i) or is_his_honour(doc, i)
    return key[:2] in ("ال", "لل") or key in MARKS or own or named


def _is_adjective(known: int) -> bool:
    return bool(known & Noun.NATIONALITY) and not known & Noun.PLURAL


def _is_head(first: str, before: str, key: str) -> bool:
    """Return whether the word `key` can head the object after a subject that `first` heads."""
    known, subject = classes(key), classes(first)
    if known & OWN_NAME and not known & EVERYDAY:
        return bool(subject & _MANY) and not subject & Noun.ROLE  # أهالي الأسرى نتنياهو, but الرئيس عباس
    if key[:2] != "ال":
        return bool(known & PARTY) and not known & Noun.HONORIFIC and not is_masdar(key)
    if known & Noun.DUAL and known & (Noun.ORG | Noun.GROUP) and key.endswith("ين"):
        return True  # الوزير التركي | الطرفين
    if key.endswith(("ين", "ون")) and subject & (_MANY | Noun.QUANTIFIER):
        people = bool(known & Noun.COMMON and known & (Noun.ROLE | Noun.GROUP))
        return people and not classes(before) & Noun.PLURAL  # عدد من الضيوف المشاركين
    of_thing = before[-1] in "ها" or not (classes(before) & (OWN_NAME | TITLE) or key[-1] == "ي")
    if subject & Noun.ORG and first[-1] == "ه" and of_thing and key[-1] != "ه":
        man = known & (Noun.ROLE | Noun.HUMAN) and not known & (Noun.PLURAL | Noun.NATIONALITY)
        if man or known & Noun.HONORIFIC:
            return True  # النيابة العامة | الموظف، وزارة الداخلية | الناشط
    if (not known and listens(key)) or (known & Noun.GROUP and not known & Noun.COMMON):
        return True  # المجتمع الدولي، العدو
    kinds = (Noun.COMMON, _BODIES | Noun.HUMAN, Noun.ORG | Noun.PLURAL)
    return all(known & kind for kind in kinds)


def _is_object_alone(doc: Document, reports: list[Report], index: int, source: Range) -> bool:
    """Return whether the one noun phrase after ودعا is its object: the verb goes on with a single speaker."""
    report = reports[index]
    form = report.form
    assert form is not None
    kama = doc.keys[report.anchor - 1] == "كما"
    if (
        form.row.lemma in chain_words().accusing
        and form.kind != "participle"
        and report.opener in _ACCUSED_OF
        and not classes(doc.keys[source[0]]) & Noun.DOCUMENT  # وحمّل التقرير مسؤولية التأخير للوزير
    ):
        return source[1] - source[0] <= _ACCUSED and _is_alone(doc, report, source)
    if report.opener == "speech" or form.kind != "verb" or form.number != "s":
        return False
    key, earlier = doc.keys[source[0]], reports[max(index - 1, 0)]
    known = classes(key)
    if key[:2] == "ال" and is_oblique(key):
        return True  # ناشد المسؤولين التدخل
    if index == 0 or not (form.prefix == "و" or kama):
        return False
    nominative = key.endswith("ون") or (key.endswith("و") and bool(known & Noun.PLURAL))
    if nominative:
        return False  # وطالب سائقو الشاحنات
    if known & Noun.QUANTIFIER and kama:
        whole = key.removeprefix("ال") in function_words().totals or known & Noun.FEMININE
        return bool(whole) and not (form.gender == "f" and known & Noun.FEMININE)  # كما دعا الجميع, not بعض
    if form.row.lemma in chain_words().advising and key.removeprefix("ال") in chain_words().advisers:
        return False  # وينصح الأطباء بتجنب السهر
    if key[:2] != "ال" and source[1] - source[0] == 1 and not is_oblique(key):
        return False  # ونبه خبراء إلى
    again = earlier.source is not None and doc.keys[slice(*source)] == doc.keys[slice(*earlier.source)]
    asked = form.row.lemma in chain_words().needing
    if report.act == "appeal" or known & (Noun.GROUP | STATE):  # وحذر الاحتلال من, but وحذرت منظمة الصحة من
        asked = asked or _goes_on_in_sentence(doc, report, earlier)
    if asked and not again and _is_alone(doc, report, source) and _names_none(doc, source):
        return True  # وحث القضاء على التحرك
    if known & Noun.PLURAL and known & (Noun.GROUP | Noun.HUMAN):
        near = doc.line[report.anchor] - doc.line[earlier.anchor] <= 1
        return near and earlier.form is not None and earlier.form.number == "s"
    return form.row.lemma == _BLAMES and bool(known & (Noun.ORG | Noun.PLURAL)) and form.gender == "f"


def _goes_on_in_sentence(doc: Document, report: Report, earlier: Report) -> bool:
    """Return whether an appeal goes on behind a comma with the verb before: أدانت القرار، وطالبت | الحكومة بـ."""
    form, before = report.form, earlier.form
    if form is None or before is None or earlier.source is None or report.act not in _PLEAS:
        return False
    if doc.first[earlier.anchor] != doc.first[report.anchor] or doc.keys[report.anchor - 1] != ",":
        return False
    told = (before.kind, before.tense, before.gender, before.number)
    return told == (form.kind, form.tense, form.gender, form.number) and not report.nested


def _names_none(doc: Document, where: Range) -> bool:
    """Return whether a phrase has no name of a person, who would be named as a new speaker."""
    return where[1] - where[0] <= _ACCUSED and not any(
        classes(key) & OWN_NAME for key in doc.keys[slice(*where)]
    )


def _is_alone(doc: Document, report: Report, source: Range) -> bool:
    """Return whether a known phrase, and no nominative, stands before the content with circumstances alone after it."""
    first, after = source
    if doc.keys[first].endswith("ون") or not (classes(doc.keys[first]) or first in doc.quotes.opened):
        return False
    words, between = function_words(), doc.keys[after : report.start]
    occasion = past_bare_occasion(doc, after + 1, report.start)
    if after + 1 < occasion < report.start and is_noun(doc, occasion):
        return False  # اتهم الوزير في بيان | الحكومة بالتقصير
    return not between or (
        "," not in between
        and (between[0] in words.time or between[0] in words.preposition)
        and between[0] != "عن"  # واتهم السيناتور فلان عن ولاية …
    )


def blamed_at(doc: Document, report: Report) -> int | None:
    """Return the token at which what is blamed on the object begins (حمّل الحكومة *المسؤولية*), or None."""
    if report.form is None or report.form.row.lemma != _BLAMES:
        return None
    for i in range(report.start, min(report.end, report.start + _BLAME)):
        if doc.keys[i] in chain_words().blame:
            return i if i > report.start else None
    return None
