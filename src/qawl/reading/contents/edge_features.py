"""What stands at a place where a content may end? The features that the model of right edges weighs.

A place lies between two words. Told of it are the marks there and ahead, whose quotation closes, the three words that
follow, named by what they do in a clause, the row of the cue, and the shape of the content up to there.
"""

from bisect import bisect_left

from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import PERSON
from qawl.lexicon.nouns import Noun, classes
from qawl.models import Part, made_once, told_once
from qawl.reading.contents.circumstances import adds, is_apart, quotes_ahead
from qawl.reading.contents.edge_words import named
from qawl.reading.contents.places import Place, Shape, Surroundings
from qawl.reading.document import Document
from qawl.reading.report import Report

_CLAUSES = frozenset(("that", "colon", "speech", "bare", "clause", "quote", "headline"))
_BOUNDS = (1, 2, 3, 5, 8, 12, 18, 28, 45)
_BUCKETS = (*map(str, _BOUNDS), "more")
_SENTENCE = 6  # tokens from mark to mark; a shorter quotation may be a term
_AHEAD = 60  # tokens after a place among which commas are counted
_MANY = Noun.QUANTIFIER | Noun.PLURAL | Noun.DUAL


_shape = made_once(Shape)  # one for all contents of the same shape


def shape(doc: Document, report: Report) -> Shape:
    """Return the shape of the content of `report`."""
    opener = report.opener
    group = "clause" if opener in _CLAUSES else "noun"
    quoted = "no" if report.quote < 0 else "closed" if doc.quotes.all[report.quote].closed else "open"
    cue = report.form.kind if report.form is not None else report.rule.split(":")[0]
    row = report.form.row.lemma if report.form is not None else report.rule
    return _shape(
        opener, group, quoted, cue, report.act, min(doc.line[report.start], 2), row, _stands(doc, report)
    )


def _stands(doc: Document, report: Report) -> str:
    """Name where the clause of a report stands: another clause goes on after one that begins with a relative or كما."""
    at, words = report.anchor, function_words()
    if at and (doc.keys[at - 1] in relative_pronouns() or doc.keys[at - 1] in words.relative):
        return "relative"
    if report.source is not None and report.source[1] == at:
        at = report.source[0]
    if doc.first[at] == at or not at:
        return "start"
    before = doc.keys[at - 1]
    if before in words.clause:
        return "clause"
    return "that" if before in words.complementizer else "comma" if before == "," else "within"


def features(doc: Document, report: Report, around: Surroundings, known: Shape, place: Place) -> list[Part]:
    """Return the features of ending the content of `report`, of the shape `known`, at `place`."""
    after, last = place.after, place.mark == "bound"
    other = around.edges.get(after)
    opener, group, quoted = known.opener, known.group, known.quoted
    gap, closes = place.mark, place.closes
    word, kind = ("", "") if last else _word(doc, after, around)
    then = "" if last else _word(doc, after + 1, around)[1]
    second = "" if last else _word(doc, after + 2, around)[1]
    commas = min(doc.keys[after : min(after + _AHEAD, place.at + place.left)].count(","), 3)
    parallel = not last and _parallel(doc, report, doc.keys[after])
    whole = closes == "own" and _is_sentence(doc, report)
    agreed = _agreed(doc, report, other) if other is not None else None
    ahead = not last and quotes_ahead(doc, after, place.at + place.left)
    role = "" if last or other is not None or after in around.cuts else adds(doc, after)
    fresh = gap == "stop" and (other is not None or role == "turn")
    if agreed is False and word.startswith("report:participle"):
        word = kind = "apart"  # قالت الصحيفة إن الوزير غادر، مؤكداً: the minister affirms it
    size, left = _bucket(place.at - report.start), _bucket(place.left)
    return [
        _of_gap(gap, closes, known),
        _of_size(gap, left, min(place.seen, 4), commas),
        _of_row(known.row, gap, min(place.seen, 2)),
        _of_length(size, group, quoted),
        _of_word(word, kind, gap, closes, group),
        _of_next(then, kind, gap),
        _of_second(second, then),
        _of_start(word, then),
        _of_opener(word, opener),
        _of_role(role, gap, closes, group),
        _of_standing("quoted" if closes == "own" else known.stands, gap, group, kind, min(place.seen, 2)),
        _of_signs(gap, closes, group, parallel, agreed, whole, is_apart(role), ahead, fresh),
    ]


@told_once
def _of_gap(gap: str, closes: str, known: Shape) -> tuple[str, ...]:
    return (
        f"gap={gap}",
        f"gap={gap}+{closes}+{known.group}+{known.quoted}",
        f"gap={gap}+line={known.line}",
        f"gap={gap}+opener={known.opener}",
        f"gap={gap}+cue={known.cue}",
        f"gap={gap}+act={known.act}",
    )


@told_once
def _of_size(gap: str, left: str, seen: int, commas: int) -> tuple[str, ...]:
    more = f"commas={commas}+{gap}"
    return f"gap={gap}+left={left}", f"seen={seen}", more, f"{more}+seen={min(seen, 2)}"


@told_once
def _of_row(row: str, gap: str, seen: int) -> tuple[str, ...]:
    return f"row={row}+{gap}", f"row={row}+seen={seen}"


@told_once
def _of_length(size: str, group: str, quoted: str) -> tuple[str, ...]:
    return (f"size={size}+{group}+{quoted}",)


