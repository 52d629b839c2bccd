"""Where does a text say that something was said in reply, and to what? (رداً على تصريحات الوزير، نفت ما قاله)

A reference is what opens the reply, a phrase or a verb, and then what is replied to: a noun for what was said
(تصريحات) or words for it (ما قاله), with its owner after it, or a word that points back in the text (ذلك).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from qawl.lexicon.answer_words import (
    Kind,
    may_refer,
    opens_reply,
    pointers,
    reply_phrases,
    reply_verb,
    speech_noun,
    words_it,
)
from qawl.lexicon.noun_kinds import PERSON
from qawl.lexicon.nouns import classes
from qawl.lexicon.tables import folded
from qawl.reading.document import Document
from qawl.types import Act, Article, Span

_NEAR = 10  # words between what opens a reply and what is replied to
_SUBJECT = 9  # tokens of a subject between a verb and its object
_POINTING = 3  # words that point at what was said, before it
_OWNER = 10  # tokens in which its owner is named
_OWNER_BEGINS = 4  # tokens, within which the owner begins to be named
_MARKS = frozenset('"«»“”')


class Reference(Struct, frozen=True):
    """Words of a text that refer to what somebody said, in reply to it; the spans count in the text.

    Attributes:
        kind: what the words say of the reply.
        span: the words, from what opens the reply to the owner of what is replied to.
        sentence: the sentence they stand in.
        subject: the part of it in which the subject of a verb stands.
        owner: who said what is replied to, as far as he is named; None where nobody is.
        owner_begins: the part of `owner` in which he begins to be named.
        back: whether what is replied to stands before, in the same text.
        named: whether no words but only somebody is named (رداً على الوزير).
        verb: whether a verb opens the reply, so that its subject is who replies.
        acts: the acts that what is replied to may be, as it is named; any where there is none.
    """

    kind: Kind
    span: Span
    sentence: Span
    subject: Span
    owner: Span | None
    owner_begins: Span | None
    back: bool
    named: bool
    verb: bool
    acts: tuple[Act, ...]


def reference_at(text: str, start: int, kind: Kind) -> Reference | None:
    """Return the reference with which words at the character `start` begin: [تصريحات الوزير] غير صحيحة."""
    begins = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    line = _Line(text[begins : end if end >= 0 else len(text)], begins, dots_ya="على" in text)
    first = line.doc.tokens.at(start - begins)
    for k in range(first, min(first + _POINTING, len(line.doc))):
        if found := _Target(line, k, kind, verb=False).at(k, bare=False):
            return found
    return None


def references(text: str) -> Iterator[Reference]:
    """Yield the references of a text, in its order. Most lines hold none, and are passed over quickly."""
    start = 0
    for line in text.splitlines(keepends=True):
        if may_refer(line.split(), _NEAR):
            yield from _Line(line, start, dots_ya="على" in text).references()
        start += len(line)


class _Line:
    """One line of a text; `start` is where it begins there, `dots_ya` whether the text tells علي from على."""

    def __init__(self, line: str, start: int, *, dots_ya: bool) -> None:
        self.doc = Document(Article(id="", text=line))
        self.start = start
        self.dots_ya = dots_ya

    def references(self) -> Iterator[Reference]:
        past = 0
        for i, key in enumerate(self.doc.keys):
            if i >= past and opens_reply(key) and (found := self._by_phrase(i, key) or self._by_verb(i, key)):
                yield found
                past = self.doc.tokens.at(found.span.end - self.start)

    def _by_phrase(self, i: int, key: str) -> Reference | None:
        """The reference that a phrase opens of which token `i` is the last but one."""
        for words, kind in reply_phrases().get(key, ()):
            k = i + 2
            first = k - len(words)
            if first >= 0 and tuple(self.doc.keys[first:k]) == words:
                return _Target(self, first, kind, verb=False).at(k, bare=True)
        return None

    def _by_verb(self, i: int, key: str) -> Reference | None:
        keys, verb = self.doc.keys, reply_verb(key)
        if verb is None:
            return None
        target = _Target(self, i, verb.kind, verb=True)
        speaks = verb.kind in ("reply", "comment")  # of a person too, not only of his words
        for k in range(i + 1, min(i + 2 + _SUBJECT, self.doc.last[i])):
            if keys[k] in ";.:" or keys[k] in _MARKS:
                return None
            if len(verb.by) > 1:
                if keys[k] == verb.by:
                    return target.at(k + 1, bare=speaks)
            elif keys[k - 1] in folded("answers", "about"):
                continue  # أدان في كلمة متلفزة
            elif found := target.at(k, bare=verb.kind == "deny" and k == i + 1, with_b=verb.by == "ب"):
                return found
        return None

    def is_ali(self, k: int) -> bool:
        """Whether token `k` is the name علي, which is folded like على."""
        return self.dots_ya and self.doc.words(k, k + 1) == "علي"

    def span(self, first: int, end: int) -> Span:
        """The characters of tokens of the line, counted in the text."""
        span = self.doc.span(first, max(end, first + 1))
        return Span(self.start + span.start, self.start + span.end)


class _Target:
    """What is replied to where a reply opens at token `first`."""

    def __init__(self, line: _Line, first: int, kind: Kind, *, verb: bool) -> None:
        self.line, self.doc, self.first, self.kind, self.verb = line, line.doc, first, kind, verb
        self.limit = line.doc.last[first]

    def at(self, k: int, *, bare: bool, with_b: bool = False) -> Reference | None:
        """What is named or worded from token `k` on; just ذلك or a person if `bare`; with ب before it if `with_b`."""
        keys, limit, j, points = self.doc.keys, self.limit, k, False
        while j < min(limit, k + _POINTING) and keys[j] in pointers():
            points = points or pointers()[keys[j]]
            j += 1
        if points and j < limit and keys[j] in _MARKS:
            j += 1  # هذه «الاتهامات»
        noun = speech_noun(keys[j]) if j < limit else None
        if noun and not (self.verb and noun.joined) and (noun.with_b or not with_b or j > k):
            owned = not noun.definite or self._owner_follows(j + 1)
            end = self._owner_end(j + 1) if owned else j + 1
            return self._reference(j + 1, end, back=points or (noun.alone and not owned), acts=noun.acts)
        if j + 1 < limit and keys[j] in folded("answers", "what") and (keys[j][0] == "ب") == with_b:
            if words_it(keys[j + 1]):
                return self._reference(j + 2, self._owner_end(j + 2))
            if keys[j + 1] in folded("answers", "what_verbs"):
                return self.at(min(j + 3, limit), bare=False)  # ما جاء في بيان الوزارة
        if bare and points and j == k + 1 and (j == limit or not self.doc.tokens.is_word(j)):
            return self._reference(j, j, back=True)
        if bare and not points and self.kind != "deny" and k < limit and classes(keys[k]) & PERSON:
            return self._reference(k, self._owner_end(k), named=True)
        return None

    def _reference(
        self, owner: int, end: int, *, back: bool = False, named: bool = False, acts: tuple[Act, ...] = ()
    ) -> Reference:
        line, first = self.line, self.first
        return Reference(
            kind=self.kind,
            span=line.span(first, max(owner, end)),
            sentence=line.span(self.doc.first[first], self.limit),
            subject=line.span(self.doc.first[first], owner),
            owner=line.span(owner, end) if end > owner else None,
            owner_begins=line.span(owner, min(end, owner + _OWNER_BEGINS)) if end > owner else None,
            back=back,
            named=named,
            verb=self.verb,
            acts=acts,
        )

    def _owner_follows(self, j: int) -> bool:
        """Whether a noun with the article may have its owner after it: التصريحات [الأخيرة للوزير]، التي أدلى بها."""
        key = self.doc.keys[j] if j < self.limit else ""
        return key.startswith(("ال", "لل")) or key in folded("answers", "of")

    def _owner_end(self, j: int) -> int:
        """One past the tokens from `j` on in which the owner of what was said may be named."""
        end = j
        while end < min(self.limit, j + _OWNER):
            key = self.doc.keys[end]
            ends = key in folded("answers", "about") and not self.line.is_ali(end)
            if ends or not (self.doc.tokens.is_word(end) or key in _MARKS):
                break
            end += 1
        return end
