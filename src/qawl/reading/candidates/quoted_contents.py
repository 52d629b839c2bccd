"""Is a quotation after a verb what is said, or a name in quotation marks (أعلنت صحيفة «الأفق» أن)?"""

from qawl.arabic.quotes import MARKS
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.cue_rows import CueForm, cue_words
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY_HEAD, OWN_NAME, STATE
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.reading.candidates.bare_speech import begins_speech
from qawl.reading.candidates.sources import subject_after
from qawl.reading.document import Document
from qawl.reading.ordinary import is_thing
from qawl.reading.phrases.governed import is_circumstance, joined_preposition
from qawl.reading.phrases.nominals import addressed
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.occasions import past_bare_occasion
from qawl.reading.phrases.recipients import is_named, is_outlet
from qawl.reading.who.names import personal_name

_TITLE_REACH = 9  # tokens after a name in quotation marks within which the real opener follows
_ASIDES = 40  # tokens from a name in quotation marks to what he says, past when, where and to whom
_BESIDE = 4  # tokens between such a name and the preposition that the verb governs
_WHOLE = OWN_NAME | STATE | Noun.DEFINITE | Noun.OUTLET
_TITLED = Noun.HONORIFIC | Noun.GIVEN
_PERSON = 10  # tokens of the longest name of a person in quotation marks, with his titles
_TELLING = ("assert", "announce")  # acts of the verbs that tell
_WORD = 2  # tokens from mark to mark of one word
_BODY_LENGTH = 6  # words of a body's name
_NAME_LENGTH = 4  # words; a shorter quotation before the opener is a name (صحيفة «ذا صن»)


def quotation_is_content(doc: Document, j: int, quote: int, start: int, form: CueForm) -> bool:
    """Tell a quotation that is said from a name in quote marks that belongs to the subject."""
    if j > start and doc.keys[j - 1] in form.row.opens:
        if doc.keys[j - 1] == "ل" and is_outlet(doc, j):
            return False  # دعا في تصريح لـ«المساء» إلى
        return not is_circumstance(doc, j - 1, start)  # في حديثه إلى «المساء»
    close = doc.quotes.all[quote].close
    if doc.keys[close + 1 : close + 2] == [":"] and _names_only(doc, j, close):
        return False  # وأردف «سالم»: «…»
    if j == start and "speech" in form.row.opens and (form.kind == "participle" or form.prefix):
        goes_on = close + 1 < doc.last[j] and (doc.tokens.is_word(close + 1) or _aside(doc, close + 1, form))
        named = goes_on and _names_only(doc, j, close)
        return not named and not _opener_follows(doc, close + 1, doc.last[j])  # مضيفاً «هناك المزيد»
    if not form.row.opens & {"speech", "object"}:
        return _calls(doc, j + 1, form)
    if j > start and doc.keys[j - 1] in chain_words().need:
        return False  # أشاد بالوزير الذي يؤكد أهمية «…»
    if j + 1 < close and (
        doc.keys[j + 1] in function_words().complementizer or _begins_said(doc, j + 1, form)
    ):
        return True  # "إن الجسر آمن"
    if _names_only(doc, j, close) or _preposition_follows(doc, close + 1, doc.last[j], form):
        return False
    return not _opener_follows(doc, close + 1, doc.last[j])


def may_be_said(doc: Document, j: int, quote: int, start: int, form: CueForm) -> bool:
    """Return whether a quotation as short as a name is what is said, where nothing else is: قال سالم «الوضع صعب».

    It stands at the end, right after a subject that it is no part of, and is neither a name nor what is done.
    """
    close, row = doc.quotes.all[quote].close, form.row
    if (
        form.kind != "verb"
        or form.suffix
        or "speech" not in row.opens
        or row.act not in _TELLING
        or row.copular
    ):
        return False
    if close - j <= _WORD or not doc.quotes.all[quote].closed or not _ends_clause(doc, close + 1):
        return False
    if "object" in row.opens and not begins_speech(doc.keys[j + 1]):
        return False  # نعى الاتحاد «الكاتب الكبير»
    if not form.prefix and _follows_quotation(doc, start - 1):
        return False  # «…»، قالت الفرقة «نجوم الليل»
    return not _is_name(doc, j, close) and _ends_subject(doc, start, j)


def _is_name(doc: Document, mark: int, close: int) -> bool:
    """Return whether a short quotation is the name of a person, a body or a medium, by the tables."""
    first, known = doc.keys[mark + 1], name_at(doc.keys, mark + 1)
    if known is not None and mark + 1 + len(known.words) == close:
        return True
    name = personal_name(doc, (mark + 1, close))
    return (name is not None and close - name[1] < 2) or (
        first[:2] != "ال" and bool(classes(first) & BODY_HEAD)
    )


def _ends_subject(doc: Document, start: int, mark: int) -> bool:
    """Return whether a subject from `start`, and whom it told, end at a quote mark that no noun there governs."""
    subject = subject_after(doc, start, mark, split=True)
    if subject is None:
        return False
    end, before = subject[1], doc.keys[mark - 1]
    if end < mark and (addressed(doc.keys[end]) or is_named(doc, end)):
        end = noun_phrase(doc, end, mark)  # قال سالم لفرانس برس | «…»
    if end < mark:
        return _is_occasion(doc, end, mark)
    known = classes(before)
    if before[:2] != "ال" and (is_thing("ال" + before) if not known else not known & _WHOLE):
        return False  # رئيس «الشركة الوطنية», صحيفة «صوت الناس»
    return not known & Noun.OUTLET_HEAD  # القناة «الثانية»


