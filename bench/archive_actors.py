"""Are speakers joined to the right actors? Pairs of speakers that a person judged, against those of an archive.

    python -m bench.archive_actors ARCHIVE [--errors]

`judged/actors.tsv` has a line for each speaker of an article: the mark of the article's key and the speaker's name
there (see `marks.py`), a number for who that is by the judge, and the sample. The first sample was read while the
rules were made, the second was drawn later. Of all pairs of these speakers, precision is the part of the joined ones
that are one, recall the part of those who are one that are joined. A speaker to whom the archive gives no actor is
joined to nobody.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from itertools import combinations
from typing import NamedTuple

import sqlalchemy as sa

from bench.marks import JUDGED, mark
from qawl.archive import Archive
from qawl.archive.schema import articles, speakers, versions

SAMPLES = ("1", "2")


class Judged(NamedTuple):
    """A speaker of an article: what it is called there, who the judge says it is, and who the archive does."""

    name: str
    entity: str
    actor: int | None


class Measures(NamedTuple):
    """Pairs that are one and joined, joined though they are not one, and one but not joined."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    def __str__(self) -> str:
        return f"precision {self.precision:.3f}, recall {self.recall:.3f}"


def judged(archive: Archive, sample: str) -> list[Judged]:
    """Return the speakers of a sample that the archive has."""
    with archive.reading() as connection:
        rows = sa.select(articles.c.key, speakers.c.name, speakers.c.actor_id).select_from(
            speakers.join(versions).join(articles)
        )
        known = {
            mark(row.key, row.name): (row.name, row.actor_id)
            for row in connection.execute(rows.where(versions.c.current))
        }
    with (JUDGED / "actors.tsv").open(encoding="utf-8", newline="") as file:
        lines = [row for row in csv.DictReader(file, delimiter="\t") if row["sample"] == sample]
    found = [(known[row["speaker"]], row["entity"]) for row in lines if row["speaker"] in known]
    return [Judged(name, entity, actor) for (name, actor), entity in found]


def measured(speakers: list[Judged]) -> Measures:
    """Return the measures over all pairs."""
    right = wrong = missed = 0
    for one, other in combinations(speakers, 2):
        joined = one.actor is not None and one.actor == other.actor
        if one.entity == other.entity:
            right, missed = right + joined, missed + (not joined)
        else:
            wrong += joined
    return Measures(right, wrong, missed)


def show_errors(speakers: list[Judged]) -> None:
    """Print who was joined wrongly, and who was left apart."""
    actors: dict[int | None, set[tuple[str, str]]] = defaultdict(set)
    entities: dict[str, set[tuple[int | None, str]]] = defaultdict(set)
    for one in speakers:
        actors[one.actor].add((one.entity, one.name))
        entities[one.entity].add((one.actor, one.name))
    for actor, those in actors.items():
        if actor is not None and len({entity for entity, _ in those}) > 1:
            print("joined:", *sorted(those))
    for theirs in entities.values():
        if len({actor for actor, _ in theirs}) > 1:
            print("apart:", *sorted(theirs, key=str))


def main() -> None:
    """Print the measures of both samples."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("archive")
    parser.add_argument("--errors", action="store_true", help="show who was joined wrongly or left apart")
    asked = parser.parse_args()
    for sample in SAMPLES:
        with Archive.open(asked.archive) as archive:
            speakers = judged(archive, sample)
        names = {one.name for one in speakers}
        print(f"sample {sample}: {measured(speakers)} of {len(speakers)} speakers with {len(names)} names")
        if asked.errors:
            show_errors(speakers)


if __name__ == "__main__":
    main()
