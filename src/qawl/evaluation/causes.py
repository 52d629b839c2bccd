"""Why a statement is not right: every error of an evaluation, with its kind, its cause and its place.

A cause is told from the record alone (what the gold has, what the reading has, and how the two differ), so
the counts show which rule or table to look at next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qawl.evaluation.gold import Judged
from qawl.evaluation.measures import SETS, Pairing, fold, same_speaker, values
from qawl.types import Span

KINDS = ("missed", "spurious", "edges", "speaker", "source", "cue", "mode", "act", *SETS)
BEFORE, INSIDE, AFTER = 70, 160, 50
"""Characters shown of the text before, inside and after the place of an error."""


@dataclass(frozen=True)
class Mistake:
    """One error: its kind (one of `KINDS`), its cause, the word or value that it turns on, and its place."""

    kind: str
    cause: str
    key: str
    article: str
    context: str
    note: str = ""


@dataclass(frozen=True)
class Group:
    """The errors of one kind with one cause, and how often each word or value is behind them."""

    kind: str
    cause: str
    mistakes: tuple[Mistake, ...]

    @property
    def keys(self) -> list[tuple[str, int]]:
        """The words or values that the errors turn on, with their counts, the commonest first."""
        return Counter(mistake.key for mistake in self.mistakes).most_common()


def grouped(pairings: Sequence[Pairing]) -> list[Group]:
    """Return all errors, in the order of `KINDS` and within a kind the commonest cause first."""
    groups: dict[tuple[str, str], list[Mistake]] = {}
    for mistake in (one for pairing in pairings for one in mistakes(pairing)):
        groups.setdefault((mistake.kind, mistake.cause), []).append(mistake)
    order = sorted(groups.items(), key=lambda item: (KINDS.index(item[0][0]), -len(item[1]), item[0][1]))
    return [Group(kind, cause, tuple(found)) for (kind, cause), found in order]


def mistakes(pairing: Pairing) -> Iterator[Mistake]:
    """Yield every error in one article."""
    yield from _missed(pairing)
    yield from _spurious(pairing)
    for i, j in pairing.matches:
        gold, predicted = pairing.gold.statements[i], pairing.predicted[j]
        yield from _edges(pairing, i, j)
        yield from _speaker(pairing, gold, predicted)
        yield from _mentions(pairing, gold, predicted)
        yield from _labels(pairing, gold, predicted)
        yield from _values(pairing, gold, predicted)


def _missed(pairing: Pairing) -> Iterator[Mistake]:
    """Gold statements without a pair: was their cue not read, or read with another content?"""
    paired = {i for i, _ in pairing.matches}
    for i, gold in enumerate(pairing.gold.statements):
        if i in paired:
            continue
        same = [one for one in pairing.predicted if _agree(pairing, gold.cue, one.cue)]
        note = ""
        if gold.cue is None:
            cause = "quotation with no cue"
        elif same:
            cause = "cue read, content too different"
            note = f"predicted {_excerpt(pairing, same[0].content)}"
        else:
            cause = "cue not read"
        yield _at(pairing, "missed", cause, gold, note=note)


def _spurious(pairing: Pairing) -> Iterator[Mistake]:
    """Predicted statements without a pair: is there a gold one at the cue, around it, or none?"""
    paired = {j for _, j in pairing.matches}
    inside: frozenset[int] = frozenset().union(*pairing.gold_cover)
    for j, predicted in enumerate(pairing.predicted):
        if j in paired:
            continue
        if any(_agree(pairing, gold.cue, predicted.cue) for gold in pairing.gold.statements):
            cause = "cue of a gold statement, content too different"
        elif pairing.predicted_cover[j] <= inside and inside:
            cause = "lies inside the content of a gold statement"
        else:
            cause = "no gold statement here"
        rule = next((proof.rule for proof in predicted.evidence if proof.field == "cue"), "")
        yield _at(pairing, "spurious", cause, predicted, note=f"rule {rule}" if rule else "")


def _edges(pairing: Pairing, i: int, j: int) -> Iterator[Mistake]:
    """Found, but not the very same tokens: at which edge, and over which words."""
    gold, predicted = pairing.gold_cover[i], pairing.predicted_cover[j]
    if gold == predicted:
        return
    first, last = min(gold), max(gold)
    parts = {
        "starts too early": [n for n in predicted - gold if n < first],
        "starts too late": [n for n in gold - predicted if n < min(predicted)],
        "ends too late": [n for n in predicted - gold if n > last],
        "ends too early": [n for n in gold - predicted if n > max(predicted)],
        "holds words between that are not said": [n for n in predicted - gold if first < n < last],
        "leaves out words between": [n for n in gold - predicted if min(predicted) < n < max(predicted)],
    }
    for cause, numbers in parts.items():
        if numbers:
            words = _words(pairing, numbers)
            edge = words[-1] if cause == "starts too early" else words[0]
            note = f"over {len(words)} tokens: {_clip(' '.join(words), INSIDE)}"
            place = [_span(pairing, numbers)]
            yield _at(pairing, "edges", cause, pairing.gold.statements[i], key=edge, note=note, place=place)


def _speaker(pairing: Pairing, gold: Judged, predicted: Judged) -> Iterator[Mistake]:
    """Found, but said by another: was the mention wrong, or what it was resolved to?"""
    if same_speaker(gold, predicted):
        return
    if predicted.speaker is None:
        cause = "missing"
    elif gold.speaker is None:
        cause = "given where nobody can know"
    elif gold.source is None and predicted.source is None:
        cause = "pro-drop antecedent wrong"
    elif gold.source is None:
        cause = "mention taken where the gold has none"
    elif not pairing.meet(gold.source, predicted.source):
        cause = "source mention wrong"
    else:
        cause = "mention right but resolved wrong"
    note = f"gold {gold.speaker!r} ({gold.speaker_type}), predicted {predicted.speaker!r}"
    yield _at(pairing, "speaker", cause, gold, note=note)


def _mentions(pairing: Pairing, gold: Judged, predicted: Judged) -> Iterator[Mistake]:
    """The spans of source and cue: none, one too many, or elsewhere."""
    for kind in ("source", "cue"):
        expected, given = getattr(gold, kind), getattr(predicted, kind)
        if expected is given is None or _agree(pairing, expected, given):
            continue
        cause = _difference(expected is None, given is None, "elsewhere")
        shown = [span.of(pairing.gold.text) if span else None for span in (expected, given)]
        yield _at(pairing, kind, cause, gold, note=f"gold {shown[0]!r}, predicted {shown[1]!r}")


def _labels(pairing: Pairing, gold: Judged, predicted: Judged) -> Iterator[Mistake]:
    """The two labels, as gold → predicted."""
    for kind in ("mode", "act"):
        expected, given = getattr(gold, kind), getattr(predicted, kind)
        if expected != given:
            yield _at(pairing, kind, f"{expected} → {given}", gold)


def _values(pairing: Pairing, gold: Judged, predicted: Judged) -> Iterator[Mistake]:
    """The fields that are compared as sets of values."""
    for kind in SETS:
        expected, given = values(gold, kind), values(predicted, kind)
        wrong = [one for one in given if not any(_near(one, other, kind) for other in expected)]
        lost = [one for one in expected if not any(_near(one, other, kind) for other in given)]
        if wrong or lost:
            cause = _difference(not lost, not wrong, "wrong")
            note = f"gold {getattr(gold, kind)!r}, predicted {getattr(predicted, kind)!r}"
            yield _at(pairing, kind, cause, gold, note=note)


def _agree(pairing: Pairing, one: Span | None, other: Span | None) -> bool:
    """Whether two mentions are the same; a `:` holds no token that the two could share."""
    return one is not None and (one == other or pairing.meet(one, other))


def _difference(extra: bool, missing: bool, both: str) -> str:
    return "given where the gold has none" if extra else "missing" if missing else both


def _near(one: tuple[str, ...], other: tuple[str, ...], kind: str) -> bool:
    return one == other if kind == "due" else set(one) <= set(other) or set(other) <= set(one)


def _at(
    pairing: Pairing,
    kind: str,
    cause: str,
    statement: Judged,
    *,
    key: str | None = None,
    note: str = "",
    place: Sequence[Span] = (),
) -> Mistake:
    """Return the error at `place` (else at the content); its key is by default the folded cue."""
    key = key if key is not None else cue_word(pairing.gold.text, statement)
    context = _excerpt(pairing, place or statement.content, INSIDE)
    return Mistake(kind, cause, key, pairing.gold.id, context, note)


def cue_word(text: str, statement: Judged) -> str:
    """Return the folded cue of a statement, or `none`."""
    return fold(statement.cue.of(text)).strip() if statement.cue else "none"


def _words(pairing: Pairing, numbers: Iterable[int]) -> list[str]:
    return [fold(pairing.gold.text[start:end]) for start, end in (pairing.tokens[n] for n in sorted(numbers))]


def _span(pairing: Pairing, numbers: Iterable[int]) -> Span:
    ordered = sorted(numbers)
    return Span(pairing.tokens[ordered[0]][0], pairing.tokens[ordered[-1]][1])


def _excerpt(pairing: Pairing, spans: Sequence[Span], width: int = 80) -> str:
    """Return the text at `spans`, in double brackets, with a little of what stands around it."""
    if not spans:
        return ""
    text, start, end = pairing.gold.text, spans[0].start, spans[-1].end
    middle = _clip(text[start:end], width)
    shown = f"{text[max(0, start - BEFORE) : start]}[[{middle}]]{text[end : end + AFTER]}"
    return " ".join(shown.replace("\n", " / ").split())


def _clip(text: str, width: int) -> str:
    """Return `text`, its middle left out where it is longer than `width` characters."""
    return text if len(text) <= width else f"{text[: width // 2]} … {text[-width // 2 :]}"
