"""Who is he of whom an article tells nothing but his trade first? مزارع نرويجي … ثم: وقال المزارع أولاف هانسن.

The article names him where it says the trade again, with the article and with a name and nothing else; so it is with
one of many (أحد الصيادين … وقال الصياد فلان).
"""

from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import lemma_of
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import ONE
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.who.entities import opposed
from qawl.reading.who.entity import Mention
from qawl.reading.who.mentions import understand
from qawl.reading.who.stems import stem
from qawl.reading.who.word_index import Places

_PLACES = 8  # places of the trade around a mention that are looked at
_WORDS = 4  # of the longest mention that tells no more than a trade: صياد سمك نرويجي


def named_later(doc: Document, places: Places, mention: Mention) -> Mention | None:
    """Return who is meant by a trade alone, where the article names one of it after the mention, and only one."""
    at, one = mention.range[0], mention.stems[0] in ONE
    if mention.type != "unnamed" or mention.definite or not 1 + one <= len(mention.stems) <= _WORDS:
        return None
    if not one and (mention.plural or not mention.office):
        return None
    if not function_words().another.isdisjoint(mention.stems):
        return None  # طبيب آخر is not the one who is named
    trade = stem(lemma_of(doc.keys[at + 1])) if one else mention.stems[0]
    named: Mention | None = None
    for place in places.around(trade, at, _PLACES):
        if place < at or doc.keys[place][:2] != "ال":
            continue
        found = understand(doc, (place, noun_phrase(doc, place, doc.last[place], split=True)))
        if found.type == "person" and found.name and set(found.stems) == {trade, *found.name_stems}:
            if named is not None and named.name_stems != found.name_stems:
                return None
            named = found
    return None if named is None or (not one and opposed(named.feminine, mention.feminine)) else named
