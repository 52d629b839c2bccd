"""Trains the small models of the reading on annotated articles, as `make train` does.

    python -m training.train ../shared/gold/train.jsonl --corpus ../shared/corpus/articles.jsonl.gz

Articles come from gold files, and from the layers of annotations beside this module, whose texts are in the corpus.
Each model is a regularised logistic regression over the features that the reading itself computes. Its accuracy is
estimated by cross-validation over whole articles, and only weights that matter are written, rounded.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from qawl.errors import GoldError
from qawl.models import model
from training import layers, tasks

MODELS = Path(__file__).parent.parent / "src" / "qawl" / "models"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--corpus", type=Path, help="the articles that the layers of annotations are of")
    parser.add_argument("--model", action="append", choices=sorted(tasks.TASKS), help="only this one")
    args = parser.parse_args()
    try:
        rows = [row for path in args.gold for row in layers.lines(path)]
        if args.corpus:
            rows += layers.read(args.corpus, sorted(layers.LAYERS.glob("*.jsonl")))
    except GoldError as error:
        sys.exit(str(error))
    print(f"{len(rows)} articles with {sum(len(row['statements']) for row in rows)} statements")
    for name in args.model or sorted(tasks.TASKS, key=tasks.ORDER.index):
        fit(name, rows)


def fit(name: str, rows: list[dict]) -> None:
    """Fit one model on the gold `rows`, print what cross-validation says of it, and write its weights."""
    task = tasks.TASKS[name]
    cases, labels, groups = [], [], []
    for group, row in enumerate(rows):
        for features, label in task.examples(row):
            cases.append(dict.fromkeys(features, 1.0))
            labels.append(label)
            groups.append(group)
    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform(cases)
    y = np.array(labels)
    keep = np.asarray((x > 0).sum(axis=0)).ravel() >= task.rare
    x = x[:, keep]
    names = vectorizer.get_feature_names_out()[keep]
    classifier = LogisticRegression(C=task.c, max_iter=4000)
    folds = GroupKFold(n_splits=8)
    guessed = cross_val_predict(classifier, x, y, groups=groups, cv=folds)
    print(f"{name}: {len(y)} examples, {len(names)} features; cross-validated {task.measure(y, guessed)}")
    classifier.fit(x, y)
    write(name, classifier, names, task.lean)


def write(name: str, classifier: LogisticRegression, names: np.ndarray, lean: float = 0.0) -> None:
    """Write the weights of `classifier`, of a yes-or-no decision, with its `lean`, as the model `name`."""
    weights = {"": round(float(classifier.intercept_[0]) + lean, 3)}
    for feature, weight in zip(names, classifier.coef_[0], strict=True):
        if abs(weight) >= 0.01:
            weights[str(feature)] = round(float(weight), 3)
    MODELS.mkdir(exist_ok=True)
    lines = ",\n".join(
        f"{json.dumps(k, ensure_ascii=False)}: {json.dumps(v)}" for k, v in sorted(weights.items())
    )
    text = f"{{\n{lines}\n}}\n"
    (MODELS / f"{name}.json").write_text(text, encoding="utf-8")
    model.cache_clear()  # the next model is trained on what the reading does with this one
    print(f"  written {len(weights)} weights, {len(text) // 1024} KB")


if __name__ == "__main__":
    main()
