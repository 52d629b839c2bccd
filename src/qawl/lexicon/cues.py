"""Can this word report speech, and in which of its forms? The cue tables, looked up by folded word.

Verbs come from `verbs.toml` through the rules of `inflect`, light verbs with their nouns from `light.toml`. Phrases are
in `lexicon.phrases`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from qawl.arabic.letters import by_last_letter, fold_word
from qawl.arabic.remembered import remembered
from qawl.lexicon.cue_rows import CueForm, CueRow, LightRow
from qawl.lexicon.inflect import PRONOUNS, Form, noun, paradigm
from qawl.lexicon.tables import rows, table
from qawl.lexicon.written import WrittenLight, WrittenVerb

_Entry = tuple[CueRow, Form]


class _Index(NamedTuple):
    """Every form without prefixes: as it stands alone, and as it stands before a pronoun."""

    free: dict[str, list[_Entry]]
    joined: dict[str, list[_Entry]]
    begun: frozenset[str]
    """The first three letters of all of them, by which most other words are turned away."""
    homographs: frozenset[str]
    never: frozenset[str]


@cache
def _index() -> _Index:
    free: dict[str, list[_Entry]] = {}
    joined: dict[str, list[_Entry]] = {}
    for verb in (*rows("verbs", "verb", WrittenVerb), *rows("light", "verb", WrittenVerb)):
        row = _cue_row(verb)
        for form in paradigm(
            verb.lemma, verb.present, verb.participle, tuple(verb.masdar), row.passive_impersonal
        ):
            entry = (row, form)
            if form.free:
                free.setdefault(form.free, []).append(entry)
            if form.joined:
                joined.setdefault(form.joined, []).append(entry)
    homographs, never = (
        frozenset(map(fold_word, table("verbs").get(name, []))) for name in ("homographs", "never")
    )
    begun = frozenset(form[:3] for form in (*free, *joined))
    return _Index(free, joined, begun, homographs, never)


@cache
def _lemmas(name: str) -> frozenset[str]:
    return frozenset(table("verbs")[name])


def _cue_row(verb: WrittenVerb) -> CueRow:
    return CueRow(
        id=f"verbs:{verb.lemma}",
        lemma=verb.lemma,
        folded=fold_word(verb.lemma),
        act=verb.act,
        opens=frozenset(map(fold_word, verb.opens)),
        noun_opens=frozenset(map(fold_word, verb.noun_opens)),
        addressee=fold_word(verb.addressee),
        source=frozenset(map(fold_word, verb.source.split())),
        strong=verb.strength == "strong",
        carries=verb.carries,
        passive_impersonal=verb.passive != "",
        unspoken=verb.passive in ("expected", "rumoured"),
        rumoured=verb.passive == "rumoured",
        copular=verb.passive == "copular",
        negatable=verb.lemma in _lemmas("negatable"),
        names_act=verb.lemma in _lemmas("acts_of_speech"),
        refuses=verb.lemma in _lemmas("refusing"),
        names=verb.lemma in _lemmas("naming"),
        transitive=verb.lemma in _lemmas("transitive"),
    )


@cache
def frame_prepositions() -> frozenset[str]:
    """Return the folded prepositions that any verb opens its content with."""
    kinds = {row.opens for entries in _index().free.values() for row, _ in entries}
    return frozenset().union(*kinds) - {"that", "speech", "object"}


_BEFORE_ALL = frozenset(["", "و", "ف"])
_BEFORE_IMPERFECT = _BEFORE_ALL | {"س", "وس", "فس", "ل", "ول", "فل"}
_BEFORE_NOUN = _BEFORE_ALL | {
    *("ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"),
    *("ال", "وال", "فال", "بال", "وبال", "كال", "لل", "ولل"),
}
_PREFIXES = _BEFORE_IMPERFECT | _BEFORE_NOUN
_LETTERS = {prefix[0]: len(prefix) for prefix in sorted(_PREFIXES - {""}, key=len)}
"""Of the longest prefix by its first letter, how many it has."""
_YOURS = frozenset(["ك", "كم", "كما"])
_PRONOUNS = by_last_letter([pronoun for pronoun in PRONOUNS if pronoun not in _YOURS])
"""A newspaper addresses nobody: what ends in "your" is another word (يشارك، انتهك، تراكم)."""


def _fits(form: Form, prefix: str) -> bool:
    if form.kind == "masdar":
        return prefix in _BEFORE_NOUN
    if form.tense == "present":
        return prefix in _BEFORE_IMPERFECT
    return prefix in _BEFORE_ALL


@remembered
def forms(key: str) -> tuple[CueForm, ...]:
    """Return every reading of one folded word as a form of a cue, the likeliest first; empty if it has none.

    A passive that print does not tell from the active is a reading of its own only where the lemma has an
    impersonal passive (`ذكر`, said he, or it was said).

    >>> [(form.row.lemma, form.suffix) for form in forms("وحذرهم")]
    [('حذّر', 'هم')]
    """
    found = list(_readings(key))
    if len(found) > 1:
        found.sort(key=lambda form: (form.risky, form.person in (1, 2), form.short, form.passive))
    return tuple(found)


def _readings(key: str) -> Iterator[CueForm]:
    index = _index()
    if key in index.never:
        return
    for letters in range(min(_LETTERS.get(key[:1], 0), len(key)) + 1):
        prefix = key[:letters]
        if prefix not in _PREFIXES:
            continue
        rest = key[letters:]
        if not (rest[:3] in index.begun or rest[:2] in index.begun) or rest in index.never:
            continue
        risky = rest in index.homographs
        for row, form in index.free.get(rest, ()):
            if _fits(form, prefix):
                yield _reading(row, form, prefix, "", risky)
        for pronoun in _PRONOUNS.get(rest[-1:], ()):
            if not rest.endswith(pronoun) or prefix.endswith(("ال", "لل")):
                continue
            stem = rest[: -len(pronoun)]
            for row, form in index.joined.get(stem, ()):
                if _fits(form, prefix) and pronoun != ("ني" if form.kind == "masdar" else "ي"):
                    yield _reading(row, form, prefix, pronoun, risky or stem in index.homographs)


def _reading(row: CueRow, form: Form, prefix: str, suffix: str, homograph: bool) -> CueForm:
    return CueForm(
        row=row,
        kind=form.kind,
        tense="future" if prefix.endswith("س") else form.tense,
        passive=form.passive,
        person=form.person,
        gender=form.gender,
        number=form.number,
        prefix=prefix,
        suffix=suffix,
        accusative=form.accusative,
        short=form.short,
        risky=homograph or _is_unlikely(row, form, suffix),
    )


def _is_unlikely(row: CueRow, form: Form, suffix: str) -> bool:
    """Tell forms that mostly look like other words: not he, she or they; an object the verb has not."""
    if form.kind != "verb":
        return form.number == "d"
    if form.person != 3 or form.short or form.number == "d" or (form.number, form.gender) == ("p", "f"):
        return True
    return bool(suffix and row.addressee != "object" and "object" not in row.opens)


def light(verb_row_id: str) -> Mapping[str, LightRow]:
    """Return what a light verb (by its row's id) reports together with each noun, a folded word of the text.

    >>> light("verbs:أعرب")["شكره"].act
    'support'
    """
    return _light().get(verb_row_id, {})


@cache
def light_with_ba() -> frozenset[str]:
    """Return the lemmas of the light verbs whose noun has ب before it: تقدم بالشكر."""
    return frozenset(table("light")["with_ba"])


@cache
def _light() -> dict[str, dict[str, LightRow]]:
    found: dict[str, dict[str, LightRow]] = {}
    for written in rows("light", "light", WrittenLight):
        for word in written.nouns:
            keys = tuple(_noun_keys(word))
            for verb in written.verbs:
                row = LightRow(
                    f"light:{verb}+{word}",
                    written.act,
                    frozenset(map(fold_word, written.opens)),
                    written.content == "noun",
                )
                nouns = found.setdefault(f"verbs:{verb}", {})
                for key in keys:
                    nouns.setdefault(key, row)
    return found


def _noun_keys(word: str) -> Iterator[str]:
    for form in noun(word):
        if form.free:
            yield from (form.free, form.free + "ا", "ال" + form.free, "بال" + form.free, "ب" + form.free)
        yield from (form.joined + pronoun for pronoun in PRONOUNS)
        yield from ("ب" + form.joined + pronoun for pronoun in PRONOUNS)
