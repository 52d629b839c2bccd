"""The form by which a statement is corrected: which fields of it say something else than the page did?"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, get_args

import msgspec

from qawl.archive import Kept
from qawl.client.wire import Fix
from qawl.errors import QueryError
from qawl.output.tables import GAP
from qawl.types import Act, SpeakerType, Statement

_WORDS = ("speaker", "addressee", "due")
_PLACES = ("cue", "source")
_KINDS = (("act", Act), ("speaker_type", SpeakerType))


def mark_of(statement: Statement) -> str:
    """Return what tells this state of a statement from any other."""
    return hashlib.blake2b(msgspec.json.encode(statement), digest_size=8).hexdigest()


def fix_of(said: Kept, form: Mapping[str, str]) -> Fix:
    """Return what a form says otherwise than the statement; an empty field says that there is none.

    Raises:
        QueryError: the statement is another than the one that the form was filled from.
    """
    one = said.statement
    if form.get("seen") != mark_of(one):
        raise QueryError("somebody corrected this statement after you opened it; look at it as it is now")
    given: dict[str, Any] = {}
    for name, was in (
        *((name, getattr(one, name)) for name in _WORDS),
        *((p, getattr(said, p)) for p in _PLACES),
    ):
        now = _typed(form, name)
        if now != (was or ""):
            given[name] = now or None
    content = _typed(form, "content")
    if content != said.content:
        given["content"] = tuple(part.strip() for part in content.split(GAP.strip()) if part.strip())
    # Given even where they are the same as before: of a speaker whom nobody knows the type has to be told.
    given |= {name: form[name] for name, kinds in _KINDS if form.get(name) in get_args(kinds)}
    return Fix(**given)


def _typed(form: Mapping[str, str], name: str) -> str:
    """Return a field as it was typed; a browser sends each end of a line as two characters."""
    return form.get(name, "").replace("\r\n", "\n").strip()
