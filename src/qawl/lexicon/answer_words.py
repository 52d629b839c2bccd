"""The words that show a reply, as they are met in a text: what opens it, and how what is replied to is named.

The table is `answers.toml`; the forms of its verbs are those of `cues`, the forms of its nouns those of `inflect`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import compress, product
from typing import Literal, cast

from msgspec import Struct

from qawl.arabic.letters import fold_word
from qawl.arabic.remembered import remembered
from qawl.lexicon.cues import forms
from qawl.lexicon.inflect import noun
from qawl.lexicon.tables import folded, table
from qawl.types import Act

Kind = Literal["reply", "comment", "deny", "reject", "welcome"]

_BEFORE_PHRASE = ("", "و", "ف")
_BEFORE_NOUN = tuple(product(("", "و", "ف"), ("", "ب", "ل", "ك"), ("", "ال")))


class ReplyVerb(Struct, frozen=True):
    """A verb whose object is replied to, and the preposition before that object: a word, ب, or none."""

    kind: Kind
    by: str


class SpeechNoun(Struct, frozen=True):
    """A noun for what was said, as it is met: with و, ب, the article or not.

    `alone` tells that with the article it points back in the text; `acts` the acts that it names.
    """

    joined: bool
    with_b: bool
    definite: bool
    alone: bool
    acts: tuple[Act, ...]


@cache
def reply_phrases() -> Mapping[str, list[tuple[tuple[str, ...], Kind]]]:
    """Return the phrases that open a reply by their last word but one, folded (رده, of في رده على), longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
    for row in table("answers")["phrases"]:
        for phrase, before in product(row["words"], _BEFORE_PHRASE):
            words = tuple(fold_word(before + phrase).split())
            found.setdefault(words[-2], []).append((words, cast(Kind, row["kind"])))
    for phrases in found.values():
        phrases.sort(key=lambda phrase: -len(phrase[0]))
    return found


@cache
def _verbs() -> Mapping[str, ReplyVerb]:
    return {
        lemma: ReplyVerb(row["kind"], fold_word(row["by"]))
        for row in table("answers")["verbs"]
        for lemma in row["lemmas"]
    }


@remembered
def reply_verb(key: str) -> ReplyVerb | None:
    """Return the verb of the table that the folded word is a form of, its verbal noun and participle too."""
    known = _verbs()
    if key in folded("answers", "never"):
        return None
    return next((known[form.row.lemma] for form in forms(key) if form.row.lemma in known), None)


@cache
def _speech() -> Mapping[str, SpeechNoun]:
    found: dict[str, SpeechNoun] = {}
    for row in table("answers")["speech"]:
        met = {form.free for word in row["words"] for form in noun(word, plural=True) if form.free}
        for word, (joined, preposition, article) in product(met, _BEFORE_NOUN):
            before = "لل" if preposition + article == "لال" else preposition + article
            found[joined + before + word] = SpeechNoun(
                joined=bool(joined),
                with_b=preposition == "ب",
                definite=bool(article),
                alone=row.get("alone", False),
                acts=tuple(row.get("acts", ())),
            )
    return found


def speech_noun(key: str) -> SpeechNoun | None:
    """Return the noun for what was said that the folded word is (تصريحات), if it is one."""
    return _speech().get(key)


@remembered
def words_it(key: str) -> bool:
    """Return whether the folded word is a verb of speech with a pronoun for what was said (قاله)."""
    return any(form.kind == "verb" and form.suffix in ("ه", "ها") for form in forms(key))


@cache
def pointers() -> Mapping[str, bool]:
    """Return the words before what was said, each with whether it points back at it (هذه) or not (جميع)."""
    back = folded("answers", "that")
    return {word: word in back for word in back | folded("answers", "before")}


@remembered
def is_speech(word: str) -> bool:
    """Return whether a word as a text has it, marks and all, is a noun for what was said."""
    return speech_noun(_bare(word)) is not None


def may_refer(words: Sequence[str], near: int) -> bool:
    """Return whether words as a text has them may refer to what somebody said, in reply: a quick look, not a sure one.

    Args:
        words: the words, marks and all.
        near: within how many words after what opens a reply its preposition, or what is replied to, has to follow.
    """
    for i in compress(range(len(words)), map(opens_reply, words)):
        keys = [_bare(word) for word in words[i + 1 : i + near]]
        by = _opening(words[i])
        if by in keys if by else any(map(_is_named, keys, [*keys[1:], ""])):
            return True
    return False


@remembered
def opens_reply(word: str) -> bool:
    """Return whether a word, folded or as a text has it, may open a reply."""
    return _opening(word) is not None


def _opening(word: str) -> str | None:
    """The preposition, a word of its own, that follows a word which may open a reply; empty where none does."""
    key = _bare(word)
    if key in reply_phrases():
        return reply_phrases()[key][0][0][-1]
    verb = reply_verb(key)
    return None if verb is None else verb.by if len(verb.by) > 1 else ""


def _is_named(key: str, after: str) -> bool:
    """Whether what is replied to is named by the folded word, or worded by it and the next: ما قاله."""
    worded = key in folded("answers", "what") and (
        words_it(after) or after in folded("answers", "what_verbs")
    )
    return worded or key in pointers() or speech_noun(key) is not None


@remembered
def _bare(word: str) -> str:
    """The folded word without the marks that stand beside it."""
    return fold_word(word).strip(_MARKS)


_MARKS = '«»"“”.,،:()'
