"""What words does a user ask for? `جسر "وقف إطلاق النار" -غزة` taken apart into what must stand in a statement.

All words must stand in it, in any spelling; words in quotation marks follow one another; a hyphen before a word or
phrase keeps out what holds it; `OR` or `|` between two lets either do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from qawl.archive.find.words import before_phrase, everywhere, forms, placed, stem
from qawl.errors import QueryError

LONGEST = 1_000
"""Characters of a query."""
MOST = 40
"""Words of a query."""
_QUOTES = {'"': '"', "«": "»", "“": "”", "”": "“", "„": "“", "‟": "”"}
_PART = re.compile(
    r"(?P<out>(?:(?<=\s)|^)[-−–])?"
    rf"(?:(?P<open>[{''.join(_QUOTES)}])(?P<phrase>[^\"«»“”„‟]*)[\"«»“”„‟]?|(?P<word>[^\s\"«»“”„‟]+))"
)
_EITHER = ("OR", "|")


class Term(Struct, frozen=True):
    """A word, or a phrase: any of the stems `first`, and directly after it the stems `then`."""

    first: tuple[str, ...]
    then: tuple[str, ...] = ()


class Asked(Struct, frozen=True):
    """The terms of a query: of each group of `every` one must stand in a statement, and of `none` none."""

    every: tuple[tuple[Term, ...], ...] = ()
    none: tuple[Term, ...] = ()


def asked(text: str) -> Asked:
    """Take apart a query.

    >>> asked("الجسور").every
    ((Term(first=('جسر',), then=()),),)

    Raises:
        QueryError: it is longer than `LONGEST` characters or `MOST` words, or holds no word that tells one
            statement from another.
    """
    if len(text) > LONGEST:
        raise QueryError(
            f"the query has {len(text):,} characters; give at most {LONGEST:,}, or look for a text by --like"
        )
    groups: list[list[Term]] = []
    none: list[Term] = []
    passed: list[Term] = []  # words that every text is full of
    either = False
    for part in _PART.finditer(text):
        if part["word"] in _EITHER:
            either = bool(groups)
            continue
        for term in _terms(part):
            if part["out"]:
                none.append(term)
            elif not term.then and everywhere() >= set(term.first):
                passed.append(term)
            elif either:
                groups[-1].append(term)
            else:
                groups.append([term])
            either = False
    words = sum(1 + len(term.then) for group in [*groups, none] for term in group)
    if words > MOST:
        raise QueryError(f"the query has {words} words; give at most {MOST}, or look for a text by --like")
    if not groups and not none:
        raise QueryError(
            "the query holds only words that every text is full of; add one that tells what it is about"
            if passed
            else "the query holds no word; give one, such as: النفط"
        )
    return Asked(tuple(map(tuple, groups)), tuple(none))


def _terms(part: re.Match[str]) -> Iterator[Term]:
    if part["word"]:
        for _, word in placed(part["word"]):
            yield Term(forms(word))
        return
    words = [word for _, word in placed(part["phrase"])]
    if len(words) == 1:
        yield Term(forms(words[0]))
    elif words:
        yield Term(before_phrase(words[0]), tuple(map(stem, words[1:])))
