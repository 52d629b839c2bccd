"""Plain text as a crawler dumps it: which lines are the article, and which the site around it?

The paragraphs show where the article is; the short lines between them are kept or dropped by what stands
next to them, after the idea of jusText (Pomikálek 2011). A text without a sign of a site around it comes
through as it is, and one with a stray sign or two loses only those lines.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from itertools import islice, pairwise

from msgspec import Struct

from qawl.errors import NoArticleError
from qawl.lexicon.tables import table
from qawl.page import dateline
from qawl.page.lines import FURNITURE, Line, key_of, split, words_of
from qawl.page.pages import Hints, Page, make_page, require_arabic

_MENU = 4  # short lines in a row that are a menu
_MENU_WORDS = 5.0  # words of a menu entry, on average
_DUMP = 3  # lines of furniture that show a whole page of a site
_STORY = 50  # words that make a block of paragraphs a story of its own
_STORY_SHARE = 0.3  # or this share of the longest block
_BEFORE_END = 30  # words of article before a comment form that closes it
_TITLE_WORDS = 30
_DATE_WORDS = 4  # words of a bare date that are no numbers: its weekday, its month in two spellings
_DATELINE_WORDS = 12
_DATELINE_LINES = 11  # lines under the headline among which the dateline is sought


class Cleaned(Struct, frozen=True):
    """The article found among the lines of a page; `text` is empty where there is none."""

    text: str
    lines: list[Line]  # of the whole page
    kept: set[int]  # the lines that are the article
    head: int | None  # the line that is its headline
    start: int  # where its first paragraph is

    @property
    def has_story(self) -> bool:
        """Whether there is a paragraph or a headline in it, and not only short lines."""
        return any(self.lines[n].kind in ("text", "headline") for n in self.kept)

    @property
    def title(self) -> str:
        """Its headline, or an empty string."""
        return "" if self.head is None else self.lines[self.head].raw.strip()

    @property
    def byline(self) -> str:
        """The author that a line before its first paragraph names, or an empty string."""
        return _byline([line for n, line in enumerate(self.lines[: self.start]) if n != self.head])

    @property
    def published(self) -> dt.date | None:
        """The day that a line near its headline prints."""
        start = 0 if self.head is None else self.head + 1
        under = (line.raw for line in self.lines[start:] if line.kind != "blank")
        return dateline.among(islice(under, _DATELINE_LINES))


def page(text: str, hints: Hints, notes: tuple[str, ...] = ()) -> Page:
    """Return the article of a plain text.

    Raises:
        NoArticleError: it has no Arabic text, or nothing but the furniture of a site.
    """
    require_arabic(text, hints.name)
    found = clean(text)
    if not found.text.strip():
        raise NoArticleError(
            f"{hints.name}: only menus and other lines of a site, no article; give the article's own page"
        )
    published = found.published or dateline.in_url(hints.url)
    return make_page(
        found.text, hints, title=found.title, byline=found.byline, published=published, notes=notes
    )


def clean(text: str) -> Cleaned:
    """Return the article among the lines of `text`."""
    lines = split(text)
    filled = [n for n, line in enumerate(lines) if line.kind != "blank"]
    body = [n for n in filled if lines[n].kind == "text"]
    if not _is_dump(lines):
        kept, head = _without_strays(lines, filled)
        head = head if head is not None and _is_title(lines, filled, head) else None
    elif not body:
        kept = _short_lines(lines, filled)
        head = min(kept, default=None)
    else:
        stories = _stories(lines, body)
        body = stories[0]
        head = _headline(lines, filled, body[0])
        kept = _keep(lines, stories, head)
    return Cleaned(
        text if len(kept) == len(filled) else _joined(lines, kept),
        lines,
        kept,
        head,
        body[0] if body else len(lines),
    )


def _is_dump(lines: list[Line]) -> bool:
    """Tell whether the lines are a whole page of a site; numbers alone may well be part of a text."""
    signs = sum(line.kind in FURNITURE and line.kind != "counter" for line in lines)
    return signs >= _DUMP or (signs == _DUMP - 1 and any(line.kind == "counter" for line in lines))


def _without_strays(lines: list[Line], filled: list[int]) -> tuple[set[int], int | None]:
    """Return all lines but the few that are furniture and what these take with them, and the first one."""
    kept: set[int] = set()
    words, related = 0, False
    for n in filled:
        kind = lines[n].kind
        if kind == "comment" and words >= _BEFORE_END:
            break
        related = kind == "related" or (related and kind != "text")
        if (kind not in FURNITURE and not related) or kind in ("counter", "button") or n == filled[0]:
            kept.add(n)
            words += lines[n].words
    return kept, min(kept, default=None)


def _is_title(lines: list[Line], filled: list[int], head: int) -> bool:
    """Tell whether a text's first line is its headline: not too long, no sentence, and not all there is."""
    line = lines[head]
    return line.words <= _TITLE_WORDS and len(filled) > 1 and not line.raw.rstrip().endswith((".", "؟", "!"))


def _is_menu(lines: list[Line], run: list[int]) -> bool:
    return len(run) >= _MENU and sum(lines[n].words for n in run) <= _MENU_WORDS * len(run)


def _short_lines(lines: list[Line], filled: list[int]) -> set[int]:
    """Return what is more than a menu on a page without paragraphs: a flash of a headline or two."""
    kept: set[int] = set()
    for n in filled:
        if lines[n].kind in ("comment", "related") and kept:
            break
        if lines[n].kind == "headline":
            kept.add(n)
    return kept


