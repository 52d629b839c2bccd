"""Where does an occasion of speech end that no genitive tells, so that the verb's object follows it at once?"""

from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import OWN_NAME
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective
from qawl.reading.phrases.nominals import addressed

_OWN = frozenset(("له", "لها", "لهم"))


def past_bare_occasion(doc: Document, i: int, limit: int) -> int:
    """Return the token after an occasion of speech at `i` that no genitive tells: في بيان | الحكومة، في بلاغ لها |.

    Its adjectives and whose it is are told with it; without such an occasion there it is `i`.
    """
    words = function_words()
    if i >= limit or doc.keys[i] not in words.told_in:
        return i
    j = i + 1
    while j < limit and _tells_kind(doc.keys[j]):
        j += 1  # في تصريح صحفي |
    if j < limit and addressed(doc.keys[j]):
        return i  # في تصريح لقناة الأفق
    return j + (j < limit and doc.keys[j] in _OWN)


def _tells_kind(key: str) -> bool:
    """Return whether a word without article is the adjective of an occasion: صحفي، تلفزيونية، مشترك, not علي."""
    known = classes(key)
    relation = key.endswith(("ي", "يه")) and not known & (OWN_NAME | Noun.PLACE) and not is_masdar(key)
    return key[:2] != "ال" and key[0] not in "بل" and (relation or (is_adjective(key) and not known))
