"""Is a trade or unknown word a family name, by the given name before it here or elsewhere in the article?"""

from qawl.arabic.remembered import remembered
from qawl.arabic.tokens import Gate
from qawl.lexicon.noun_kinds import NAME
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.title_words import family_trades
from qawl.reading.document import Document, asked_once
from qawl.reading.ordinary import is_ordinary
from qawl.reading.phrases.name_words import governed

_SHORT = 3  # letters of the shortest family name that no table knows
_GIVEN_NAMES = Gate(lambda key: classes(key) & (Noun.GIVEN | Noun.ROLE) == Noun.GIVEN)


def is_family_trade(doc: Document, i: int) -> bool:
    """Return whether a trade at `i` is the family name of who has the given name before it: سامي حداد."""
    return i > 0 and doc.keys[i] in family_trades() and bool(classes(doc.keys[i - 1]) & Noun.GIVEN)


def is_family_told(doc: Document, i: int) -> bool:
    """Return whether a trade or unknown word at `i` is the family name alone of who is named: سليم حداد، … حداد."""
    key = doc.keys[i]
    if not (key in family_trades() or _may_be_family_alone(key)):
        return False
    if doc.has_ta(i) or (i and classes(doc.keys[i - 1]) & NAME):
        return False
    return key in _families(doc)


@asked_once
def _families(doc: Document) -> frozenset[str]:
    """Return the words that stand behind given names, whatever they are."""
    given = _GIVEN_NAMES.within(doc.tokens, 0, len(doc.keys) - 1)
    return frozenset(doc.keys[i + 1] for i in given)


@remembered
def _may_be_family_alone(key: str) -> bool:
    """Return whether no table knows a word, and it is not of a sentence by its letters: أندرسون، الدريدي."""
    if len(key) < _SHORT or not key.isalpha() or (key[:2] == "ال" and key[-1] != "ي"):
        return False
    return not (classes(key) or is_ordinary(key) or governed(key))
