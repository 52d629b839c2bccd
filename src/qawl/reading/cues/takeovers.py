"""Does a later cue take the content of an earlier one over? وتابع قائلاً, نشرت الوزارة صوراً قالت إنها.

What opens a content belongs to the nearest cue before it that can have it; past that cue, none opens for another.
"""

from qawl.arabic.quotes import MARKS
from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.cues import light
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document

SAY = "قال"
_AS = "كما"  # a clause within what is said: أجاب كما حكى القرآن: «…»
_CLAUSE = 30  # tokens after a participle to the complementizer that it governs
_OWN = 8  # tokens after a verb, its subject among them, to what opens its content


def _of_text(form: CueForm) -> bool:
    """Return whether a verb's pronoun is a text: كتبه، نشرته."""
    return (
        form.kind == "verb" and bool(form.suffix) and form.row.addressee != "object" and not form.row.copular
    )


def _speaks(form: CueForm) -> bool:
    """Return whether the form is a verb that surely reports speech."""
    return form.kind == "verb" and not form.risky and form.row.strong and {"that", "speech"} <= form.row.opens


def _governs_clause(doc: Document, candidate: Candidate) -> bool:
    """Return whether the next complementizer carries the preposition that the cue governs: واصفاً الحادث بأنه مأساة."""
    assert candidate.form is not None
    complementizers = function_words().complementizer
    reach = range(candidate.end, min(doc.last[candidate.at], candidate.end + _CLAUSE))
    first = next((doc.keys[i] for i in reach if doc.keys[i] in complementizers), "")
    return first[:1] == "ب" and "ب" in candidate.form.row.opens


def _owns_clause(doc: Document, candidate: Candidate) -> bool:
    """Return whether a verb of saying has what opens a content near after it: … لكن المصادر أكدت أن."""
    form, words = candidate.form, function_words()
    if form is None or form.kind != "verb" or form.risky or doc.keys[candidate.at - 1] in words.relative:
        return False
    if _of_text(form):
        return False  # جماعات تؤيدها الدول إنه
    if not form.row.strong:
        return doc.keys[candidate.end : candidate.end + 1] == ["ان"]
    i, last = candidate.end, min(doc.last[candidate.at], candidate.end + _OWN)
    while i < last:
        key = doc.keys[i]
        if key == ":" or key in words.complementizer:
            return ("that" if key != ":" else "speech") in form.row.opens
        if i in doc.quotes.opened:
            i = doc.quotes.all[doc.quotes.opened[i]].close  # أشارت صحيفة «الأفق»، أنه
        elif (not key[0].isalnum() and key != ",") or key in words.preposition:
            return False
        i += 1
    return False


def _goes_on(doc: Document, candidate: Candidate) -> bool:
    """Return whether a verb of speech is joined on after a comma: واختتم زيارته التي …، وقال في مؤتمر: «…»."""
    form = candidate.form
    return form is not None and _speaks(form) and form.prefix == "و" and doc.keys[candidate.at - 1] == ","


def _quotes(doc: Document, candidate: Candidate) -> bool:
    """Return whether a verb that goes on, or opens a clause, has a quotation of its own: …، وكتب على حسابه: «…»."""
    form, before = candidate.form, doc.keys[candidate.at - 1]
    if form is None or "speech" not in form.row.opens:
        return False
    opens_clause = before in function_words().clause and before != _AS
    if not (form.prefix == "و" and before == ",") and not opens_clause:
        return False
    last = min(doc.last[candidate.at], candidate.end + _OWN)
    return any(doc.keys[i] == ":" and i + 1 in doc.quotes.opened for i in range(candidate.end, last))


