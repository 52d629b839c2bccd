"""What does a phrase report that its content follows? من المتوقع أن …، بالقول: …، جاء في البيان أن …

The phrase itself says little: it reports where a clause, a quotation or the preposition that its noun governs
opens right after it, or after the one who holds it.
"""

from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import MEDIUM
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.candidates.content_starts import step_into
from qawl.reading.candidates.participle_sources import main_subject, subject_of_saying
from qawl.reading.candidates.placements import Placements
from qawl.reading.candidates.sources import names_speaker
from qawl.reading.candidates.told_ahead import past_told
from qawl.reading.cues.cues import Candidate
from qawl.reading.cues.phrase_signs import phrase_words, standing_report
from qawl.reading.document import Document
from qawl.reading.phrases.governed import joined_preposition
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range, Report

_TEXTS = MEDIUM | Noun.DOCUMENT
_ASIDE = 12  # tokens of an attribution between commas
_DATED = 22  # tokens between a text that speaks and what it says: when it came out, and where
_RELATIVE = 9  # tokens of a relative clause on the text that speaks


def _opens_clause(doc: Document, j: int, speech: bool) -> bool:
    key = doc.keys[j]
    return key in function_words().complementizer or (speech and (key == ":" or j in doc.quotes.opened))


def open_phrase(doc: Document, candidate: Candidate, places: Placements) -> Report | None:
    """Read a phrase that what it reports follows, or return None where it reports nothing."""
    row, words = candidate.phrase, function_words()
    assert row is not None
    limit = doc.last[candidate.at]
    if candidate.end >= limit or _is_anothers(doc, candidate, places):
        return None
    found = _source(doc, candidate, limit)
    if found is None:
        return None
    source, j = found
    while j < limit and (doc.keys[j] in (",", "-") or doc.keys[j] in words.time):
        j += 1
    j = _past_aside(doc, candidate, j, limit)
    if j >= limit:
        return None
    clause = _opens_clause(doc, j, "speech" in row.opens)
    if row.kind == "impersonal" and not clause:
        after = _people_end(doc, j, limit)
        if j < after < limit and doc.keys[after][0] in row.opens:
            source, j = (j, after), after  # وسط ترقب المستثمرين لرفع …
    return _begin(doc, candidate, j, source, clause=clause) if _follows(doc, candidate, j, clause) else None


def _past_aside(doc: Document, candidate: Candidate, j: int, limit: int) -> int:
    """Return where the content may open past an attribution: من المرجح، حسب الأطباء، أن."""
    row = candidate.phrase
    assert row is not None
    if row.kind != "impersonal":
        return j
    if j < limit and doc.keys[j] in phrase_words("leading"):
        return next((k + 1 for k in range(j, min(limit, j + _ASIDE)) if doc.keys[k] == ","), j)
    return j


def _source(doc: Document, candidate: Candidate, limit: int) -> tuple[Range | None, int] | None:
    """Return who or what says it, where it is named, and where the content may open, or None."""
    row, j = candidate.phrase, candidate.end
    assert row is not None
    if row.kind == "speech":
        source = subject_of_saying(doc, candidate) or main_subject(doc, candidate)
        return source, past_told(doc, j, limit)  # بالقول لـ«الصحيفة» إن
    if row.kind == "noun" and row.next == "content":
        if candidate.at and doc.keys[candidate.at - 1] in phrase_words("facts"):
            return None  # حقيقة مفادها أن
        text = _text_before(doc, candidate)
        return (text, j) if text is not None or "object" in row.opens else None
    if row.next != "source":
        return None, j
    holder = _holder(doc, candidate, limit)
    if holder is None and row.kind == "noun" and doc.keys[j] in function_words().complementizer:
        return None, j  # هناك تكهنات بأن
    asked = doc.keys[candidate.at] in phrase_words("asked")  # كل مواطن مطالب بالتعاون
    if holder is None and row.kind == "noun" and doc.keys[j][0] in row.opens and not asked:
        measured = doc.keys[j + 1 : j + 2] == ["من"]  # بمزيد من الأمطار, not فاق التوقعات بكثير
        heads = candidate.at == doc.first[candidate.at]  # توقعات بطفرة عقارية
        return (None, j) if joined_preposition(doc, j) >= 1 - (measured or heads) else None  # بهطول الأمطار
    if holder is None:
        return None
    j = holder[1]
    if j < limit and doc.keys[j] in function_words().relative:  # جاء في البيان الذي بثه التلفزيون: …
        reach = range(j, min(limit, j + _RELATIVE))
        j = next((k for k in reach if _opens_clause(doc, k, "speech" in row.opens)), j)
    elif row.kind == "carrier" and j < limit and not _opens_clause(doc, j, "speech" in row.opens):
        clause = (
            k for k in range(j, min(limit, j + _DATED)) if doc.keys[k] in function_words().complementizer
        )
        j = next(clause, j)  # جاء في بيان صدر مساء أمس ونشرته الصحف، أن
    return holder, j


