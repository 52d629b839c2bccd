"""At which places can a content end? Candidates for its right edge, from the nearest to the last.

A content can end where a clause can: at a mark, before a connective, before the next report or a trailing
attribution, at the end of a quotation or a sentence; never inside a term in quote marks, a pair of brackets
or an address of the web.
"""

from collections.abc import Iterator

from qawl.arabic.quotes import MARKS
from qawl.arabic.remembered import remembered
from qawl.arabic.tokens import Gate
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import OWN_NAME
from qawl.lexicon.nouns import Noun, classes
from qawl.models import Part
from qawl.reading.contents.circumstances import occasion_of_verb
from qawl.reading.contents.edge_features import agree, features, said_all, shape
from qawl.reading.contents.places import Place, Surroundings
from qawl.reading.document import Document
from qawl.reading.ordinary import is_and_doing, is_doing, is_imperfect
from qawl.reading.phrases.finite_verbs import is_finite
from qawl.reading.report import Report

# They open contents that are nouns.
_NOMINAL = frozenset(("object", "ب", "ل", "من", "الي", "علي", "عن", "في"))
_SAID = ("that", "colon", "speech")
_AGAINST = frozenset(("فيما", "بينما", "وفيما", "وبينما"))
_IN, _WHILE = ("في", "وفي"), "حين"
_CONTRAST = _AGAINST | {"لكن", "ولكن"}  # لكن آخرين قالوا إن
_PLACES = 40  # places that are looked at for one content; beyond, it ends at one of them
_LONGEST = 3000  # tokens of one content
_BRACKET = 60  # tokens in one pair of brackets
_TERM = 5  # tokens from mark to mark; a longer quotation is a sentence of its own
_SPEAKERS = OWN_NAME | Noun.HONORIFIC | Noun.ORG | Noun.GROUP | Noun.HUMAN
_MARKS = {";": "semicolon", ":": "colon", ",": "comma", "..": "dots", "-": "dash"}
_MARKS |= {"\n": "line"} | dict.fromkeys(".?!", "stop")
_STRONGEST = ("line", "stop", "semicolon", "colon", "comma", "dots", "dash", "none")
_STRENGTH = {key: _STRONGEST.index(name) for key, name in _MARKS.items()}
_ENDS = frozenset(".?!")
_TRIM = frozenset(",.;:-/!(\n") | MARKS


def turns(doc: Document) -> bytearray:
    """Return for each token of `doc` whether by its word alone a content may end there: 1 or 0."""
    return bytearray(_TURN.answers(doc.tokens))


def places(doc: Document, report: Report, around: Surroundings) -> Iterator[tuple[Place, list[Part]]]:
    """Yield the places at which the content of `report` may end, nearest first, with the features of each.

    The last one is the end of the sentence, or of the line for a quotation and for speech after a colon, or stands
    where another clause surely begins.
    """
    bound = _bound(doc, report)
    known = shape(doc, report)
    own = doc.quotes.all[report.quote] if report.quote >= 0 else None
    k = report.start + 1
    if own is not None and own.closed:
        k = min(max(k, own.close), bound)
    seen = 0
    for _ in range(_PLACES):
        place = _place(doc, report, k, bound)
        last = (
            place.after >= bound
            or _interrupts(doc, report, around, place.after)
            or (place.closes == "own" and _is_all(doc, report, place, bound))
        )
        if last or (_may_end(doc, report, around, place) and not _only_a_term(doc, report, around, place)):
            place.seen, place.left = seen, bound - k
            yield place, features(doc, report, around, known, place)
            seen += 1
        if last:
            return
        k = _past(doc, k, place.after, bound)
        turn = around.turns.find(1, k, bound)
        k = turn if turn >= 0 else bound


def trim(doc: Document, start: int, end: int) -> int:
    """Return `end` moved left over punctuation that is no part of the content, but not before `start` + 1."""
    while end > start + 1 and doc.keys[end - 1] in _TRIM:
        end -= 1
    return end


def _bound(doc: Document, report: Report) -> int:
    """Return the last place of all: the end of the sentence, the line, or the quotation around it."""
    start, quotes = report.start, doc.quotes
    bound = doc.last[start]
    inside = quotes.inside[start] if report.quote < 0 else quotes.all[report.quote].parent
    if report.quote >= 0 and quotes.all[report.quote].closed:
        close = quotes.all[report.quote].close
        over = doc.keys[close - 1] in _ENDS and not _goes_on(doc, close)
        bound = close if over else max(bound, close, doc.last[close])
    elif report.quote >= 0 or report.opener == "colon":
        bound = doc.line_starts[doc.line[start] + 1]
    if inside >= 0 and quotes.all[inside].close > start:
        bound = min(bound, quotes.all[inside].close)
    if report.quote < 0 and report.opener in _NOMINAL:
        occasion = occasion_of_verb(doc, start, bound)
        what = doc.keys[start] in function_words().what  # ما ورد في بيان له, not وقف القتال | في بيان له
        if not what and occasion < bound and _is_no_clause(doc, start + 1, occasion):
            bound = occasion
    return max(min(bound, start + _LONGEST), start + 1)


