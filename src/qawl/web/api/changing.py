"""What users change: statements, who is who, and what came of what was due."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated, TypeVar

import msgspec
from fastapi import APIRouter, Depends, Request, Response

from qawl.archive import Actor, Correction, Kept, merge_actors, rename_actor, split_actor, undo_correction
from qawl.client.wire import PREFIX, Fix, Marked, Merge, Rename, Split
from qawl.errors import InputError
from qawl.web.api.answers import gives, made, takes
from qawl.web.changing import Writer, fix, mark
from qawl.web.shared import Id, OpenArchive

router = APIRouter(prefix=PREFIX, tags=["corrections"])
Kind = TypeVar("Kind")


def _sent(kind: type[Kind]) -> Callable[[Request], Awaitable[Kind]]:
    """Return what reads the JSON of a request as this type."""
    decoder = msgspec.json.Decoder(kind)

    async def decoded(request: Request) -> Kind:
        try:
            return decoder.decode(await request.body())
        except (msgspec.MsgspecError, UnicodeDecodeError) as problem:
            raise InputError(f"not what this takes as JSON: {problem}") from None

    return decoded


@router.post("/statements/{id}/corrections", **gives(Kept, changes=True), **takes(Fix))
def correct(archive: OpenArchive, by: Writer, id: Id, given: Annotated[Fix, Depends(_sent(Fix))]) -> Response:
    """Correct a statement, or reject it; who said so and when is kept, and it can be taken back."""
    return made(fix(archive, id, given, by))


@router.delete("/corrections/{id}", **gives(Correction, changes=True))
def undo(archive: OpenArchive, by: Writer, id: Id) -> Response:
    """Take back a correction or a rejection; others of the same statement stay."""
    return made(undo_correction(archive, id, by=by))


@router.post("/actors/{id}/merge", **gives(Actor, changes=True), **takes(Merge))
def merge(
    archive: OpenArchive, by: Writer, id: Id, given: Annotated[Merge, Depends(_sent(Merge))]
) -> Response:
    """Join two who are one."""
    return made(merge_actors(archive, str(id), given.other, by=by))


@router.post("/actors/{id}/split", **gives(tuple[Actor, Actor], changes=True), **takes(Split))
def split(
    archive: OpenArchive, by: Writer, id: Id, given: Annotated[Split, Depends(_sent(Split))]
) -> Response:
    """Part one who is two: those called by these names are another."""
    return made(split_actor(archive, str(id), given.names, by=by))


@router.post("/actors/{id}/rename", **gives(Actor, changes=True), **takes(Rename))
def rename(
    archive: OpenArchive, by: Writer, id: Id, given: Annotated[Rename, Depends(_sent(Rename))]
) -> Response:
    """Choose the name by which one is listed; all his other names still find him."""
    return made(rename_actor(archive, str(id), given.name, by=by))


@router.post("/due/{id}/outcome", **gives(Kept, changes=True), **takes(Marked))
def outcome(
    archive: OpenArchive, by: Writer, id: Id, given: Annotated[Marked, Depends(_sent(Marked))]
) -> Response:
    """Mark what came of a promise, prediction, appeal or threat; it holds for all who carry it."""
    return made(mark(archive, id, given, by))
