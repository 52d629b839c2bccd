"""Which words of an article may report speech? Every form of a cue and every attributing phrase, in text order.

Nothing is decided here about whether a candidate does report: `openings` asks that of each.
"""

from dataclasses import dataclass, replace
from functools import cache

from qawl.arabic.remembered import remembered
from qawl.arabic.tokens import Gate
from qawl.lexicon.cue_rows import CueForm, cue_words
from qawl.lexicon.cues import forms, light
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import NAME_START, OWN_NAME, PROPER, STATE, TITLE
from qawl.lexicon.nouns import Noun, classes, words_of
from qawl.lexicon.phrases import PhraseRow, phrase_table
from qawl.lexicon.tables import folded
from qawl.reading.cues.closed_words import SUBJECTS, feels, governs, heads, is_closed
from qawl.reading.cues.fitting import fits
from qawl.reading.cues.own_verbs import own_form
from qawl.reading.document import Document
from qawl.reading.phrases.family_words import is_family_told

_SHORT = 3  # letters; a shorter word is seldom a verbal noun
_ASKER = 3  # tokens between a verb and what it asks not to be told
_KEPT = 4  # tokens from there to the name or identity that is kept back
_DONE = ("قد", "وقد", "فقد", "لقد", "ولقد")  # before a verb alone
_NOT_TOLD = frozenset(("object", "speech"))
_ON_HIM = "عليه"  # صلى الله عليه وسلم, but المقبوض عليه | اعترف
_GREETED = "سلّم"
_ISSUES = "أصدر"
_SHADDA = "ّ"
_TEXT = 6  # tokens before a verb in which the text is named that it takes up
_NAME_REACH = 7  # tokens from a verb past a name to its complementizer


_Phrases = dict[str, list[tuple[tuple[str, ...], PhraseRow]]]


@dataclass(slots=True)
class Candidate:
    """A word or phrase that may report, by the indexes of its tokens.

    Attributes:
        at, end: the first token and one past the last.
        form: the reading of the word as a form of a cue; None for a phrase.
        phrase: the row of the phrase; None for a word.
    """

    at: int
    end: int
    form: CueForm | None = None
    phrase: PhraseRow | None = None

    @property
    def is_verb(self) -> bool:
        """Return whether this is a finite verb."""
        return self.form is not None and self.form.kind == "verb"


def candidates(doc: Document) -> list[Candidate]:
    """Return the candidates of `doc` in text order; none lies within a formula of the article's own."""
    found: list[Candidate] = []
    keys, phrases, after = doc.keys, _phrases(), 0
    for i in _MAY_REPORT.within(doc.tokens, 0, len(doc.keys)):
        if i < after:
            continue
        going_on, candidate = phrases.get(keys[i]), None
        if going_on is not None and not going_on.keys().isdisjoint(("", *keys[i + 1 : i + 2])):
            candidate = _phrase(doc, i, going_on)
        if candidate is None and (readings := _readings(keys[i])):
            candidate = _word(doc, i, readings, found)
        if candidate is not None:
            found.append(candidate)
            after = candidate.end
    return found


def _may_report(key: str) -> bool:
    """Return whether a word begins a phrase of the table or is a form of a cue; most are neither."""
    return key in phrase_table() or (len(key) > 1 and bool(_read(key)))


_MAY_REPORT = Gate(_may_report)


def _read(key: str) -> tuple[CueForm, ...]:
    """Return the readings of a word that can report in the news: no names (فادي), no first or second person."""
    readings = forms(key)
    return readings and tuple(
        form
        for form in readings
        if not (form.prefix and not form.risky and key in _given_names())
        and not (form.kind == "verb" and form.person in (1, 2))
        and not (form.kind == "masdar" and form.suffix == "ي")  # وفي ظني أن: the writer's own
    )


_readings = remembered(_read)  # of the few words that may report


def _word(doc: Document, i: int, known: tuple[CueForm, ...], found: list[Candidate]) -> Candidate | None:
    """Return the word at `i` as a candidate, in the reading that its neighbours allow."""
    key = doc.keys[i]
    if i - 1 in doc.quotes.opened and doc.quotes.all[doc.quotes.opened[i - 1]].close == i + 1:
        return None  # شركة «تداول»: a name
    readings = [form for form in known if fits(doc, i, form)]
    if len(readings) > 1 and _SHADDA in doc.text[doc.tokens.starts[i] : doc.tokens.ends[i]]:
        readings.sort(key=lambda form: not form.row.copular)  # وعدّته is no وعدته
    if not readings or _in_name(doc, i, readings[0]):
        return None
    written = is_written(doc, i, readings[0])
    if readings[0].risky and (written or _plain(doc, i, readings[0])):
        readings[0] = replace(readings[0], risky=False)
    if is_closed(key) and not written and not heads(doc, i) and not governs(doc, i, readings[0]):
        return None
    form = _choose(doc, i, readings, found)
    if form is None or _keeps_name_back(doc, i, form) or _is_when(doc, i, form) or _is_decreed(doc, i, found):
        return None
    if i and doc.keys[i - 1] == "و" and not form.prefix:
        form = replace(form, prefix="و")  # set apart by a space: و تابع
    return Candidate(i, i + 1, own_form(doc, i, form))


