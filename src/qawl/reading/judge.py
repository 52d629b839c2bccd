"""Does a report hold? How sure the reading is that a candidate with its frame is a statement of the article.

The tables say what may report; whether it does, in this sentence, is weighed by a small learned model from the shape of
the clause: which row of the tables and kind of cue, what opens the content and how far away, who is named, what stands
before. The words of the article are not among the features, so that what is learned on some articles holds for others.
"""

from bisect import bisect_left

from qawl.arabic.quotes import Quote
from qawl.arabic.remembered import remembered
from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import MEDIUM, NAME, PEOPLE, STATE, TITLE
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.tables import folded
from qawl.models import Part, model, told_once
from qawl.reading.document import Document
from qawl.reading.report import Report

_KINDS = (
    ("role", TITLE),
    ("org", Noun.ORG),
    ("outlet", MEDIUM),
    ("unnamed", Noun.UNNAMED),
    ("document", Noun.DOCUMENT),
    ("group", Noun.GROUP),
    ("given", NAME),
    ("quantifier", Noun.QUANTIFIER),
    ("common", Noun.COMMON),
)


_STANCE = (
    0.5  # how sure it is at least that a state's stance, what one sees in a thing, or what tells back, is one
)
_SENTENCE = 4  # tokens; what is quoted of fewer words may be a name
_NAME = 2  # tokens from mark to mark of one word
_ATTRIBUTE = "attribute"  # whose construction no other sense has: يراه السكان خطراً
_BOUNDS = (0, 1, 2, 3, 5, 8, 12, 20, 40)
_BUCKETS = (*map(str, _BOUNDS), "more")
_INITIAL = frozenset(
    ("start", "comma", "mark", "quote", "clause", "circumstance", "time", "auxiliary", "قد", "وقد")
)


def confidence(doc: Document, report: Report) -> float:
    """Return the probability, between 0 and 1, that `report` is a statement."""
    weighed = model("judge").probability(features(doc, report))
    told = report.opener == _ATTRIBUTE or _is_told_back(doc, report)
    told = told or (report.nested and _is_stance(doc, report))
    return max(weighed, _STANCE) if told else weighed


def _is_told_back(doc: Document, report: Report) -> bool:
    """Return whether a verb surely tells of what stands before it: «…»، هكذا رد الوزير، «…»، تروي هبة سالم.

    So does one that breaks a quotation between commas: «…»، كتب سالم، «…».
    """
    if report.lead and report.opener == "speech" and report.cue is not None and report.source is not None:
        return report.cue[0] < report.source[0]
    return report.opener == "before" and (doc.words_of_thus(report.anchor) > 0 or _heads_line(doc, report))


def _heads_line(doc: Document, report: Report) -> bool:
    """Return whether a sentence quoted at the head of its line is told by the verb of a person: «…»، تروي هبة سالم.

    Past a comma one of few words is no name either, nor need it head more than its sentence.
    """
    if report.quote < 0 or report.source is None or report.cue is None:
        return False
    quote, (at, end) = doc.quotes.all[report.quote], report.cue
    heads = doc.line_starts[doc.line[quote.open]] == quote.open and quote.close - quote.open > _SENTENCE
    if not heads and doc.keys[at - 1] == ",":
        heads = doc.first[quote.open] == quote.open and _is_said(doc, quote) and not _has_object(doc, report)
    return heads and report.source[0] == end == at + 1 and bool(classes(doc.keys[end]) & (NAME | TITLE))


def _is_said(doc: Document, quote: Quote) -> bool:
    """Return whether what is quoted is no name or term: it has some words, or begins as a sentence: «إنها قفزة»."""
    key, words = doc.keys[quote.open + 1], function_words()
    begins = key in words.complementizer or key in words.said_first or key in words.spoken
    return quote.close - quote.open >= _SENTENCE or (begins and quote.close - quote.open > _NAME)


def _has_object(doc: Document, report: Report) -> bool:
    """Return whether a noun follows who told, which is what he wrote: «أيام المدينة»، كتب سالم | روايته."""
    assert report.source is not None
    words, end = function_words(), report.source[1]
    if end >= doc.last[report.anchor] or not doc.keys[end][0].isalnum():
        return False
    return not any(doc.keys[end] in group for group in (words.preposition, words.adjunct, words.time))


