"""Bytes to characters: which encoding is an Arabic page in, whatever it declares?

Valid UTF-8 is believed before any declaration, since nothing else looks like it; the single-byte Arabic
encodings accept almost any bytes, so that between them the more Arabic reading wins.
"""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.I
)
_LETTER = re.compile("[\u0621-\u064a]")
_ARTICLE = re.compile(r"(?<![\u0621-\u064a])[ولبفك]?ال[\u0621-\u064a]{2}")
_HEAD = 4096


def wide(data: bytes) -> str:
    """Return `utf-16-le`, `utf-16-be`, a UTF-32 name, or an empty string where `data` is none of these.

    Without a byte order mark, UTF-16 shows in its high bytes: for Arabic and ASCII they are 06 and 00.
    """
    for mark, name in _BOMS[1:]:
        if data.startswith(mark):
            return name
    head = data[: _HEAD // 2 * 2]
    for name, high, low in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        few = len(high) < 2
        if (
            not few
            and sum(map(high.count, (0, 6))) > 0.9 * len(high)
            and low.count(0) < 0.1 * len(low)
            and 0 in high
        ):
            return name
    return ""


def declared(data: bytes, hint: str = "") -> list[str]:
    """Return the encodings that the transport (`hint`) and the page itself name, where Python knows them."""
    names = [hint, *(match[1].decode("ascii") for match in _META.finditer(data[:_HEAD]))]
    known = []
    for name in filter(None, names):
        try:
            if codecs.lookup(name)._is_text_encoding:
                known.append(name)
        except (LookupError, ValueError):
            continue
    return known


def decode(data: bytes, hint: str = "") -> tuple[str, tuple[str, ...]]:
    """Return `data` as characters, without a byte order mark, and notes on bytes that could not be read."""
    name = wide(data)
    if name:
        return _with_replacements(data, name)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    for name in declared(data, hint):
        text = _strictly(data, name)
        if text is not None and _arabicness(text):
            return text, ()
    lenient, notes = _with_replacements(data, "utf-8")
    damaged = lenient.count("\ufffd")
    if damaged * 50 < len(_LETTER.findall(lenient)) or damaged <= 1:
        return lenient, notes
    texts = [
        text
        for text in (_strictly(data, name) for name in ("windows-1256", "iso-8859-6"))
        if text is not None
    ]
    best = max(texts, key=_arabicness, default="")
    return (best, ()) if _arabicness(best) else (lenient, notes)


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, ValueError):
        return None


def _arabicness(text: str) -> tuple[int, int] | tuple[()]:
    """Rank a reading of the bytes: words with the article ال, then letters; empty where it has none."""
    sample = text[:200_000]
    letters = len(_LETTER.findall(sample))
    return (len(_ARTICLE.findall(sample)), letters) if letters else ()


def _with_replacements(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(name, "replace").removeprefix("\ufeff")
    replaced = text.count("\ufffd")
    return text, (
        f"{replaced} characters could not be decoded as {name.upper()} and are replaced",
    ) if replaced else ()
