"""Which clause does an attribution hold? What follows it, what precedes it, both, or another's statement.

A phrase that leads its sentence attributes what follows; one that trails attributes what stands before it, or
says who passed on a report that stands there; one in the middle of a clause breaks its content.
"""

from bisect import bisect_left

from qawl.arabic.quotes import MARKS
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.candidates.content_starts import step_into
from qawl.reading.candidates.own_clauses import is_likely
from qawl.reading.candidates.phrase_sources import bare_clause_end
from qawl.reading.candidates.sources import names_speaker
from qawl.reading.candidates.subjects_before import THEN
from qawl.reading.contents.edges import trim
from qawl.reading.cues.cues import Candidate
from qawl.reading.cues.datelines import dateline_end
from qawl.reading.cues.impersonals import is_expected
from qawl.reading.cues.phrase_signs import is_imperfect, is_outlet, phrase_words, resumes, standing_report
from qawl.reading.document import Document
from qawl.reading.report import Range, Report

_TELLERS = Noun.ROLE | Noun.UNNAMED
_TOPIC = 6  # tokens; a longer clause before an attribution in commas is a content of its own
_NEAR = 6  # tokens after a leading attribution within which a verb takes the content over
_SEEN = 6  # reports on either side of an attribution that are looked at
_TOLD = 12  # tokens between commas that say to whom or where the source spoke: …، للجريدة، فإن
_SENTENCE = 3  # tokens of the shortest sentence that is attributed
_ASIDE = 14  # tokens between two dashes
_LONG = 200  # tokens before an attribution among which a contrast is sought
_REACH = 40  # tokens of a source's own clause before what it attributes
_THAT = "ان"
_FROM = "من"  # or whoever: تخلو الكلية، بحسب الطلاب، من …
_SPEECH = frozenset(("that", "colon", "speech", "before"))


