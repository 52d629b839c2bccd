"""Is a medium called by its kind alone, and can another be of that kind? الصحيفة, الأسبوعية البريطانية."""

from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import OF_NATION
from qawl.lexicon.noun_tables import split_name
from qawl.lexicon.nouns import Noun, canonical, classes, lemma_of
from qawl.lexicon.tables import folded
from qawl.reading.document import Document
from qawl.reading.report import Range
from qawl.reading.who.bodies import papers
from qawl.reading.who.entity import Mention


def is_kind_alone(doc: Document, mention: Mention) -> bool:
    """Return whether a mention tells the kind of a medium, maybe with its country, and no name."""
    again = function_words().emphasis | function_words().same
    keys = [key for key in doc.keys[slice(*mention.range)] if key[0].isalnum() and key not in again]
    if mention.type != "outlet" or not keys:
        return False
    kind = keys[0][:2] == "ال" and bool(classes(keys[0]) & Noun.OUTLET_HEAD)
    one = not classes(keys[0]) & Noun.PLURAL and not mention.plural
    if len(keys) > 1 and keys[0].removeprefix("ال") in folded("outlets", "at_large"):
        return False  # الإعلام الإسرائيلي
    return kind and one and all(classes(key) & Noun.NATIONALITY or key in _described() for key in keys[1:])


def is_untold(doc: Document, mention: Mention) -> bool:
    """Return whether a mention tells what kind of medium says it, and not yet which: صحيفة إسبانية."""
    kind, *rest = [key for key in doc.keys[slice(*mention.range)] if key[0].isalnum()] or [""]
    if mention.type != "outlet" or not rest or kind[:2] == "ال" or not classes(kind) & Noun.OUTLET_HEAD:
        return False
    described = all(
        classes(key) & OF_NATION == Noun.NATIONALITY or "ال" + key in _described() for key in rest
    )
    return described and not classes(kind) & Noun.PLURAL


def is_of_kind(doc: Document, name: Range, mention: Mention) -> bool:
    """Return whether the medium called by the tokens `name` can be of the kind that the mention tells."""
    keys = [key for key in doc.keys[slice(*name)] if key[0].isalnum()]
    if not keys:
        return False
    whole = split_name(canonical(tuple(keys)) or "") or tuple(keys)
    kinds = {lemma_of(key) for key in (keys[0], whole[0]) if classes(key) & Noun.OUTLET_HEAD}
    asked = next(lemma_of(key) for key in doc.keys[slice(*mention.range)] if classes(key) & Noun.OUTLET_HEAD)
    any_kind = not kinds or asked in folded("outlets", "any_kind")
    return any_kind or asked in kinds or (asked in papers() and bool(kinds & papers()))


def _described() -> frozenset[str]:
    """Adjectives that describe a medium and are no name: الصحيفة الإلكترونية."""
    return folded("outlets", "described")
