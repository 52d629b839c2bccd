"""Of which country does an article speak, where it says الوزارة or وزارة الداخلية and no country?

That of its other speakers if they are of one country; else the country that its outlet writes from and for.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from qawl.arabic.letters import fold_word
from qawl.archive.who.terms import terms
from qawl.lexicon.noun_tables import split_name
from qawl.lexicon.nouns import canonical
from qawl.lexicon.tables import table


def home(outlet: str) -> str:
    """Return the country that an outlet writes from and for, folded; empty where it writes for many, or none knows.

    >>> home("hespress") == home("هسبريس")
    True
    """
    found = _homes().get(outlet.casefold())
    if found is None:
        found = _homes().get(fold_word(canonical(split_name(outlet)) or outlet), "")
    return found


def country_of(outlet: str, said: Iterable[str], title: str = "") -> str:
    """Return the country of which an article speaks, folded, or nothing where that is not sure.

    Args:
        outlet: the article's.
        said: names and roles of those who speak in it.
        title: its headline, which tells the country where its speakers tell none; that of an outlet which is of one
            country itself may only be where the news comes from.
    """
    own = home(outlet)
    told = frozenset().union(*(terms(words).countries for words in said))
    headline = terms(title).countries
    if own in told or (own and not told and headline <= {own}):
        return own
    if not told and not own:
        told = headline
    return next(iter(told)) if len(told) == 1 else ""


@cache
def _homes() -> dict[str, str]:
    found: dict[str, str] = {}
    for country, outlets in table("outlets")["homes"].items():
        for outlet in outlets:
            name = canonical(split_name(outlet)) or outlet
            found[fold_word(name)] = found[outlet.casefold()] = fold_word(country)
    return found
