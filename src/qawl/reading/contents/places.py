"""Where may a content end, and what is known there? What the model of right edges is told of."""

from dataclasses import dataclass

from qawl.reading.report import Report


@dataclass(slots=True)
class Surroundings:
    """What stands around a content that may end it, by token index.

    Attributes:
        edges: the first token of each report's clause, and the report.
        cuts: tokens at which an attribution trails.
        turns: for each token whether a content may end there at all: 1 or 0.
    """

    edges: dict[int, Report]
    cuts: frozenset[int]
    turns: bytearray


@dataclass(slots=True)
class Place:
    """A place between two words of a content.

    Attributes:
        at: one past the last word before it.
        after: the word that follows, or the last token that the content can have.
        mark: the strongest mark between them: `line`, `stop`, `semicolon`, `colon`, `comma`, `dots`, `dash`
            or `none`; `bound` where the content cannot go on.
        closes: whose quotation closes there: the content's `own`, a `term` in it, or "".
        left: tokens from here to where the content must end.
        seen: number of places before this one.
    """

    at: int
    after: int
    mark: str
    closes: str
    left: int = 0
    seen: int = 0


@dataclass(frozen=True, eq=False, slots=True)
class Shape:
    """What is known of a content wherever it ends: what opens it, whether it is quoted, its cue, act and line.

    `row` is the row of the table that the cue is of, or the rule that found it; `stands` says where its clause does.
    """

    opener: str
    group: str
    quoted: str
    cue: str
    act: str
    line: int
    row: str
    stands: str
