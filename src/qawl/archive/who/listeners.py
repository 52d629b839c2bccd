"""Who is spoken to? The words of an addressee as a name, without the preposition and the titles before it."""

from __future__ import annotations

from functools import lru_cache

from qawl.archive.who.bodies import body_key, known_body
from qawl.archive.who.called import NOBODY, Called, called
from qawl.archive.who.kept import NAMES
from qawl.archive.who.names import titled_words
from qawl.lexicon.noun_kinds import BODY_HEAD, OWN_NAME, TITLE
from qawl.lexicon.nouns import Noun, classes

_TITLE = TITLE | Noun.ORG | Noun.NATIONALITY
_COMMON = TITLE | Noun.ORG | Noun.PLACE | Noun.NATIONALITY
_LONGEST = 6  # words of a name after titles
_GOD = frozenset(("الله", "المولي", "لله"))


@lru_cache(maxsize=NAMES)
def listener(text: str) -> Called:
    """Return what an addressee is known by, as `called` does for a speaker."""
    name = f"ال{text[2:]}" if text.startswith("لل") else text
    found = titled_words(name)
    if not found or found[0] in _GOD:
        return NOBODY
    body = known_body(name)
    if body:
        return Called("body", body=body)
    bearer = _after_titles(found)
    if bearer:
        return called(" ".join(bearer), "person")
    if classes(found[0]) & BODY_HEAD:
        body = body_key(name)
        return Called("body", body=body) if body else NOBODY
    return called(name, "person")


def _after_titles(found: tuple[str, ...]) -> tuple[str, ...]:
    """Return the name after the titles that open it: رئيس الوزراء العراقي حيدر العبادي."""
    if not classes(found[0]) & _TITLE or classes(found[0]) & Noun.GIVEN:
        return ()
    known = [classes(word) for word in found]
    first = next((i for i, one in enumerate(known) if i and one & Noun.GIVEN and not one & _COMMON), 0)
    after = (i for i in range(first + 1, len(found)) if known[i] & (_TITLE | Noun.PLACE))
    end = next((i for i in after if not known[i] & OWN_NAME), len(found))
    return found[first : min(end, first + _LONGEST)] if first else ()
