"""Is an act of speech named in passing: مع مطالبته بالتأجيل, بعد إعلانها رفع الأسعار, عقب اتهام الوزير للشركة بالغش?

A verbal noun of a verb of saying reports too where it tells what else was said before, with or after something, or
joins another deed; elsewhere it is what a sentence is about (تنتظر الأسواق إعلانها عن أرباح).
"""

from qawl.lexicon.cues import CueForm
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.reading.candidates.content_starts import Opening, open_after
from qawl.reading.candidates.sources import names_speaker
from qawl.reading.document import Document
from qawl.reading.phrases.governed import joined_preposition
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range

_OWNERS = ("ه", "ها", "هم", "هما")
_JOINED = 3  # letters; a longer word that begins with ل has it as a preposition: لغالب، للشركة


def named_act(doc: Document, at: int, form: CueForm, limit: int) -> tuple[Range | None, Opening] | None:
    """Return who says what the verbal noun at token `at` names, where he is named, and where it opens, or None."""
    if not form.row.names_act or not _in_passing(doc, at, form):
        return None
    start, source = at + 1, None
    if form.suffix:
        if form.suffix not in _OWNERS:
            return None
    elif not form.prefix.endswith(("ال", "لل")) and start < limit and is_noun(doc, start):
        named = (start, _end(doc, start, noun_phrase(doc, start, limit, split=True)))
        if names_speaker(doc, named):
            source, start = named, named[1]
    opening = _open(doc, start, form, limit)
    if opening is None and (form.suffix or source is not None) and form.row.addressee == "object":
        opening = _open(doc, _past_addressee(doc, start, form, limit), form, limit)
    return None if opening is None else (source, opening)


def _in_passing(doc: Document, at: int, form: CueForm) -> bool:
    """Return whether the noun follows مع, بعد and their like, or is joined on after a comma with its owner."""
    before, words = doc.keys[at - 1], function_words()
    if form.prefix == "و":
        return before == "," and bool(form.suffix)
    return not form.prefix.startswith(("و", "ب", "ل", "ك", "ف")) and before in words.alongside


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
    told = j < limit and doc.keys[j][0] == "ل" and len(doc.keys[j]) > _JOINED
    if j >= limit or not (told or is_noun(doc, j)):
        return j
    end, opens = max(j + 1, noun_phrase(doc, j, limit, split=True)), form.row.opens
    governed = (k for k in range(j + 1, end) if doc.keys[k][0] in opens and joined_preposition(doc, k) > 0)
    return next(governed, end)
