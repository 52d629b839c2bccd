"""What does a phrase after a clause add to it? Time, cause, contrast, a comment: `lexicon/circumstances.toml` says."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import product

from qawl.arabic.letters import fold_word
from qawl.arabic.quotes import QUOTE_MARK, Quote
from qawl.arabic.remembered import remembered
from qawl.arabic.tokens import Gate
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.tables import table
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.occasions import past_bare_occasion

_IN_OR_DURING = ("في", "خلال")
_IN = Gate(words=lambda: _IN_OR_DURING)
_AT = "في"
_AND_THAT = "وذلك"
_APART = frozenset(("turn", "backdrop", "contrast", "sequel", "concession", "occasion", "thatis", "comment"))
_NOUN = 60  # tokens of what is a noun, behind which an occasion is told
_TANWIN = "ً"


@cache
def _roles() -> dict[str, str]:
    """Return for each phrase of the table its role; where a phrase is in several, the first counts."""
    rows = reversed(table("circumstances").items())
    return {" ".join(map(fold_word, phrase.split())): role for role, phrases in rows for phrase in phrases}


def adds(doc: Document, k: int) -> str:
    """Return the role of the phrase that begins at token `k`, or an empty string.

    Beside the roles of the table: `participle` of a reporting verb (مضيفاً), and any other `accusative` (خوفاً).
    """
    role = _role_at(doc, k)
    if role == "thatis" and k + 1 < len(doc.keys):
        inner = _role_at(doc, k + 1)  # وذلك خلال زيارته، وذلك على هامش القمة
        return inner if inner in _APART else role
    return role


def _role_at(doc: Document, k: int) -> str:
    key = doc.keys[k]
    if key in _firsts() and k + 1 < len(doc.keys):
        role = _roles().get(f"{key} {doc.keys[k + 1]}")
        if role is not None:
            return role
    return _alone(key) or ("accusative" if _TANWIN in doc.words(k, k + 1)[-2:] else "")


@cache
def _firsts() -> frozenset[str]:
    """Return the words with which phrases of two begin."""
    return frozenset(phrase.split()[0] for phrase in _roles() if " " in phrase)


@remembered
def _alone(key: str) -> str:
    """Return the role that a word has alone."""
    role = _roles().get(key)
    if role is None and any(form.kind == "participle" and form.accusative for form in forms(key)):
        return "participle"
    return role or ""


def trailing_occasions(doc: Document) -> Iterator[int]:
    """Yield where it is told behind what was said on what occasion it was: …، وذلك في تصريح لقناة الساحل."""
    for k in _IN.within(doc.tokens, 2, len(doc.keys)):
        at = k - (doc.keys[k - 1] == _AND_THAT)
        if doc.keys[at - 1] == "," and tells_occasion(doc, at):
            yield at


@cache
def _behind() -> dict[str, list[tuple[str, ...]]]:
    """Return the phrases of the table `asides` as folded words, by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in table("asides")["behind"]:
        for lead, follows in product(row["leads"], row["follows"]):
            words = tuple(map(fold_word, f"{lead} {follows}".split()))
            found.setdefault(words[0], []).append(words)
    return found


_BEHIND = Gate(words=_behind)


def trailing_asides(doc: Document) -> Iterator[int]:
    """Yield where the article adds in its own words what was meant, asked or left out: …، في إشارة إلى الشركة."""
    keys = doc.keys
    for k in _BEHIND.within(doc.tokens, 1, len(keys)):
        told = keys[k - 1] == "," and doc.quotes.inside[k] < 0
        if told and any(keys[k : k + len(words)] == list(words) for words in _behind()[keys[k]]):
            yield k


def occasion_of_verb(doc: Document, start: int, bound: int) -> int:
    """Return where it is told behind what is a noun in what text it was said, or `bound`: أدان الهجوم | في بيان له.

    The text is the speaker's own, since no other is named with it: not في بيان الحركة, في بيان نشرته الوكالة; and no
    meeting that others may hold: دعا إلى المشاركة في لقاء.
    """
    words = function_words()
    for k in _IN.within(doc.tokens, start + 1, min(bound - 1, start + _NOUN)):
        if doc.keys[k + 1] not in words.told_in or doc.quotes.inside[k] >= 0:
            continue
        after = past_bare_occasion(doc, k + 1, bound)
        alone = after >= bound and (doc.keys[k] != _AT or bool(classes(doc.keys[k + 1]) & Noun.DOCUMENT))
        if alone or doc.keys[after - 1] in words.attached or (after < bound and _is_of_speaker(doc, after)):
            return k
    return bound


def _is_of_speaker(doc: Document, i: int) -> bool:
    """Return whether a verb at `i` has the text before it as object and names nobody: بيان | أصدرته مساء الاثنين."""
    words, last = function_words(), doc.last[i]
    if not any(form.kind == "verb" and form.suffix and form.tense == "past" for form in forms(doc.keys[i])):
        return False
    after = next((k for k in range(i + 1, last) if doc.keys[k] not in words.time), last)
    return after >= last or not is_noun(doc, after)  # not بثته اليوم وكالة الأنباء


def tells_occasion(doc: Document, at: int) -> bool:
    """Return whether from `at` to the end of the sentence it is told on what occasion something was said.

    Nothing is said there itself, and without وذلك no comma follows: أعلنت الشركة، في بيان، أنها.
    """
    keys, words, end = doc.keys, function_words(), doc.last[min(at, len(doc) - 1)]
    k = at + (keys[at : at + 1] == [_AND_THAT])
    if (
        k + 2 >= end
        or keys[k] not in _IN_OR_DURING
        or keys[k + 1] not in words.told_in
        or doc.quotes.inside[k] >= 0
    ):
        return False
    goes_on = k == at and "," in keys[k:end]
    return not goes_on and words.complementizer.isdisjoint(keys[k:end])


def is_apart(role: str) -> bool:
    """Return whether what has the role is mostly the article's own, set beside what was said."""
    return role in _APART


def quotes_ahead(doc: Document, start: int, bound: int) -> bool:
    """Return whether a quotation opens between tokens `start` and `bound`: the speaker is still quoted."""
    if not QUOTE_MARK.opens(doc.tokens, start, bound):
        return False
    every = doc.quotes.all
    index = bisect_left(every, start, key=_open)
    return index < len(every) and every[index].open < bound


def _open(quote: Quote) -> int:
    return quote.open