def _goes_on(doc: Document, close: int) -> bool:
    """Return whether the clause goes on after a quotation that ended with a full stop: «نعم.»، و«لا.»"""
    return close + 1 < len(doc.keys) and doc.keys[close + 1] in (",", ";")


def _place(doc: Document, report: Report, k: int, bound: int) -> Place:
    """Return the place after the word before `k`: what stands from there to the next word."""
    keys, after, closes, mark = doc.keys, k, "", len(_STRONGEST) - 1
    while after < bound and not keys[after][0].isalnum():
        key = keys[after]
        if report.quote >= 0 and doc.quotes.all[report.quote].close == after:
            closes = "own"
        elif key in MARKS and after not in doc.quotes.opened:
            closes = closes or "term"
        elif _STRENGTH.get(key, mark) < mark and not _within_word(doc, after):
            mark = _STRENGTH[key]
        after += 1
    return Place(k, after, "bound" if after >= bound else _STRONGEST[mark], closes)


def _within_word(doc: Document, i: int) -> bool:
    """Return whether the mark at `i` stands within a word: an address of the web, a fraction, a title."""
    if i and doc.keys[i] == "." and len(doc.keys[i - 1]) == 1 and doc.keys[i - 1].isalpha():
        return True  # أ.د. سالم
    if i == 0 or i + 1 >= len(doc.keys) or not doc.glued(i) or not doc.glued(i + 1):
        return False
    before, after = doc.keys[i - 1], doc.keys[i + 1]
    return (before.isascii() and after.isascii()) or (before[-1].isdigit() and after[0].isdigit())  # و2.5


def _past(doc: Document, k: int, after: int, bound: int) -> int:
    """Return the next token at which the content may end: past quote marks or brackets that open at `k`."""
    for i in range(k, after):
        if i in doc.quotes.opened:
            quote = doc.quotes.all[doc.quotes.opened[i]]
            if quote.closed and quote.close < bound:
                return max(quote.close, after)
        elif doc.keys[i] == "(":
            for close in range(after, min(bound, i + _BRACKET)):
                if doc.keys[close] == ")":
                    return close
    return after + 1


def _may_end(doc: Document, report: Report, around: Surroundings, place: Place) -> bool:
    if place.mark != "none" or place.closes or place.after in around.cuts:
        return True
    if doc.keys[place.at - 1] in function_words().what:
        return False  # دعا إلى وضع حد لما | قال إنه تسرّع
    other = around.edges.get(place.after)
    if other is not None:
        described = other.source is not None and report.start <= other.source[0] < place.after
        beside = other.anchor != place.after and doc.keys[place.after] not in relative_pronouns()
        return beside or not described  # كل مواطن يعبّر عن رأيه، الجهات التي تطالب بالتقسيم
    key = doc.keys[place.after]
    return _turns(key) and (is_finite(key) or not is_and_doing(key))


def _turns(key: str) -> bool:
    """Return whether a content may end before the word: a mark, a connective, a verb with و."""
    words = function_words()
    if not key[0].isalnum() or (key[0] == "و" and (is_and_doing(key) or is_finite(key))):
        return True
    if key not in words.connective or key in words.preposition:
        return False
    return key not in words.relative and key not in words.negation


_TURN = Gate(_turns)


def _only_a_term(doc: Document, report: Report, around: Surroundings, place: Place) -> bool:
    """Return whether a term in quote marks closes there with which the clause begins: «دار بيرسون» قررت …"""
    if report.quote < 0 or place.mark != "none":
        return False
    quote, words, key = doc.quotes.all[report.quote], function_words(), doc.keys[place.after]
    if place.at != quote.close or quote.close - quote.open > _TERM:
        return False
    if place.after in around.edges or place.after in around.cuts:
        return False
    return key not in words.adjunct and key not in words.clause and key not in words.time


def _is_all(doc: Document, report: Report, place: Place, bound: int) -> bool:
    """Return whether the quotation that closes there is all that is said."""
    if _only_calls(report):
        return place.after >= bound or doc.keys[place.after] not in relative_pronouns()  # بأنه «بطل» الذي …
    return said_all(doc, report, place.after, bound)


def _only_calls(report: Report) -> bool:
    """Return whether the cue says what somebody is called, so that a quotation is all of it: وصفه بأنه «…»، لكنه …"""
    row = report.form.row if report.form is not None else None
    return row is not None and row.addressee == "object" and row.opens == {"ب"}


