"""`qawl evaluate`: how well the reading does on a gold file, and why it errs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from qawl.cli import console
from qawl.cli.numbers import number_option

if TYPE_CHECKING:
    from qawl.evaluation import Pairing, Scores
    from qawl.evaluation.causes import Group

KEYS_SHOWN = 25


def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD.jsonl", readable=False, help="Gold statements, one article a line (JSON lines)."
        ),
    ],
    predicted: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            readable=False,
            help="Score these predictions (JSON lines) instead of a fresh reading.",
            show_default=False,
        ),
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List the errors, grouped by cause.")] = False,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            help="With --errors: only this kind, e.g. missed, spurious, edges, speaker, act; may be repeated."
        ),
    ] = None,
    examples: Annotated[
        int, number_option("--examples", "With --errors: at most so many examples a cause.", least=0)
    ] = 5,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
) -> None:
    """Score the reading, or a file of predictions, against a gold file.

    A gold line is a JSON object with id, text and statements; a statement has content ([[start, end], ...])
    and may have cue, source, speaker, speaker_type, mode, act, via, addressee and due.

    \b
    Examples:
      qawl evaluate gold.jsonl
      qawl evaluate gold.jsonl --errors --kind missed --kind spurious --examples 20
      qawl evaluate gold.jsonl --predicted theirs.jsonl --json
    """
    from qawl import evaluation
    from qawl.evaluation.causes import KINDS, grouped

    if unknown := set(kind or ()) - set(KINDS):
        raise typer.BadParameter(
            f"{', '.join(sorted(unknown))}; the kinds are {', '.join(KINDS)}", param_hint="--kind"
        )
    pairings = _pairings(gold, predicted)
    scores = evaluation.evaluate(pairings)
    groups = [group for group in grouped(pairings) if not kind or group.kind in kind] if errors else []
    if as_json:
        import msgspec

        figures: dict[str, Any] = evaluation.as_json(scores)
        if errors:
            figures["errors"] = [_group(group, examples) for group in groups]
        console.write([f"{msgspec.json.encode(figures).decode()}\n"], None)
        return
    console.write((f"{line}\n" for line in (*_table(scores), *_listed(groups, examples))), None)


def _pairings(gold: Path, predicted: Path | None) -> list[Pairing]:
    """Pair each gold article with its predictions: those of the file, else of a fresh reading."""
    from qawl.evaluation import Pairing, judged, read_gold, read_predicted
    from qawl.reading.reader import read_article

    rows = read_gold(gold)
    if predicted is not None:
        given = read_predicted(predicted)
        return [Pairing(row, given.get(row.id, ())) for row in rows]
    return [Pairing(row, judged(read_article(row.article()))) for row in console.progress(rows, "Reading")]


def _table(scores: Scores) -> Iterator[str]:
    """The measures as lines of text."""
    from qawl.evaluation import Rate

    yield f"{'measure':<11}{'p':>7}{'r':>7}{'f1':>7}"
    for measure, value in scores.items():
        if isinstance(value, Rate):
            yield f"{measure:<11}{value.p:7.3f}{value.r:7.3f}{value.f1:7.3f}"
        elif isinstance(value, float):
            yield f"{measure:<11}{'':14}{value:7.3f}"
        else:
            yield f"{measure:<11}{'':14}{'none' if value is None else value:>7}"


def _listed(groups: Sequence[Group], examples: int) -> Iterator[str]:
    """The errors as lines of text: kind, cause with the words behind it, examples."""
    kind = None
    for group in groups:
        if group.kind != kind:
            kind = group.kind
            whole = sum(len(other.mistakes) for other in groups if other.kind == kind)
            yield f"\n== {kind}: {whole}"
        yield f"\n  {group.cause}: {len(group.mistakes)}"
        yield f"    {_counts(group.keys)}"
        for mistake in _chosen(group, examples):
            yield f"    - {mistake.article} | {mistake.key} | {mistake.context}"
            if mistake.note:
                yield f"        {mistake.note}"


def _counts(keys: Iterable[tuple[str, int]]) -> str:
    listed = [f"{key} {count}" for key, count in keys]
    more = [f"and {len(listed) - KEYS_SHOWN} more"] if len(listed) > KEYS_SHOWN else []
    return ", ".join(listed[:KEYS_SHOWN] + more)


def _chosen(group: Group, examples: int) -> list[Any]:
    """The first examples, those of the commonest words before the others."""
    rank = {key: number for number, (key, _) in enumerate(group.keys)}
    return sorted(group.mistakes, key=lambda mistake: rank[mistake.key])[:examples]


def _group(group: Group, examples: int) -> dict[str, Any]:
    import msgspec

    return {
        "kind": group.kind,
        "cause": group.cause,
        "count": len(group.mistakes),
        "keys": dict(group.keys),
        "examples": msgspec.to_builtins(_chosen(group, examples)),
    }
