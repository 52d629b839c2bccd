"""Does the article give a body's name with more words in it? هيئة المواصفات is الهيئة السعودية للمواصفات والمقاييس.

The places of its first word are looked at; the other words must follow there in their order, and what stands between
them may only describe the body or say what it is: no other place, state or body.
"""

from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import NATION, OF_NATION, STATE
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.title_words import of_places
from qawl.reading.document import Document
from qawl.reading.ordinary import described
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range
from qawl.reading.who.body_extensions import extension
from qawl.reading.who.entities import alike
from qawl.reading.who.entity import Mention
from qawl.reading.who.mentions import understand
from qawl.reading.who.stems import stem
from qawl.reading.who.word_index import Places

_PLACES = 12  # other places of the first word, on either side, that are looked at
_FEWEST, _MOST = 2, 4  # words of a name that leaves others out
_LONGEST = 9  # words of the name that it leaves them out of


def with_left_out(doc: Document, places: Places, name: Range) -> Mention | None:
    """Return where the article has the words of a body's name with others between them, if in one way only."""
    short = [i for i in range(*name) if doc.keys[i][0].isalnum()]
    if not _FEWEST <= len(short) <= _MOST:
        return None
    fullest: Mention | None = None
    for place in places.around(stem(doc.keys[short[0]]), name[0], _PLACES):
        end = 0 if name[0] <= place < name[1] else _last(doc, place, [doc.keys[i] for i in short])
        if not end:
            continue
        found = understand(doc, (place, extension(doc, place, end)))
        if found.type != "organization":
            continue
        if fullest is not None and not _is_same(fullest, found):
            return None
        if fullest is None or len(found.stems) > len(fullest.stems):
            fullest = found
    return fullest


def _is_same(one: Mention, other: Mention) -> bool:
    few, many = sorted((set(one.stems), set(other.stems)), key=len)
    return alike(few, many)


def _last(doc: Document, place: int, words: list[str]) -> int:
    """Return one past the last of the `words` in the phrase at token `place` that has more; 0 where it has not."""
    keys, n, left_out = doc.keys, 1, False
    end = min(noun_phrase(doc, place, doc.last[place], split=True), place + _LONGEST)
    national = any(classes(word) & NATION for word in words)
    for i in range(place + 1, end):
        key = keys[i]
        if not key[0].isalnum():
            continue
        if _agree(key, words[n]) and not _sets_beside(doc, place, i):
            n += 1
            if n == len(words):
                return i + 1 if left_out else 0
        elif stem(key) == stem(words[0]) or not _may_be_left_out(doc, i, words[n], national=national):
            return 0
        else:
            left_out = True
    return 0


def _agree(key: str, word: str) -> bool:
    """Return whether two words of a body's name are one, in another form (انتخابات، انتخابية); never two nations."""
    if classes(word) & NATION:
        return key == word
    bare = key[1:] if key[0] == "و" and len(key) > 1 else key
    return alike({stem(word)}, {stem(key), stem(bare)})


def _sets_beside(doc: Document, place: int, i: int) -> bool:
    """Return whether و at token `i` sets another body beside the one at `place`: الإدارة السابقة | والمكلفة."""
    definite = doc.keys[place][:2] == "ال" and not any(key[:2] == "لل" for key in doc.keys[place + 1 : i])
    return definite and doc.keys[i][0] == "و"


def _may_be_left_out(doc: Document, i: int, following: str, *, national: bool) -> bool:
    """Return whether a shorter name may do without the word at token `i`, whose next word is `following`."""
    key, known, words = doc.keys[i], classes(doc.keys[i]), function_words()
    state = known & STATE and known & OF_NATION != OF_NATION  # السعودية is an adjective too
    if key in words.preposition or state or key in described():
        return False
    if classes(following) & Noun.PLACE and not classes(following) & Noun.COMMON:
        return stem(key) in of_places()  # أمانة منطقة الرياض
    if national:
        return key[:2] == "ال" and not known & Noun.NATIONALITY  # القوات المسلحة اليمنية
    return key[0] != "و" or (key[:3] == "وال" and key.endswith(("ي", "يه")))  # البلدية والقروية
