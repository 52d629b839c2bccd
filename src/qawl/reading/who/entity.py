"""One mention of a speaker, taken apart, and one speaker, gathered from his mentions."""

from bisect import bisect_right
from dataclasses import dataclass, field

from qawl.reading.phrases.nominals import ONE
from qawl.reading.report import Range
from qawl.types import SpeakerType


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a speaker, taken apart.

    Attributes:
        range: its tokens.
        type: what kind of speaker it is, by its own words.
        name: the tokens of the personal name within it, or None.
        stems: the words of the whole mention, folded, without the article: what joining compares.
        name_stems: those of the personal name alone.
        feminine, plural: its grammar, None where its words do not tell.
        bare: whether it is only a title, a head noun or a pronoun of another mention (الوزير، الوكالة).
        definite: whether its head carries the article or a pronoun, and so may repeat an earlier mention.
        office: whether its head is an office, trade or kinship.
        core: the tokens that name the speaker: the personal name, else the body's or the description;
            empty where the words can be no speaker.
        anyone: whether an adjective says that it is any of its kind: مسؤول أمريكي, not محامي المتهمين.
    """

    range: Range
    type: SpeakerType
    name: Range | None
    stems: tuple[str, ...]
    name_stems: tuple[str, ...]
    feminine: bool | None
    plural: bool
    bare: bool
    definite: bool
    office: bool
    core: Range
    anyone: bool = False

    @property
    def titled(self) -> bool:
        """Whether it tells one person by kin or office without naming him: زوجة الأسير، محامي المتهمين."""
        told = self.office and not self.plural and not self.anyone
        return self.type == "unnamed" and told and len(self.stems) > 1


@dataclass(eq=False, slots=True)
class Entity:
    """One speaker of the article, gathered from his mentions.

    Attributes:
        type: the kind of speaker, by the fullest mention.
        name: the tokens of the fullest name, or of the description where there is no name.
        mentions: all that were joined; `starts` and `late` are where they begin, two sorted lists.
        stems, name_stems, heads: the words of all mentions, of their names, and their first words.
        feminine, plural: the grammar of the mentions; None where nothing tells.
        name_length: words in `name`.
    """

    type: SpeakerType
    name: Range
    mentions: list[Mention] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    late: list[int] = field(default_factory=list)
    stems: set[str] = field(default_factory=set)
    name_stems: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    feminine: bool | None = None
    plural: bool = False
    name_length: int = 0

    def add(self, mention: Mention) -> None:
        """Join one more mention, and keep the fuller of the two names."""
        at = mention.range[0]
        (self.late if self.starts and at < self.starts[-1] else self.starts).append(at)
        self.mentions.append(mention)
        self.stems.update(mention.stems, mention.name_stems)
        self.name_stems.update(mention.name_stems)
        self.heads.add(mention.stems[0])
        self.plural = self.plural or (mention.plural and mention.stems[0] not in ONE)
        if self.feminine is None:
            self.feminine = mention.feminine
        if mention.type == "person" and mention.name is not None:
            fuller = len(mention.name_stems) > self.name_length or not self.name_length
            if self.type != "person" or fuller or self._is_apart(mention.name, len(mention.name_stems)):
                self.name, self.type, self.name_length = mention.name, "person", len(mention.name_stems)
        elif not self.name_stems and mention.type == self.type:
            length = min(mention.core[1] - mention.core[0], len(mention.stems))  # without the marks in it
            if length > self.name_length:
                self.name, self.name_length = mention.core, length

    def _is_apart(self, name: Range, words: int) -> bool:
        """Return whether a name of as many parts has more words, since عبد stands apart in it: عبد العزيز السالم."""
        return words == self.name_length and name[1] - name[0] > self.name[1] - self.name[0]

    def distance(self, at: int) -> tuple[bool, int]:
        """Return how far token `at` is from the nearest mention, earlier ones first."""
        index, late = bisect_right(self.starts, at), bisect_right(self.late, at)
        before = max(self.starts[index - 1] if index else -1, self.late[late - 1] if late else -1)
        if before >= 0:
            return (False, at - before)
        return (True, min(starts[0] for starts in (self.starts, self.late) if starts) - at)
