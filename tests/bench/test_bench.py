from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from bench.archive import Store, Taken
from bench.archive_actors import Measures
from bench.archive_crash import Crashes
from bench.archive_search import Times

from bench import archive_report, corpus, growth, reading, report, web, web_report
from qawl import Article
from qawl.archive import Archive, Ingest
from qawl.build import is_compiled
from qawl.samples import WEEK


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


@pytest.mark.skipif(is_compiled(), reason="a profiler does not see compiled functions")
def test_the_profile_names_the_functions_of_the_reading() -> None:
    pages = [Article(id="1", text="قال الحارس سالم إن الباب مغلق.")]
    rows = reading.profile(pages)
    assert any(row.name.startswith(("arabic.", "lexicon.", "reading.")) for row in rows)
    assert 0 < sum(row.share for row in rows) <= 1


def test_a_table_is_markdown() -> None:
    table = report._growth([growth.Case("cues | names", (0.5, 0.5, 1.0, 2.0)), growth.Case("slow", (300.0,))])
    assert "| cues \\| names | 0.50 | 0.50 | 1.00 | 2.00 | **4.0: not linear** |" in table
    assert "| slow | 300.00 | too slow | too slow | too slow | **not known beyond 10 kB** |" in table


def test_each_store_has_its_column() -> None:
    taken = Taken(articles=200, seconds=20, statements=26000, memory=0, again=3000)
    claims = {"quotes": 40, "quotes in one claim": 1.0}
    search = dict.fromkeys(("words", "meaning", "counts"), Times(queries=10, median=2, p95=5, worst=9))
    stores = {
        name: Store(taken, search, claims, Measures(9, 0, 1), search, Crashes(50, 7, 0))
        for name in ("SQLite", "PostgreSQL")
    }
    section = archive_report.section("two articles", stores)
    assert "| what | SQLite | PostgreSQL | aim |" in section.markdown
    assert (
        "| ingest, from start to end | 200 articles/s | 200 articles/s | 150/s or more on SQLite |"
        in section.markdown
    )
    assert section.bare["archive"]["SQLite"]["taken"]["statements"] == 26000


def test_the_workbench_is_asked_for_what_is_there(tmp_path: Path) -> None:
    place = str(tmp_path / "week.db")
    with Archive.open(place, create=True) as archive, Ingest(archive, workers=1) as run:
        run.add(WEEK.read_bytes(), name="week.jsonl")
    # Where Playwright was at work before, this thread has a loop already.
    with ThreadPoolExecutor(1) as apart:
        measured = apart.submit(web.web, place, most=4, at_once=20).result()
    assert {kind: one.queries for kind, one in measured.kinds.items()} == dict.fromkeys(
        ("search", "article", "actor", "api"), 4
    )
    assert (measured.crowd.times.queries, measured.crowd.failed) == (20, 0)
    assert 10_000 < measured.weight < 150_000
    section = web_report.section("a week", measured)
    assert "| an actor with charts | 4 |" in section.markdown
    assert section.bare["web"]["at_once"]["failed"] == 0


def test_a_section_leaves_the_others_as_they_are(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("<!-- a -->\nold\n<!-- /a -->\n<!-- b -->\nkept\n<!-- /b -->\n", encoding="utf-8")
    page.with_suffix(".json").write_text('{"other": 1}', encoding="utf-8")
    report.save(report.Section("a", "new", {"figure": 2}), page)
    assert "old" not in page.read_text(encoding="utf-8")
    assert "new" in page.read_text(encoding="utf-8")
    assert "kept" in page.read_text(encoding="utf-8")
    assert '"other": 1' in page.with_suffix(".json").read_text(encoding="utf-8")
