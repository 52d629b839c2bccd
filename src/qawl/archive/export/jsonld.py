"""Statements as linked data: schema.org `Quotation`s, each part of its `NewsArticle`.

What schema.org has no word for (the act, the mode, who passed it on) stands under names of Qawl's own, so that a
reader of schema.org sees plain quotations and loses nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from qawl.archive.find.statements import Kept

CONTEXT: Final = {"@vocab": "https://schema.org/", "qawl": "urn:qawl:schema:reading#"}
TYPES: Final = {
    "person": "Person",
    "unnamed": "Person",
    "organization": "Organization",
    "group": "Organization",
    "outlet": "NewsMediaOrganization",
}
"""The schema.org type of a speaker, by his type; a document speaks too, but is none of these: it is cited."""


def jsonld(found: Iterable[Kept]) -> Iterator[bytes]:
    """Yield one JSON-LD document with a graph of quotations."""
    yield b'{"@context": ' + msgspec.json.encode(CONTEXT) + b', "@graph": ['
    before = b"\n"
    for kept in found:
        yield before + msgspec.json.encode(quotation(kept))
        before = b",\n"
    yield b"\n]}\n"


def quotation(kept: Kept) -> dict[str, Any]:
    """Return a statement as a schema.org Quotation."""
    said = kept.statement
    return _filled(
        {
            "@type": "Quotation",
            "@id": f"{kept.url}#statement-{said.n}" if kept.url else f"_:statement{kept.id}",
            "identifier": str(kept.id),
            "text": kept.content,
            "inLanguage": "ar",
            "spokenByCharacter": _speaker(kept),
            "citation": {"@type": "CreativeWork", "name": said.speaker} if _is_document(kept) else None,
            "about": said.themes,
            "isPartOf": _article(kept),
            "qawl:act": said.act,
            "qawl:mode": said.mode,
            "qawl:cue": kept.cue,
            "qawl:addressee": kept.addressee,
            "qawl:via": said.via,
            "qawl:due": said.due,
            "qawl:plover": said.plover,
            "qawl:confidence": round(said.confidence, 3),
        }
    )


def _is_document(kept: Kept) -> bool:
    return kept.statement.speaker_type == "document"


def _speaker(kept: Kept) -> dict[str, Any] | None:
    """The actor by his name across articles; one without a name by the words of the article."""
    kind = TYPES.get(kept.statement.speaker_type or "")
    if kind is None:
        return None
    unnamed = kept.statement.speaker_type == "unnamed"
    return _filled(
        {
            "@type": kind,
            "@id": f"_:actor{kept.actor_id}" if kept.actor_id else None,
            "name": None if unnamed else kept.actor or kept.statement.speaker,
            "alternateName": kept.actor_latin,
            "description": kept.source,
        }
    )


def _article(kept: Kept) -> dict[str, Any]:
    publisher = {"@type": "NewsMediaOrganization", "name": kept.outlet} if kept.outlet else None
    return _filled(
        {
            "@type": "NewsArticle",
            "@id": kept.url or f"_:article{kept.article_id}",
            "url": kept.url,
            "headline": kept.title,
            "datePublished": kept.date,
            "publisher": publisher,
        }
    )


def _filled(entry: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not known."""
    return {name: value for name, value in entry.items() if value not in (None, "", ())}
