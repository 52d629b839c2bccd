"""Who is the object of a verb, behind its subject and the circumstances that part the two?

دعا المهندس خلال زيارته أمس *الجميع* إلى، طالب المندوب، الذي وصل أمس، *الدول* بـ: the first noun phrase past them.
"""

from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import OWN_NAME, PARTY
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.ordinary import is_closed, is_doing, is_thing
from qawl.reading.parties.object_starts import closes, second_phrase
from qawl.reading.phrases.finite_verbs import is_finite
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.occasions import past_bare_occasion
from qawl.reading.phrases.phrase_ends import GOD, past_name_kept
from qawl.reading.phrases.recipients import bare, head, is_joined, is_prefixed, listens, tail, trimmed
from qawl.reading.report import Range, Report

_MANY = Noun.ORG | Noun.QUANTIFIER | Noun.PLURAL
_PRONOUNS = ("ه", "ها", "هم")
_SHORT = 3  # letters; an unknown word of so few is no name


def object_form(report: Report) -> CueForm | None:
    """Return the form of a cue whose object is who it is said to (طالب), and not what it speaks of."""
    form, words = report.form, chain_words()
    if form is None or form.row.lemma in words.described:
        return None
    if form.row.lemma in words.directing and not report.rule.startswith("light:"):
        return form  # وجّه الجهات المعنية, but not وجّه رسالة
    return form if form.row.addressee == "object" else None


def object_region(doc: Document, report: Report) -> Range:
    """Return the tokens between the source, or the cue, and what opens the content."""
    start, end = report.region
    if report.source is not None and start <= report.source[0] < end:
        start = report.source[1]
    if report.opener == "before":
        end = tail(doc, start)
    return start, end


def by_object(doc: Document, reports: list[Report], index: int) -> Range | None:
    """دعا المهندس *الجميع* إلى: the first noun phrase after the subject, past phrases of circumstance."""
    report = reports[index]
    form = object_form(report)
    if form is None or (form.suffix and form.kind != "masdar"):
        return None
    i, end = object_region(doc, report)
    directed = form.row.lemma in chain_words().directing
    while i < end:
        past = _past_circumstance(doc, i, end)
        if past is None:
            return None
        if past > i:
            i = past
        elif directed and doc.keys[i - 1] == "," and _is_office(classes(doc.keys[i])):
            i = max(noun_phrase(doc, i, end), i + 1)  # الأمير سالم، نائب الرئيس، وزير الدفاع، الجهات …
        elif _is_object(doc, i) or (is_joined(doc.keys[i]) and form.kind == "masdar"):
            found = trimmed(doc, (i, noun_phrase(doc, i, end)))
            if _is_told(doc, report, form, found):
                return found
            comma = _comma(doc, i + 1, end)
            if comma == end or doc.keys[object_region(doc, report)[0]] != ",":
                return None
            i = comma  # الحركة، بعد أيام من بدء العدو عدوانه، المجتمع الدولي
        else:
            i += 1
    return None


def _is_told(doc: Document, report: Report, form: CueForm, found: Range) -> bool:
    """Return whether the noun phrase `found` behind the subject is who the verb tells or asks."""
    words = chain_words()
    surely = form.row.lemma in words.directing or form.row.lemma in words.thanked
    if surely and not head(doc, found) & PARTY and not listens(doc.keys[found[0]]):
        return False  # حيّا الجهود، وجّه دعوة
    return _may_be_told(doc, found, first=found[0] == object_region(doc, report)[0])