def _interrupts(doc: Document, report: Report, around: Surroundings, at: int) -> bool:
    """Return whether what begins at token `at` stands beside any content before it and never inside."""
    other, key = around.edges.get(at), doc.keys[at]
    if at in around.cuts:
        return True
    if report.form is not None and report.form.kind == "masdar" and key in function_words().resumptive:
        return True  # ومع تأكيد الوزير على الخطة، فإنه …
    if other is None:
        return _carries_on(doc, report, at) or _does_next(doc, report, at)
    if other is report or other.form is None:
        return other is not report and other.rule == "headlines.colon"  # …المسؤولية.. الوزير: …
    if doc.quotes.inside[other.anchor] not in (doc.quotes.inside[report.anchor], -1):
        return False
    if other.form.kind == "masdar":
        return key in function_words().clause or and_passes_on(key)  # …، مع تأكيد ضرورة الحوار، ونقل عنه قوله
    if key[0] == "و" and at < other.anchor and other.opener in ("that", "colon", "speech"):
        return key[1:] in function_words().preposition  # … وعن الميزانية قال إن
    if other.form.kind == "participle":
        if key[0] == "و" and other.source is not None and at + 1 == other.source[0]:
            return True  # وأضاف المدير قائلاً
        return agree(report.form, other.form) is not False or not _another_speaks(doc, report, around, at)
    own_subject = other.source is not None and other.source[0] > other.anchor
    if doc.keys[other.anchor - 1] == "كما" or (own_subject and _sets_against(doc, other)):
        return True
    if key in _CONTRAST and other.source is not None and other.source == (at + 1, other.anchor):
        return other.opener in _SAID and other.form.row.strong and other.form.tense == "past"
    if other.form.kind != "verb" or other.form.prefix[:1] != "و" or other.form.risky:
        return False
    if other.opener in ("colon", "speech"):
        return True
    return other.form.tense == "past" and (own_subject or other.opener == "that") and not other.form.suffix


@remembered
def and_passes_on(key: str) -> bool:
    """Return whether a word is و with a verb of passing on what another says: ونقل عن المدير قوله."""
    return key[0] == "و" and any(
        form.kind == "verb" and form.row.source and "speech" in form.row.opens for form in forms(key)
    )


def meanwhile(doc: Document, i: int) -> bool:
    """Return whether the two words before token `i` set what follows against what was said: في حين | رأى المدير أن."""
    return i > 1 and doc.keys[i - 1] == _WHILE and doc.keys[i - 2] in _IN


def _sets_against(doc: Document, other: Report) -> bool:
    """Return whether a report is set against who spoke before: …، فيما قال المدير إن, but not how many more said it.

    Where no clause tells that it is speech, the verb and who is named do: فيما نفت المديرة الخبر, not رفض عشرة الحضور.
    """
    first = doc.keys[other.source[0]] if other.source else ""
    two = meanwhile(doc, other.anchor)
    against = doc.keys[other.anchor - 1] in _AGAINST or two
    if not against or first[:1].isdigit():
        return False
    if other.opener in _SAID:
        return True
    known, form = classes(first), other.form
    named = first[:2] == "ال" or bool(known & _SPEAKERS)
    named = named and not known & Noun.QUANTIFIER  # بينما رفض البعض الخطة
    told = form is not None and form.row.strong and not form.risky and form.tense == "past"
    return told and named and doc.keys[other.anchor - 2 - two] == ","


def _does_next(doc: Document, report: Report, at: int) -> bool:
    """Return whether a verb with و at `at` goes on after a content without any verb: دان القرار | وغادر القاعة."""
    key = doc.keys[at]
    if report.opener not in _NOMINAL or report.quote >= 0 or not _and_does(key):
        return False
    words, word = function_words(), doc.text[doc.tokens.starts[at] : doc.tokens.ends[at]]
    if word[-1] == "ة" or word[1] == "إ" or doc.keys[at - 1] in words.preposition:
        return False  # وإدارة، كل من واسى
    return _is_no_clause(doc, report.start, at)


def _is_no_clause(doc: Document, start: int, end: int) -> bool:
    """Return whether only nouns stand between two tokens, and nothing that is told of them: القرار, not القرار الذي."""
    words = function_words()
    return not any(
        key in relative_pronouns()
        or key in words.complementizer
        or key in words.what
        or is_finite(key)
        or is_doing(key)
        or is_imperfect(key)
        for key in doc.keys[start:end]
    )


@remembered
def _and_does(key: str) -> bool:
    """Return whether a word is و with a finite verb, and no noun: وغادر, not ودعمه, ويحيى."""
    return (
        key[0] == "و"
        and (is_finite(key) or is_and_doing(key))
        and not (is_masdar(key[1:]) or classes(key[1:]) & OWN_NAME)
    )


def _another_speaks(doc: Document, report: Report, around: Surroundings, at: int) -> bool:
    """Return whether the content before `at` is of somebody who may say what a participle of another gender does."""
    told = bool(classes(doc.keys[report.start]) & _SPEAKERS)
    return told or any(i in around.edges for i in range(report.start, at))


def _carries_on(doc: Document, report: Report, at: int) -> bool:
    """Return whether the speech goes on at `at` with a participle whose own content was not found: مضيفا نحن …"""
    if doc.keys[at - 1] != "," or doc.quotes.inside[at] not in (doc.quotes.inside[report.anchor], -1):
        return False
    form = next((form for form in forms(doc.keys[at]) if form.kind == "participle" and form.accusative), None)
    return form is not None and form.row.strong and not form.risky and agree(report.form, form) is not False
