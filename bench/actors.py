"""Are speakers joined to the right actors? Pairs of speakers that a person judged, against those of an archive.

    python bench/actors.py GOLD.tsv ARCHIVE [--errors]

The gold file has a header and a line for each speaker of an article: the article's key in the archive, the speaker's
name there, and the judge's word for who that is. Of all pairs of these speakers, precision is the part of the joined
ones that are one, recall the part of those who are one that are joined. A speaker to whom the archive gives no actor is
joined to nobody.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import sqlalchemy as sa

from qawl.archive import Archive
from qawl.archive.schema import articles, speakers, versions


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


def judged(gold: Path, archive: Archive) -> list[Judged]:
    """Return the speakers of the gold file that the archive has."""
    with archive.reading() as connection:
        rows = sa.select(articles.c.key, speakers.c.name, speakers.c.actor_id).select_from(
            speakers.join(versions).join(articles)
        )
        actors = {
            (row.key, row.name): row.actor_id for row in connection.execute(rows.where(versions.c.current))
        }
    with gold.open(encoding="utf-8", newline="") as file:
        read = csv.DictReader(file, delimiter="\t")
        marks = [((row["article"], row["name"]), row["entity"]) for row in read]
    return [Judged(key[1], entity, actors[key]) for key, entity in marks if key in actors]


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
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("archive")
    parser.add_argument("--errors", action="store_true", help="show who was joined wrongly or left apart")
    asked = parser.parse_args()
    with Archive.open(asked.archive) as archive:
        speakers = judged(asked.gold, archive)
    found = measured(speakers)
    entities, names = {one.entity for one in speakers}, {one.name for one in speakers}
    print(f"{len(speakers)} speakers, {len(names)} names, {len(entities)} people and bodies")
    joined, one = found.right + found.wrong, found.right + found.missed
    print(f"precision {found.precision:.3f} (of {joined:,} joined pairs {found.wrong:,} are two)")
    print(f"recall {found.recall:.3f} (of {one:,} pairs that are one {found.missed:,} are apart)")
    if asked.errors:
        show_errors(speakers)


if __name__ == "__main__":
    main()
