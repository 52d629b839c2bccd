"""Which body or outlet is called by its name alone? The one that the article names with its head elsewhere.

"ذا نيشن" is صحيفة "ذا نيشن", and «الخضر» is حزب «الخضر», where the article has both.
"""

from qawl.arabic.letters import fold_word
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.reading.document import Document
from qawl.reading.mentions import Mention, stem, understand
from qawl.reading.word_index import Places

_HEADS = int(Noun.ORG | Noun.OUTLET_HEAD)
_CLOSING = ('"', ")")
_MINISTRY = fold_word("وزارة")
_PLACES = 12  # other places of the name, on either side, that are looked at


def headed(doc: Document, places: Places, mention: Mention) -> Mention | None:
    """Return where the article gives the head of the name that `mention` is, with the name after it."""
    start, end = mention.range
    quoted = start in doc.quotes.opened
    if quoted:
        close = doc.quotes.all[doc.quotes.opened[start]].close
        after = [key for key in doc.keys[close + 1 : end] if key[0].isalnum()]
        if any(not classes(key) & int(Noun.NATIONALITY) for key in after):
            return None  # «جيش» الاحتلال
        start, end = start + 1, min(end, close)
    elif mention.type not in ("organization", "outlet"):
        return None
    else:
        end = mention.core[1]
    if start >= end or (end - start == 1 and classes(doc.keys[start]) & (Noun.COUNTRY | Noun.CAPITAL)):
        return None  # «إسرائيل» is not أمن «إسرائيل»
    common = not quoted and bool(classes(doc.keys[start]) & int(Noun.COMMON))
    if common and not (mention.definite and end - start == 1):
        return None
    words = [stem(key) for key in doc.keys[start:end]]
    for place in places.around(words[0], start, _PLACES):
        head = place - 1
        while head >= 0 and head + 2 >= place and not doc.keys[head][0].isalnum() and doc.keys[head] != "\n":
            head -= 1
        if place == start or head < doc.first[place] or not _is_head(doc.keys[head]):
            continue
        if common and lemma_of(doc.keys[head]) != _MINISTRY:
            continue  # الداخلية is a ministry, and الشرطة no centre of it
        if [stem(key) for key in doc.keys[place : place + len(words)]] != words:
            continue
        close = place + len(words)
        if close < len(doc) and doc.keys[close] in _CLOSING:
            close += 1
        if (
            close < len(doc)
            and doc.keys[close][:2] == "ال"
            and classes(doc.keys[close]) & int(Noun.NATIONALITY)
        ):
            close += 1
        found = understand(doc, (head, close))
        if found.type in ("organization", "outlet"):
            return found
    return None


def _is_head(key: str) -> bool:
    """Return whether a word is the head of a body's name: حزب، صحيفة, with no article."""
    known = classes(key)
    return bool(known & _HEADS and known & int(Noun.COMMON)) and not known & int(Noun.DEFINITE)
