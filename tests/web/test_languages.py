"""Every word of the pages is there in both languages."""

from typing import Any

from qawl.lexicon.tables import table
from qawl.web.languages import LANGUAGES


def _missing(entry: dict[str, Any], path: str) -> list[str]:
    if set(entry) & set(LANGUAGES):
        return [path] if set(entry) != set(LANGUAGES) or not all(entry.values()) else []
    return [one for name, inner in entry.items() for one in _missing(inner, f"{path}.{name}")]


def test_no_page_lacks_a_word_in_one_language() -> None:
    assert _missing(table("web"), "web") == []