def _is_occasion(doc: Document, i: int, mark: int) -> bool:
    """Return whether when or where somebody spoke stands from `i` to a quote mark: قال سالم | في بيان صحفي أمس «…»."""
    words = function_words()
    if doc.keys[i] in words.preposition:
        i = past_bare_occasion(doc, i + 1, mark)
        if doc.keys[i - 1] in words.told_in and i == mark:
            return False  # في مؤتمر «الأمن والسلام»
    while i < mark and doc.keys[i] in words.time:
        i += 1
    return i == mark


def _follows_quotation(doc: Document, at: int) -> bool:
    """Return whether a quotation ends right before the verb at `at`, maybe with a comma between."""
    close = at - 1 - (doc.keys[at - 1] in (",", "."))
    return close > 0 and doc.keys[close] in MARKS and doc.quotes.inside[close - 1] >= 0


def _ends_clause(doc: Document, i: int) -> bool:
    """Return whether a mark stands at token `i`, or the line ends there."""
    return i >= len(doc.keys) or not (doc.keys[i][0].isalnum() or doc.keys[i] == ":")


def _aside(doc: Document, comma: int, form: CueForm) -> bool:
    """Return whether when and where it is said follow between commas, and then what: وأعلنت «الحركة»، اليوم، قبولها."""
    words, rest = function_words(), doc.keys[comma + 1 : comma + 3]
    if doc.keys[comma] != "," or len(rest) < 2:
        return False
    if rest[0] not in words.time and not (rest[0] in words.preposition and rest[1] in words.occasion):
        return False
    last = min(len(doc.keys) - 1, doc.last[comma - 1], comma + _ASIDES)
    parted = (doc.keys[k + 1] for k in range(comma + 2, last) if doc.keys[k] == ",")
    return any(
        then in words.complementizer
        or then in form.row.opens
        or (then[:2] != "ال" and (is_masdar(then) or then in words.object_opener))
        for then in parted
    )


def _calls(doc: Document, j: int, form: CueForm) -> bool:
    """Return whether a quotation's first word says what somebody is called: وصف الوزير التقرير «بالكاذب»."""
    key = doc.keys[j] if j < len(doc.keys) else ""
    return form.row.addressee == "object" and "ب" in form.row.opens and key[:3] == "بال"


def _names_only(doc: Document, j: int, close: int) -> bool:
    """Return whether a quotation from the mark `j` to `close` is as short as a name: وأعلنت «بيرسون» أمس."""
    if doc.keys[close - 1] in (".", "?", "!") or (j + 2 < close and doc.keys[j + 1] in cue_words("says_no")):
        return False  # "نعم الجميع بخير."، "لن نقبل بذلك"
    if j + 1 < close <= j + _PERSON and classes(doc.keys[j + 1]) & _TITLED:
        name = personal_name(doc, (j + 1, close))
        if name is not None and close - name[1] < 2:
            return True  # رئيس البلدية «المهندس سالم بن قاسم بن سعد»
    body = j + 1 < close <= j + 1 + _BODY_LENGTH and classes(doc.keys[j + 1]) & BODY_HEAD
    if body and close + 1 < len(doc.keys) and doc.tokens.is_word(close + 1):
        return True  # أعلنت «لجنة المتابعة والإشراف العليا» التابعة للحزب
    return sum(key[0].isalnum() and len(key) > 2 for key in doc.keys[j + 1 : close]) < _NAME_LENGTH


def _begins_said(doc: Document, j: int, form: CueForm) -> bool:
    """Return whether a quotation's first word begins what the verb governs: تعهد «باحترام النتائج»، أكد «التزامهما»."""
    key = doc.keys[j]
    if key[0] in "بل" and key[0] in form.row.opens and len(key) > 3:
        return joined_preposition(doc, j) == 2
    owned = key.endswith(("ه", "ها", "هم", "هما")) and not doc.has_ta(j)
    return "object" in form.row.opens and owned and is_masdar(key)


def _preposition_follows(doc: Document, start: int, limit: int, form: CueForm) -> bool:
    """Return whether what the verb governs follows a name in quotation marks: عبّر «مركز حقوق الناس» في غزة عن."""
    for i in range(start, min(limit, start + _BESIDE)):
        key = doc.keys[i]
        if key in form.row.opens and not is_circumstance(doc, i, start):
            return True
        if not key[0].isalnum():
            return False
    return False


def _opener_follows(doc: Document, start: int, limit: int) -> bool:
    """Return whether a complementizer follows soon in the same clause: صحيفة «صباح المدينة الجديدة» أن."""
    words = function_words()
    complementizers, circumstantial = words.complementizer, words.circumstantial
    for i in range(start, min(limit, start + _TITLE_REACH)):
        if doc.keys[i] in complementizers:
            return doc.keys[i - 1] not in circumstantial  # قال «…»، إلا أنه عاد
        beside = doc.keys[i + 1] in complementizers if i + 1 < limit else False
        sure = (form for form in forms(doc.keys[i]) if beside or not form.risky)
        if any(form.kind != "masdar" and form.row.strong for form in sure):
            return False  # قالت «…»، مؤكدة أن, وأوضحت أن, مضيفة أن: the other cue has the clause
    return False
