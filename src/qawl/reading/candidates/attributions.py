"""Statements attributed by a phrase and not by a verb: بحسب الوزير، نقلاً عن، من المتوقع أن، جاء في البيان.

Each phrase is read by the rule of its kind: who is named after it, and whether what follows can be said.
Which clause it then attributes is the question of `placements`.
"""

from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import APPOSED, BODY, TITLE
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.candidates.behind import is_of_it
from qawl.reading.candidates.content_starts import step_into
from qawl.reading.candidates.phrase_openings import open_phrase
from qawl.reading.candidates.placements import Placements, dash_after
from qawl.reading.candidates.sources import names_speaker
from qawl.reading.candidates.told_ahead import past_told
from qawl.reading.cues.cues import Candidate
from qawl.reading.cues.phrase_signs import (
    is_future,
    is_imperfect,
    is_outlet,
    phrase_words,
    resumes,
    standing_report,
)
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range, Report

_SPEAKS = ~(Noun.COMMON | Noun.DEFINITE | Noun.PLURAL | Noun.FEMININE | Noun.DUAL | Noun.POSSESSED)
_WITH_PURPOSE = BODY | Noun.DOCUMENT
_FORMULA = 8  # tokens from the start of a sentence to the last word of the article's own formula
_OPENING = 3  # tokens of it before its head: هذا ويذكر، كما يشار
_SOURCE = 40  # tokens; the longest source with its titles
_ONLY = "فحسب"  # but at the head of a sentence: فحسب الوزير، …
_VIEW = "نظر"  # which whose it is follows, or what kind it is
_AS_SAID = 8  # tokens; a longer clause after كما says more than who said it
_REPORTED = ("that", "colon")
_TOLD = {"that", "speech"}


def attribute(doc: Document, found: list[Candidate], reports: list[Report]) -> list[int]:
    """Add the reports that phrases make to `reports` (sorted by anchor) and what they pass on to the others.

    Returns:
        The tokens at which trailing attributions begin, and clauses on what was said (وهو ما نفته الشركة), sorted: no
        content runs over them.
    """
    places = Placements(doc, reports)
    cues = {report.cue[1] for report in reports if report.cue is not None}
    previous = -1
    for candidate in found:
        row = candidate.phrase
        if row is None:
            continue
        last, previous = previous, candidate.end
        if row.kind == "according":
            _according(doc, candidate, places)
        elif row.kind == "clause":
            _clause(doc, candidate, places)
        elif row.kind == "speech" and candidate.at in cues:
            continue  # وتابع بالقول: the verb reports
        elif row.kind in ("impersonal", "noun", "speech", "carrier") and candidate.at != last:
            report = open_phrase(doc, candidate, places)  # not بحسب معلومات الوكالة: the phrase's noun
            same = report is not None and any(r.start == report.start for r in places.before(candidate.at))
            if report is not None and not same:  # not ووصفت مزاعم الوزارة بأنها
                places.made.append(report)
    reports[:] = [r for r in reports if id(r) not in places.dropped and not _is_formula(doc, r)]
    of_it = (report.end for report in reports if is_of_it(doc, report))
    cuts = sorted({*places.cuts, *of_it})
    reports.extend(places.made)
    return cuts


def _is_formula(doc: Document, report: Report) -> bool:
    """Return whether a report is the article's own formula, with words between: تجدر هنا الإشارة."""
    if report.source is not None or report.form is None or report.form.prefix[-1:] == "س":
        return False
    at, heads = report.anchor, phrase_words("formula_heads")
    first = doc.first[at]
    if at - first > _FORMULA:
        return False
    ahead = [key[1:] if key[0] == "و" else key for key in doc.keys[first : at + 1]]
    return any(key in heads for key in ahead[:_OPENING])


def _according(doc: Document, candidate: Candidate, places: Placements) -> None:
    row = candidate.phrase
    assert row is not None
    if doc.keys[candidate.at] == _ONLY and doc.first[candidate.at] < candidate.at:
        return
    source = None
    end = candidate.end
    if row.pronoun:
        if doc.keys[end - 1].endswith(("ي", "نا")):
            return  # في رأيي: the writer's own, or the speaker's
        if end < doc.last[candidate.at] and doc.keys[end] in function_words().complementizer:
            places.made.append(standing_report(candidate, "that", *step_into(doc, end + 1), None))
            return  # في اعتقاده أن
    else:
        source = _complement(doc, candidate)
        if source is None:
            return
        dash = dash_after(doc, candidate.at)
        if dash > source[1] and all(doc.keys[i][0].isalnum() for i in range(source[1], dash)):
            source = (source[0], dash)  # -بحسب عدد من طلابها- من وجود …
        end = source[1]
    carrier = places.around(candidate.at)
    if carrier is not None and "عن" in row.opens and source is not None:
        _pass_on(doc, carrier, source)
    elif "لسان" not in doc.keys[candidate.end - 1]:
        places.put(candidate, source, end)


