"""Which words tell that a document was issued, by whom, and which documents speak for themselves?

Rows of the table `documents.toml`, folded.
"""

from functools import cache

from qawl.arabic.letters import fold_word
from qawl.lexicon.tables import folded, table


def issuing() -> frozenset[str]:
    """Words that say who issued a document: صادر، أصدرته، نشرها، أعدّه، وقّعها."""
    return folded("documents", "issued")


@cache
def handing_out() -> frozenset[str]:
    """Verbs with a document as their object: أصدر، نشرت، وجّه، with و or ف before them."""
    plain = [fold_word(word) for word in table("documents")["handed_out"].split()]
    return frozenset(prefix + word for word in plain for prefix in ("", "و", "ف"))


def giving() -> frozenset[str]:
    """Verbs of who gives a speech, whosever it is: ألقى كلمة اللجنة."""
    return folded("documents", "given")


@cache
def spreading() -> frozenset[str]:
    """Those of them that an outlet does with another's document: بثّه، وزّعته."""
    return folded("documents", "spread")


@cache
def providing() -> frozenset[str]:
    """Rows of verbs that only texts are the subjects of: نصّ القانون على."""
    return frozenset("verbs:" + lemma for lemma in table("documents")["provides"].split())


def body_documents() -> frozenset[str]:
    """Documents that bodies make known: بيان، بلاغ."""
    return folded("documents", "of_bodies")


def binding_documents() -> frozenset[str]:
    """Documents that speak for themselves, whoever passed them: قانون، دستور."""
    return folded("documents", "binding")


def agreements() -> frozenset[str]:
    """Documents of several, who sign them, and that speak for themselves: اتفاقية."""
    return folded("documents", "agreed")


def outlet_documents() -> frozenset[str]:
    """Documents that an outlet writes itself: تقرير، مقال."""
    return folded("documents", "of_outlets")


def speeches() -> frozenset[str]:
    """Documents in which a person speaks, named right after them: كلمة الوزير."""
    return folded("documents", "spoken")


def figures() -> frozenset[str]:
    """Documents without a title of their own, after which a name in quote marks is their issuer's: بيانات «…»."""
    return folded("documents", "figures")


def pages() -> frozenset[str]:
    """Where a body makes its documents known itself, before its name: موقع الوزارة."""
    return folded("documents", "pages")


def coming_out() -> frozenset[str]:
    """Verbs before a document that say that it was issued: صدر."""
    return folded("documents", "came_out")