class Placements:
    """The reports of a document by sentence, and the attributions put among them.

    Attributes:
        made: the reports that attributions make.
        cuts: tokens at which trailing attributions begin.
        dropped: ids of reports that an attribution replaces.
        by_cue: the reports by the token of their cue.
    """

    def __init__(self, doc: Document, reports: list[Report]) -> None:
        """Sort `reports`, given by anchor, into the sentences of `doc`."""
        self.doc = doc
        self.made: list[Report] = []
        self.cuts: list[int] = []
        self.dropped: set[int] = set()
        self.by_cue = {report.cue[0]: report for report in reports if report.cue}
        self._reports = reports
        self._sentences: dict[int, list[Report]] = {}
        for report in reports:
            self._sentences.setdefault(doc.first[report.anchor], []).append(report)
        self._done = 0

    def around(self, at: int) -> Report | None:
        """Return the report in whose region, between cue and content, token `at` stands."""
        index = bisect_left(self._reports, at, key=_anchor) - 1
        if index >= 0 and self._reports[index].region[0] <= at < self._reports[index].region[1]:
            return self._reports[index]
        return None

    def before(self, at: int) -> list[Report]:
        """Return the reports shortly before token `at` in its sentence that surely are reports."""
        same = self._sentences.get(self.doc.first[at], [])
        place = bisect_left(same, at, key=_anchor)
        return [report for report in same[max(0, place - _SEEN) : place] if self._holds(report)]

    def put(self, candidate: Candidate, source: Range | None, end: int) -> None:
        """Decide what the attribution of `candidate`, with its `source`, ending before token `end`, holds."""
        doc, at = self.doc, candidate.at
        same = self._sentences.get(doc.first[at], [])
        place = bisect_left(same, at, key=_anchor)
        nobodys = self._nobodys(at)
        passed_on = (
            nobodys is not None and nobodys.form is not None and source is not None and is_outlet(doc, source)
        )
        if nobodys is not None and source is not None and not passed_on and not is_taken_up(doc, at, end):
            nobodys.source, nobodys.form = source, None
            if at >= nobodys.start:
                self.cuts.append(at)
            self._done = end
            return
        carrier = self.around(at)
        if carrier is not None and source is not None and is_outlet(doc, source):
            carrier.via.append(source)
        if carrier is not None and not is_taken_up(doc, at, end):
            return  # وأشار، بحسب الوكالة، إلى أن: between cue and content
        before = self.before(at)
        after = [r for r in same[place : place + _SEEN] if r.anchor > at and id(r) not in self.dropped]
        first = max(doc.first[at], self._done)
        self._done = end
        complementizers = function_words().complementizer
        if at > first and doc.keys[at - 1] in complementizers and before:
            return  # وأضاف أنه وبحسب التقرير …: the speaker's own words
        if _says_of_sentence(doc, first, at, end):
            self._follow_sentence(candidate, source)
            return
        if _leads(doc, first, at, end, before):
            if at > first:
                self.cuts.append(at)
            self._lead(candidate, source, end, after)
        elif before:
            self.cuts.append(at)
            self._follow(candidate, source, before)
        else:
            self._trail(candidate, source, end, first)

    def _nobodys(self, at: int) -> Report | None:
        """Return the expectation of nobody whom the article named yet that an attribution at token `at` is about.

        It stands before its clause, من المتوقع، وفق الخبراء، أن …, or behind it: ويتوقع أن ترتفع الأسعار، بحسب الخبراء.
        """
        doc, around = self.doc, self.around(at)
        made = next((r for r in reversed(self.made) if r.anchor < at), None)
        near = around if around is not None else next(reversed(self.before(at)), None)
        last = max((r for r in (made, near) if r is not None), key=_anchor, default=None)
        if last is None or last.source is not None or doc.first[last.anchor] != doc.first[at]:
            return None
        form = last.form
        likely = (
            is_likely(doc, last.anchor) if form is None else form.kind == "verb" and is_expected(doc, last)
        )
        if not likely:
            return None
        return last if at < last.start or clause_before(doc, doc.first[at], at) <= last.start else None

    def _holds(self, report: Report) -> bool:
        """Return whether an attribution after `report` can belong to it: not to a relative clause's."""
        previous = self.doc.keys[report.anchor - 1] if report.anchor else ""
        relative = previous in function_words().relative or previous == "ما"
        return _is_firm(report) and not relative and id(report) not in self.dropped

    def _lead(self, candidate: Candidate, source: Range | None, end: int, after: list[Report]) -> None:
        doc = self.doc
        limit = doc.last[candidate.at]
        start = _after(doc, end, limit)
        told = doc.keys[start - 1] == THEN  # بحسب مصادر فإن الوفد رفض العرض
        deed = source is not None and start > end and bool(classes(doc.keys[source[0]]) & Noun.UNNAMED)
        near = (
            r
            for r in after
            if r.anchor <= start + _NEAR
            and r.source is not None
            and not _shows(doc, r.source)
            and (not told or r.opener in _SPEECH)
            and not (deed and r.anchor == start and r.opener == "object")  # بحسب مصادر، رفض الوفد العرض
        )
        taker = next((r for r in near if _is_firm(r) or r.anchor == start), None)
        if taker is not None:
            if source is not None and (
                is_outlet(doc, source) or classes(doc.keys[source[0]]) & Noun.DOCUMENT
            ):
                taker.via.append(source)
                return
            if _is_firm(taker):
                return
        follows = bool(after) and after[0].anchor == start and _is_firm(after[0])
        if follows and after[0].source is None and source is not None:
            after[0].source = source  # ووفقاً للبيان، أكدت أن …
        elif start < limit and (
            resumes(doc.keys[start - 1]) or doc.keys[start] not in function_words().relative
        ):
            self.made.append(standing_report(candidate, "clause", *step_into(doc, start), source))

    def _follow(self, candidate: Candidate, source: Range | None, before: list[Report]) -> None:
        """Tie the attribution to the reports before it in its sentence: an outlet passed them on."""
        if source is None:
            return
        last = before[-1]
        if is_outlet(self.doc, source):
            for report in before:
                report.via.append(source)
        elif last.source is not None and is_outlet(self.doc, last.source):
            last.via.insert(0, last.source)  # ذكرت الصحيفة أن …، وفقاً لدراسة: the study speaks
            last.source = source
            last.tell_by((candidate.at, candidate.at + 1))
        elif last.source is not None and _is_another(self.doc, source, last.source):
            last.via.append(source)  # أعلنت السلطات أن …، حسبما أفاد مصدر رسمي

    def _follow_sentence(self, candidate: Candidate, source: Range | None) -> None:
        """Tie an attribution that is a sentence of its own to the sentence before it: … في المدينة.وفقا لرويترز."""
        doc, at = self.doc, candidate.at
        last = doc.first[at] - 1
        if source is None or last < 0 or doc.line[last] != doc.line[at] or _is_of_nation(doc, source):
            return
        before = self.before(last)
        if before:
            self._follow(candidate, source, before)
            return
        start = clause_before(doc, doc.first[last], last)
        report = standing_report(candidate, "clause", start, -1, source)
        report.end, report.closed = trim(doc, start, last), True
        if report.end - start >= _SENTENCE:
            self.made.append(report)

    def _trail(self, candidate: Candidate, source: Range | None, end: int, first: int) -> None:
        doc, at = self.doc, candidate.at
        start = clause_before(doc, first, at)
        stop = trim(doc, start, at)
        while stop > start and doc.keys[stop - 1] in ("وذلك", "ذلك"):
            stop = trim(doc, start, stop - 1)
        rest = _rest(doc, start, stop, at, end)
        if rest:
            opened = step_into(doc, rest, clause=doc.keys[rest] != _THAT)
            report = standing_report(candidate, "clause", *opened, source)
            report.lead = [(start, stop)]  # أما السبب، بحسب الوزير، فهو …: the cue breaks the content
            self.made.append(report)
            return
        self.cuts.append(at)
        if stop - start >= 3 or (start - 1 in doc.quotes.opened and stop > start):  # «الوضع صعب»، حسب تعبيره
            report = standing_report(candidate, "clause", start, -1, source)
            report.end = stop
            report.closed = True
            self.made.append(report)


