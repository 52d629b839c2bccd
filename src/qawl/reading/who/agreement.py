"""Can this speaker be the subject of that cue? Gender and number of a verb or pronoun beside those of a mention."""

from typing import NamedTuple

from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.function_words import function_words
from qawl.lexicon.inflect import Gender, Number
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.report import Report
from qawl.reading.who.entities import opposed
from qawl.reading.who.entity import Entity, Mention

_SERVANT = "عبد"
_WITH_BIN = 2  # words of the shortest name that tells whose it is

_PRONOUNS: dict[str, tuple[Gender, Number]] = {
    "هما": ("m", "d"),
    "هم": ("m", "p"),
    "هن": ("f", "p"),
    "ها": ("f", "s"),
    "ه": ("m", "s"),
}


class Grammar(NamedTuple):
    """Gender and number that a cue asks of its subject, and whether it is a finite verb."""

    gender: Gender
    number: Number
    verb: bool


def grammar_of(form: CueForm) -> Grammar | None:
    """Return what a cue asks of its subject: its own form, or its pronoun's where it is a noun (قولها)."""
    if form.kind == "masdar":
        return pronoun_grammar(form.suffix)
    return Grammar(form.gender, form.number, form.kind == "verb")


def pronoun_grammar(key: str) -> Grammar | None:
    """Return what the pronoun at the end of the folded word `key` says of whom it stands for, if it has one."""
    found = next((grammar for pronoun, grammar in _PRONOUNS.items() if key.endswith(pronoun)), None)
    return Grammar(*found, False) if found else None


def grammar(doc: Document, report: Report) -> Grammar | None:
    """Return what `report`, which names no source, asks of its subject; None where nothing tells."""
    if report.form is not None:
        if report.via and report.form.kind == "verb" and report.form.row.source:
            return pronoun_grammar(doc.keys[report.region[0]])  # نقلت عنه الوكالة أن
        return _of_those(doc, report) or grammar_of(report.form)
    if report.source is not None:  # وفقاً له
        return pronoun_grammar(doc.keys[report.source[0]])
    if report.cue is not None and report.opener != "headline":  # بحسب قولها
        return pronoun_grammar(doc.keys[report.region[0] - 1])
    return None


def _of_those(doc: Document, report: Report) -> Grammar | None:
    """Return what a verb asks whose subject only points at people named before: ويرى هؤلاء أن."""
    if report.form is None or report.form.kind != "verb" or report.cue is None:
        return None
    after = doc.keys[min(report.cue[1], len(doc.keys) - 1)]
    return Grammar(report.form.gender, "p", True) if after in function_words().those else None


def fits(mention: Mention, asked: Grammar | None) -> bool:
    """Return whether the mention can be what is asked for."""
    if asked is None:
        return True
    if asked.number == "p":
        return (
            mention.plural or is_many(mention) or (mention.type == "group" and mention.feminine is not True)
        )
    if mention.plural and mention.type in ("group", "unnamed", "person", "document"):
        return asked.gender == "f" and not _is_people(mention)
    if mention.feminine is None:
        return not (asked.verb and asked.gender == "f" and _is_mans(mention.name_stems))
    return mention.feminine == (asked.gender == "f")


def agrees(entity: Entity, asked: Grammar | None) -> bool:
    """Return whether the speaker, by any of his mentions, can be what is asked for."""
    if asked is None:
        return True
    if asked.number == "p":
        return entity.plural or entity.type == "group" or any(is_many(m) for m in entity.mentions)
    if entity.plural and entity.type == "document":
        return asked.gender == "f"  # البيانات الأولية … وأضافت
    many = asked.verb and entity.plural and entity.type in ("group", "unnamed")
    if many and (asked.gender == "m" or any(_is_people(mention) for mention in entity.mentions)):
        return False  # of many people a verb that follows them is plural
    return not opposed(entity.feminine, asked.gender == "f") and not _is_unlike(entity, asked)


def _is_unlike(entity: Entity, asked: Grammar) -> bool:
    """Return whether a feminine verb follows a speaker who is a man by title or name: عبدالله علي، سالم بن حمد."""
    if not asked.verb or asked.gender != "f" or entity.type != "person" or entity.feminine:
        return False
    return entity.feminine is False or any(_is_mans(mention.name_stems) for mention in entity.mentions)


def _is_mans(name: tuple[str, ...]) -> bool:
    """Return whether a name is surely a man's: that of a servant of God, a given name that no woman has before بن."""
    if len(name) < _WITH_BIN:
        return False
    known = classes(name[0])
    son = name[1] == "بن" and bool(known & Noun.GIVEN) and not known & Noun.FEMALE_GIVEN
    return son or (name[0].startswith(_SERVANT) and name[0] != _SERVANT)


def is_many(mention: Mention) -> bool:
    """Return whether a mention is of many people (عدد من السكان)."""
    return mention.plural or mention.stems[0].endswith("ون")


def _is_people(mention: Mention) -> bool:
    """Return whether a plural is of people, and takes no feminine verb: دبلوماسيين, but not مصادر."""
    return mention.stems[0].endswith(("ون", "ين")) or bool(classes(mention.stems[0]) & Noun.ROLE)


def is_plural(asked: Grammar | None) -> bool:
    """Return whether a cue asks for several speakers."""
    return asked is not None and asked.number == "p"


def in_number(entity: Entity, asked: Grammar | None) -> bool:
    """Return whether a speaker can be the subject of a cue that asks for several, or else of any but a woman's."""
    if asked is None or not is_plural(asked):
        return asked is None or not _is_unlike(entity, asked)
    return agrees(entity, asked)
