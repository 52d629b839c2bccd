"""Does a candidate report, and where does what it reports begin?

A verb reports when its own frame (a row of `verbs.toml`) is found after it in its sentence: a complementizer, the
preposition that it governs, a colon or a quotation, or a noun phrase that is the content. The first one met opens the
content; what lies between is the region of subject, addressee and circumstances, left to `sources`.
"""

from functools import cache
from itertools import takewhile

from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import classes
from qawl.reading.candidates.asked_for import open_asked, open_wished
from qawl.reading.candidates.bare_speech import bare_speech, begins_own
from qawl.reading.candidates.content_starts import Opening, opening_at
from qawl.reading.candidates.frames import open_by_frame
from qawl.reading.candidates.participle_sources import own_subject
from qawl.reading.candidates.past_subjects import past_taken_up, stands_alone
from qawl.reading.candidates.plain_objects import is_holder, past_agent, plain_object, second_object
from qawl.reading.candidates.seen_as import open_attribute
from qawl.reading.candidates.told_ahead import past_told
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.ordinary import is_imperfect
from qawl.reading.phrases.governed import joined_preposition
from qawl.reading.phrases.nominals import is_noun

_REACH = (
    70  # tokens between a cue and what opens its content; news sentences with longer ones are lists of names
)
_SAY = "قال"
_AS = "كما"
_TOLD_BARE = frozenset(("assert", "announce"))  # acts whose words may follow without a mark
_JUDGING = frozenset(("condemn", "support", "deny"))  # رفض الوزير | الاتهامات، قائلا إنها
_SURELY = 2  # how a preposition with a verbal noun is rated
_VAGUE = ("ما", "كل")


def open_content(doc: Document, candidate: Candidate, limit: int, *, has_subject: bool) -> Opening | None:
    """Return where the content of a verb or participle opens before token `limit`, or None.

    Args:
        doc: the document.
        candidate: the cue.
        limit: one past the last token at which it may open.
        has_subject: whether the verb's subject stands before it, so that a noun right after it is its object.
    """
    form, end = candidate.form, candidate.end
    assert form is not None
    limit = min(limit, end + _REACH)
    own = own_subject(doc, candidate)
    end = past_taken_up(doc, own[1] if own is not None else end, limit)
    if _is_described(doc, end, form) or _is_filled(doc, candidate.at, end, form):
        return None
    seen = open_attribute(doc, candidate, limit, has_subject=has_subject)
    if seen is not None:
        return seen
    noun = _object_first(doc, candidate, end, limit, has_subject=has_subject)
    if noun is not None:
        return opening_at(doc, "object", noun, noun)
    said = end < limit and "speech" in form.row.opens and form.row.strong
    if said and doc.keys[end] in _own_words():
        return Opening("bare", end, -1, end)  # وأضاف نحمد الله أن …
    found = open_by_frame(doc, end, form, limit)
    if said and doc.keys[candidate.at - 1] != _AS and _begins_said(doc, end, form, found):
        return Opening("bare", end, -1, end)
    asks = form.row.act == "appeal" and form.row.addressee == "object" and form.row.strong
    if found is None and _says_it(doc, limit):
        ahead = asks and doc.keys[limit - 1] == "," and not form.suffix
        if ahead:
            return open_asked(doc, end, limit, form)  # ناشد السكان الوزير التدخل، قائلين
        judges = form.row.act in _JUDGING and "object" in form.row.opens
        judged = plain_object(doc, candidate, end, limit, has_subject) if judges else None
        return opening_at(doc, "object", judged, judged) if judged is not None else None
    if "object" in form.row.opens and (found is None or _is_vague(doc, found, form)):
        plain = plain_object(doc, candidate, end, limit, has_subject)
        if plain is not None and (found is None or _is_nearer(doc, plain, found.start)):
            found = opening_at(doc, "object", plain, plain)
    if found is None and _may_be_bare(doc, candidate.at, form):
        spoken = bare_speech(doc, end, limit, has_subject=has_subject)
        found = Opening("bare", spoken, -1, spoken) if spoken is not None else None
    if found is None and form.row.listed("wishing"):
        found = open_wished(doc, end, limit, form)
    if asks and not form.suffix and (found is None or _may_be_later(doc, found)):
        asked = open_asked(doc, end, limit, form)
        if found is None or (asked is not None and _is_asked_first(doc, asked, found)):
            found = asked  # طالب المسؤولين | سرعة إصلاحه بالمدينة
    if found is not None and found.kind == "object" and form.row.addressee == "ب":
        found = _past_those_called(doc, found, limit)
    return found if found is not None and found.start < len(doc.keys) and found.region_end < limit else None


def _past_those_called(doc: Document, found: Opening, limit: int) -> Opening:
    """Return what is asked of those called on with ب, past what tells of them: أهاب بملاك الأرض | بالمراجعة."""
    if is_masdar(doc.keys[found.start].removeprefix("ال")):
        return found
    reach = takewhile(lambda j: doc.keys[j] != ",", range(found.start, limit))
    asked = (
        j for j in reach if doc.keys[j][0] == "ب" and len(doc.keys[j]) > 2 and joined_preposition(doc, j) == 2
    )
    return next((opening_at(doc, "object", j, j) for j in asked), found)


