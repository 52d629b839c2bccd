"""A word is found wherever the article has it, with or without the article and what is joined to it."""

from qawl.reading.document import Document
from qawl.reading.who.stems import stem
from qawl.reading.who.word_index import Places
from qawl.types import Article

TEXT = """قال مدير الميناء سامر حداد إن الميناء آمن، وأضاف المدير أن السفن لم تغادر ميناء الساحل.
وذكر حداد للمراسلين أن مراسلتنا زارت الجسر والميناء مساء أمس، ومديره يرى البحر هادئاً. وشكر المدير حداد السفن."""


def test_each_word_is_found_at_all_its_places_however_many_are_asked_for() -> None:
    doc = Document(Article(id="", text=TEXT))
    stems = [stem(key) for key in doc.keys]
    places = Places(doc)
    for word in [*dict.fromkeys(stems), "غائب", "غ", *dict.fromkeys(stems)]:
        found = places.around(word, 0, len(doc))
        assert found == [i for i, other in enumerate(stems) if other == word]


def test_the_nearest_places_before_come_first() -> None:
    doc = Document(Article(id="", text=TEXT))
    places, at = Places(doc), len(doc.keys) // 2
    every = places.around("ميناء", 0, len(doc))
    before, after = [i for i in every if i < at], [i for i in every if i >= at]
    assert places.around("ميناء", at, 1) == [*before[-1:], *after[:1]]
    assert len(every) > 2
