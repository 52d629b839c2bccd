"""Statements as event rows for conflict research: who did what to whom by saying it, coded in PLOVER and CAMEO.

A row is a statement whose act is an event in PLOVER; comments, which PLOVER left out on purpose, have none. Columns
are named as in POLECAT where it has them (Halterman and others, 2023). The event's day is that of publication. Rows
of one claim are the same event as several outlets tell it: keep one row of each `claim` to count it once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from qawl.archive.find.statements import Kept
from qawl.output.tables import BYTE_ORDER_MARK, line, safe
from qawl.reading.acts.plover import cameo, quad

COLUMNS: Final = (
    *("event_id", "event_date", "event_type", "quad_code", "cameo_root", "act"),
    *("actor", "actor_latin", "actor_type", "recipient", "contexts", "claim"),
    *("evidence", "cue", "source", "confidence", "outlet", "headline", "url"),
)


def events(found: Iterable[Kept]) -> Iterator[bytes]:
    """Yield a CSV of events, which opens right in a spreadsheet."""
    yield (BYTE_ORDER_MARK + line(COLUMNS)).encode()
    for kept in found:
        if kept.statement.plover:
            yield line([safe(cell) for cell in _cells(kept, kept.statement.plover)]).encode()


def _cells(kept: Kept, event: str) -> list[Any]:
    said = kept.statement
    return [
        *(kept.id, kept.date, event, quad(event), cameo(said.act, event), said.act),
        *(kept.actor or said.speaker or kept.source, kept.actor_latin, said.speaker_type),
        *(kept.addressee, "; ".join(said.themes), kept.claim_id),
        *(kept.content, kept.cue, kept.source, round(said.confidence, 3)),
        *(kept.outlet, kept.title, kept.url),
    ]
