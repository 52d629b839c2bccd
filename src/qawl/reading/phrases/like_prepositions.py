"""Is this word a man's name or the preposition written like it? علي and على, خلف بن سالم, المدير باسم أبو داود."""

from qawl.lexicon.noun_kinds import EVERYDAY, NAME, OWN_NAME
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.title_words import filiation
from qawl.reading.document import Document

KHALAF = "خلف"
_GOD = "الله"


def is_titled_ali(doc: Document, at: int) -> bool:
    """Return whether على at token `at` is the name, as Egyptians spell it: الدكتور على أبو سالم."""
    if not at or at + 1 >= len(doc.keys):
        return False
    before, after = classes(doc.keys[at - 1]), classes(doc.keys[at + 1])
    titled = before & Noun.HONORIFIC and before & Noun.DEFINITE
    if doc.keys[at + 1] in filiation():
        return bool(titled)
    return bool(titled and after & NAME) and not after & EVERYDAY


def is_khalaf(doc: Document, at: int) -> bool:
    """Return whether خلف at token `at` is the name and not behind: خلف بن سالم، خلف الله، خلف العتيبي."""
    if doc.keys[at] != KHALAF or at + 1 >= len(doc.keys):
        return False
    after = doc.keys[at + 1]
    family = classes(after)
    return after == _GOD or after in filiation() or (family & Noun.SURNAME and not family & ~OWN_NAME) != 0


def is_called_basem(doc: Document, at: int) -> bool:
    """Return whether باسم is a name before a family name, and no spokesman stands before: المدير باسم أبو داود."""
    after = classes(doc.keys[at + 1]) if at + 1 < len(doc.keys) else 0
    spoken = any(classes(key) & Noun.SPOKESMAN for key in doc.keys[max(0, at - 3) : at])
    return bool(after & (Noun.SURNAME | Noun.NAME_PARTICLE)) and not spoken