def _is_decreed(doc: Document, i: int, found: list[Candidate]) -> bool:
    """Return whether the word at `i` is the order that somebody issues, and no verb: أصدر الملك | أمره الكريم بـ."""
    if doc.keys[i] not in cue_words("decreed") or not found or doc.first[found[-1].at] != doc.first[i]:
        return False
    issued = found[-1].form
    return issued is not None and issued.row.lemma == _ISSUES


def _in_name(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether the word is part of a name: after بن, between a given name and a mark, بيتر فليشر."""
    before = doc.keys[i - 1] if i else "\n"
    known = classes(before)
    if known & Noun.NAME_PARTICLE:
        return before not in _closing()
    if not known & Noun.GIVEN or known & Noun.AMBIGUOUS:
        return False
    if form.prefix == "و" and doc.keys[i][1] == "و" and len(doc.keys[i]) == _SHORT:
        return True  # كريس وود
    marked = i + 1 < len(doc.keys) and not doc.keys[i + 1][0].isalnum()
    many = form.prefix == "ف" and form.number == "p"
    return (marked and doc.keys[i] in _given_names()) or form.prefix == "فل" or many  # سامر يوسف فوعد


def _closing() -> frozenset[str]:
    """Particles that end a name, after which a verb may stand: شهاب الدين أكد."""
    return folded("names", "closing")


def is_written(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether the letters of a verb leave no doubt: its shadda (شدّد, not نصّ), or a hamza (هنأ، أبان)."""
    considers = form.row.copular and form.tense == "past"  # but يُعدّ: is considered
    if form.kind != "verb" or not (form.row.strong or considers):
        return False
    word, lemma = doc.text[doc.tokens.starts[i] : doc.tokens.ends[i]], form.row.lemma
    hamza = word[-1] == lemma[-1] == "أ" or (is_closed(doc.keys[i]) and word[0] == lemma[0] == "أ")
    told = lemma if form.row.copular else lemma[:-1]  # عدّ, but نصّ is a noun
    return hamza or (_SHADDA in word and _SHADDA in told)


def _is_when(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether a participle that is a word of time as well is that: مجدداً, but not in …، مجدداً رفضه."""
    if form.kind != "participle" or doc.keys[i][len(form.prefix) :] not in function_words().time:
        return False
    taken_up = i + 1 < len(doc.keys) and doc.keys[i + 1] in light(form.row.id)
    return not taken_up or doc.keys[i - 1] != ","


def _keeps_name_back(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether a word only says that who speaks is not to be named: اشترط عدم الكشف عن هويته، رفض ذكر اسمه."""
    words, last = function_words(), min(doc.last[i], i + 1 + _ASKER)
    if form.row.refuses:
        at = i + 1 if i + 1 < last and doc.keys[i + 1] in words.withheld else last
    elif form.row.act == "appeal":
        at = next((k for k in range(i + 1, last) if doc.keys[k] in words.not_told), last)
    else:
        return False
    return at < last and not words.own_name.isdisjoint(doc.keys[at + 1 : min(doc.last[i], at + 1 + _KEPT)])


def _plain(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether a word that is more often another one is surely the verb here.

    A participle shows it by its ending (مضيفةً), and so does the head of a clause with a subject after it (حيث طالب
    الوزير) or with the place where it was said (وطالب في تصريحات سابقة).
    """
    if form.kind == "participle":
        return "ً" in doc.text[doc.tokens.starts[i] : doc.tokens.ends[i]]
    if form.kind != "verb" or not form.row.strong:
        return False
    if feels(doc, i, form):
        return True
    words = function_words()
    before = doc.keys[i - 1] if i else "\n"
    taken_up = i + 1 < len(doc.keys) and doc.keys[i + 1] in words.taken_up and not doc.has_ta(i + 1)
    if taken_up and form.tense == "past" and _has_text_before(doc, i):
        return True  # كلمة شدد فيها
    if (taken_up or (form.suffix and form.row.addressee == "object")) and before in words.relative:
        return True  # التي وصفها، التي طالب فيها
    if form.short and before in words.negation and before != "ما":
        return True  # لم ينف
    if before in _DONE and not form.row.opens <= _NOT_TOLD:
        return True  # وقد طلب, not وقد بارك
    following = doc.keys[i + 1] if i + 1 < len(doc.keys) else ""
    if before in words.subject_pronoun and form.row.act == "appeal" and following == form.row.addressee:
        return True  # لكنه طلب من النواب
    head = (
        before in words.clause or before in words.circumstance or before in ("كما", ",") or doc.first[i] == i
    ) or (before == "ان" and i > 1 and doc.keys[i - 2] in ("بعد", "وبعد"))
    if following in ("في", "خلال") and i + 2 < len(doc.keys) and doc.keys[i + 2] in words.occasion:
        return head or bool(form.prefix)
    if head:
        quoted = before == "ان" and i + 1 in doc.quotes.opened
        known = following[:2] == "ال" or bool(classes(following) & SUBJECTS)
        return quoted or known or (following != "" and is_family_told(doc, i + 1))
    return form.tense == "present" and "object" in form.row.opens and _follows_subject(doc, i)


def _has_text_before(doc: Document, i: int) -> bool:
    """Return whether a text or an occasion is named shortly before token `i`: رسالة إلى المجلس | طالب فيها."""
    words = function_words()
    for key in reversed(doc.keys[max(doc.first[i], i - _TEXT) : i]):
        if key in words.relative:
            return False
        if classes(key) & Noun.DOCUMENT or key.removesuffix("ا") in words.occasion:
            return True
    return False


def _follows_subject(doc: Document, i: int) -> bool:
    """Return whether a known speaker begins the sentence, closed by its article or name right before token `i`."""
    first = doc.first[i]
    if not 0 < i - first <= _NAME_REACH or not classes(doc.keys[first]) & SUBJECTS:
        return False
    before = doc.keys[i - 1]
    return before[:2] == "ال" or bool(classes(before) & (OWN_NAME | STATE | Noun.ORG | Noun.NATIONALITY))


@cache
def _given_names() -> frozenset[str]:
    return words_of(OWN_NAME)


def _phrase(doc: Document, i: int, going_on: _Phrases) -> Candidate | None:
    """Return the longest phrase that begins at token `i`, of those whose second word is given with them."""
    keys = doc.keys
    for second in (keys[i + 1] if i + 1 < len(keys) else "", ""):
        if second in going_on:
            for words, row in going_on[second]:
                end = i + len(words)
                if tuple(keys[i:end]) == words:
                    return Candidate(i, end, phrase=row)
    return None


@cache
def _phrases() -> dict[str, _Phrases]:
    """Return the phrases, longest first, by their first word and their second, "" where they have none."""
    found: dict[str, _Phrases] = {}
    for first, phrases in phrase_table().items():
        for words, row in phrases:
            second = words[1] if len(words) > 1 else ""
            found.setdefault(first, {}).setdefault(second, []).append((words, row))
    return found


def _agrees(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether the known speaker at token `i` has the gender of a reading of the verb before him."""
    known = classes(doc.keys[i]) if i < len(doc.keys) else 0
    return bool(known & (PROPER | TITLE)) and bool(known & Noun.FEMININE) == (form.gender == "f")


def _before_noun(doc: Document, i: int) -> bool:
    """Return whether the word at `i` makes a noun of the next: حسن استقبال, but not سالم حسن or سياق آخر."""
    key, words = doc.keys[i], function_words()
    if key not in words.before_noun:
        return False
    before = doc.keys[i - 1] if i else "\n"
    if key in words.another:
        closed = before in words.preposition or before in words.auxiliary or before in words.complementizer
        return closed or not before.isalpha()
    return not (classes(key) & Noun.GIVEN and classes(before) & NAME_START)


def _choose(doc: Document, i: int, readings: list[CueForm], found: list[Candidate]) -> CueForm | None:
    """Choose the reading of a word that its neighbour allows: a noun after a preposition, a verb elsewhere."""
    words, before = function_words(), doc.keys[i - 1] if i else ""
    deed = len(before) > _SHORT and is_masdar(before) and not classes(before)
    after_noun = readings[0].risky and deed and before not in words.aspect  # قرر تحديد لقب
    blessed = before == _ON_HIM and readings[0].row.lemma == _GREETED
    governed = before in words.preposition and (before not in words.attached or blessed)
    after_preposition = governed or after_noun or (i > 0 and _before_noun(doc, i - 1))
    last = found[-1].form if found and found[-1].end == i else None
    first = readings[0]
    joined = first.prefix == "و" and first.row.strong and not first.risky  # تدين وتستنكر
    after_cue = last is not None and last.kind == "verb" and not (last.risky or joined)
    if not after_preposition and not after_cue:
        verbs = [form for form in readings if form.kind == "verb"]
        if len(verbs) > 1 and verbs[0].row is not verbs[1].row:
            verbs.sort(key=lambda form: not _agrees(doc, i + 1, form))  # تقدم الوزير, but تقدم الوزارة
            if doc.keys[i + 1 : i + 2] and doc.keys[i + 1] in words.preposition:
                verbs.sort(key=lambda form: doc.keys[i + 1] not in form.row.opens)  # شكت من, but شكت في
        if _SHADDA in doc.text[doc.tokens.starts[i] : doc.tokens.ends[i]]:
            verbs.sort(key=lambda form: _SHADDA not in form.row.lemma)  # وعدّت is no وعدت
        promised = doc.keys[i + 1 : i + 2] and doc.keys[i + 1][0] == "ب"
        considered = (form for form in verbs if form.row.copular and form.tense == "present" and not promised)
        if verbs:
            return next(considered, verbs[0])  # وتعد المطبوعة: is considered, not promises
    for form in readings:
        if form.kind == "participle" and (form.accusative or form.gender == "f") and not after_preposition:
            return form
    for form in readings:
        if form.kind == "masdar":
            return form
    return None
