"""The examples that the models learn from: each candidate with the annotators' answer."""

import pytest

np = pytest.importorskip("numpy", reason="training needs numpy and scikit-learn, which reading does not")

from training import tasks  # noqa: E402

TEXT = "قال وزير الطاقة إن الجسر آمن، مؤكداً أن الطريق مفتوح. بين المدينتين جسر قديم."


def span(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


ROW = {
    "id": "t",
    "text": TEXT,
    "statements": [
        {"cue": span("قال"), "content": [span("الجسر آمن")]},
        {"cue": span("مؤكداً"), "content": [span("الطريق مفتوح")]},
    ],
}


def test_annotated_statements_are_examples_of_yes_and_other_candidates_of_no() -> None:
    examples = list(tasks.judge(ROW))
    assert sum(bool(holds) for _, holds in examples) == 2
    assert all(features for features, _ in examples)
    assert not any(holds for _, holds in tasks.judge({**ROW, "statements": []}))


def test_the_edge_of_a_content_is_its_last_word() -> None:
    examples = list(tasks.edges(ROW))
    assert sum(bool(ends) for _, ends in examples) == 2


def test_words_that_spans_touch() -> None:
    doc = tasks.document(ROW)
    touched = tasks.covered([span("الجسر آمن، مؤكداً")], doc)
    assert [doc.keys[i] for i in sorted(touched)] == ["الجسر", "امن", "موكدا"]


def test_overlap_is_the_f1_of_two_sets() -> None:
    assert tasks.overlap({1, 2}, {2, 3}) == 0.5
    assert tasks.overlap({1}, {1}) == 1.0
    assert tasks.overlap(set(), {1}) == 0.0


def test_measures() -> None:
    truth, guess = np.array([True, True, False]), np.array([True, False, False])
    assert "P 1.000 R 0.500 F1 0.667" in tasks.f1(truth, guess)


def test_every_model_has_a_task() -> None:
    assert set(tasks.ORDER) == set(tasks.TASKS)