def _is_of_nation(doc: Document, source: Range) -> bool:
    """Return whether only an adjective names the source, an agency that is not told: وفقا للألمانية."""
    return source[1] - source[0] == 1 and bool(classes(doc.keys[source[0]]) & Noun.NATIONALITY)


def _says_of_sentence(doc: Document, first: int, at: int, end: int) -> bool:
    """Return whether an attribution is all of its sentence, or says whose the last is: وجاء ذلك بحسب الوزارة."""
    if at > first:
        return at - first == 2 and doc.keys[first] in function_words().came and doc.keys[first + 1] == "ذلك"
    return end < len(doc.keys) and doc.keys[end] == "." and end + 1 >= doc.last[at]


def _is_another(doc: Document, source: Range, speaker: Range) -> bool:
    """Return whether an attribution names one who tells of the speaker: not a document of his, nor himself."""
    known = classes(doc.keys[source[0]])
    if not known & _TELLERS or known & Noun.DEFINITE or known & Noun.DOCUMENT:
        return False
    return not classes(doc.keys[speaker[0]]) & Noun.UNNAMED


def _shows(doc: Document, source: Range) -> bool:
    """Return whether a subject shows and does not speak, unlike a report: بحسب الوكالة، تشير الأدلة إلى أن …"""
    key = doc.keys[source[0]]
    bare = key[2:] if key[:2] == "ال" else key
    if source[0] in doc.quotes.opened or bare in function_words().occasion:
        return False
    return bool(classes(key) & Noun.DOCUMENT) or (key != bare and not names_speaker(doc, source))


def _anchor(report: Report) -> int:
    return report.anchor


def _is_firm(report: Report) -> bool:
    """Return whether a report surely is one, before it is judged: then an attribution may belong to it."""
    form = report.form
    return report.opener in _SPEECH or form is None or (form.row.strong and not form.risky)


def _leads(doc: Document, first: int, at: int, end: int, before: list[Report]) -> bool:
    """Return whether an attribution leads its clause: connectives alone before it, or و of its own."""
    words = function_words()
    light = (words.clause, words.preposition, words.complementizer, phrase_words("ahead"), ",-*")
    if (
        not before
        and at - first <= _TOPIC
        and all(any(key in group for group in light) for key in doc.keys[first:at])
    ):
        return True
    key = doc.keys[at]
    if key[0] == "و" and key[1:] in phrase_words("leading") and not doc.keys[at - 1].isalnum():
        return True
    return is_taken_up(doc, at, end)


def is_taken_up(doc: Document, at: int, end: int) -> bool:
    """Return whether فإن takes the clause up right after an attribution from `at` to `end`."""
    after = end + (end < len(doc.keys) and doc.keys[end] == ",")
    return after < doc.last[at] and resumes(doc.keys[after]) and doc.keys[after] not in phrase_words("and_so")


def _after(doc: Document, end: int, limit: int) -> int:
    """Return where the content after a leading attribution begins: past the source's own clause and فإن."""
    words = function_words()
    k = _past_brackets(doc, end, limit)
    while k < limit and doc.keys[k] in ",-:":
        k += 1
    described = bare_clause_end(doc, k, limit) if k == end else -1
    if described >= 0:
        k = described  # بحسب رسالة اطلعت عليها الوكالة، | يستعد الوفد
    elif k < limit and (doc.keys[k] in words.relative or k == end):
        goes_on = k > end or _goes_on(doc, k)
        reach = range(k, min(limit, end + _REACH))
        k = next((i for i in reach if resumes(doc.keys[i]) or (goes_on and doc.keys[i] == ",")), end)
    elif k < limit and _goes_on(doc, k):
        told = range(k, min(limit, k + _TOLD))
        k = next((i for i in told if doc.keys[i] in words.resumptive and doc.keys[i - 1] == ","), k)
    while k < limit and (doc.keys[k] in ",-:" or doc.keys[k] in words.resumptive):
        k += 1
    return k


