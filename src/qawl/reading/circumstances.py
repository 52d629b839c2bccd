"""What does a phrase after a clause add to it? Time, cause, contrast, a comment: `lexicon/circumstances.toml` says."""

from bisect import bisect_left
from functools import cache

from qawl.arabic.letters import fold_word
from qawl.arabic.quotes import Quote
from qawl.lexicon.cues import forms
from qawl.lexicon.tables import table
from qawl.reading.document import Document

_APART = frozenset(("turn", "backdrop", "contrast", "sequel", "concession", "occasion", "thatis", "comment"))
_TANWIN = "ً"


@cache
def _roles() -> dict[str, str]:
    """Return for each phrase of the table its role; where a phrase is in several, the first counts."""
    rows = reversed(table("circumstances").items())
    return {" ".join(map(fold_word, phrase.split())): role for role, phrases in rows for phrase in phrases}


def adds(doc: Document, k: int) -> str:
    """Return the role of the phrase that begins at token `k`, or an empty string.

    Beside the roles of the table: `participle` of a reporting verb (مضيفاً), and any other `accusative` (خوفاً).
    """
    key, roles = doc.keys[k], _roles()
    following = doc.keys[k + 1] if k + 1 < len(doc.keys) else ""
    role = roles.get(f"{key} {following}") or roles.get(key)
    if role == "thatis" and k + 1 < len(doc.keys):
        inner = adds(doc, k + 1)  # وذلك خلال زيارته، وذلك على هامش القمة
        return inner if inner in _APART else role
    if role is not None:
        return role
    if any(form.kind == "participle" and form.accusative for form in forms(key)):
        return "participle"
    return "accusative" if _TANWIN in doc.words(k, k + 1)[-2:] else ""


def is_apart(role: str) -> bool:
    """Return whether what has the role is mostly the article's own, set beside what was said."""
    return role in _APART


def quotes_ahead(doc: Document, start: int, bound: int) -> bool:
    """Return whether a quotation opens between tokens `start` and `bound`: the speaker is still quoted."""
    every = doc.quotes.all
    index = bisect_left(every, start, key=_open)
    return index < len(every) and every[index].open < bound


def _open(quote: Quote) -> int:
    return quote.open