def _stories(lines: list[Line], body: list[int]) -> list[list[int]]:
    """Return the blocks of paragraphs that are stories: those before the comment form, without teasers.

    Each block is the numbers of its paragraphs; menus part the blocks.
    """
    blocks: list[list[int]] = []
    words = 0
    for previous, n in zip([body[0], *body], body, strict=False):
        between = range(previous + 1, n)
        if words >= _BEFORE_END and any(lines[k].kind == "comment" for k in between):
            break
        short = [k for k in between if lines[k].kind in ("tiny", "headline", "button")]
        if not blocks or _is_menu(lines, short):
            blocks.append([])
        blocks[-1].append(n)
        words += lines[n].words
    lengths = [sum(lines[n].words for n in block) for block in blocks]
    enough = min(_STORY, _STORY_SHARE * max(lengths))
    return [block for block, length in zip(blocks, lengths, strict=True) if length >= enough]


def _headline(lines: list[Line], filled: list[int], start: int) -> int | None:
    """Return which line is the headline of the story whose first paragraph is `start`.

    That is the last line before it that repeats the page's title, which a dump has as its first line; else
    the upper one of the nearest lines of headline's length.
    """
    before = [n for n in filled if n < start]
    title = words_of(lines[filled[0]].raw[:400])
    for n in reversed([*before, start][1:]):
        words = words_of(lines[n].raw[:400])
        if len(words) >= 3 and title[: len(words)] == words:
            return n
    found = None
    for n in reversed(before):
        if _is_dateline(lines[n]):
            continue
        if lines[n].kind in ("headline", "text") and not _byline([lines[n]]):
            found = n
        elif found is not None and lines[n].kind != "counter":
            break
    if found is None and before and lines[before[0]].kind == "tiny" and lines[before[0]].words >= 3:
        found = before[0]
    is_own_title = lines[start].words <= _TITLE_WORDS and not lines[start].raw.rstrip().endswith(".")
    return start if found is None and is_own_title else found


def _is_dateline(line: Line) -> bool:
    """Return whether the line is a date and nothing more: الجمعة 09 شباط 2024 | 11:25."""
    return (
        line.words <= _DATELINE_WORDS
        and len(key_of(line.raw)) <= _DATE_WORDS
        and bool(dateline.in_line(line.raw))
    )


def _keep(lines: list[Line], stories: list[list[int]], head: int | None) -> set[int]:
    """Return the numbers of the article's lines: paragraphs, headlines, and what belongs to them."""
    kept = {n for story in stories for n in story}
    first = stories[0][0]
    if head is not None:
        kept.add(head)
        kept.update(n for n in range(head + 1, first) if _is_subheadline(lines[n]))
    for story, following in zip(stories, [*stories[1:], None], strict=True):
        for left, right in pairwise(story):
            kept.update(_between(lines, left, right))
        if following is None:
            kept.update(_trailing(lines, story[-1]))
        else:
            titles = [n for n in range(story[-1] + 1, following[0]) if lines[n].kind != "blank"]
            if titles and lines[titles[-1]].kind == "headline":
                kept.add(titles[-1])
    return kept


def _is_subheadline(line: Line) -> bool:
    """Tell whether a line under the headline belongs to the story: not its author or its date."""
    return line.kind == "headline" and not _byline([line]) and dateline.in_line(line.raw) is None


def _between(lines: list[Line], left: int, right: int) -> set[int]:
    """Return which short lines between two paragraphs belong to the article: subheadings, not link lists."""
    kept = set()
    for n in range(left + 1, right):
        if lines[n].kind == "related":
            break
        if lines[n].kind not in FURNITURE and lines[n].kind != "blank":
            kept.add(n)
    return kept


def _trailing(lines: list[Line], last: int) -> set[int]:
    """Return which lines after the last paragraph are of the article: a credit, one or two last lines."""
    kept: list[int] = []
    for n in range(last + 1, len(lines)):
        if lines[n].kind in FURNITURE:
            break
        if lines[n].kind != "blank":
            kept.append(n)
    credits = {n for n in kept if _starts(lines[n], "credit")}
    return set(kept) if len(kept) <= 2 else credits


@cache
def _openings(section: str) -> frozenset[tuple[str, ...]]:
    return frozenset(key_of(phrase) for phrase in table("boilerplate")[section]["starts"])


def _starts(line: Line, section: str) -> tuple[str, ...]:
    """Return the phrase of the table's `section` that the line begins with, or an empty tuple."""
    key = key_of(line.raw[:200])
    return next((phrase for phrase in _openings(section) if key[: len(phrase)] == phrase), ())


def _byline(lines: list[Line]) -> str:
    """Return the author that a line before the article names, as it is written."""
    for line in lines:
        if 2 <= line.words <= 8 and line.kind in ("tiny", "headline"):
            phrase = _starts(line, "byline")
            if phrase:
                rest = line.raw.strip().split(maxsplit=len(phrase))
                return rest[-1].strip(" :/|-–ـ") if len(rest) > len(phrase) else ""
    return ""


def _joined(lines: list[Line], kept: set[int]) -> str:
    """Return the kept lines with at most one empty line between two of them, where there was one."""
    parts: list[str] = []
    gap = False
    for n, line in enumerate(lines):
        if n in kept:
            if gap and parts:
                parts.append("\n")
            parts.append(line.raw if line.raw.endswith(("\n", "\r")) else line.raw + "\n")
            gap = False
        else:
            gap = True
    return "".join(parts).strip("\r\n")