def _is_stance(doc: Document, report: Report) -> bool:
    """Return whether the clause that another reports is what a state wants or people think.

    قال الوزير إن بلاده ترفض القرار، إن السكان يعتقدون أن. Only a negation or a quote mark parts them from their verb.
    """
    form, source = report.form, report.source
    if form is None or source is None or report.cue is None or source[1] > report.cue[0]:
        return False
    if form.kind != "verb" or form.prefix or form.risky or not _stands_by(doc, source[1], report.cue[0]):
        return False
    first = source[0] + (source[0] in doc.quotes.opened)
    before = source[0] - 1 - (source[0] - 1 in doc.quotes.opened)
    if before < 0 or doc.keys[before].removeprefix("و") not in function_words().complementizer:
        return False
    key, known = doc.keys[first], classes(doc.keys[first])
    if form.row.strong and (known & STATE or key in folded("groups", "homelands")):
        return True
    people = known & (Noun.GROUP | Noun.QUANTIFIER) or key[0].isdigit() or known & PEOPLE == PEOPLE
    return bool(people) and report.opener == "that" and form.row.listed("opinions")


def _stands_by(doc: Document, end: int, at: int) -> bool:
    """Return whether a verb at token `at` follows its subject, which ends at `end`: بكين لا ترى، بكين «ترفض»."""
    return all(i in doc.quotes.opened or doc.keys[i] in function_words().before_verb for i in range(end, at))


def features(doc: Document, report: Report) -> list[Part]:
    """Return the features of `report` that the model weighs; its content must have been closed."""
    form, at, opener, nested = report.form, report.anchor, report.opener, report.nested
    kind = form.kind if form is not None else report.rule.split(":")[0]
    gap = _bucket(report.start - report.cue[1] if report.cue else 0)
    before, side = _before(doc, at), _side(doc, report)
    parts = [
        _of_kind(kind, opener, report.act, nested, form is not None),
        _of_size(kind, opener, _bucket(report.end - report.start), gap),
        _of_place(kind, before, doc.quotes.inside[at] >= 0, nested),
        _of_line(min(doc.line[at], 2), side, form.tense if form is not None else "none"),
        _of_content(opener, _word(doc, report.start), report.quote >= 0),
        _of_cue(report.rule, opener) if form is None else _of_cue(form.row.lemma, opener, kind, form.tense),
        _source(doc, report, kind),
    ]
    if form is not None:
        parts += _form(doc, report, form, gap, before, side)
    return parts


@told_once
def _of_kind(kind: str, opener: str, act: str, nested: bool, formed: bool) -> tuple[str, ...]:
    told = (f"kind={kind}", f"opener={opener}", f"{kind}+{opener}", f"act={act}")
    return (*told, f"nested={nested}+{act}") if formed else told


@told_once
def _of_size(kind: str, opener: str, size: str, gap: str) -> tuple[str, ...]:
    return f"size={size}", f"{kind}+size={size}", f"gap={gap}", f"{opener}+gap={gap}"


@told_once
def _of_place(kind: str, before: str, quoted: bool, nested: bool) -> tuple[str, ...]:
    return (
        f"before={before}",
        f"{kind}+before={before}",
        f"quoted={quoted}",
        f"nested={nested}",
        f"{kind}+nested={nested}",
    )


@told_once
def _of_line(line: int, side: str, tense: str) -> tuple[str, ...]:
    return f"line={line}", f"headline={line == 0}+{side}+{tense}"


@told_once
def _of_content(opener: str, first: str, quote: bool) -> tuple[str, ...]:
    return f"first={first}", f"{opener}+first={first}", f"quote={quote}"


@told_once
def _of_cue(row: str, opener: str, kind: str = "", tense: str = "") -> tuple[str, ...]:
    return f"row={row}", f"row={row}+{opener}", f"row={row}+{kind}+{tense}"


def _side(doc: Document, report: Report) -> str:
    """Return where the source stands: before or after the cue, in a pronoun (لكنه أدان), or nowhere."""
    if report.source is not None:
        return "before" if report.source[0] < report.anchor else "after"
    return (
        "pronoun"
        if report.anchor and doc.keys[report.anchor - 1] in function_words().subject_pronoun
        else "none"
    )


def _form(doc: Document, report: Report, form: CueForm, gap: str, before: str, side: str) -> tuple[Part, ...]:
    assert report.cue is not None
    strength = ("risky" if form.risky else "plain") + ("+strong" if form.row.strong else "+weak")
    kind, opener, nested, opens = form.kind, report.opener, report.nested, form.row.opens
    marked = kind == "participle" and doc.words(*report.cue).endswith(("ً", "ًا", "ا"))
    initial = form.prefix[:1] in ("و", "ف") or before in _INITIAL
    who = "none" if report.source is None else _noun(doc, report.source[0])
    return (
        _of_strength(kind, strength, opener, initial, side),
        _of_nesting(strength, opener, initial, side, nested),
        _of_itself(kind, _noun(doc, report.anchor), form.risky),
        _of_who(strength, opener, gap, who),
        _of_inflection(kind, form.tense, form.prefix, bool(form.suffix), form.person),
        _of_voice(form.passive, form.short, report.rule.startswith("light:"), form.accusative, marked),
        _of_row("that" in opens, "object" in opens, "speech" in opens, form.row.carries, opener),
    )


