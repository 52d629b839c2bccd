"""Does the article go on with the words of a body's name elsewhere? «الاتحاد الساحلي» is «الاتحاد الساحلي لكرة القدم».

The places of its first word are looked at; what follows the name there counts as long as it is one thing only.
"""

from qawl.arabic.quotes import MARKS
from qawl.reading.document import Document
from qawl.reading.report import Range
from qawl.reading.who.body_extensions import extension
from qawl.reading.who.entities import alike
from qawl.reading.who.entity import Mention
from qawl.reading.who.left_out import with_left_out
from qawl.reading.who.mentions import understand
from qawl.reading.who.stems import stem
from qawl.reading.who.word_index import Places

_PLACES = 12  # other places of the name, on either side, that are looked at


def extended(doc: Document, places: Places, name: Range) -> Mention | None:
    """Return where the article goes on with the words of a body's name, if it does so in one way only."""
    found = None
    words = [key for key in doc.keys[slice(*name)] if key[0].isalnum()]
    for place in places.around(stem(words[0]), name[0], _PLACES):
        end = _past(doc, place, words)
        close = extension(doc, place, end) if end else 0
        if close == end:
            continue
        longer = understand(doc, (place, close))
        if found is None or alike(set(found.stems), set(longer.stems)):
            found = longer
        elif not alike(set(longer.stems), set(found.stems)):
            return None  # وزارة الداخلية of two states
    return found or with_left_out(doc, places, name)


def _past(doc: Document, place: int, words: list[str]) -> int:
    """Return one past the `words` at token `place`, with or without quote marks between them; 0 for others."""
    keys = doc.keys
    for n, word in enumerate(words):
        while n and place < len(keys) and keys[place] in MARKS:
            place += 1
        same = place < len(keys) and (keys[place] == word or (not n and stem(keys[place]) == stem(word)))
        if not same or keys[place].startswith("ال") != word.startswith("ال"):
            return 0
        place += 1
    return place + (place < len(keys) and keys[place] in MARKS)
