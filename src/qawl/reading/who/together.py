"""Who are the two, or the three? «الدولتان»، «الدول الثلاث» are those that the article names together before them.

So many states or bodies stand in a row there, the last with و: بين الساحل والوادي, قطر ومصر والأردن.
"""

from functools import cache

from qawl.arabic.letters import fold_word
from qawl.lexicon.noun_tables import split_name
from qawl.lexicon.nouns import Noun, classes, name_at, stands_for
from qawl.lexicon.tables import folded, table
from qawl.reading.document import Document
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.report import Range
from qawl.reading.who.mentions import Mention, stem, understand
from qawl.reading.who.word_index import Places

_TWO = 2
_PLACES = 12  # other places of a name, on either side, that are looked at
_BACK = 400  # tokens before the mention in which the row is looked for
_STATES = Noun.COUNTRY | Noun.CAPITAL
_BODIES = Noun.ORG


def together(doc: Document, places: Places, mention: Mention) -> Mention | None:
    """Return where the article names those together whom a mention counts; of capitals rather their states.

    None where it counts none and is of no capitals together, or where the article names them nowhere.
    """
    at = mention.range[0]
    if mention.type == "group" and classes(doc.keys[at]) & Noun.CAPITAL:
        return _states(doc, places, mention.core)
    count, kinds = _counted(doc, mention)
    for place in range(at - 1, max(-1, at - _BACK), -1) if count else ():
        end = _past_row(doc, place, count, kinds)
        if end:
            return _states(doc, places, (place, end)) or understand(doc, (place, end))
    return None


def _states(doc: Document, places: Places, where: Range) -> Mention | None:
    """Return where the article names the states together for which so many capitals stand: الرياض وواشنطن."""
    names, i = [], where[0]
    while i < where[1]:
        name = name_at(doc.keys, i)
        if name is None or not name.flags & Noun.CAPITAL:
            return None
        names.append(split_name(stands_for(name.words) or ""))
        i += len(name.words)
    if len(names) < _TWO or not all(names):
        return None
    for first in names:
        for place in places.around(stem(first[0]), where[0], _PLACES):
            end = _past_row(doc, place, len(names), _STATES)
            if end and all(any(_is_at(doc, k, name) for k in range(place, end)) for name in names):
                return understand(doc, (place, end))
    return None


def _is_at(doc: Document, i: int, words: tuple[str, ...]) -> bool:
    """Return whether the known name at token `i` is that of these words, by any of its spellings."""
    name = name_at(doc.keys, i)
    return name is not None and split_name(name.canonical) == words


def _counted(doc: Document, mention: Mention) -> tuple[int, int]:
    """Return how many a mention counts, and of what kinds they can be; (0, 0) where it does not count."""
    words = [doc.keys[i] for i in range(*mention.range) if doc.keys[i][0].isalnum()]
    if len(words) == 1 and words[0] in _pairs():
        return 2, _pairs()[words[0]]
    many = len(words) > 1 and words[0] in _several()
    number = next((word for word in words[1:] if word != "ال"), "") if many else ""
    return (_numbers().get(number.removeprefix("ال"), 0), _STATES) if many else (0, 0)


def _past_row(doc: Document, start: int, count: int, kinds: int) -> int:
    """Return one past `count` names that stand in a row from token `start` on, and no more of them; else 0."""
    i, found = start, 0
    while i < len(doc):
        name = name_at(doc.keys, i)
        joined = prefix_of(doc.keys[i]) == "و"
        if name is None or not name.flags & kinds or joined == (not found):
            break
        if found and not joined and doc.keys[i - 1] != ",":
            break
        last = joined
        found, i = found + 1, i + len(name.words)
        if found < count and i < len(doc) and doc.keys[i] == ",":
            i += 1
        if found > count:
            return 0
    return i if found == count and last else 0


@cache
def _pairs() -> dict[str, int]:
    """Words for two, folded, with the kinds of those who can be meant."""
    rows = table("groups")["paired"]
    kinds = {"states": _STATES, "bodies": _BODIES, "either": _STATES | _BODIES}
    return {
        fold_word("ال" + (word[:-1] + "ت" if word.endswith("ة") else word) + ending): kinds[row]
        for row, words in rows.items()
        for word in words.split()
        for ending in ("ان", "ين")
    }


def _several() -> frozenset[str]:
    """Words for many states, which a number follows: الدول."""
    return folded("groups", "several")


@cache
def _numbers() -> dict[str, int]:
    """Numbers by their folded word, of both genders: ثلاث، أربعة."""
    rows = table("groups")["numbers"]
    return {fold_word(word): n for n, words in enumerate(rows, 3) for word in words.split()}
