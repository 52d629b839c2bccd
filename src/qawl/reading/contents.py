"""Where does a content end? The right edge of what was said, once it is known where each report begins.

A content can end where a clause can: at a mark, before a connective, before the next report or a trailing attribution, at
the end of a quotation or a sentence. A small learned model weighs each such place, from the nearest to the last, by what
stands there; the content ends where the product of going on so far and stopping there is greatest.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from qawl.arabic.quotes import MARKS
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes
from qawl.models import LinearModel, model
from qawl.reading.document import Document
from qawl.reading.report import Report

_PLACES = 40  # places that are weighed for one content; beyond, it ends at the last of them
_TERM = 5  # tokens from mark to mark; a longer quotation is a sentence of its own
_TOPIC = 9  # tokens; the longest topic phrase before a verb that is looked for
_TRIM = frozenset(",.;:-/!(") | MARKS
_BREAKS = frozenset(",;:-.?!)(") | MARKS | {".."}


class Surroundings(Struct):
    """What stands around a content that may end it, by token index.

    Attributes:
        edges: the first token of each report's clause, and the report.
        cuts: tokens at which an attribution trails.
    """

    edges: dict[int, Report]
    cuts: frozenset[int]


def close_contents(doc: Document, reports: list[Report], cuts: Sequence[int]) -> None:
    """Set `end` and `parts` of each of `reports`, given in text order; `cuts` are tokens where attributions trail."""
    around = surroundings(doc, reports, cuts)
    weights = model("edges")
    for index, report in enumerate(reports):
        if not report.closed:
            report.end = _best_end(doc, report, around, weights)
            outer = reports[index - 1] if index else report
            if outer.region[0] <= report.anchor < outer.region[1]:  # الذي طلب عدم ذكر اسمه، إنّ: the outer content opens
                report.end = trim(doc, report.start, max(report.start + 1, min(report.end, outer.region[1])))
        report.parts = [*report.lead, (report.start, report.end)]


def surroundings(doc: Document, reports: list[Report], cuts: Sequence[int]) -> Surroundings:
    """Return what may end the contents of `reports`."""
    return Surroundings({left_edge(doc, report): report for report in reversed(reports)}, frozenset(cuts))


def left_edge(doc: Document, report: Report) -> int:
    """Return the token at which the clause of `report` begins: its cue, or the connective before it."""
    words = function_words()
    edge = report.anchor
    first = doc.first[edge]
    while edge > first and (doc.keys[edge - 1] in words.clause or doc.keys[edge - 1] in ("قد", "وقد", ",", "-")):
        edge -= 1
    if edge == report.anchor and report.form is not None and report.form.kind == "verb" and not report.form.prefix:
        for k in range(edge - 1, max(first, edge - _TOPIC), -1):
            if doc.keys[k][0] == "و" and doc.keys[k][1:] in words.preposition:
                return k  # وعن الميزانية قال: the topic opens the next report
    while edge < report.anchor and doc.keys[edge] in (",", "-"):
        edge += 1
    return edge


def _best_end(doc: Document, report: Report, around: Surroundings, weights: LinearModel) -> int:
    best, best_value, going_on = report.start + 1, -1.0, 1.0
    for place, features in places(doc, report, around):
        stop = weights.probability(features)
        if going_on * stop > best_value:
            best, best_value = place, going_on * stop
        going_on *= 1.0 - stop
        if going_on < best_value:
            break
    return best


def places(doc: Document, report: Report, around: Surroundings) -> Iterator[tuple[int, list[str]]]:
    """Yield each place at which the content of `report` may end, nearest first, with the features of ending there.

    A place is one past the last token of the content. The last place is the end of the sentence, or, for a quotation
    and for speech after a colon, of the line.
    """
    start = report.start
    bound, sentence = _bound(doc, report)
    bound = _interrupted(doc, report, around, bound)
    quotes = doc.quotes
    seen, last, k = 0, -1, start + 1
    if report.quote >= 0 and quotes.all[report.quote].closed:
        k = max(k, quotes.all[report.quote].close)
    shape = _shape(doc, report)
    while k <= bound and seen < _PLACES:
        if k in quotes.opened and quotes.all[quotes.opened[k]].closed and quotes.all[quotes.opened[k]].close < bound:
            k = quotes.all[quotes.opened[k]].close + 1  # no content ends within a term in quotation marks
            continue
        if k == bound or (_may_end(doc, k, around) and not _only_a_term(doc, report, around, k)):
            end = trim(doc, start, k)
            if end != last:
                yield end, _features(doc, report, around, shape, start, k, bound, sentence, seen)
                seen, last = seen + 1, end
        k += 1


def _only_a_term(doc: Document, report: Report, around: Surroundings, k: int) -> bool:
    """Return whether `k` closes a term in quotation marks with which the clause only begins: «دار بيرسون» قررت …"""
    if report.quote < 0:
        return False
    quote, words = doc.quotes.all[report.quote], function_words()
    after = quote.close + 1
    if k not in (quote.close, after) or quote.close - quote.open > _TERM or after >= len(doc):
        return False
    key = doc.keys[after]
    if not key[0].isalnum() or after in around.edges or after in around.cuts:
        return False
    return key not in words.adjunct and key not in words.clause and key not in words.time


def _interrupted(doc: Document, report: Report, around: Surroundings, bound: int) -> int:
    """Return the last place of a content that a participle, كما with its verb or an attribution cuts off before `bound`."""
    quote = doc.quotes.all[report.quote] if report.quote >= 0 else None
    first = quote.close if quote is not None and quote.closed else report.start + 1
    outer = doc.quotes.inside[report.anchor]
    for edge in range(first, bound):
        if edge in around.cuts:
            return edge
        other = around.edges.get(edge)
        if other is None or other is report or doc.quotes.inside[other.anchor] not in (outer, -1):
            continue
        if other.form is not None and _always_ends(doc, other):
            return edge
    return bound


def _always_ends(doc: Document, other: Report) -> bool:
    """Return whether a report is one that stands beside what is before it and never inside it."""
    form = other.form
    assert form is not None
    if form.kind == "participle" or doc.keys[other.anchor - 1] == "كما":
        return True
    own_subject = other.source is not None and other.source[0] > other.anchor
    if form.kind != "verb" or form.prefix[:1] != "و":
        return False
    return other.opener in ("colon", "speech") or (own_subject and doc.keys[other.anchor - 1] == ",")


def _bound(doc: Document, report: Report) -> tuple[int, int]:
    """Return the last place of all, and the end of the sentence."""
    start = min(report.start, len(doc) - 1)
    sentence = doc.last[start]
    inside = doc.quotes.inside[start] if report.quote < 0 else doc.quotes.all[report.quote].parent
    bound = sentence
    if report.quote >= 0 and doc.quotes.all[report.quote].closed:
        bound = max(sentence, doc.quotes.all[report.quote].close)
        after = doc.quotes.all[report.quote].close
        bound = max(bound, doc.last[after]) if after < len(doc) else bound
    elif report.quote >= 0 or report.opener == "colon":
        bound = doc.line_starts[doc.line[start] + 1]
    if inside >= 0 and doc.quotes.all[inside].close > start:
        bound = min(bound, doc.quotes.all[inside].close)
    return max(bound, start + 1), sentence


def _may_end(doc: Document, k: int, around: Surroundings) -> bool:
    key, words = doc.keys[k], function_words()
    if key in _BREAKS or key == "\n" or k in around.edges or k in around.cuts:
        return True
    return key in words.connective and key not in words.preposition


def _shape(doc: Document, report: Report) -> list[str]:
    kind = report.form.kind if report.form is not None else report.rule.split(":")[0]
    quoted = "no" if report.quote < 0 else "closed" if doc.quotes.all[report.quote].closed else "open"
    return [f"opener={report.opener}", f"kind={kind}", f"quoted={quoted}", f"act={report.act}", f"line={min(doc.line[report.start], 2)}"]


def _features(
    doc: Document,
    report: Report,
    around: Surroundings,
    shape: list[str],
    start: int,
    k: int,
    bound: int,
    sentence: int,
    seen: int,
) -> list[str]:
    here = _here(doc, k, bound, sentence)
    following = k + (here in ("comma", "dash", "mark"))
    word = _word(doc, following, around)
    state = _quote_state(doc, report, k)
    size = _bucket(k - start)
    out = [here, f"word={word}", f"{here}+{word}", f"state={state}", f"{state}+{here}", f"{state}+{word}", f"size={size}", f"seen={min(seen, 4)}"]
    out += [f"{feature}+{here}" for feature in shape]
    out += [f"{shape[0]}+{word}", f"{shape[2]}+{state}", f"{shape[2]}+{state}+{here}", f"{shape[0]}+size={size}"]
    out.append(f"sentence={k >= sentence}+{shape[0]}+{shape[2]}")
    if report.quote >= 0:
        own = doc.quotes.all[report.quote]
        out.append(f"quotation={_bucket(own.close - own.open)}+{state}+{here}")
        after = doc.keys[k + 1] if k + 1 < len(doc) else ""
        out.append(f"quotation={own.close - own.open <= 5}+{state}+{'word' if after[:1].isalnum() else 'mark'}")
    out.append(f"{here}+left={_bucket(bound - k)}")
    out.append(f"bracket={_in_bracket(doc, start, k)}")
    return out


def _here(doc: Document, k: int, bound: int, sentence: int) -> str:
    if k == bound:
        return "bound"
    if k == sentence:
        return "sentence"
    key = doc.keys[k]
    if key == ",":
        return "comma"
    if key in MARKS:
        return "quote"
    if key == "-":
        return "dash"
    if key in ".?!" or key == "..":
        return "stop"
    return "mark" if not key[0].isalnum() else "word"


def _word(doc: Document, k: int, around: Surroundings) -> str:
    """Name what begins after a place: a report, an attribution, a connective by its own name, or a kind of word."""
    if k >= len(doc):
        return "end"
    if k in around.cuts:
        return "attribution"
    report = around.edges.get(k)
    if report is not None:
        return _report(doc, report)
    key, words = doc.keys[k], function_words()
    if not key[0].isalnum():
        return "quote" if k in doc.quotes.opened else "mark"
    rest = key[1:] if key[0] in "وف" and len(key) > 2 else key
    joined = "و" if rest != key else ""
    if rest in words.complementizer:
        return joined + "that"
    if key in words.connective or rest in words.connective:
        return key
    if rest in words.preposition or rest in words.adjunct:
        return joined + "function"
    if is_masdar(rest):
        return joined + "masdar"
    if rest[:2] == "ال":
        return joined + "the"
    known = classes(key)
    if known & int(Noun.HUMAN | Noun.ORG):
        return joined + "who"
    if joined:
        return joined + ("verb" if key[1] in "يتن" else "other")
    return "imperfect" if key[0] in "يتسن" else "other"


def _report(doc: Document, report: Report) -> str:
    if report.form is None:
        return "report:" + (report.opener if report.cue else "quotation")
    side = "none" if report.source is None else "after" if report.source[0] > report.anchor else "before"
    nested = doc.keys[report.anchor - 1] in function_words().relative if report.anchor else False
    return f"report:{report.form.kind}:{report.form.prefix[:1]}:{side}:{nested}"


def _quote_state(doc: Document, report: Report, k: int) -> str:
    """Name where the place stands to the quotation marks: inside one, at its end, after it."""
    inside = doc.quotes.inside[k] if k < len(doc) else -1
    own = report.quote
    if own >= 0:
        close = doc.quotes.all[own].close
        if k < close:
            return "within"
        if k == close:
            return "at close"
        return "right after" if k == close + 1 else "past"
    outer = doc.quotes.inside[report.start] if report.start < len(doc) else -1
    if inside != outer:
        return "in term"
    return "after term" if k and doc.keys[k - 1] in MARKS else "none"


def _in_bracket(doc: Document, start: int, k: int) -> bool:
    window = doc.keys[max(start, k - 25) : k]
    return window.count("(") > window.count(")")


def _bucket(size: int) -> str:
    for limit in (1, 2, 3, 5, 8, 12, 18, 28, 45):
        if size <= limit:
            return str(limit)
    return "more"


def trim(doc: Document, start: int, end: int) -> int:
    """Return `end` moved left over punctuation that does not belong to the content."""
    while end > start + 1 and (doc.keys[end - 1] in _TRIM or doc.keys[end - 1] == "\n"):
        end -= 1
    return end
