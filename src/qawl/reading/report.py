"""The working record of one statement while the questions of the reading are answered for it, in token indexes."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from qawl.lexicon.cue_rows import CueForm
from qawl.types import Act

Range = tuple[int, int]
"""First token and one past the last."""


class Ground(NamedTuple):
    """Why a field of a statement holds: the rule that gave it, and the tokens that show it."""

    field: Literal["via", "addressee"]
    rule: str
    range: Range


@dataclass(kw_only=True, slots=True)
class Report:
    """A statement in the making.

    Attributes:
        cue: the reporting words; None for a quotation without a cue or a headline's colon.
        form: the cue as a form of a verb, where it is one.
        rule: the table row or rule that found it.
        act: the usual act of the cue.
        opener: what opens the content: `that`, `speech`, `object`, `attribute`, `colon`, `quote`, `clause`, or a
            preposition.
        start, end: the content, as far as it is one stretch.
        closed: whether `end` was known from the start (a quotation before its cue, the line of a headline).
        lead: the segment of the content before a cue that stands in its middle, if there is one.
        parts: the content in its segments, once its edges are known.
        quote: index of the quotation that the content opens with, or -1.
        region: the tokens between the cue and what opens the content.
        source: the mention of the source.
        via: mentions of those who passed it on, outermost first.
        addressee: the mention of who is spoken to.
        joined: tokens of `via` and `addressee` that begin with a preposition of one letter (لصحيفة).
        grounds: by which rules `via` and `addressee` were found.
        weighed: the end that the edges gave the content, and the last token that they looked at for it.
        nested: whether the report stands inside the content of another.
        topic: whether it only tells what somebody talks about, and is left out of the record.
        confidence: how sure the reading is of it, from 0 to 1; 0 until it was judged.
        anchor: the token that places the statement in the order of the text: its cue, else its content.
    """

    cue: Range | None
    form: CueForm | None = None
    rule: str
    act: Act = "assert"
    opener: str
    start: int
    end: int = 0
    closed: bool = False
    lead: list[Range] = field(default_factory=list)
    parts: list[Range] = field(default_factory=list)
    quote: int = -1
    region: Range = (0, 0)
    source: Range | None = None
    via: list[Range] = field(default_factory=list)
    addressee: Range | None = None
    joined: set[int] = field(default_factory=set)
    grounds: list[Ground] = field(default_factory=list)
    weighed: Range | None = None
    nested: bool = False
    topic: bool = False
    confidence: float = 0.0
    anchor: int = -1

    def __post_init__(self) -> None:
        """Anchor the report at its cue, or else at its content."""
        self.anchor = self.cue[0] if self.cue else self.start

    def open_at(self, start: int) -> None:
        """Let the content begin at token `start`."""
        self.start = start
        if self.cue is None:
            self.anchor = start

    def tell_by(self, cue: Range) -> None:
        """Let the report be told by `cue`, in place of the word that it was found by."""
        self.cue, self.anchor = cue, cue[0]

    def address(self, where: Range, rule: str) -> None:
        """Set to whom the statement is said, with the rule that found him."""
        self.addressee = where
        self.grounds.append(Ground("addressee", rule, where))
