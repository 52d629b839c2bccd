"""JSON and JSON lines to pages: one object is one article, and its `text` is taken as it stands.

A record that cannot be used is handed on as an InputError in its place, so that the others are read.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from qawl.errors import InputError
from qawl.page.encoding import decode
from qawl.page.pages import MAX_PAGE, Hints, Page, make_page
from qawl.page.source import Source, read_limited

_MAX_DOCUMENT = 8 * MAX_PAGE
_DECODER = json.JSONDecoder(strict=False)
_PADDING = "\ufeff \t\r\n\x1e\0"
_SPACE = re.compile(r"[\s\x1e]*")


def lines(source: Source, hints: Hints) -> Iterator[Page | InputError]:
    """Yield the article of each line of `source`; memory holds one line at a time."""
    number = lost = 0
    while line := source.stream.readline(MAX_PAGE + 1):
        number += 1
        here = replace(hints, name=f"{hints.name}, line {number}")
        if len(line) > MAX_PAGE:
            while line and not line.endswith(b"\n"):
                line = source.stream.readline(MAX_PAGE)
            yield InputError(f"{here.name}: longer than {MAX_PAGE // 2**20} MB; one line holds one article")
            continue
        text, notes = decode(line, hints.charset)
        text = text.strip(_PADDING)
        if not text:
            continue
        try:
            value = _DECODER.decode(text)
        except (ValueError, RecursionError) as problem:
            yield _broken(here.name, problem, source.notes[lost:])
            lost = len(source.notes)
            continue
        yield record(value, here, notes)
    if len(source.notes) > lost:
        yield InputError(
            "; ".join((f"{hints.name}: not all of the lines could be read", *source.notes[lost:]))
        )


def document(source: Source, hints: Hints) -> Iterator[Page | InputError]:
    """Yield the articles of one JSON object, an array of them, or several values one after the other."""
    text, notes = decode(read_limited(source.stream, _MAX_DOCUMENT, hints.name), hints.charset)
    array = _SPACE.match(text)
    position = array.end() if array else 0
    in_array = text.startswith("[", position)
    position += in_array
    number = 0
    while True:
        position = _skip(text, position, "," if number else "")
        if position == len(text):
            if in_array:
                yield InputError(f"{hints.name}: the JSON array is cut after {number} records")
            return
        if in_array and text[position] == "]":
            return
        number += 1
        here = (
            hints if not in_array and number == 1 else replace(hints, name=f"{hints.name}, record {number}")
        )
        try:
            value, position = _DECODER.raw_decode(text, position)
        except (ValueError, RecursionError) as problem:
            yield _broken(here.name, problem, source.notes)
            return
        yield record(value, here, (*notes, *source.notes))


def record(value: Any, hints: Hints, notes: tuple[str, ...] = ()) -> Page | InputError:
    """Return the page of one JSON value, or what is wrong with it."""
    if not isinstance(value, dict):
        return InputError(f"{hints.name}: a JSON {type(value).__name__}, not an object with a `text`")
    text = value.get("text")
    if not isinstance(text, str) or not text.strip():
        wrong = "no `text`" if text is None or isinstance(text, str) else "a `text` that is not a string"
        return InputError(f"{hints.name}: {wrong} in it; give the article's text under that name")
    published, undated = _date(value.get("date"))
    if undated and hints.date:
        undated = (f"{undated[0]}; {hints.date} is used",)
    given = value.get("id")
    try:
        return make_page(
            text,
            hints,
            id=str(given) if isinstance(given, str | int) and not isinstance(given, bool) else "",
            url=_string(value, "url"),
            outlet=_string(value, "outlet"),
            title=_string(value, "title"),
            byline=_string(value, "byline"),
            published=published,
            notes=(*notes, *undated),
        )
    except InputError as problem:
        return problem


def _string(value: dict[str, Any], key: str) -> str:
    """Return a field that must be a string, without what cannot be written, else an empty one."""
    field = value.get(key)
    return re.sub("[\ud800-\udfff]", "\ufffd", field).strip() if isinstance(field, str) else ""


def _date(value: Any) -> tuple[dt.date | None, tuple[str, ...]]:
    """Return the day of an ISO 8601 date or time, or a note that `value` is none."""
    if value is None or value == "":
        return None, ()
    try:
        return dt.datetime.fromisoformat(str(value).strip()).date(), ()
    except ValueError:
        return None, (f"the date {str(value)[:40]!r} is not ISO 8601 and is left out",)


def _skip(text: str, position: int, separator: str) -> int:
    """Return the first position that is neither white space nor one `separator`."""
    for _ in range(2):
        match = _SPACE.match(text, position)
        position = match.end() if match else position
        if not separator or not text.startswith(separator, position):
            break
        position += 1
    return position


def _broken(name: str, problem: Exception, notes: tuple[str, ...]) -> InputError:
    reason = "nested too deeply" if isinstance(problem, RecursionError) else str(problem)
    if (
        isinstance(problem, json.JSONDecodeError) and problem.lineno == 1
    ):  # else of JSON lines each would be line 1
        reason = f"{problem.msg}, column {problem.colno:,}"
    return InputError("; ".join((f"{name}: not valid JSON: {reason}", *notes)))