def _complement(doc: Document, candidate: Candidate) -> Range | None:
    """Return the source after the phrase, if its noun can speak; with وفقاً it carries ل, apart or joined."""
    row, j = candidate.phrase, candidate.end
    assert row is not None
    if j >= doc.last[candidate.at]:
        return None
    limit = _source_limit(doc, j, doc.last[candidate.at])
    if doc.keys[j].removeprefix("ل") in function_words().demonstrative:
        j += 1  # بحسب هذه | المصادر
        if j >= limit or not classes(doc.keys[j]) & _SPEAKS:
            return None  # تبعاً لهذه | الآلية
    elif "ل" in row.opens:
        if j < limit and doc.keys[j] == "ل":
            j += 1
        elif j >= limit or doc.keys[j][0] != "ل" or doc.keys[j] == "لما":
            return None
        else:
            return (j, _source_end(doc, j, limit)) if _can_speak(doc, candidate, j) else None
    if j >= limit or not is_noun(doc, j) or not _can_speak(doc, candidate, j):
        return None
    if doc.keys[j - 1] == _VIEW and _describes(doc.keys[j]):
        return None  # من وجهة نظر نقدية
    end = _source_end(doc, j, limit)
    if candidate.end - candidate.at > 1 and _describes(doc.keys[j]) and _is_text(doc.keys[j - 1]):
        return (j - 1, max(end, j + 1))  # بحسب معلومات | إسرائيلية
    return (j, end) if end > j else None


def _is_text(key: str) -> bool:
    """Return whether a word holds words: معلومات، لتصريحات."""
    return bool(classes(key) & Noun.DOCUMENT) or key.removeprefix("ل") in phrase_words("texts")


def _describes(key: str) -> bool:
    """Return whether a word is a feminine adjective without the article, of a text or of many."""
    known = classes(key)
    nation = known & Noun.NATIONALITY and not known & (Noun.PLACE | Noun.DEFINITE)
    return key[-1] == "ه" and (bool(nation) or (not known and is_adjective(key)))


def _source_limit(doc: Document, start: int, last: int) -> int:
    """Return one past the last token that a source from `start` on can have: its clause begins there."""
    titled = classes(doc.keys[start]) & TITLE
    for k in range(start + 1, min(last, start + _SOURCE)):
        key = doc.keys[k]
        if doc.quotes.inside[k] != doc.quotes.inside[start] and doc.quotes.inside[k - 1] >= 0:
            continue  # صحيفة "وول ستريت"
        if key == "," and not titled and k + 1 < last and not classes(doc.keys[k + 1]) & APPOSED:
            return k  # المصادر، كلف …
        if resumes(key) or key == ":" or is_future(key):
            return k
        before = doc.keys[k - 1]
        closed = before[:2] == "ال"
        if key in phrase_words("clause_openers") or (closed and is_imperfect(key)):
            return k - (before == ",")
        number = key[0].isdigit() and doc.quotes.inside[k] == doc.quotes.inside[start]
        if number and (closed or before == ","):
            return k - (before == ",")
    return min(last, start + _SOURCE)


def _source_end(doc: Document, start: int, limit: int) -> int:
    """Return one past the source that begins at `start`, with the purpose of a body (للأخبار التقنية)."""
    end = noun_phrase(doc, start, limit)
    head = classes(doc.keys[start])
    if end < limit and doc.keys[end][:2] == "لل" and head & _WITH_PURPOSE:
        end += 1
        while end < limit and doc.keys[end][:2] == "ال":
            end += 1
    if end < limit and doc.keys[end] in phrase_words("itself"):
        end += 1
    return end


def _can_speak(doc: Document, candidate: Candidate, j: int) -> bool:
    """Return whether the noun at `j` says something, and is no rule that something goes by (وفق القانون)."""
    if j in doc.quotes.opened:
        return True
    key = doc.keys[j]
    rest = "ال" + key[2:] if key[:2] == "لل" else key[1:] if key[0] == "ل" else key
    bare = rest[2:] if rest[:2] == "ال" else rest
    standard = phrase_words("standard")
    if key in standard or rest in standard or bare in standard or key in function_words().measure:
        return False
    if bare in phrase_words("amounts") and doc.keys[j + 1 : j + 2] != ["من"]:
        return False
    if classes(key) & _SPEAKS or rest in function_words().occasion:
        return True
    before = doc.keys[candidate.at - 1] if candidate.at else "\n"
    apart = not before[0].isalnum() or candidate.at == doc.first[candidate.at]
    return apart or doc.keys[candidate.end - 1] not in phrase_words("by_rule")


