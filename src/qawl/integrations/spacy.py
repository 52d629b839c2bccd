"""The record as a spaCy extension: `nlp.add_pipe("qawl")` on any Arabic pipeline, a blank one too.

The component sets `doc.spans["qawl:cue"]`, `["qawl:content"]` and `["qawl:source"]`, whose spans carry the
number of their statement as `span.id_`, and `doc._.qawl`, the whole `Reading`.
"""

# The annotations below stay types (no `from __future__ import annotations`): older releases of what spaCy checks a
# factory's arguments with do not resolve their names.

import datetime as dt
import hashlib

import msgspec

from qawl.errors import InputError, MissingExtraError
from qawl.reading.reader import read_article
from qawl.types import Article, Reading, Span

try:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan
except ImportError:
    raise MissingExtraError("spaCy is not installed; install it with: pip install 'qawl[spacy]'") from None

ROLES = ("cue", "content", "source")
KEY = "qawl"

_decoder = msgspec.json.Decoder(Reading)


def reading_of(doc: Doc) -> Reading | None:
    """Return the reading of a document, or None where the component has not run; this is `doc._.qawl`."""
    stored = doc.user_data.get(KEY)
    return _decoder.decode(stored) if stored is not None else None


class QawlComponent:
    """Reads each document as one article; spans that end inside a token are widened to the whole token."""

    def __init__(self, date: dt.date | None, outlet: str) -> None:
        """Take what is the same for all documents: their day of publication and their outlet."""
        self._date = date
        self._outlet = outlet

    def __call__(self, doc: Doc) -> Doc:
        """Read `doc` and attach what was found."""
        identifier = hashlib.sha256(doc.text.encode(errors="replace")).hexdigest()[:16]
        article = Article(id=identifier, outlet=self._outlet, published=self._date, text=doc.text)
        reading = read_article(article)
        # Kept as JSON, so that a document goes through to_bytes and between processes.
        doc.user_data[KEY] = msgspec.json.encode(reading).decode()
        for role in ROLES:
            doc.spans[f"{KEY}:{role}"] = _spans(doc, reading, role)
        return doc


def _spans(doc: Doc, reading: Reading, role: str) -> list[DocSpan]:
    spans: list[DocSpan] = []
    for statement in reading.statements:
        places: tuple[Span | None, ...] = (
            statement.content if role == "content" else (getattr(statement, role),)
        )
        for place in places:
            if place is None:
                continue
            span = doc.char_span(
                place.start, place.end, label=role, span_id=str(statement.n), alignment_mode="expand"
            )
            if span is not None:
                spans.append(span)
    return spans


@Language.factory(KEY, default_config={"date": "", "outlet": ""})
def make(nlp: Language, name: str, date: str, outlet: str) -> QawlComponent:
    """Return the component, for `nlp.add_pipe("qawl", config={"date": "2024-05-30", "outlet": "..."})`.

    Raises:
        InputError: `date` is no ISO 8601 day.
    """
    try:
        published = dt.date.fromisoformat(date) if date else None
    except ValueError:
        raise InputError(f"date {date!r} of the qawl component is no day; write it as YYYY-MM-DD") from None
    return QawlComponent(published, outlet)


if not Doc.has_extension(KEY):
    Doc.set_extension(KEY, getter=reading_of)
