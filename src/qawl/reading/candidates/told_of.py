"""Where does what a verb after ما tells of open, which no clause follows: ما ذكرته الوكالة من تراجع الأسعار?"""

from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.candidates.content_starts import Opening, opening_at
from qawl.reading.candidates.sources import names_speaker
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.phrases.governed import is_circumstance
from qawl.reading.phrases.nominals import is_noun

_TOLD_REACH = 12  # tokens from a verb after ما to the preposition before what it tells
_COUNTS = Noun.UNNAMED | Noun.QUANTIFIER


def open_told(doc: Document, candidate: Candidate, limit: int) -> Opening | None:
    """Return where the content of a verb after ما opens: ما ذكرته الوكالة من تراجع الأسعار، ما كشفه بشأن الاتفاق."""
    words, start = function_words(), candidate.end
    form = candidate.form
    assert form is not None
    if not (form.suffix or (start < limit and doc.keys[start] in words.attached)):
        return None
    for j in range(start, min(limit - 1, start + _TOLD_REACH)):
        key, before = doc.keys[j], doc.keys[j - 1]
        if key in words.complementizer:
            return opening_at(doc, "that", j + 1, j) if key[0] == "ب" else None
        if key in words.topic and (key != "من" or not classes(before) & _COUNTS):
            following = doc.keys[j + 1]
            held = not is_circumstance(doc, j, start) and following not in words.time and is_noun(doc, j + 1)
            return opening_at(doc, key, j + 1, j) if held and not names_speaker(doc, (j + 1, j + 2)) else None
        if key in words.preposition and key != "في":
            return None
    return None