def _past_circumstance(doc: Document, i: int, end: int) -> int | None:
    """Return the token after the circumstance that begins at `i`, `i` where none does, None where no end of it shows.

    A blessing (صلى الله عليه وسلم), a clause that a comma closes, or a phrase with a preposition.
    """
    key, words = doc.keys[i], function_words()
    if key in words.prayed_for and doc.keys[i + 1 : i + 2] == [GOD]:
        return i + 2
    if key in function_words().object_pronoun:
        return None
    if (kept := past_name_kept(doc, i, end)) > i:
        return kept  # مسؤول رفض ذكر اسمه | الحكومة
    if key in words.meanwhile:  # شركة سالم، وهي أكبر شركات النقل، من أن
        return _comma(doc, i + 1, end)
    if (key in words.relative and key != "من") or _is_attribute(doc, i):
        comma = _comma(doc, i + 1, end)
        return comma if comma < end else None
    if key[:3] == "بال":
        return max(noun_phrase(doc, i, end, split=True), i + 1)  # داعياً بالشفاء العاجل
    if key[0] == "و" and is_noun(doc, i) and (not classes(key) or classes(key[1:])):
        # المجلس | وشعبه، ينذر بالجهل | واللاوعي
        return _phrase_end(doc, i, end) if classes(key[1:]) else i + 1
    led = key in words.preposition or (key in words.adjunct and key not in words.time)
    if led and not key.endswith(_PRONOUNS) and (noun := _noun_after(doc, i, end)):
        return _occasion_end(doc, noun, end)
    return i


def _occasion_end(doc: Document, i: int, end: int) -> int:
    """Return one past the noun phrase at `i`, or past its bare occasion where no other object is: في بيان | الحكومة."""
    stop, bare_end = _phrase_end(doc, i, end), past_bare_occasion(doc, i, end)
    if i < bare_end < end and not any(_is_object(doc, k) for k in range(stop, end)):
        return bare_end
    return stop


def _is_attribute(doc: Document, i: int) -> bool:
    """Return whether a name goes on behind a comma with what one is to somebody: سالم حداد، المقرب من الوزير."""
    key, after = doc.keys[i], doc.keys[i + 1 : i + 2]
    if key[:2] != "ال" or doc.keys[i - 1] != "," or not after or after[0] not in function_words().preposition:
        return False
    one = not classes(key) & _MANY and not key.endswith("ين")
    return one and bool(classes(doc.keys[i - 2]) & OWN_NAME)


def _phrase_end(doc: Document, i: int, end: int) -> int:
    """Return one past the noun phrase at `i`, before a second one that may be the object: في تقريرها | الحكومات."""
    stop = max(noun_phrase(doc, i, _comma(doc, i + 1, end), split=True), i + 1)
    while (second := second_phrase(doc, (i, stop))) is not None and closes(doc, second - 1):
        stop = second
    return stop


def _comma(doc: Document, i: int, end: int) -> int:
    return next((k for k in range(i, end) if doc.keys[k] == ","), end)


def _noun_after(doc: Document, i: int, end: int) -> int:
    """Return the token of the noun that the preposition at `i` governs: خلال هذه الحرب; 0 if none follows."""
    i += 1
    i += i < end and doc.keys[i] in function_words().demonstrative
    return i if i < end and is_noun(doc, i) else 0


def _is_office(known: int) -> bool:
    """Return whether a word is the office of one person, which after a comma is still the subject's."""
    return bool(known & Noun.ROLE) and not known & Noun.PLURAL


def _is_object(doc: Document, i: int) -> bool:
    """Return whether a noun other than a word of time stands at token `i`: without a preposition, or people after ل."""
    key = doc.keys[i]
    governed = is_prefixed(key) and not (key[0] == "ل" and listens(bare(key)))
    return is_noun(doc, i) and not governed and key not in function_words().time


def _may_be_told(doc: Document, found: Range, *, first: bool) -> bool:
    """Return whether an object can be spoken to: people, a body, or a word that no table knows."""
    i = found[0]
    if i in doc.quotes.opened:
        return True
    if classes(doc.keys[i]) & Noun.QUANTIFIER and doc.keys[i] in chain_words().one and i + 1 < found[1]:
        i += 1  # أحد الوزراء, but not أحد السبل
        return bool(head(doc, (i, found[1])) & PARTY)
    known, key = head(doc, (i, found[1])), doc.keys[i]
    if key[0].isdigit() or (not known and (key[0] == "ب" or "ً" in doc.words(i, i + 1))):
        return False  # 2018م، بصورة خاصة، خصوصاً
    if not known and (is_thing(key) if key[:2] == "ال" else is_closed(key) or is_doing(key)):
        return listens(key)  # المجتمع, but not السعي، يكون، جاءوا، ارتكب
    if is_masdar(key.removeprefix("ال")) or is_finite(key):
        return bool(known & PARTY)
    if known:
        return True
    return first or len(key) > _SHORT