def _stands_between(doc: Document, candidate: Candidate, other: Candidate) -> bool:
    """Return whether a later cue has its own object between two commas: وقال الوزير، منتقداً القرار، إنّ …

    That the clause after it is not its own is told by the hamza, as إنّ follows قال alone, or by its frame, which its
    preposition may have filled: وأكد الوزير، مشيراً إلى الخريطة، أن …
    """
    form = other.form
    if form is None or doc.keys[other.at - 1] != "," or form.row.lemma == SAY:
        return False
    words, objects = function_words(), "object" in form.row.opens
    objects = objects or not (form.kind == "participle" or form.row.strong)
    said = candidate.form is not None and candidate.form.row.lemma == SAY
    governs = form.row.opens & words.preposition if form.kind == "participle" else frozenset()
    filled = not governs.isdisjoint(doc.keys[other.end : other.end + 1])
    if not (objects or said or filled):
        return False
    governed = candidate.form.row.opens & words.preposition if candidate.form is not None else frozenset()
    for k in range(other.end + 1, min(doc.last[other.at], other.end + _CLAUSE)):
        if objects and doc.keys[k] in governed and doc.keys[k - 1] == "," and form.kind == "verb":
            return True  # وشدد الحزب، في بيان، توصل الموقع بنسخة منه، على
        if doc.keys[k] in words.complementizer:
            if said and doc.keys[k - 1] != ",":
                continue  # قال الوزير، مشيراً إلى أن الأمر خطير، إنّ …
            by_hamza = said and doc.text[doc.tokens.starts[k]] == "إ"
            own = "that" in form.row.opens and (form.kind == "participle" or form.row.strong)
            alone = filled and doc.keys[k] == "ان"  # not وأن, which goes on with its own
            return doc.keys[k - 1] == "," and (by_hamza or alone or (objects and not own))
        if doc.keys[k] == ":" or k in doc.quotes.opened:
            return False
    return False


def taken_over(doc: Document, candidate: Candidate, following: list[Candidate], limit: int) -> int:
    """Return the token of the next cue before `limit` that takes the content over (وتابع قائلاً), else `limit`.

    Past that token no content opens.
    """
    words = function_words()
    relative = relative_pronouns()
    for other in following:
        if other.at >= limit:
            break
        if doc.quotes.inside[other.at] not in (-1, doc.quotes.inside[candidate.at]):
            continue  # in a name, or in what is said
        if _owns_clause(doc, other):
            return other.at
        goes_on = candidate.form is not None and _goes_on(doc, other)
        between = not relative.isdisjoint(doc.keys[candidate.end : other.at])
        if between and not goes_on:
            continue  # a cue of a relative clause on the subject: رئيس البعثة، التي عاينت …، أن
        if other.form is None:
            if other.phrase is not None and other.phrase.kind == "speech" and other.at > candidate.end:
                return other.at
            continue
        before = doc.keys[other.at - 1]
        if before in words.relative or before == "ما":
            continue
        carries_on = other.form.accusative or other.form.gender == "f" or other.form.number == "p"
        if other.form.kind == "participle" and carries_on and not other.form.risky:
            if _stands_between(doc, candidate, other):
                continue
            if other.form.row.opens & {"that", "speech", "object"} or _governs_clause(doc, other):
                return other.at
            continue  # قال الشرطي واصفاً الهلع في السوق إن …
        if other.form.kind == "masdar" and other.form.suffix and other.form.row.lemma == "قال":
            return other.at
        if _of_text(other.form):
            continue  # تقرير كتبه المعهد ونشرته المجلة أن
        if _speaks(other.form) and candidate.form is not None and not candidate.form.row.strong:
            return other.at  # واصل كلامه حين قال في تصريح: «…»
        if candidate.form is not None and doc.keys[other.at] in light(candidate.form.row.id):
            continue  # قدم الرئيس التنفيذي، سالم حمدان، شكره للجمعية
        apart = (
            other.form.prefix
            or before == ","
            or before in MARKS
            or before in words.clause - words.subordinate
        )
        noun = not other.form.row.strong and doc.keys[other.at] in words.object_opener
        if noun and candidate.form is not None and "object" in candidate.form.row.opens:
            continue  # أعلن الجيش، أمس، شن غارة
        quotes = other.form.kind == "verb" and _quotes(doc, other)
        if quotes or (other.form.kind == "verb" and not other.form.risky and apart):
            if not other.form.prefix and _stands_between(doc, candidate, other):
                continue  # قال مصدر، رفض ذكر اسمه، إن؛ أفاد بلاغ، توصلت الجريدة بنسخة منه، أن
            return other.at
    return limit
