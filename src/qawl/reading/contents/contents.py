"""Where does a content end? The right edge of what was said, once it is known where each report begins.

A small learned model weighs each place at which the content may end (see `edges`), from the nearest to the
last, by what stands there; it ends where the product of going on so far and of stopping there is greatest.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import itemgetter

from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.models import model
from qawl.reading.contents.circumstances import trailing_asides, trailing_occasions
from qawl.reading.contents.edges import and_passes_on, meanwhile, places, trim, turns
from qawl.reading.contents.places import Surroundings
from qawl.reading.document import Document
from qawl.reading.report import Range, Report

End = tuple[int, float]
"""One past the last token of a content, and how likely it ends there."""

_SURE = 0.6  # an end as likely as this is taken as it is
_REST = 0.03  # ends as unlikely as this together are not looked at
_HEDGE = 2.0  # what it is worth that a content is mostly right, where it counts 1 that it is just right
_BARE = 2  # letters of a complementizer without a pronoun
_BEFORE = frozenset(("قد", "وقد", "و", ",", "-"))
_BRACKETS = {")": "(", "﴾": "﴿"}
_BRACKET = 60  # tokens in one pair of brackets
_CHAIN = 10  # tokens from a verb that passes on to whom it passes on
_TOPIC = 9  # tokens; the longest topic phrase before a verb that is looked for


class Contents:
    """The contents of a document's reports; where the surroundings of one are the same again, so is its end."""

    def __init__(self, doc: Document, cuts: Sequence[int]) -> None:
        """Keep `doc` and where attributions trail: the tokens `cuts`, and what else is told behind."""
        self._doc = doc
        self._cuts = frozenset((*cuts, *trailing_occasions(doc), *trailing_asides(doc)))
        self._turns = turns(doc)
        for cut in self._cuts:
            self._turns[cut] = 1
        self._edges: dict[int, Report] = {}

    def around(self, reports: list[Report]) -> Surroundings:
        """Return what may end the contents of `reports`."""
        edges = {left_edge(self._doc, report): report for report in reversed(reports)}
        turned = self._turns.copy()
        for at in edges:
            turned[at] = 1
        return Surroundings(edges, self._cuts, turned)

    def close(self, reports: list[Report]) -> None:
        """Set `end` and `parts` of each of `reports`, given in text order.

        Reports of nothing (قال إن before an empty line) are taken off the list.
        """
        doc = self._doc
        for report in reports:
            if not report.closed:
                report.open_at(_begin(doc, report))
        around = self.around(reports)
        old, new = self._edges, around.edges
        changed = sorted(at for at in {*old, *new} if old.get(at) is not new.get(at))
        self._edges = new
        for index, report in enumerate(reports):
            if not report.closed:
                report.end = self._end(report, around, changed)
                outer = reports[index - 1] if index else report
                if outer.region[0] <= report.anchor < outer.region[1]:
                    # الذي طلب عدم ذكر اسمه، إنّ: where the outer content opens, the inner one is over
                    end = min(report.end, outer.region[1])
                    report.end = trim(doc, report.start, max(report.start + 1, end))
            first = _first(doc, report)
            report.parts = [
                *report.lead,
                (first, report.end if report.closed else _with_marks(doc, first, report.end)),
            ]
        reports[:] = [report for report in reports if _has_words(doc, report)]

    def _end(self, report: Report, around: Surroundings, changed: list[int]) -> int:
        """Return the end of a content: as it was, unless an edge changed up to where it was looked at."""
        index = bisect_left(changed, report.start)
        if report.weighed is None or (index < len(changed) and changed[index] <= report.weighed[1]):
            report.weighed = _best_end(self._doc, report, around)
        return report.weighed[0]


def _has_words(doc: Document, report: Report) -> bool:
    return any(doc.keys[i][0].isalnum() for first, end in report.parts for i in range(first, end))


def _begin(doc: Document, report: Report) -> int:
    """Return the first token of a content: إنه stays where it is the speaker's (قال: «إنه …»), إن never."""
    start = min(report.start, len(doc.keys) - 1)
    if report.quote < 0 or report.opener == "that":
        return start
    word = doc.quotes.all[report.quote].open + 1
    own = word == start - 1 and doc.keys[word] in function_words().complementizer
    return word if own and len(doc.keys[word]) > _BARE else start


def _first(doc: Document, report: Report) -> int:
    """Return the first token of the span: the opening quote mark where its partner is inside the content."""
    if report.quote < 0:
        return report.start
    quote = doc.quotes.all[report.quote]
    split = quote.closed and quote.close < report.end - 1 and quote.open == report.start - 1
    return quote.open if split else report.start


def _with_marks(doc: Document, first: int, end: int) -> int:
    """Return `end` moved right over the marks whose partners are in the content that begins at `first`."""
    bound, inside = doc.last[end - 1], doc.quotes.inside[end - 1]
    while end < bound and end < len(doc.keys):
        quote = doc.quotes.all[inside] if inside >= 0 else None
        if quote is not None and quote.closed and quote.close == end and quote.open >= first:
            inside = quote.parent
        elif not _is_of_number(doc, end) and not _closes(doc, first, end):
            break
        end += 1
    return end


