"""`python -m bench`: run every benchmark, print the tables and write them into `docs/benchmarks.md`."""

import argparse
import sys
import tempfile
from pathlib import Path

from bench import corpus, growth, peer, processes, reading, report
from qawl import Article


def main() -> None:
    """Measure, print, and write unless asked not to."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure Qawl.")
    parser.add_argument("--dry-run", action="store_true", help="print the figures, and leave the docs alone")
    dry_run = parser.parse_args().dry_run
    pages, name = corpus.arabic()
    _say(f"reading {name}")
    speed = reading.speed(pages)
    _say("the same words with spaCy and textacy")
    other = peer.speed()
    _say("the command line")
    with tempfile.TemporaryDirectory() as folder:
        batch = processes.batch(corpus.as_file(pages, Path(folder)), len(pages))
    figures = report.Figures(
        corpus=name,
        speed=speed,
        peer=other,
        import_seconds=processes.import_seconds(),
        help_seconds=processes.help_seconds(),
        batch=batch,
        growth=list(_told(pages)),
        profile=reading.profile(pages),
    )
    print(report.markdown(figures))
    if not dry_run:
        report.save(figures)
        _say(f"written to {report.PAGE.relative_to(corpus.ROOT)}")


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
