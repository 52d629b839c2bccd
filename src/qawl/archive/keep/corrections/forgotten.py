"""What becomes of corrections when an article, an outlet or a person is forgotten.

Those of an article are sealed with its own text: nobody can read them without the very article, and when that comes in
again after `remember`, they are opened and hold as before. Those of what a person said go for good, as all of his does.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Iterator, Mapping, Set

import msgspec
import sqlalchemy as sa

from qawl.archive.keep.corrections.stored import Body, Given, decode
from qawl.archive.keep.prepared import as_json
from qawl.archive.keep.unwanted import Unwanted, unnamed
from qawl.archive.schema import articles, corrections, originals, versions
from qawl.archive.who import names
from qawl.types import Speaker, Statement

_NONCE = 16  # bytes that make each seal another
_statements = msgspec.json.Decoder(list[Statement]).decode
_speakers = msgspec.json.Decoder(list[Speaker]).decode


def seal_those_of(connection: sa.Connection, article_ids: sa.Select[tuple[int]]) -> None:
    """Seal the corrections of articles that are about to be deleted."""
    rows = (
        sa.select(corrections.c.id, corrections.c.body, versions.c.title, versions.c.text, versions.c.digest)
        .join(articles, corrections.c.article_key == articles.c.key)
        .join(versions, versions.c.article_id == articles.c.id)
        .where(articles.c.id.in_(article_ids), ~corrections.c.sealed)
    )
    for row in connection.execute(rows).all():
        if decode(row.body).digest == row.digest:
            body = _sealed(row.body, row.title, row.text)
            _write(connection, row.id, body, sealed=True)
    keys = sa.select(articles.c.key).where(articles.c.id.in_(article_ids))
    of_no_version_here = corrections.c.article_key.in_(keys) & ~corrections.c.sealed
    connection.execute(sa.delete(corrections).where(of_no_version_here))


def open_those_of(connection: sa.Connection, article_key: str, digest: str, title: str, text: str) -> None:
    """Open the sealed corrections that were made on this version of an article; persons forgotten since stay out."""
    theirs = (corrections.c.article_key == article_key) & corrections.c.sealed
    unwanted = Unwanted(connection)
    for row in connection.execute(sa.select(corrections.c.id, corrections.c.body).where(theirs)).all():
        try:
            body = decode(_opened(row.body, title, text))
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue  # sealed with other words
        if body.digest == digest:
            _purge(connection, row.id, body, {name for name in _named(body) if unwanted.keeps_out(name)})


def corrections_of(connection: sa.Connection, called: Set[str]) -> Iterator[int]:
    """Yield the corrections that go for good when a person is forgotten whom articles call by these names."""
    keys = {names.key(name) for name in called}
    for row in connection.execute(sa.select(corrections).where(~corrections.c.sealed)).all():
        body = decode(row.body)
        if _is_about(body, {name for name in _named(body) if names.key(name) in keys}):
            yield row.id


def forget_person(connection: sa.Connection, called: Set[str], gone: Mapping[int, Set[int]]) -> None:
    """Delete the corrections of what a person said and those that name him, and take his name off all else.

    Args:
        connection: of a writer.
        called: all names under which articles call him.
        gone: the numbers of his statements, by their versions.
    """
    keys = {names.key(name) for name in called}
    for row in connection.execute(sa.select(corrections).where(~corrections.c.sealed)).all():
        body = decode(row.body)
        if out := {name for name in _named(body) if names.key(name) in keys}:
            _purge(connection, row.id, body, out)
    for read in connection.execute(sa.select(originals)).all():
        his = gone.get(read.version_id, set())
        said = [one for one in _statements(read.statements) if one.n not in his]
        out = {name for one in said for name in _names(one) if names.key(name) in keys}
        left = as_json([_without(one, out, his) for one in said])
        speak = as_json([one for one in _speakers(read.speakers) if names.key(one.name) not in keys])
        same = sa.update(originals).where(originals.c.version_id == read.version_id)
        connection.execute(same.values(statements=left, speakers=speak))


def _purge(connection: sa.Connection, id: int, body: Body, out: Set[str]) -> None:
    """Write a correction without these names; delete it where it is of nothing else."""
    if _is_about(body, out):
        connection.execute(sa.delete(corrections).where(corrections.c.id == id))
        return
    if out:
        was = body.was and _unset(body.was, out)
        body = msgspec.structs.replace(body, read=_without(body.read, out, set()), was=was)
        spans = {*body.read.content, *(body.given or Given()).spans(), *(was.spans() if was else ())}
        words = tuple(quoted for quoted in body.words if quoted.span in spans)
        body = msgspec.structs.replace(body, words=words)
    _write(connection, id, as_json(body), sealed=False)


def _is_about(body: Body, out: Set[str]) -> bool:
    """Whether a correction is of what one of these persons said, or gives one as the addressee."""
    given = body.given or Given()
    whose = body.read.speaker if given.speaker is msgspec.UNSET else given.speaker
    return bool(out & {whose, given.addressee})


def _write(connection: sa.Connection, id: int, body: str, *, sealed: bool) -> None:
    connection.execute(sa.update(corrections).where(corrections.c.id == id).values(body=body, sealed=sealed))


def _named(body: Body) -> set[str]:
    """Return who is named by a correction."""
    sides = [side for side in (body.given, body.was) if side]
    told = {name for side in sides for name in (side.speaker, side.addressee) if isinstance(name, str)}
    return told | _names(body.read)


def _names(one: Statement) -> set[str]:
    """Return who is named in the fields of a statement."""
    return {name for name in (one.speaker, one.addressee, *one.via) if name}


def _without(one: Statement, out: Set[str], gone: Set[int]) -> Statement:
    """Return a statement that names none of these persons, nor lies within these statements."""
    record = unnamed(as_json(one), out, gone).get("record")
    left = msgspec.json.decode(record, type=Statement) if record else one
    if left.speaker not in out:
        return left
    proofs = tuple(proof for proof in left.evidence if proof.field not in ("speaker", "source"))
    return msgspec.structs.replace(left, speaker=None, speaker_type=None, source=None, evidence=proofs)


def _unset(was: Given, out: Set[str]) -> Given:
    """Return fields as they were, without those that name these persons, and the mention with them."""
    fields = was.fields()
    if fields.get("speaker") in out:
        fields = {name: value for name, value in fields.items() if name not in ("speaker", "source")}
    if fields.get("addressee") in out:
        del fields["addressee"]
    return Given(**fields)


def _sealed(body: str, title: str, text: str) -> str:
    nonce = secrets.token_bytes(_NONCE)
    return base64.b64encode(nonce + _masked(body.encode(), nonce, title, text)).decode()


def _opened(sealed: str, title: str, text: str) -> str:
    data = base64.b64decode(sealed)
    return _masked(data[_NONCE:], data[:_NONCE], title, text).decode()


def _masked(data: bytes, nonce: bytes, title: str, text: str) -> bytes:
    """Return the bytes under a mask that SHAKE-256 makes of the article's words; twice masked, they are themselves."""
    mask = hashlib.shake_256(b"\0".join((b"qawl correction", nonce, title.encode(), text.encode())))
    return bytes(a ^ b for a, b in zip(data, mask.digest(len(data)), strict=True))