def _past_brackets(doc: Document, k: int, limit: int) -> int:
    """Return the token after the brackets that open at `k`, if they do: بحسب الوكالة (واس)، …"""
    if k >= limit or doc.keys[k] != "(":
        return k
    return next((i + 1 for i in range(k, min(limit, k + _REACH)) if doc.keys[i] == ")"), k)


def _goes_on(doc: Document, k: int) -> bool:
    """Return whether the source's own clause goes on at `k`: في تقرير لها، نشرته الصحيفة."""
    key, words = doc.keys[k], function_words()
    if key in words.preposition or key in words.adjunct or (key[0] == "ل" and len(key) > 4):
        return True
    return key[-1] == "ه" and any(form.kind == "verb" and form.suffix for form in forms(key))


def clause_before(doc: Document, first: int, at: int) -> int:
    """Return where the clause before a trailing attribution begins: after a dateline or a contrast."""
    start = _after_contrast(doc, first, at)
    if start == first:
        start = dateline_end(doc, first, at)
    words, opening, joining = function_words(), phrase_words("ahead"), phrase_words("joining")
    for k in range(start, min(start + _TOPIC, at)):
        if doc.keys[k] in words.complementizer:
            start = k + 1  # يذكر أن …: the article's own formula
        if doc.keys[k] not in opening and doc.keys[k] not in words.preposition:
            break
    while start < at and (doc.keys[start] in ",-*:" or doc.keys[start] in joining | words.complementizer):
        start += 1
    quote = doc.quotes.opened.get(start, -1)
    return start + (quote >= 0 and doc.quotes.all[quote].close >= at - 2)


def _after_contrast(doc: Document, first: int, at: int) -> int:
    """Return the token after the last فيما or في حين between `first` and `at`, or `first`."""
    contrast = phrase_words("contrast")
    for k in range(at - 3, max(first, at - _LONG), -1):
        key, before = doc.keys[k], doc.keys[k - 1]
        if key in contrast and (before == "," or key == "بحيث"):
            return k + 1
        if key == "حين" and before == "في" and doc.keys[k - 2] == ",":
            return k + 1
    return first


def _rest(doc: Document, start: int, stop: int, at: int, end: int) -> int:
    """Return where the clause that an attribution breaks goes on after it, or 0 where it only trails."""
    words, limit = function_words(), doc.last[at]
    if end < limit and doc.keys[end] in words.relative:  # بحسب البيانات التي نشرتها الوزارة، …
        end = next((k for k in range(end, min(limit, end + _REACH)) if doc.keys[k] == ","), end)
    if doc.keys[at - 1] == ",":
        end = max(end, bare_clause_end(doc, end, limit))
    comma = end < limit and doc.keys[end] in ",-"
    k = end + comma
    if k + 1 >= limit or stop <= start or not (doc.keys[k][0].isalnum() or k in doc.quotes.opened):
        return 0
    key = doc.keys[k]
    between_dashes = dash_after(doc, at) == end
    if (not comma and key[0].isdigit()) or (between_dashes and key in words.preposition):
        return k
    short = stop - start <= _TOPIC
    if comma and short and key == _THAT:
        return k  # ومن المقرر، بحسب الوزارة، أن تبدأ الدراسة
    if _is_apart(key) and not (comma and key == _FROM):
        return 0
    if between_dashes:
        return k
    if comma:
        return k if short or key in words.preposition or is_imperfect(key) else 0
    short = short and doc.keys[at - 1] != "," and doc.keys[at - 1] not in MARKS
    return k if short and key not in words.preposition and key not in words.adjunct else 0


def dash_after(doc: Document, at: int) -> int:
    """Return the dash that closes what one right before token `at` opened, or -1: تخلو الكلية -بحسب طلابها- من …"""
    if not at or doc.keys[at - 1] != "-":
        return -1
    return next((i for i in range(at + 1, min(doc.last[at], at + _ASIDE)) if doc.keys[i] == "-"), -1)


def _is_apart(key: str) -> bool:
    """Return whether the word begins an addition or a comment, and does not go on with a broken clause."""
    words = function_words()
    if key in phrase_words("goes_on") | words.relative | words.clause | words.complementizer:
        return True
    if key[0] == "و" and not classes(key):
        return True
    return any(form.kind == "participle" and form.accusative for form in forms(key))
