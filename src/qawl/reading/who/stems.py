"""By what word is a speaker compared with others? The word of a mention without its article, prefixes and pronoun."""

from qawl.arabic.remembered import remembered
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.tables import folded
from qawl.reading.phrases.name_words import prefix_of

KING = "ملك"
"""The stem of all words for a king, which has none of their letters."""


@remembered
def stem(key: str) -> str:
    """Return a folded word without the article and what is written before it, as mentions are compared."""
    if key.removeprefix("ال") in kings():
        return KING
    for prefix in ("وال", "بال", "لل", "ال"):
        if key.startswith(prefix) and len(key) - len(prefix) > 2:
            return key[len(prefix) :]
    if key.endswith("نا") and classes(key) & Noun.UNNAMED and classes(key) & Noun.POSSESSED:
        key = key[:-3] + "ه" if key[-3] == "ت" else key[:-2]  # مراسلنا
    return key[1:] if prefix_of(key) else key


@remembered
def honorific_of(key: str) -> str:
    """Return the honorific that `key` joins to a pronoun (سموه: سمو, فضيلته: فضيله), or nothing."""
    known = classes(key)
    if key[-1] != "ه" or not known & Noun.HONORIFIC:
        return ""
    if not known & Noun.POSSESSED and known & Noun.COMMON:
        return ""
    base = stem(key)[:-1]
    return base[:-1] + "ه" if base[-1] == "ت" else base


def kings() -> frozenset[str]:
    """Words for a king, who is one whichever is said: المليك، العاهل."""
    return folded("titles", "kings")
