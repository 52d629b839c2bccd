"""Peoples, states and other groups speak: which words name them, and in which constructions."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأعرب الضيوف عن شكرهم للبلدية.", "الضيوف"),
        ("وطالب ركاب القطار بتعويضهم.", "ركاب القطار"),
        ("وهدد متطرفون بتفجير الجسر.", "متطرفون"),
        ("وأيد الأئمة القرار.", "الأئمة"),
        ("وشككت أصوات بسياسة البلدية.", "أصوات"),
    ],
)
def test_they_are_known_by_their_nouns(said: Callable, text: str, speaker: str) -> None:
    [statement] = said(text)
    assert (statement.speaker, statement.speaker_type) == (speaker, "group")
