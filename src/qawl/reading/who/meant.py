"""Whom does a mention mean that names nobody itself, and tells by its kind whom to look for?

The two or three that were named together before (الدولتان), the country of who speaks (بلاده), or the state whose
adjective stands for it (تهديدات روسية).
"""

from collections.abc import Sequence

from qawl.reading.document import Document
from qawl.reading.who.entity import Entity, Mention
from qawl.reading.who.homelands import homeland, is_nations, nation
from qawl.reading.who.together import together
from qawl.reading.who.word_index import Places


def meant(
    doc: Document, places: Places, before: Sequence[Entity | None], mention: Mention
) -> tuple[Mention | None, str]:
    """Return where the article names whom a mention means, and the rule; (None, "") where it is none of these.

    The adjective of a people means nobody else where the article does not name the state.

    Args:
        doc: the document.
        places: the index of its words.
        before: who speaks in the last reports before the one with the mention, in order.
        mention: the mention.
    """
    several = together(doc, places, mention)
    if several is not None:
        return several, "speakers.together"
    if is_nations(doc, mention):
        return nation(doc, places, mention), "speakers.nation"
    country = homeland(doc, places, before, mention)
    return (country, "speakers.homeland") if country is not None else (None, "")
