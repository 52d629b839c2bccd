"""Which PLOVER event type, and which CAMEO root code, does a speech act stand for?

The mapping and its source are the table `plover`; an act that the ontology left out on purpose has no type.
"""

from functools import cache
from typing import Any

from qawl.arabic.letters import fold_word
from qawl.errors import LexiconError
from qawl.lexicon.tables import table


def plover(act: str, *, addressed: bool = False, lemma: str | None = None) -> str | None:
    """Return the PLOVER event type of a speech act, None where it has none.

    Args:
        act: one of `qawl.types.Act`.
        addressed: whether the statement says whom it is held against; a warning counts only then.
        lemma: the cue's lemma, which tells a refusal (رفض) from other disapproval.

    Raises:
        LexiconError: there is no such act.
    """
    row = _row(act)
    if _refuses(act, lemma):
        return str(row["refusal"]["type"])
    return row.get("type") or (row.get("addressed") if addressed else None)


def cameo(act: str, event: str | None = None) -> str:
    """Return the CAMEO root code (two digits) of a speech act, given its PLOVER type, which tells a refusal.

    Raises:
        LexiconError: there is no such act.
    """
    row = _row(act)
    refusal = row.get("refusal", {})
    return str(refusal["cameo"] if event is not None and event == refusal.get("type") else row["cameo"])


def quad(event: str) -> str:
    """Return the quad class of a PLOVER type: verbal or material, cooperation or conflict.

    Raises:
        LexiconError: there is no such type.
    """
    for name, types in table("plover")["types"].items():
        if event in types:
            return str(name)
    raise LexiconError(f"table 'plover' has no type {event!r}; add it to one of its types")


def _row(act: str) -> dict[str, Any]:
    try:
        row: dict[str, Any] = table("plover")["acts"][act]
    except KeyError:
        raise LexiconError(f"table 'plover' has no act {act!r}; add a row for it") from None
    return row


def _refuses(act: str, lemma: str | None) -> bool:
    return lemma is not None and bool(_refusals(act)) and fold_word(lemma) in _refusals(act)


@cache
def _refusals(act: str) -> frozenset[str]:
    return frozenset(map(fold_word, _row(act).get("refusal", {}).get("lemmas", ())))