@told_once
def _of_word(word: str, kind: str, gap: str, closes: str, group: str) -> tuple[str, ...]:
    return (
        f"word={word}",
        f"word={word}+{gap}",
        f"word={word}+{group}",
        f"word={word}+{gap}+{closes}+{group}",
        f"kind={kind}",
        f"kind={kind}+{gap}+{closes}+{group}",
    )


@told_once
def _of_next(then: str, kind: str, gap: str) -> tuple[str, ...]:
    return f"then={then}", f"then={then}+{kind}", f"then={then}+{kind}+{gap}"


@told_once
def _of_second(second: str, then: str) -> tuple[str, ...]:
    return f"second={second}", f"second={second}+then={then}"


@told_once
def _of_start(word: str, then: str) -> tuple[str, ...]:
    return (f"word={word}+then={then}",)


@told_once
def _of_opener(word: str, opener: str) -> tuple[str, ...]:
    return (f"word={word}+opener={opener}",)


@told_once
def _of_role(role: str, gap: str, closes: str, group: str) -> tuple[str, ...]:
    return (
        f"role={role}",
        f"role={role}+{gap}",
        f"role={role}+{group}",
        f"role={role}+{gap}+{closes}+{group}",
        f"apart={is_apart(role)}+{gap}+{group}",
    )


@told_once
def _of_standing(stands: str, gap: str, group: str, kind: str, seen: int) -> tuple[str, ...]:
    told = f"stands={stands}+{gap}"
    return told, f"{told}+{group}", f"{told}+{kind}", f"{told}+seen={seen}"


@told_once
def _of_signs(
    gap: str,
    closes: str,
    group: str,
    parallel: bool,
    agreed: bool | None,
    whole: bool,
    apart: bool,
    ahead: bool,
    fresh: bool,
) -> tuple[str, ...]:
    return (
        f"parallel={parallel}+{gap}+{group}",
        f"agree={agreed}+{gap}",
        f"whole={whole}+{gap}",
        f"whole={whole}+{gap}+{apart}",
        f"fresh={fresh}+{gap}",
        f"ahead={ahead}+{closes}+{whole}",
        f"ahead={ahead}+{closes}+{gap}+{apart}",
    )


def said_all(doc: Document, report: Report, after: int, bound: int) -> bool:
    """Return whether after the quotation that is all the content a circumstance follows: «…»، وذلك خلال زيارته."""
    return _is_sentence(doc, report) and is_apart(adds(doc, after)) and not quotes_ahead(doc, after, bound)


def _agreed(doc: Document, report: Report, other: Report) -> bool | None:
    """Return whether by gender and number the cue of `other` can have the subject of `report`; None if not told.

    A verb before its subject is in the singular, so that its source tells of how many it is: أكد السكان … وطالبوا.
    """
    form, later = report.form, other.form
    if form is None or later is None or later.kind != "verb" or (later.number, later.gender) != ("p", "m"):
        return agree(form, later)
    if report.source is None or form.kind != "verb" or form.gender != "m":
        return agree(form, later)
    key, known = doc.keys[report.source[0]], classes(doc.keys[report.source[0]])
    if known & _MANY or key.endswith("ون"):
        return True
    return False if known & PERSON else None


def agree(a: CueForm | None, b: CueForm | None) -> bool | None:
    """Return whether by its gender the cue `b` can have the subject of the cue `a`; None if not told."""
    if a is None or b is None or a.kind == "masdar" or b.kind == "masdar" or a.number != "s":
        return None
    if (a.kind == "verb" and a.person != 3) or (b.kind == "verb" and b.person != 3):
        return None
    if b.number != "s":
        return False if a.gender == "f" and b.gender == "m" else None
    return a.gender == b.gender


def _is_sentence(doc: Document, report: Report) -> bool:
    """Return whether the quotation that opens the content is more than a term."""
    quote = doc.quotes.all[report.quote]
    return quote.close - quote.open > _SENTENCE


def _parallel(doc: Document, report: Report, key: str) -> bool:
    """Return whether a word with و goes on as the content began: its preposition, or another verbal noun."""
    if key[0] != "و":
        return False
    first = doc.keys[report.start]
    if report.opener in ("ب", "ل"):
        first = first[1:]
        if key[1:2] == report.opener:
            return True
    elif key[1:] == report.opener:
        return True
    return (is_masdar(first) or first in function_words().object_opener) and is_masdar(key[1:])


def _word(doc: Document, k: int, around: Surroundings) -> tuple[str, str]:
    """Name what begins at a token, by itself (a report, an attribution, a connective) and by its kind."""
    if k >= len(doc.keys):
        return "end", "end"
    if k in around.cuts:
        return "attribution", "attribution"
    report = around.edges.get(k)
    if report is not None:
        return _report(doc, report), "report"
    key = doc.keys[k]
    if not key[0].isalnum():
        return ("quote", "quote") if k in doc.quotes.opened else ("mark", "mark")
    return named(key)


def _report(doc: Document, report: Report) -> str:
    """Name a report by its cue: kind, connective, where its subject stands, whether it depends on a noun."""
    if report.form is None:
        return "report:" + (report.opener if report.cue else "quotation")
    side = "none" if report.source is None else "after" if report.source[0] > report.anchor else "before"
    before = doc.keys[report.anchor - 1] if report.anchor else ""
    nested = before in function_words().relative or (before.endswith("ما") and before != "كما")
    return f"report:{report.form.kind}:{report.form.prefix[:1]}:{side}:{nested}"


def _bucket(size: int) -> str:
    return _BUCKETS[bisect_left(_BOUNDS, size)]
