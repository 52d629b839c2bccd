"""Where does a content begin, past the medium that it is told to and the time? تشرح للميادين | مستجدات المفاوضات."""

from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import OF_NATION
from qawl.lexicon.nouns import classes, name_at
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import addressed
from qawl.reading.phrases.recipients import is_outlet


def past_told(doc: Document, i: int, limit: int) -> int:
    """Return the first token after those that say to whom and when: تشرح للميادين | مستجدات المفاوضات."""
    words, told = function_words(), False
    while i < limit:
        if told and i in doc.quotes.opened:
            i = doc.quotes.all[doc.quotes.opened[i]].close  # لموقع «…»
        elif addressed(doc.keys[i]) or (
            doc.keys[i] == "ل" and i + 1 < limit and (i + 1 in doc.quotes.opened or is_outlet(doc, i + 1))
        ):
            told, i = True, i + _more_of_name(doc, i)
        elif told and _goes_on(doc, i):
            told = False
        elif doc.keys[i] not in words.time and doc.keys[i] not in words.attached:
            break
        i += 1
    return min(i, limit)


def _goes_on(doc: Document, i: int) -> bool:
    """Return whether token `i` goes on with whom the word before it names: لنظيره الروسي، لموقع أكسيوس."""
    known = name_at(doc.keys, i)
    medium = known is not None and known.type == "outlet" and len(known.words) == 1
    return medium or classes(doc.keys[i]) & OF_NATION == OF_NATION


def _more_of_name(doc: Document, i: int) -> int:
    """Return how many words after the one at `i` are of the outlet's name that it begins: للأفق نت."""
    known = name_at(doc.keys, i)
    return len(known.words) - 1 if known is not None and known.type == "outlet" else 0
