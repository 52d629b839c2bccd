"""Is an act of speech named in passing: مع مطالبته بالتأجيل, بعد إعلانها رفع الأسعار, عقب اتهام الوزير للشركة بالغش?

A verbal noun of a verb of saying reports too where it tells what else was said before, with or after something, or
joins another deed; elsewhere it is what a sentence is about (تنتظر الأسواق إعلانها عن أرباح).
"""

from qawl.lexicon.cue_rows import CueForm, cue_words
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.tables import folded
from qawl.reading.candidates.content_starts import Opening, open_after
from qawl.reading.candidates.plural_acts import asks_of, holder_end
from qawl.reading.candidates.sources import names_speaker
from qawl.reading.document import Document
from qawl.reading.phrases.governed import joined_preposition
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range, Report

_OWNERS = ("ه", "ها", "هم", "هما")
_JOINED = 3  # letters; a longer word that begins with ل has it as a preposition: لغالب، للشركة


def named_act(doc: Document, at: int, form: CueForm, limit: int) -> tuple[Range | None, Opening] | None:
    """Return who says what the verbal noun at token `at` names, where he is named, and where it opens, or None."""
    if not (form.row.names_act or asks_of(form)):
        return None
    start, source = at + 1, None
    if form.suffix:
        if form.suffix not in _OWNERS:
            return None
    elif (
        not is_purpose(form)
        and not form.prefix.endswith(("ال", "لل"))
        and start < limit
        and is_noun(doc, start)
    ):
        named = (start, _end(doc, start, holder_end(doc, start, form, limit)))
        if names_speaker(doc, named) and prefix_of(doc.keys[start]) != "ل":
            source, start = named, named[1]
    theirs = source is not None and _is_subjects(doc, at, form)
    if not theirs and not _in_passing(doc, at, form):
        return None
    if asks_of(form) and (source is None or doc.keys[start : start + 1] != ["من"]):
        return None
    opening = _open(doc, start, form, limit)
    told = form.suffix or source is not None or is_purpose(form)
    if opening is None and told and (form.row.addressee == "object" or asks_of(form)):
        opening = _open(doc, _past_addressee(doc, start, form, limit), form, limit)
    return None if opening is None else (source, opening)


def _is_subjects(doc: Document, at: int, form: CueForm) -> bool:
    """Return whether who follows the noun in the genitive can only be who says it: إعلان الوزارة, not دعوة الضيوف."""
    if doc.keys[at - 1] in cue_words("every"):
        return False  # بكل تأكيد
    return form.row.addressee != "object" or doc.keys[at].endswith("ات")


def is_anothers(doc: Document, report: Report, around: Report) -> bool:
    """Return whether an act that `around` tells is what another says: رحبت الوزارة بإعلان المجلس إنشاء الصندوق."""
    form = report.form
    if form is None or form.suffix or report.source is None or report.opener == "colon":
        return False
    if doc.keys[report.source[0]] in folded("groups", "homelands"):
        return False  # أكد السفير إعلان بلاده أن
    return not around.rule.startswith("light:") and _is_subjects(doc, report.anchor, form)


def _in_passing(doc: Document, at: int, form: CueForm) -> bool:
    """Return whether the noun follows مع, بعد and their like, or is joined on after a comma with its owner."""
    before, words = doc.keys[at - 1], function_words()
    if form.prefix == "و":
        return before == "," and bool(form.suffix)
    if before.removeprefix("و") in cue_words("took_place"):
        return at < 2 or doc.keys[at - 2] not in words.negation  # تم الإعلان عن
    if is_purpose(form):
        return before in words.time or before not in words.opening
    return not form.prefix.startswith(("و", "ب", "ل", "ك", "ف")) and before in words.alongside


def is_purpose(form: CueForm) -> bool:
    """Return whether the noun is what somebody does something for: تجمعوا للتنديد بـ."""
    return form.prefix in ("ل", "لل") and form.row.listed("rallied_for")


def _end(doc: Document, start: int, end: int) -> int:
    """Return one past the speaker, before who is spoken to: اتهام الوزير | للشركة."""
    return next((k for k in range(start + 1, end) if doc.keys[k][:2] == "لل"), end)


def _open(doc: Document, start: int, form: CueForm, limit: int) -> Opening | None:
    opening = open_after(doc, start, form.row.opens, limit)
    if opening is not None or "object" not in form.row.opens or start >= limit:
        return opening if opening is None or opening.kind != "colon" or opening.quote >= 0 else None
    key = doc.keys[start]
    bare = key[2:] if key[:2] == "ال" else key
    if is_masdar(bare) or bare in function_words().object_opener:
        return Opening("object", start, -1, start)
    return None


def _past_addressee(doc: Document, start: int, form: CueForm, limit: int) -> int:
    """Return one past who is asked, warned or accused: مطالبته | الحكومة | بالاستقالة, اتهام الوزير، للشركة، بالغش."""
    j = start + (start < limit and doc.keys[start] == ",")
    j += j < limit and asks_of(form)  # طلب المدير | من الشركة
    told = j < limit and doc.keys[j][0] == "ل" and len(doc.keys[j]) > _JOINED
    if j >= limit or not (told or is_noun(doc, j)):
        return j
    end, opens = max(j + 1, noun_phrase(doc, j, limit, split=True)), form.row.opens
    governed = (k for k in range(j + 1, end) if doc.keys[k][0] in opens and joined_preposition(doc, k) > 0)
    return next(governed, end)
