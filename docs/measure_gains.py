"""What does each learned model gain? The whole reading with and without it, written into `decisions.md`.

`python -m docs.measure_gains ../shared/gold/train.jsonl` trains on seven eighths of the articles and
reads the others, in turn (it needs scikit-learn, as `training` does). Without the judge every candidate
is reported; without the edges a content runs on to the last place where it may end.
"""

import datetime as dt
import itertools
import json
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest.mock import patch

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from qawl import evaluation, models
from qawl.evaluation import Pairing, judged, read_gold
from qawl.models import LinearModel, Part
from qawl.reading import reader
from training import tasks

PAGE = Path(__file__).with_name("decisions.md")
FOLDS = 8
SHOWN = ("found", "exact", "overlap", "attributed")
VARIANTS = {"with both": (), "without the judge": ("judge",), "without the edges": ("edges",)}


class LastPlace:
    """In the place of the edges: each later place is a little likelier, so that the last is taken."""

    def __init__(self) -> None:
        """Start with the first place."""
        self._count = itertools.count(1)

    def probability(self, _: Iterable[Part]) -> float:
        """Return more than before."""
        return next(self._count) * 1e-9


def fitted(name: str, rows: list[dict]) -> LinearModel:
    """Return the model `name` as `training` would fit it on the gold `rows`."""
    task = tasks.TASKS[name]
    cases = [case for row in rows for case in task.examples(row)]
    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform([dict.fromkeys(features, 1.0) for features, _ in cases])
    keep = np.asarray((x > 0).sum(axis=0)).ravel() >= task.rare
    classifier = LogisticRegression(C=task.c, max_iter=4000).fit(x[:, keep], [label for _, label in cases])
    names = vectorizer.get_feature_names_out()[keep]
    weights = {str(f): float(w) for f, w in zip(names, classifier.coef_[0], strict=True)}
    return LinearModel({"": float(classifier.intercept_[0]), **weights})


@contextmanager
def reading_with(given: dict[str, object]) -> Iterator[None]:
    """Let the reading find the `given` models by their names, and all others as they are."""
    shipped = models.model
    users = [module for module in sys.modules.values() if getattr(module, "model", None) is shipped]
    with ExitStack() as stack:
        for module in users:
            stack.enter_context(patch.object(module, "model", lambda name: given.get(name) or shipped(name)))
        yield


def measured(path: Path, without: tuple[str, ...]) -> list[str]:
    """Return the F1 of each measure shown, cross-validated."""
    rows = [json.loads(line) for line in path.open(encoding="utf-8") if line.strip()]
    pairings = []
    gold = read_gold(path)
    for fold in range(FOLDS):
        rest = [row for number, row in enumerate(rows) if number % FOLDS != fold]
        given: dict[str, object] = {}
        threshold = 0.0 if "judge" in without else reader.THRESHOLD
        with reading_with(given), patch.object(reader, "THRESHOLD", threshold):
            for name in ("edges", "judge"):
                given[name] = LastPlace() if name == "edges" and name in without else fitted(name, rest)
            pairings += [
                Pairing(row, judged(reader.read_article(row.article()))) for row in gold[fold::FOLDS]
            ]
    figures = evaluation.as_json(evaluation.evaluate(pairings))
    return [f"{figures[name]['f1']:.3f}" for name in SHOWN]


def main() -> None:
    """Measure each variant and write the table."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    path = Path(sys.argv[1])
    rows = [(name, *measured(path, without)) for name, without in VARIANTS.items()]
    lines = [("F1", *SHOWN), ("---", *["---:"] * len(SHOWN)), *rows]
    written = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    print(written, end="")
    command = f"python -m docs.measure_gains {path}"
    said = f"Measured on {dt.date.today()} with `{command}`, {FOLDS} folds by article:"
    page = PAGE.read_text(encoding="utf-8")
    block = re.compile(r"(<!-- gains -->\n).*?(<!-- /gains -->)", re.DOTALL)
    PAGE.write_text(block.sub(lambda m: f"{m[1]}\n{said}\n\n{written}\n{m[2]}", page), encoding="utf-8")


if __name__ == "__main__":
    main()
