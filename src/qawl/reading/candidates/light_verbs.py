"""Does a verb report by the noun that stands with it, and what does that noun open? أعرب عن شكره لـ، قدّم اقتراحاً بـ.

The noun is a row of `light.toml`; one that belongs to a name or is another verb's opens nothing.
"""

from qawl.lexicon.cue_rows import CueForm, LightRow
from qawl.lexicon.cues import light, light_with_ba
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import DEFINED, OWN_NAME, PARTY, TITLE
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.candidates.content_starts import Opening, open_after
from qawl.reading.candidates.object_openings import is_opposition, is_second_name
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import has_pronoun, is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.phrase_ends import past_name_kept

_REACH = 22  # tokens between a light verb and its noun, with the subject between them
_LACK = "عدم"
_TO = "الي"
_QUOTED_NAME = 4  # tokens; a longer quotation between the verb and its noun is no name


def open_light(
    doc: Document, candidate: Candidate, form: CueForm, limit: int, opening: Opening | None
) -> tuple[Opening, LightRow, int] | None:
    """Return where the content opens when the verb stands with a noun that says what it reports (أعرب عن شكره).

    With it come the row of the noun and its token, past which no subject goes.
    """
    nouns, words = light(form.row.id), function_words()
    if not nouns:
        return None
    stop = min(limit, candidate.end + _REACH, opening.start + 2 if opening is not None else limit)
    if nouns.keys().isdisjoint(doc.keys[candidate.end : stop]):
        return None
    past = candidate.end
    for i in range(candidate.end, stop):
        key = doc.keys[i]
        past = max(past, past_name_kept(doc, i, limit))  # أكد مصدر، رفض الكشف عن هويته، أن
        named = i in doc.quotes.opened and doc.quotes.all[doc.quotes.opened[i]].close - i <= _QUOTED_NAME
        if named or (i in doc.quotes.opened and opening is not None and opening.start > i + 1):
            past = doc.quotes.all[doc.quotes.opened[i]].close  # a name: عبّر «مركز الميزان» عن شكره
        elif key in words.complementizer or key in relative_pronouns() or i in doc.quotes.opened:
            break
        elif key in words.why:
            break  # رفعوا الرايات تعبيراً عن تقديرهم
        row = nouns.get(key) if i >= past else None
        if row is not None and key[0] == "ب" and key[1:] in nouns and form.row.lemma not in light_with_ba():
            continue  # أظهرت مرونة بموافقتها على
        if row is None or is_second_name(doc, i) or is_opposition(doc, i):
            continue
        if i > candidate.end and _in_a_name(doc, i):
            continue
        if key[-1] == "ي" and classes(key) & OWN_NAME:
            continue  # أكد شكري أن
        if classes(key) & Noun.HONORIFIC and i + 1 < limit and classes(doc.keys[i + 1]) & TITLE:
            continue  # أكد سعادة السفير
        if classes(key) & Noun.ORG and doc.has_ta(i):
            continue  # ولاية is no ولائه
        before = doc.keys[i - 1]
        if before == _LACK:
            continue  # أكد عدم موافقته
        placed = before in words.preposition and before not in words.attached and before != "عن"
        if placed and before not in form.row.opens and not has_pronoun(doc, i):
            continue  # أكد مصدر في المعارضة
        if row.at_noun:
            return Opening("object", i, -1, i), row, i
        after = open_after(doc, i + 1, row.opens, limit)
        if after is not None and after.kind == _TO and _is_told(doc, after.start):
            after = open_after(doc, noun_phrase(doc, after.start, limit, split=True), row.opens, limit)
        if after is None and i + 2 < limit and doc.keys[i + 1][:2] == "ال":
            after = open_after(doc, i + 2, row.opens, limit)  # أصدر تعليماته الفورية للإدارة
        if after is None and form.row.opens and i + 2 < limit and is_noun(doc, i + 1):  # جدد دعوة بلاده إلى
            after = open_after(doc, noun_phrase(doc, i + 1, limit, split=True), row.opens, limit)
        if after is None and i + 3 < limit and doc.keys[i + 1] == _TO:  # أصدر أوامره إلى الجيش بـ
            after = open_after(doc, noun_phrase(doc, i + 2, limit, split=True), row.opens, limit)
        if after is not None:
            return after, row, i
    return None


def _is_told(doc: Document, i: int) -> bool:
    """Return whether it is people or a body at `i` to whom something is sent: نداء إلى | الأمم المتحدة."""
    return bool(classes(doc.keys[i]) & PARTY) and not is_masdar(doc.keys[i])


def _in_a_name(doc: Document, i: int) -> bool:
    """Return whether the noun with its article at `i` is a genitive: كتلة الوفاء، زعيم المعارضة."""
    before = classes(doc.keys[i - 1])
    kind = before & Noun.PLACE and before & Noun.COMMON  # حي الأمل
    owned = (kind or before & (Noun.ROLE | Noun.ORG)) and not before & DEFINED
    return doc.keys[i][:2] == "ال" and bool(owned)
