"""`python -m bench [reading|archive|web|flow|collect]`: run benchmarks, print and keep their tables."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from bench import (
    archive,
    archive_report,
    collect,
    collect_report,
    corpus,
    flow,
    flow_report,
    growth,
    peer,
    processes,
    pure,
    reading,
    report,
    web,
    web_report,
)
from qawl import Article
from qawl.build import is_compiled


def main() -> None:
    """Measure, print, and write unless asked not to."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure Qawl.")
    parser.add_argument("what", nargs="*", help="reading, archive, web, flow (the default: these), collect")
    parser.add_argument("--dry-run", action="store_true", help="print the figures, and leave the docs alone")
    parser.add_argument(
        "--archive", metavar="PLACE", help="an archive of the articles for web, to save the ingest"
    )
    parser.add_argument("--minutes", type=float, default=60, help="for collect, which does not end by itself")
    parser.add_argument(
        "--sizes",
        type=int,
        nargs="+",
        default=flow.SIZES,
        help="for flow: articles at which memory is measured",
    )
    parser.add_argument(
        "--cut",
        type=int,
        default=0,
        metavar="WORDS",
        help="for flow: end the articles of these sizes after so many",
    )
    parser.add_argument("--folder", type=Path, help="where collect is to leave its log and archive")
    given = parser.parse_args()
    parts: dict[str, Callable[[list[Article], str], report.Section]] = {
        "reading": _reading,
        "archive": _archive,
        "web": partial(_web, given.archive),
        "flow": partial(_flow, given.sizes, given.cut),
        "collect": partial(_collect, given.minutes, given.folder),
    }
    if unknown := set(given.what) - set(parts):
        parser.error(f"there is no benchmark of {', '.join(unknown)}; there are {', '.join(parts)}")
    pages, name = corpus.arabic()
    for part in given.what or [part for part in parts if part != "collect"]:
        section = parts[part](pages, name)
        print(section.markdown)
        if not given.dry_run:
            own = part in ("flow", "collect")
            page = report.PAGE.with_name(f"{part}.md") if own else report.PAGE
            report.save(section, page)
            _say(f"written to {page.relative_to(corpus.ROOT)}")


def _reading(pages: list[Article], name: str) -> report.Section:
    _say(f"reading {name}")
    alone, profile = pure.measured()
    compiled = reading.speed(pages) if is_compiled() else None
    _say("the same words with spaCy and textacy")
    other = peer.speed()
    _say("the command line")
    with tempfile.TemporaryDirectory() as folder:
        batch = processes.batch(corpus.as_file(pages, Path(folder)), len(pages))
    return report.section(
        report.Figures(
            corpus=name,
            pure=alone,
            compiled=compiled,
            peer=other,
            import_seconds=processes.import_seconds(),
            help_seconds=processes.help_seconds(),
            batch=batch,
            growth=list(_told(pages)),
            profile=profile,
        )
    )


def _archive(pages: list[Article], name: str) -> report.Section:
    _say(f"an archive of {name}")
    with tempfile.TemporaryDirectory() as folder:
        few = corpus.written(pages[: archive.CRASHED], Path(folder) / "few.jsonl.gz")
        stores = archive.stores(corpus.as_file(pages, Path(folder)), len(pages), few, _say)
    return archive_report.section(name, stores)


def _web(place: str | None, pages: list[Article], name: str) -> report.Section:
    with tempfile.TemporaryDirectory() as folder:
        if place:
            name = f"the archive {place}"
        else:
            _say(f"an archive of {name}, for the workbench")
            place = str(Path(folder) / "web.db")
            archive.take(corpus.as_file(pages, Path(folder)), place)
        _say("the workbench")
        return web_report.section(name, web.web(place))


def _flow(sizes: Sequence[int], cut: int, pages: list[Article], name: str) -> report.Section:
    _say("many pages: some minutes for each table")
    with tempfile.TemporaryDirectory() as folder:
        return flow_report.section(name, flow.measured(pages, Path(folder), sizes=sizes, cut=cut))


def _collect(minutes: float, folder: Path | None, pages: list[Article], name: str) -> report.Section:
    _say("the collector")
    with tempfile.TemporaryDirectory() as passing:
        place = folder or Path(passing)
        place.mkdir(exist_ok=True)
        return collect_report.section(name, collect.soak(pages, place, minutes, _say))


def _told(pages: list[Article]) -> list[growth.Case]:
    found = []
    for case in growth.growth(pages):
        found.append(case)
        _say(f"growth: {case.name}: {' '.join(f'{rate:.2f}' for rate in case.rates)} s/MB")
    return found


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
