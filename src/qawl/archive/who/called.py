"""What is a speaker known by across articles: a full name, a family name alone, a body's name, or nothing?"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from msgspec import Struct

from qawl.archive.who.bodies import BodyKey, body_key, known_body
from qawl.archive.who.kept import NAMES
from qawl.archive.who.names import bare, sound, words
from qawl.archive.who.people import Words, is_given, is_name
from qawl.archive.who.together import apart

Kind = Literal["person", "lone", "body", "nobody"]


class Called(Struct, frozen=True):
    """A name, as the archive looks for the actor who bears it.

    Attributes:
        kind: a full name; a family name alone; a body, an outlet or a state; or nothing that tells it from others.
        words: those of a personal name.
        body: what a body is known by.
        keys: under which an actor of this name is kept; a full name has one for its first word with each other.
    """

    kind: Kind
    words: Words = ()
    body: BodyKey | None = None
    keys: tuple[str, ...] = ()

    @property
    def surname(self) -> str:
        """The key under which those of the same family name are found."""
        return surname_key(self.words)


NOBODY = Called("nobody")


@lru_cache(maxsize=NAMES)
def called(name: str, kind: str) -> Called:
    """Return what a speaker of this name and type is known by."""
    if kind in ("unnamed", "document") or (kind == "person" and len(apart(name)) > 1):
        return NOBODY  # سالم العلي، خالد الحداد are no one actor
    if kind != "person":
        body = known_body(name) if kind == "group" else body_key(name, outlet=kind == "outlet")
        return Called("body", body=body) if body else NOBODY
    found = words(name)
    if not is_name(found, definite=name.lstrip().startswith("ال")):
        return NOBODY
    if len(found) == 1:
        return NOBODY if is_given(found[0]) else Called("lone", found, keys=(lone_key(found),))
    first, *others = (sound(word) for word in found)
    others.append(sound(bare(found[-1])))
    pairs = dict.fromkeys(f"p:{first} {other}" for other in others)
    return Called("person", found, keys=(*pairs, surname_key(found)))


def lone_key(found: Words) -> str:
    """Return the key of those who are known by their family name alone."""
    return f"l:{sound(found[-1])}"


def surname_key(found: Words) -> str:
    """Return the key of the family name, with which a name ends."""
    return f"s:{sound(found[-1])}"


def scoped(body: BodyKey, country: str) -> str:
    """Return the key of a body, of its own country or else of that which the article tells."""
    of = body.country or (country if body.national else "")
    return f"b:{body.name}" + (f" @{of}" if of else "")
