"""What is refused, in the words of the page: the library words it in English, table `refusals` says it in Arabic."""

from __future__ import annotations

import re
from functools import cache

from markupsafe import Markup

from qawl.lexicon.tables import table
from qawl.output.web import plain, shortened
from qawl.web.languages import Language

_ANY = re.escape("{}")


def told(detail: str, language: Language) -> Markup:
    """Return a message to the user in a language; one that the table does not have stays in English."""
    if language == "ar":
        for sentence, arabic in _sentences():
            if found := sentence.fullmatch(detail):
                return _filled(arabic, found.groups())
    return Markup('<bdi dir="auto">{}</bdi>').format(plain(shortened(detail)))


@cache
def _sentences() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(re.escape(one["en"]).replace(_ANY, "(.*?)"), re.DOTALL), one["ar"])
        for one in table("refusals")["told"]
    )


def _filled(arabic: str, groups: tuple[str, ...]) -> Markup:
    """Put what is named into a sentence, each kept from turning the words beside it round."""
    named = (Markup("<bdi>{}</bdi>").format(plain(shortened(_called(one)))) for one in groups)
    return Markup(arabic).format(*named)


def _called(group: str) -> str:
    """Return what is named as a reader of Arabic names it: what was pasted, and values without the quotes of Python."""
    called = "المدخل" if group == "input" else group
    return called.strip("'").replace("', '", "، ")
