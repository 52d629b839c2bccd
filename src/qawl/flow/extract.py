"""The first stage: a piece of the input to the Arabic articles in it, with what they are compared by.

Cutting the records is safe; finding the articles is not: a page may hang or crash who does it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

from qawl.errors import GarbledError, InputError, NoArticleError, QawlError
from qawl.flow import arabic_only
from qawl.flow.counts import Counts
from qawl.flow.guard import BATCH, Each, Lost
from qawl.flow.job import STATE, Extracted, Job, article_key, chunk_name, note, put, put_array, table
from qawl.flow.parts import Part, Piece, opened
from qawl.flow.signatures import folded, signatures
from qawl.flow.storage import Folder
from qawl.flow.tables import ArticleRow, ProblemRow
from qawl.page import Content, Hints, Page, unread
from qawl.page.inputs import Unread, content_of, page_of

CHUNK = 500
"""Articles that are staged in one file, and read at once by one worker in the next stage."""

_BATCH_BYTES = 8 << 20  # of the pages that are searched at once


class Found(Struct, frozen=True):
    """An article, and its words as they are compared."""

    page: Page
    words: str


class Passed(Struct, frozen=True):
    """A page that is no Arabic article, or a record that is no page."""

    why: Literal["not_arabic", "no_article", "no_page"]


Outcome: TypeAlias = Found | Passed | Lost


class Extract:
    """The stage; `each` tells how the pages are searched."""

    def __init__(self, job: Job, each: Each[Unread, Outcome]) -> None:
        """Begin."""
        self._job, self._out, self._each = job, Folder(job.out), each

    def __call__(self, piece: Piece) -> Counts:
        """Stage the articles of a piece, and return what is counted."""
        counts, problems, chunks = Counts(), list[ProblemRow](), list[int]()
        staged: list[tuple[ArticleRow, str]] = []
        is_whole = True
        for part in piece.parts:
            try:
                for outcome in self._outcomes(part):
                    match outcome:
                        case Found(page, words):
                            key = article_key(chunk_name(piece, len(chunks)), len(staged))
                            staged.append((_row(key, part, page), words))
                            counts.read += 1
                        case Passed("no_page"):
                            continue
                        case Passed(why):
                            counts.read += 1
                            setattr(counts, why, getattr(counts, why) + 1)
                        case Lost(kind, message):
                            problems.append(ProblemRow(input=part.file.name, kind=kind, message=message))
                    if len(staged) == CHUNK:
                        chunks.append(self._put(piece, len(chunks), staged))
                        staged.clear()
            except OSError as problem:
                is_whole = False
                problems.append(
                    ProblemRow(input=part.file.name, kind="input", message=f"cannot be read: {problem}")
                )
        if staged:
            chunks.append(self._put(piece, len(chunks), staged))
        counts.problems = len(problems)
        if problems:
            put(self._out, f"problems/{piece.id}.parquet", table("problems", problems))
        if is_whole:
            note(self._out, "extracted", piece.id, Extracted(counts, tuple(chunks)))
        return counts

    def _outcomes(self, part: Part) -> Iterator[Outcome]:
        rest: list[Outcome] = []
        for outcomes in self._each(found, _batches(self._unread(part, rest))):
            yield from outcomes
        yield from rest

    def _unread(self, part: Part, rest: list[Outcome]) -> Iterator[Unread]:
        """Yield what is to be searched; what came of all else is added to `rest`."""
        hints = Hints(name=part.name, extractor=self._job.extractor)
        try:
            with opened(part) as stream:
                for one in unread(stream, hints):
                    if isinstance(one, NoArticleError) and not isinstance(one, GarbledError):
                        rest.append(Passed("not_arabic"))
                    elif isinstance(one, InputError):
                        rest.append(Lost("record", str(one)))
                    else:
                        yield one
        except QawlError as problem:
            if isinstance(
                problem.__cause__, OSError
            ):  # of the storage, not of the file: it may go another time
                raise problem.__cause__ from None
            rest.append(Lost("input", str(problem)))

    def _put(self, piece: Piece, number: int, staged: Sequence[tuple[ArticleRow, str]]) -> int:
        name = chunk_name(piece, number)
        rows, words = zip(*staged, strict=True)
        put_array(self._out, f"{STATE}/signatures/{name}.npy", signatures(words))
        put(self._out, f"{STATE}/staged/{name}.parquet", table("articles", rows))
        return len(staged)


def found(batch: Sequence[Unread]) -> list[Outcome]:
    """Return what is found in each of some pages."""
    return [_outcome(one) for one in batch]


def _outcome(one: Unread) -> Outcome:
    try:
        content = content_of(one)
        if content is None:
            return Passed("no_page")
        if isinstance(content, Content) and not arabic_only.has_script(content.text):
            return Passed("not_arabic")
        page = page_of(content)
        if isinstance(page, InputError):
            raise page
        assert page is not None, "only a record holds no page"
        if not arabic_only.is_arabic(page.article.text):
            return Passed("not_arabic")
        return Found(page, folded(page.article.title, page.article.text))
    except NoArticleError:
        return Passed("no_article")
    except InputError as problem:
        return Lost("record", str(problem))
    except Exception as fault:  # whatever a library makes of one page, the others go on
        return Lost("reading", f"{type(fault).__name__}: {fault}")


def _batches(given: Iterator[Unread]) -> Iterator[list[Unread]]:
    batch: list[Unread] = []
    size = 0
    for one in given:
        batch.append(one)
        size += _size(one)
        if len(batch) == BATCH or size > _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _size(one: Unread) -> int:
    match one:
        case Page(article):
            return len(article.text)
        case Content(_, text):
            return len(text)
        case _:
            return len(one.data)


def _row(key: str, part: Part, page: Page) -> ArticleRow:
    article = page.article
    return ArticleRow(
        article=key,
        id=article.id,
        url=article.url,
        outlet=article.outlet,
        title=article.title,
        byline=article.byline,
        date=article.published,
        text=article.text,
        input=part.file.name,
        duplicate=None,
        duplicate_of=None,
        statements=None,
        notes=page.notes,
    )