def _clause(doc: Document, candidate: Candidate, places: Placements) -> None:
    """Read a reporting clause that has no content of its own (بحسب ما ذكرت الوكالة، كما قال)."""
    words = function_words()
    j, limit = candidate.end, doc.last[candidate.at]
    if j >= limit or (
        doc.keys[candidate.at] == "علي" and candidate.at and doc.keys[candidate.at - 1][0].isalnum()
    ):
        return  # كرد على ما نشره: the noun governs it
    verbs = [form for form in forms(doc.keys[j]) if form.kind == "verb"]
    alone = candidate.end - candidate.at == 1 and doc.keys[candidate.at].lstrip("وف") in phrase_words("as")
    by = not alone and doc.keys[candidate.at] != "علي"  # بحسب ما أورد الموقع, but على ما قدّمه
    known = any((by and form.row.opens & _TOLD) or form.row.strong or form.row.source for form in verbs)
    if alone and not any(form.row.strong and not form.risky for form in verbs):
        return
    own = places.by_cue.get(j)
    aside = dash_after(doc, candidate.at) >= 0
    if (
        own is not None
        and not (aside and own.opener not in _REPORTED)
        and (alone or (own.opener in _REPORTED and "," not in doc.keys[slice(*own.region)]))
    ):
        return
    start, j = j, j + 1
    while j < limit and any(doc.keys[j] in group for group in (words.attached, words.time, words.time_head)):
        j += 1  # كما ذكر الأسبوع الماضي | المدعي العام
    source: Range | None = None
    j = past_told(doc, j, limit)  # كما أوضح لـ«الأفق».
    if j < limit and is_noun(doc, j):
        source = (j, _source_end(doc, j, _source_limit(doc, j, limit)))
        told = source[1] + (source[1] < limit and doc.keys[source[1]] == ",")
        its_own = told == source[1] and told + 1 in doc.quotes.opened  # الموقع الرسمي لـ «دار الكتب»
        to_medium = told < limit and doc.keys[told] == "ل" and not its_own
        j = past_told(doc, told, limit) if to_medium else source[1]
    rule = source is not None and doc.keys[source[0]] in phrase_words("standard")
    if source is not None and rule and not classes(doc.keys[source[0]]) & Noun.ORG:
        return  # وفق ما شرعه الله, but وفق ما أفادت به مصالح البلدية
    named = source is not None and (names_speaker(doc, source) or _is_name(doc, source[0]))
    bare = source is None and (j >= limit or doc.keys[j] == ",")  # … كما أكد.
    if (
        alone
        and not bare
        and not (named and (j >= limit or doc.keys[j] in ",-" or j - start <= _AS_SAID < limit))
    ):
        return
    text = (
        source is not None
        and doc.keys[source[0]][:3] != "بال"
        and classes(doc.keys[source[0]]) & Noun.DOCUMENT
    )
    shown = bool(verbs and text)
    if not (known or shown or (bare and verbs) or (named and doc.keys[start].endswith("ه"))):
        return  # وفق ما يسمح به القانون; but وفق ما سطرته المنظمة، وفق ما أظهرت بيانات رسمية
    if own is not None:
        places.dropped.add(id(own))
    carrier, made = source, len(places.made)
    passes_on = j + 1 < limit and any(doc.keys[j] in form.row.source for form in verbs)
    if passes_on and (carrier is not None or _is_learnt(doc, start)) and is_noun(doc, j + 1):
        source = (j + 1, _source_end(doc, j + 1, _source_limit(doc, j + 1, limit)))
        j = source[1]
    places.put(candidate, source, j)
    for report in places.made[made:]:
        if alone:
            report.tell_by((start, start + 1))  # كما | أكد
        if carrier is not None and carrier != source:
            report.via.insert(0, carrier)  # بحسب ما نقلت الوكالة عن الوزير


def _is_learnt(doc: Document, i: int) -> bool:
    """Return whether a verb with no subject tells from whom something is known: حسب ما علم لدى الوقاية المدنية."""
    return any(form.kind == "verb" and form.row.passive_impersonal for form in forms(doc.keys[i]))


def _is_name(doc: Document, i: int) -> bool:
    """Return whether an unknown word can only be a name: كما أوضح برونهولتز."""
    key = doc.keys[i]
    return not classes(key) and key[:2] != "ال" and not is_masdar(key) and not key.endswith(("ه", "ا"))


def _pass_on(doc: Document, report: Report, source: Range) -> None:
    """Make the subject of `report` the one who passed on what the noun phrase `source` said."""
    if report.source is not None and is_outlet(doc, report.source):
        report.via.insert(0, report.source)
    report.source = source
