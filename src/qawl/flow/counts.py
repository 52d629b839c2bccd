"""How many of what: the counts of a run, which every piece of work adds to."""

from __future__ import annotations

from msgspec import Struct


class Counts(Struct):
    """Pages and what became of them; `read` is the sum of the pages that are not Arabic, no article, or articles.

    Attributes:
        read: pages and records that were looked at.
        not_arabic: those in another script or language.
        no_article: those without an article: front pages, lists, menus.
        duplicates: articles that repeat another of the input.
        kept: articles that do not, and were read.
        statements: what was found in these.
        problems: rows of the table of problems.
    """

    read: int = 0
    not_arabic: int = 0
    no_article: int = 0
    duplicates: int = 0
    kept: int = 0
    statements: int = 0
    problems: int = 0

    def add(self, other: Counts) -> None:
        """Count what another has counted."""
        for name in self.__struct_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))
