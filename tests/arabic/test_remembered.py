"""A question about a word is asked once."""

from qawl.arabic import remembered as module
from qawl.arabic.remembered import remember, remembered


def test_a_question_is_asked_once_for_each_word(monkeypatch):
    asked = []
    monkeypatch.setattr(module, "_most", module.MOST)
    remember(2)

    @remembered
    def letters(word):
        asked.append(word)
        return len(word)

    assert [letters(word) for word in ("جسر", "ميناء", "جسر")] == [3, 5, 3]
    assert asked == ["جسر", "ميناء"]
    assert letters("سد") == 2  # the third word: of the two before, the later is forgotten
    assert (letters("جسر"), letters("ميناء")) == (3, 5)
    assert asked == ["جسر", "ميناء", "سد", "ميناء"]


def test_what_is_too_long_for_a_word_is_not_kept():
    asked = []

    @remembered
    def letters(word):
        asked.append(word)
        return len(word)

    assert letters("ب" * 1000) == letters("ب" * 1000) == 1000
    assert len(asked) == 2
