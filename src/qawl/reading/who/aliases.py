"""By what other name does the article know a speaker, as the tables have it? The state of a capital, جيش الاحتلال."""

from qawl.arabic.quotes import MARKS
from qawl.lexicon.noun_tables import split_name
from qawl.lexicon.nouns import Noun, canonical, classes, name_at, stands_for
from qawl.lexicon.tables import folded
from qawl.reading.document import Document
from qawl.reading.report import Range
from qawl.reading.who.entity import Mention
from qawl.reading.who.mentions import understand
from qawl.reading.who.stems import stem
from qawl.reading.who.word_index import Places

_PLACES = 12  # other mentions of a word, on either side, that are looked at


def alias(doc: Document, places: Places, mention: Mention) -> Mention | None:
    """Return where the article gives the better known name of a speaker, for a capital that of its state."""
    words = _state_of(doc, mention) or _other_name(doc, mention)
    return named(doc, places, words, mention.range[0], _PLACES) if words else None


def named(doc: Document, places: Places, words: tuple[str, ...], at: int, most: int) -> Mention | None:
    """Return where the article gives a name of folded `words`, nearest to `at` of `most` places on either side."""
    stems = tuple(map(stem, words))
    for place in places.around(stems[0], at, most):
        end = _past(doc, place, stems)
        if end:
            return understand(doc, (place, end))
    return None


def _past(doc: Document, place: int, stems: tuple[str, ...]) -> int:
    """Return one past words of these stems at token `place`, with or without quote marks between; 0 for others."""
    keys, i = doc.keys, place
    for word in stems:
        while place < i < len(keys) and keys[i] in MARKS:
            i += 1
        if i == len(keys) or stem(keys[i]) != word:
            return 0
        i += 1
    return i


def _state_of(doc: Document, mention: Mention) -> tuple[str, ...]:
    """Return the folded words of the state that a capital speaks for (باريس: فرنسا), or nothing."""
    words = _words(doc, mention.range)
    if (
        mention.type == "outlet"
        or len(words) != 1
        or not classes(words[0]) & Noun.CAPITAL
        or words[0] in _contested()
    ):
        return ()
    return split_name(stands_for(words) or "")


def _words(doc: Document, where: Range) -> tuple[str, ...]:
    """Return the folded words of a mention, a known name without what is written before it: وبكين."""
    words = tuple(doc.keys[i] for i in range(*where) if doc.keys[i][0].isalnum())
    name = name_at(words, 0)
    return name.words if name is not None and len(name.words) == len(words) else words


def _contested() -> frozenset[str]:
    return folded("places", "contested")


def _other_name(doc: Document, mention: Mention) -> tuple[str, ...]:
    """Return the folded words of the name that the tables put first (أمريكا: الولايات المتحدة), or nothing."""
    words = _words(doc, mention.core)
    if mention.type == "group" and classes(words[0]) & Noun.COMMON:
        return ()  # الاحتلال، الكيان
    found = split_name(canonical(words) or "")
    return () if found == words[: len(found)] else found