def _may_be_later(doc: Document, found: Opening) -> bool:
    """Return whether what opens a content after a verb of asking may be of what is asked for: في المدينة | بالمركز."""
    return found.kind in ("speech", "ل") or (
        found.kind == "ب" and joined_preposition(doc, found.start) < _SURELY
    )


def _is_asked_first(doc: Document, asked: Opening, found: Opening) -> bool:
    """Return whether a deed stands before what else may be asked; before ل, that it is needed: | بضرورة الحذر."""
    if found.kind == "ل":
        return asked.start < found.start and doc.keys[asked.start].removeprefix("ب") in chain_words().need
    return asked.start < found.start and asked.kind == "object"


def _object_first(
    doc: Document, candidate: Candidate, end: int, limit: int, *, has_subject: bool
) -> int | None:
    """Return the noun right after a verb that has its subject or a first object already, which is what is reported."""
    form = candidate.form
    assert form is not None
    owned = second_object(form) if form.suffix else has_subject or form.kind == "participle"
    if "object" not in form.row.opens or not owned:
        return None
    words, first = function_words(), past_told(doc, end, limit)
    clause = doc.keys[first + 1 : first + 2] and doc.keys[first + 1] in words.complementizer
    if first >= limit or doc.keys[first] in words.attached or clause:
        return None  # مؤكداً لزميله أنه
    if not (is_noun(doc, first) or _points(doc, first, form) or stands_alone(doc, first)):
        return None
    if form.suffix and is_holder(doc, candidate.at, first, has_subject=has_subject):
        return past_agent(doc, first, limit)
    return first


def _may_be_bare(doc: Document, at: int, form: CueForm) -> bool:
    """Return whether what the verb at `at` tells may follow without a mark or a complementizer."""
    return (
        "speech" in form.row.opens
        and form.row.strong
        and form.row.act in _TOLD_BARE
        and (form.prefix != "" or not form.row.carries)  # أضاف الموقع خدمة
        and not forms(doc.keys[at])[0].risky  # يعبر الناس الجسر
        and form.kind == "verb"
    )


def _points(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether a demonstrative at `i` begins the object: معتبراً ذلك خطوة مهمة، مباركاً لهم هذه المناسبة."""
    if form.kind != "participle" or doc.keys[i] not in function_words().demonstrative:
        return False
    return form.row.copular or (i + 1 < len(doc.keys) and doc.keys[i + 1][:2] == "ال")


@cache
def _own_words() -> frozenset[str]:
    """Words that begin speech right after the verb, which does not govern them: سوف، نحمد, but not شدد علينا."""
    return function_words().spoken - function_words().attached


def _begins_said(doc: Document, i: int, form: CueForm, found: Opening | None) -> bool:
    """Return whether the word at `i`, right after a verb of saying, begins what is said: قال لا أعلم، تابع أعتقد."""
    if form.kind != "verb" or not (form.row.carries or form.row.lemma == _SAY):
        return False
    kind, words = found.kind if found is not None else "", function_words()
    if kind in ("colon", "speech"):
        return False
    return doc.keys[i] in words.asking or (
        kind != "that" and (doc.keys[i] in words.said_first or begins_own(doc, i))
    )


def _says_it(doc: Document, i: int) -> bool:
    """Return whether the cue at token `i`, which ends the search, is one of saying, and has the content: أوضح قائلا:"""
    readings = forms(doc.keys[i]) if i < len(doc.keys) else ()
    return any(form.kind != "verb" and form.row.lemma == _SAY for form in readings)


def _is_described(doc: Document, i: int, form: CueForm) -> bool:
    """Return whether a participle is a noun with a clause from `i` that describes it: طرح مقترحاً يغلق الجسر."""
    key = doc.keys[i] if i < len(doc.keys) else ""
    return form.kind == "participle" and key[:1] == "ي" and is_imperfect(key) and not classes(key)


def _is_filled(doc: Document, at: int, i: int, form: CueForm) -> bool:
    """Return whether a pronoun at `i` has what the verb of a relative clause governs: التقارير التي طالب بها الوزير."""
    if at < 1 or i + 1 >= len(doc.keys) or doc.keys[at - 1] not in relative_pronouns():
        return False
    words, key = function_words(), doc.keys[i]
    governs = any(key.startswith(opener) for opener in form.row.opens & words.preposition)
    return governs and key in words.attached and doc.keys[i + 1] not in words.complementizer


def _is_vague(doc: Document, found: Opening, form: CueForm) -> bool:
    """Return whether what opens the object need not begin it: كشف خبير طريقة …، وكل ما, اعتبر المدير القرار | خطوة."""
    return found.kind == "object" and (form.row.copular or doc.keys[found.start] in _VAGUE)


def _is_nearer(doc: Document, plain: int, start: int) -> bool:
    """Return whether any noun at `plain` is the object that what stands at `start`, further on, does not begin."""
    purpose = doc.keys[plain][0] in "بل" and is_masdar(doc.keys[plain][1:])  # لجنة | لمناهضة الفساد
    return plain < start and not purpose
