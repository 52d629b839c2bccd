"""Who says it, in a clause that has no content of its own? بحسب ما ذكرت الوكالة، كما قال الوزير، وفق ما نقلته عنه."""

from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.candidates.phrase_sources import source_end, source_limit
from qawl.reading.candidates.placements import Placements, dash_after
from qawl.reading.candidates.sources import names_speaker
from qawl.reading.candidates.told_ahead import past_told
from qawl.reading.cues.cues import Candidate
from qawl.reading.cues.phrase_signs import phrase_words
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.report import Range, Report

_AS_SAID = 8  # tokens; a longer clause after كما says more than who said it
_REPORTED = ("that", "colon")
_TOLD = {"that", "speech"}


def read_clause(doc: Document, candidate: Candidate, places: Placements) -> None:
    """Let `places` attribute what is said to the one whom a reporting clause without a content names.

    A verb that opens a content after all keeps it, so that this is asked before who says it; and only when that is
    known can it be told whether the clause tells of speech at all (not وفق ما يسمح به القانون).
    """
    at, verb, limit = candidate.at, candidate.end, doc.last[candidate.at]
    if verb >= limit or (doc.keys[at] == "علي" and at and doc.keys[at - 1][0].isalnum()):
        return  # كرد على ما نشره: the noun governs it
    forms_of_verb = [form for form in forms(doc.keys[verb]) if form.kind == "verb"]
    alone = verb - at == 1 and doc.keys[at].lstrip("وف") in phrase_words("as")
    if alone and not any(form.row.strong and not form.risky for form in forms_of_verb):
        return
    own = places.by_cue.get(verb)
    if own is not None and _keeps_content(doc, at, own, alone):
        return
    source, end = _teller(doc, verb, limit)
    if alone and not _ends_soon(doc, verb, source, end, limit):
        return
    if not _says(doc, candidate, forms_of_verb, source, alone):
        return
    if own is not None:
        places.dropped.add(id(own))
    carrier, made = source, len(places.made)
    passes_on = end + 1 < limit and any(doc.keys[end] in form.row.source for form in forms_of_verb)
    if passes_on and (carrier is not None or _is_learnt(doc, verb)) and is_noun(doc, end + 1):
        source = (end + 1, source_end(doc, end + 1, source_limit(doc, end + 1, limit)))
        end = source[1]
    places.put(candidate, source, end)
    for report in places.made[made:]:
        if alone:
            report.tell_by((verb, verb + 1))  # كما | أكد
        if carrier is not None and carrier != source:
            report.via.insert(0, carrier)  # بحسب ما نقلت الوكالة عن الوزير


def _keeps_content(doc: Document, at: int, own: Report, alone: bool) -> bool:
    """Return whether the verb of a clause that begins at `at` opens the content of its report `own` itself."""
    if own.opener not in _REPORTED:
        return alone and dash_after(doc, at) < 0
    return alone or "," not in doc.keys[slice(*own.region)]


def _teller(doc: Document, verb: int, limit: int) -> tuple[Range | None, int]:
    """Return who says it after the verb, if he is named, and the token after that and after whom he tells it."""
    words, j = function_words(), verb + 1
    while j < limit and any(doc.keys[j] in group for group in (words.attached, words.time, words.time_head)):
        j += 1  # كما ذكر الأسبوع الماضي | المدعي العام
    j = past_told(doc, j, limit)  # كما أوضح لـ«الأفق».
    if j >= limit or not is_noun(doc, j):
        return None, j
    source = (j, source_end(doc, j, source_limit(doc, j, limit)))
    told = source[1] + (source[1] < limit and doc.keys[source[1]] == ",")
    its_own = told == source[1] and told + 1 in doc.quotes.opened  # الموقع الرسمي لـ «دار الكتب»
    to_medium = told < limit and doc.keys[told] == "ل" and not its_own
    return source, past_told(doc, told, limit) if to_medium else source[1]


def _is_named(doc: Document, source: Range | None) -> bool:
    return source is not None and (names_speaker(doc, source) or _is_name(doc, source[0]))


def _ends_soon(doc: Document, verb: int, source: Range | None, end: int, limit: int) -> bool:
    """Return whether a clause after كما says no more than who said it."""
    if source is None and (end >= limit or doc.keys[end] == ","):
        return True  # … كما أكد
    short = end >= limit or doc.keys[end] in ",-" or end - verb <= _AS_SAID < limit
    return short and _is_named(doc, source)


def _says(
    doc: Document, candidate: Candidate, verbs: list[CueForm], source: Range | None, alone: bool
) -> bool:
    """Return whether a clause tells of speech: its verb reports, or people tell it."""
    if source is not None and _is_rule(doc, source):
        return False  # وفق ما شرعه الله, but وفق ما أفادت به مصالح البلدية
    by = not alone and doc.keys[candidate.at] != "علي"  # بحسب ما أورد الموقع, but على ما قدّمه
    if any((by and form.row.opens & _TOLD) or form.row.strong or form.row.source for form in verbs):
        return True
    return doc.keys[candidate.end].endswith("ه") and _is_named(doc, source)  # وفق ما سطرته المنظمة


def _is_rule(doc: Document, source: Range) -> bool:
    """Return whether a source is what something goes by, and nobody who says it: القانون."""
    return doc.keys[source[0]] in phrase_words("standard") and not classes(doc.keys[source[0]]) & Noun.ORG


def _is_learnt(doc: Document, i: int) -> bool:
    """Return whether a verb with no subject tells from whom something is known: حسب ما علم لدى الوقاية المدنية."""
    return any(form.kind == "verb" and form.row.passive_impersonal for form in forms(doc.keys[i]))


def _is_name(doc: Document, i: int) -> bool:
    """Return whether an unknown word can only be a name: كما أوضح برونهولتز."""
    key = doc.keys[i]
    return not classes(key) and key[:2] != "ال" and not is_masdar(key) and not key.endswith(("ه", "ا"))