def _follows(doc: Document, candidate: Candidate, j: int, clause: bool) -> bool:
    """Return whether what stands at `j` can be the content: a clause, or a noun in the phrase's frame."""
    row, key, words = candidate.phrase, doc.keys[j], function_words()
    assert row is not None
    if row.kind == "speech" and row.next == "content":
        return j + (key == ":") in doc.quotes.opened  # not وهي كالتالي: and a list
    joined = key[0] in row.opens and len(key) > 2 and key not in words.preposition
    if clause or (joined and (key[0] not in "بل" or joined_preposition(doc, j) >= 0)):
        return True  # not توقعات المحللين بفضل …
    impersonal = row.kind == "impersonal"
    bare = row.next == "content" or (impersonal and doc.keys[candidate.at] in ("من", "ومن"))
    governed = doc.keys[candidate.end - 1] in words.preposition  # وسط أنباء عن | الهدنة
    if row.next == "content" and impersonal and not (governed or is_masdar(key)):
        return False  # تماشياً مع توقعات الأسواق, but وسط توقعات خفض الفائدة
    return bare and is_noun(doc, j)


_TO = ("الي",)  # before whom a text is sent to


def _text_before(doc: Document, candidate: Candidate) -> Range | None:
    """Return the text named right before a phrase that says what it holds: بلاغاً مفاده، مقالاً تحت عنوان."""
    at = candidate.at - 1
    if at < 0 or not is_noun(doc, at):
        return None
    assert candidate.phrase is not None
    holds = "object" in candidate.phrase.opens
    if holds and at and classes(doc.keys[at - 1]) & Noun.DOCUMENT and not classes(doc.keys[at]) & _TEXTS:
        return (at - 1, at + 1)  # معلومة سرية مفادها
    told = holds and at and not classes(doc.keys[at]) & _TEXTS and doc.keys[at - 1] in _TO
    if told or (not holds and not classes(doc.keys[at]) & _TEXTS):
        return None  # بعثت برسالة إلى الحزب مفادها: he is told
    return (at, at + 1)


def _people_end(doc: Document, j: int, limit: int) -> int:
    """Return one past the people named at `j`, with an adjective of theirs, or `j` if the word names none."""
    plural = doc.keys[j][:2] == "ال" and doc.keys[j].endswith("ين")
    if not plural and not names_speaker(doc, (j, j + 1)):
        return j
    adjective = j + 1 < limit and classes(doc.keys[j + 1]) & Noun.NATIONALITY
    return j + 2 if adjective else j + 1


def _begin(
    doc: Document, candidate: Candidate, j: int, source: Range | None, *, clause: bool
) -> Report | None:
    key = doc.keys[j]
    start, quote = step_into(doc, j + 1 if key in function_words().complementizer or key == ":" else j)
    if start >= len(doc.keys):
        return None
    report = standing_report(candidate, "that" if clause else "object", start, quote, source)
    report.region = (candidate.end, j)
    return report


def _holder(doc: Document, candidate: Candidate, limit: int) -> Range | None:
    """Return who holds what a noun reports (مطالب الأهالي), or the text that speaks (جاء في البيان)."""
    row, j = candidate.phrase, candidate.end
    assert row is not None
    j += row.kind == "carrier" and doc.keys[j] in function_words().demonstrative  # جاء في هذه | البرقية
    if not is_noun(doc, j) or (doc.keys[j][0] == "و" and not classes(doc.keys[j])):
        return None
    if row.kind == "noun" and doc.keys[j][0] in row.opens and joined_preposition(doc, j) > 1:
        return None  # توقعات بارتفاع عدد السكان
    source = (j, noun_phrase(doc, j, limit))
    if row.kind == "noun":
        return source if names_speaker(doc, source) else None
    known = any(map(_is_text, doc.keys[j - 1 : j + 1]))  # جاء في بيان | الوزارة
    return source if known or j in doc.quotes.opened or row.opens.isdisjoint(("object",)) else None


def _is_text(key: str) -> bool:
    """Return whether something is said in what the word names: بيان، صحيفة، التعليق."""
    return bool(classes(key) & _TEXTS) or key.removeprefix("ال") in phrase_words("texts")


def _is_anothers(doc: Document, candidate: Candidate, places: Placements) -> bool:
    """Return whether an expectation belongs to whoever speaks around it, or is no proposition of its own.

    So where it stands after a complementizer (قال إن من المتوقع أن) or a relative pronoun (التي من المتوقع
    إجراؤها), and news that did not come (من دون ورود أنباء عن).
    """
    row, words = candidate.phrase, function_words()
    assert row is not None
    if row.kind not in ("impersonal", "noun") or not candidate.at:
        return False
    before = doc.keys[candidate.at - 1]
    if row.kind == "impersonal" and before in words.complementizer | words.resumptive | words.relative:
        return True
    if row.kind == "impersonal" and before in phrase_words("comparative"):
        return True  # أكثر من المتوقع
    if row.next == "that" and before == "," and places.before(candidate.at):
        return True  # قال إن الأسعار، رغم الدعم، من المتوقع أن ترتفع
    nearby = doc.keys[max(0, candidate.at - 2) : candidate.at]
    return any(key in words.negation for key in nearby)
