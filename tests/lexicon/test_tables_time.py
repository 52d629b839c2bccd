from qawl.arabic.letters import fold_word
from qawl.lexicon.tables import table
from qawl.reading.dates.dates import RULES


def test_every_month_of_both_calendars_has_a_name() -> None:
    months = table("months")
    for calendar in ("gregorian", "hijri"):
        assert sorted(map(int, months[calendar])) == list(range(1, 13))
        for number, regions in months[calendar].items():
            assert any(regions.values()), (calendar, number)


def test_no_name_stands_for_two_months() -> None:
    seen: dict[str, tuple[str, str]] = {}
    for calendar in ("gregorian", "hijri"):
        for number, regions in table("months")[calendar].items():
            for name in (name for row in regions.values() for name in row):
                assert seen.setdefault(fold_word(name), (calendar, number)) == (calendar, number), name


def test_a_word_plays_one_role() -> None:
    time = table("time")
    seen: dict[str, str] = {}
    for role, row in (*time["roles"].items(), *time["weekdays"].items()):
        for word in row:
            assert seen.setdefault(fold_word(word), role) == role, word


def test_every_role_that_begins_an_expression_is_in_the_table() -> None:
    known = {*table("time")["roles"], "number", "rank", "name", "weekday", ""}
    assert set(RULES) <= known


def test_a_word_is_in_one_list_of_its_theme_and_labels_are_there() -> None:
    for theme, row in table("themes").items():
        assert row["en"]
        assert row["ar"]
        words = [word for kind in ("strong", "weak", "phrases") for word in row[kind]]
        assert len(words) == len(set(words)), theme
        assert all(2 <= len(phrase.split()) <= 3 for phrase in row["phrases"]), theme