@told_once
def _of_strength(kind: str, strength: str, opener: str, initial: bool, side: str) -> tuple[str, ...]:
    return (
        strength,
        f"{kind}+{strength}",
        f"{kind}+{strength}+{opener}",
        f"{strength}+{opener}",
        f"{strength}+{opener}+initial={initial}",
        f"{strength}+initial={initial}+{side}",
    )


@told_once
def _of_nesting(strength: str, opener: str, initial: bool, side: str, nested: bool) -> tuple[str, ...]:
    return (
        f"nested={nested}+{opener}",
        f"nested={nested}+{strength}",
        f"nested={nested}+{side}+{opener in ('that', 'colon')}",
        f"nested={nested}+initial={initial}",
    )


@told_once
def _of_itself(kind: str, itself: str, risky: bool) -> tuple[str, ...]:
    return f"itself={itself}", f"{kind}+itself={itself}+{risky}"


@told_once
def _of_who(strength: str, opener: str, gap: str, who: str) -> tuple[str, ...]:
    return (
        f"{strength}+{opener}+gap={gap}",
        f"{strength}+{opener}+who={who}",
        f"{strength}+source={who != 'none'}",
    )


@told_once
def _of_inflection(kind: str, tense: str, prefix: str, suffix: bool, person: int) -> tuple[str, ...]:
    return (
        f"tense={tense}",
        f"prefix={prefix}",
        f"suffix={suffix}",
        f"{kind}+suffix={suffix}",
        f"person={person}",
    )


@told_once
def _of_voice(passive: bool, short: bool, light: bool, accusative: bool, marked: bool) -> tuple[str, ...]:
    return f"passive={passive}", f"short={short}", f"light={light}", f"accusative={accusative}+{marked}"


@told_once
def _of_row(that: bool, takes: bool, speech: bool, carries: bool, opener: str) -> tuple[str, ...]:
    return f"governs={that}+{takes}+{speech}", f"carries={carries}+{opener}"


def _source(doc: Document, report: Report, kind: str) -> Part:
    if report.source is None:
        return _of_none(kind, report.opener)
    first, end = report.source
    side = "before" if first < report.anchor else "after"
    adjacent = report.cue is not None and first == report.cue[1]
    return _of_source(kind, report.opener, side, _noun(doc, first), adjacent, _bucket(end - first))


@told_once
def _of_none(kind: str, opener: str) -> tuple[str, ...]:
    return "source=none", f"{kind}+source=none", f"{opener}+source=none"


@told_once
def _of_source(kind: str, opener: str, side: str, what: str, adjacent: bool, length: str) -> tuple[str, ...]:
    return (
        f"source={side}",
        f"{kind}+source={side}",
        f"{opener}+source={side}",
        f"who={what}",
        f"{opener}+who={what}",
        f"adjacent={adjacent}",
        f"length={length}",
    )


def _noun(doc: Document, i: int) -> str:
    return "quoted" if i in doc.quotes.opened else _class(doc.keys[i])


@remembered
def _class(key: str) -> str:
    known = classes(key)
    for name, mask in _KINDS:
        if known & mask:
            return name + ("+the" if known & Noun.DEFINITE else "")
    return "unknown+the" if key[:2] == "ال" else "unknown"


def _before(doc: Document, at: int) -> str:
    """Name what stands before the cue."""
    return "start" if at == 0 or doc.first[at] == at else _neighbour(doc.keys[at - 1])


@remembered
def _neighbour(key: str) -> str:
    words = function_words()
    if not key[0].isalnum():
        return "comma" if key == "," else "quote" if key in '"«»“”' else "mark"
    for name in (
        "auxiliary", "negation", "relative", "complementizer", "clause", "circumstance", "preposition",
        "time", "adjunct"
    ):  # fmt: skip
        if key in getattr(words, name):
            return name
    return "noun:" + _class(key)


def _word(doc: Document, i: int) -> str:
    """Name what kind of word opens the content."""
    return _opening(doc.keys[i]) if i < len(doc.keys) else "end"


@remembered
def _opening(key: str) -> str:
    words = function_words()
    if not key[0].isalnum():
        return "mark"
    if key in words.complementizer:
        return "complementizer"
    if key in words.preposition or key in words.adjunct:
        return "function"
    if is_masdar(key) or (key[0] in "بل" and is_masdar(key[1:])):
        return "masdar"
    if key[:2] == "ال" or key[1:3] == "ال":
        return "the"
    return _class(key)


def _bucket(size: int) -> str:
    return _BUCKETS[bisect_left(_BOUNDS, size)]
