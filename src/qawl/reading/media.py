"""Is a medium called by its kind alone, and can another be of that kind? الصحيفة, الأسبوعية البريطانية."""

from qawl.lexicon.noun_tables import split_name
from qawl.lexicon.nouns import Noun, canonical, classes, lemma_of
from qawl.reading.bodies import papers
from qawl.reading.document import Document
from qawl.reading.mentions import Mention
from qawl.reading.report import Range


def is_kind_alone(doc: Document, mention: Mention) -> bool:
    """Return whether a mention tells the kind of a medium, maybe with its country, and no name."""
    keys = [key for key in doc.keys[slice(*mention.range)] if key[0].isalnum()]
    if mention.type != "outlet" or not keys:
        return False
    kind = keys[0][:2] == "ال" and bool(classes(keys[0]) & Noun.OUTLET_HEAD)
    one = not classes(keys[0]) & Noun.PLURAL and not mention.plural
    return kind and one and all(classes(key) & Noun.NATIONALITY for key in keys[1:])


def is_of_kind(doc: Document, name: Range, mention: Mention) -> bool:
    """Return whether the medium called by the tokens `name` can be of the kind that the mention tells."""
    keys = [key for key in doc.keys[slice(*name)] if key[0].isalnum()]
    if not keys:
        return False
    whole = split_name(canonical(tuple(keys)) or "") or tuple(keys)
    kinds = {lemma_of(key) for key in (keys[0], whole[0]) if classes(key) & Noun.OUTLET_HEAD}
    asked = next(lemma_of(key) for key in doc.keys[slice(*mention.range)] if key[0].isalnum())
    return asked in kinds or (asked in papers() and bool(kinds & papers())) or not kinds
