"""Which words tell that a document was issued, by whom, and which documents speak for themselves?

Rows of the table `documents.toml`, folded.
"""

from collections.abc import Iterator
from functools import cache

from qawl.lexicon.inflect import Form, paradigm
from qawl.lexicon.tables import folded, table


@cache
def issuing() -> frozenset[str]:
    """Words that say who issued a document: صادر، أصدرته، نشرها، تعدّه، يوقّعونها."""
    return folded("documents", "issued") | making()


@cache
def making() -> frozenset[str]:
    """Those of them that are verbs with the document's pronoun, whose subject follows: نشرته، تعدّها."""
    return frozenset(word for lemma in _makers() for word in _with_pronoun(lemma))


@cache
def signing() -> frozenset[str]:
    """The same verbs without a pronoun, before one of `on_it`: وقّع عليها، أدلى بها."""
    return frozenset(form.free for lemma in _makers() for form in _forms(lemma))


def on_it() -> frozenset[str]:
    """Prepositions with the document's pronoun after a verb of issue: عليها، بها."""
    return folded("documents", "on_it")


@cache
def handing_out() -> frozenset[str]:
    """Verbs with a document as their object: أصدر، نشرت، ينشرون, with و or ف before them."""
    rows = [form for lemma in table("documents")["handed_out"].split() for form in _forms(lemma)]
    plain = {form.free for form in rows if form.tense == "past"} | folded("documents", "handing_out")
    return frozenset(prefix + word for word in plain for prefix in ("", "و", "ف"))


@cache
def _makers() -> dict[str, str]:
    """The imperfects of the verbs of issue by their perfects."""
    return dict(pair.split("/") for pair in table("documents")["makers"].split())


@cache
def _forms(lemma: str) -> tuple[Form, ...]:
    """Return the forms of a verb of issue that a noun can be the subject of."""
    rows = paradigm(lemma, _makers()[lemma])
    return tuple(form for form in rows if form.person == 3 and form.tense != "future")


def _with_pronoun(lemma: str) -> Iterator[str]:
    return (form.joined + pronoun for form in _forms(lemma) if not form.passive for pronoun in ("ه", "ها"))


def giving() -> frozenset[str]:
    """Verbs of who gives a speech, whosever it is: ألقى كلمة اللجنة."""
    return folded("documents", "given")


@cache
def spreading() -> frozenset[str]:
    """Those that an outlet does with another's document: بثّه، وزّعته."""
    return frozenset(word for lemma in table("documents")["spread"].split() for word in _with_pronoun(lemma))


@cache
def providing() -> frozenset[str]:
    """Rows of verbs that only texts are the subjects of: نصّ القانون على."""
    return frozenset("verbs:" + lemma for lemma in table("documents")["provides"].split())


def body_documents() -> frozenset[str]:
    """Documents that bodies make known: بيان، بلاغ."""
    return folded("documents", "of_bodies")


def general_documents() -> frozenset[str]:
    """Documents that can stand for one that was called otherwise before: الوثيقة, of a report."""
    return folded("documents", "general")


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


def said() -> frozenset[str]:
    """What one says on an occasion, who is named right after it with ل: وفي مقابلة للوزير أكد أن."""
    return folded("documents", "said")


def authored() -> frozenset[str]:
    """Documents that their author is named after with ل: دراسة للدكتور فلان."""
    return folded("documents", "authored")


def sent() -> frozenset[str]:
    """Documents that can be said to come from a body: رسائل من الوزارة."""
    return folded("documents", "sent")


def qualities() -> frozenset[str]:
    """Adjectives of a document that stand after whose it is: تقرير الهيئة الأخير."""
    return folded("documents", "qualities")


def figures() -> frozenset[str]:
    """Documents without a title of their own, after which a name in quote marks is their issuer's: بيانات «…»."""
    return folded("documents", "figures")


def pages() -> frozenset[str]:
    """Where a body makes its documents known itself, before its name: موقع الوزارة."""
    return folded("documents", "pages")


def coming_out() -> frozenset[str]:
    """Verbs before a document that say that it was issued: صدر."""
    return folded("documents", "came_out")


def joint() -> frozenset[str]:
    """Words after a document, before بين and those who issued it together: بيان مشترك بين."""
    return folded("documents", "joint")


def agents() -> frozenset[str]:
    """Words after من that tell who did it: من قبل، من طرف."""
    return folded("documents", "agents")


def themes() -> frozenset[str]:
    """Words with ل that tell what a document is about: استطلاع للرأي."""
    return folded("documents", "about")
