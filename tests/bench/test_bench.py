from bench import corpus, growth, reading, report
from qawl import Article


def test_the_english_has_the_words_asked_for_and_no_article_twice() -> None:
    texts = corpus.english(3000)
    assert sum(map(corpus.words_in, texts)) >= 3000
    assert len(set(texts)) == len(texts)
    assert all('"' in text and "{" not in text for text in texts)


def test_a_cost_that_rises_with_the_size_is_not_linear() -> None:
    assert growth.Case("steady", (0.5, 0.5, 0.5, 0.6)).linear
    assert not growth.Case("rising", (0.5, 0.5, 1.0, 2.0)).linear
    assert not growth.Case("one size left out", (0.5, 5.0, 50.0)).linear
    assert not growth.Case("all but one left out", (300.0,)).linear


def test_the_profile_names_the_functions_of_the_reading() -> None:
    pages = [Article(id="1", text="قال الحارس سالم إن الباب مغلق.")]
    rows = reading.profile(pages)
    assert any(row.name.startswith(("arabic.", "lexicon.", "reading.")) for row in rows)
    assert 0 < sum(row.share for row in rows) <= 1


def test_a_table_is_markdown() -> None:
    table = report._growth([growth.Case("cues | names", (0.5, 0.5, 1.0, 2.0)), growth.Case("slow", (300.0,))])
    assert "| cues \\| names | 0.50 | 0.50 | 1.00 | 2.00 | **4.0: not linear** |" in table
    assert "| slow | 300.00 | too slow | too slow | too slow | **not linear** |" in table
