"""The rows of the cue tables as they are written in `verbs.toml`, `light.toml` and `attributions.toml`."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from qawl.types import Act

PhraseKind = Literal["according", "clause", "speech", "carrier", "occasion", "impersonal", "noun", "formula"]
Next = Literal["source", "verb", "that", "content", ""]


class WrittenVerb(Struct, frozen=True, forbid_unknown_fields=True):
    """A row of `verbs.toml` as it is written."""

    lemma: str
    present: str
    act: Act
    opens: list[str]
    participle: str = ""
    masdar: list[str] = []
    noun_opens: list[str] = []
    addressee: str = ""
    source: str = ""
    strength: Literal["strong", "weak"] = "strong"
    carries: bool = False
    passive: Literal["impersonal", "expected", "rumoured", "copular", ""] = ""
    note: str = ""


class WrittenLight(Struct, frozen=True, forbid_unknown_fields=True):
    """A row of `light.toml` as it is written: verbs that go with each of some nouns."""

    verbs: list[str]
    nouns: list[str]
    act: Act
    opens: list[str] = []
    content: Literal["noun", "after"] = "noun"


class WrittenPhrases(Struct, frozen=True, forbid_unknown_fields=True):
    """A row of `attributions.toml` as it is written: several phrases of one kind."""

    phrases: list[str]
    kind: PhraseKind
    before: tuple[str, ...] = ("",)
    act: Act = "assert"
    next: Next = ""
    opens: list[str] = []
    cue: int = 0
    pronoun: bool = False
