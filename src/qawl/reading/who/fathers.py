"""Does the article tell a name with more of its fathers elsewhere? سعود بن فهد الزيد for سعود الزيد, or سعود بن فهد."""

from qawl.lexicon.noun_kinds import NAME
from qawl.lexicon.nouns import classes
from qawl.reading.document import Document
from qawl.reading.ordinary import is_ordinary
from qawl.reading.phrases.name_words import is_verb
from qawl.reading.who.entity import Mention
from qawl.reading.who.mentions import understand
from qawl.reading.who.names import name_around
from qawl.reading.who.word_index import Places

_SON = "بن"
_GIVEN_AND_FAMILY = 2  # words of a name that leaves out those of the fathers
_PLACES = 12  # other places of the name's last word, on either side, that are looked at


def with_fathers(doc: Document, places: Places, mention: Mention) -> Mention | None:
    """Return where the article has more fathers of whom `mention` names; None where it has none."""
    mine = mention.name_stems
    if _SON not in mine and len(mine) != _GIVEN_AND_FAMILY:
        return None
    for place in places.around(mine[-1], mention.range[0], _PLACES):
        name = name_around(doc, place)
        if name is None or name[1] - name[0] <= len(mine):
            continue
        found = understand(doc, name)
        names = found.name_stems
        begins = _SON in mine and names[: len(mine)] == mine and not _is_past(doc.keys[name[1] - 1])
        if len(names) > len(mine) and (begins or names[:: len(names) - 1] == mine):
            return found
    return None


def _is_past(key: str) -> bool:
    """Return whether what was taken for the last word of a name is rather a verb or an everyday word after it."""
    return not classes(key) & NAME and (is_verb(key) or is_ordinary(key))