def _is_of_number(doc: Document, i: int) -> bool:
    """Return whether token `i` is the sign of the number before it: نمت 12%."""
    return doc.keys[i] in "%٪" and doc.keys[i - 1][0].isdigit()


def _closes(doc: Document, first: int, i: int) -> bool:
    """Return whether token `i` closes a bracket that opens after token `first`, of a verse too: ﴿…﴾."""
    opening = _BRACKETS.get(doc.keys[i], "")
    keys = doc.keys[max(first, i - _BRACKET) : i]
    return opening != "" and keys.count(opening) > keys.count(doc.keys[i])


def left_edge(doc: Document, report: Report) -> int:
    """Return the token at which the clause of `report` begins: its cue, or the connective before it."""
    words, form = function_words(), report.form
    edge = anchor = report.anchor
    first = doc.first[edge]
    if report.source is not None and report.source[1] == edge:
        subject = report.source[0]
        heads = report.rule == "headlines.colon"  # … الليرة.. «الأفق»: …
        if heads or subject == first or doc.keys[subject - 1] in ",;" or _leans(doc.keys[subject - 1]):
            edge = subject  # فيما الوزير يؤكد, but not كل مواطن يعبر
    if form is not None and form.kind == "masdar" and form.suffix and report.source is not None:
        reach = range(report.source[0] - 1, max(first, report.source[0] - _CHAIN), -1)
        edge = next((k for k in reach if and_passes_on(doc.keys[k])), edge)  # ونقل عن المدير قوله
    if form is not None and form.kind == "participle" and report.source is not None:
        verb = report.source[0] - 1
        if first < verb < anchor and _is_verb(doc.keys[verb]) and "," not in doc.keys[verb:anchor]:
            edge = verb  # وأضاف المدير قائلاً
    if edge - 1 > first and doc.keys[edge - 1] in words.complementizer:
        edge -= 2 * (doc.keys[edge - 2] in words.circumstantial)  # بعد أن كشفت
    while edge > first and _leans(doc.keys[edge - 1]):
        edge -= 1
    if edge - 2 > first and meanwhile(doc, edge):
        edge -= 2  # في حين رأى المدير
    if edge == anchor and form is not None and form.kind == "verb" and not form.prefix:
        for k in range(edge - 1, max(first, edge - _TOPIC), -1):
            if doc.keys[k][0] == "و" and doc.keys[k][1:] in words.preposition:
                return k  # وعن الميزانية قال: the topic opens the next report
    if edge == anchor > first and form is not None and form.kind == "participle":
        own = edge - 1 > first and doc.keys[edge - 1] in words.own_speech
        if _is_verb(doc.keys[edge - 1 - own]):
            edge -= 1 + own  # وختمت قائلة، وختمت حديثها قائلة
    while edge < anchor and (doc.keys[edge] in (",", "-") or edge in doc.quotes.opened):
        edge += 1
    return edge


def _leans(key: str) -> bool:
    """Return whether the word belongs to the clause that follows it: الذي قال، ولكنه أقر، فيما أكد."""
    words = function_words()
    if key in words.complementizer:
        return False
    return key in words.clause or key in words.relative or key in words.subject_pronoun or key in _BEFORE


def _is_verb(key: str) -> bool:
    return key[0] == "و" and any(form.kind == "verb" for form in forms(key))


def _best_end(doc: Document, report: Report, around: Surroundings) -> Range:
    """Return the end of a content, and the last token whose being an edge could have told against it."""
    weights = model("edges")
    ends: list[End] = []
    best, going_on, seen = 0.0, 1.0, report.start
    for place, features in places(doc, report, around):
        stop = weights.probability(features)
        seen = place.after + 1
        chance = going_on * stop
        ends.append((trim(doc, report.start, place.at), chance))
        best = max(best, chance)
        going_on -= chance
        if going_on < (best if best >= _SURE else _REST):
            break
    return (hedged(ends, report.start) if ends else report.start + 1), seen


def hedged(ends: list[End], start: int) -> int:
    """Return the likeliest of `ends`, or, where none is likely, one that is at worst half wrong for most of them.

    A content that is a little too long or too short says what was said; one that is mostly another does not.
    """
    likeliest, chance = max(ends, key=itemgetter(1))
    if chance >= _SURE:
        return likeliest
    sizes = [end - start for end, _ in ends]  # they rise
    sums = [0.0, *accumulate(chance for _, chance in ends)]

    def value(n: int) -> float:
        shortest, longest = -(-sizes[n] // 3), sizes[n] * 3
        near = sums[bisect_right(sizes, longest)] - sums[bisect_left(sizes, shortest)]
        return ends[n][1] + _HEDGE * near

    return ends[max(range(len(ends)), key=value)][0]
