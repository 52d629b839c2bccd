"""Which body or outlet is called by its name alone? The one that the article names with its head elsewhere.

"ذا نيشن" is صحيفة "ذا نيشن", and «الخضر» is حزب «الخضر», where the article has both; أوبك is the body after whose
name it stands in brackets: منظمة الدول المصدرة للنفط (أوبك).
"""

from qawl.arabic.letters import fold_word
from qawl.lexicon.noun_kinds import BODY_HEAD, NAMED_BODY, STATE
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.lexicon.tables import folded
from qawl.reading.document import Document
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.who.bodies import general, meetings, papers, units
from qawl.reading.who.entity import Mention
from qawl.reading.who.mentions import understand
from qawl.reading.who.stems import stem
from qawl.reading.who.word_index import Places

_NO_OWNER = Noun.OUTLET_HEAD | Noun.PLURAL  # الهيئة العليا للإعلام
_WHOLE = 9  # words before a short name in which the whole one begins
_SHORT = 3  # words of a short name
_CLOSING = ('"', ")")
_MINISTRY, _OFFICE = fold_word("وزارة"), fold_word("إدارة")
_PLACES = 12  # other places of the name, on either side, that are looked at


def headed(doc: Document, places: Places, mention: Mention) -> Mention | None:
    """Return where the article gives the head of the name that `mention` is, with the name after it."""
    whole = _spelled_out(doc, places, mention) or _concerned(doc, places, mention)
    if whole is not None:
        return whole
    start, end = mention.range
    quoted = start in doc.quotes.opened
    if quoted:
        close = doc.quotes.all[doc.quotes.opened[start]].close
        after = [key for key in doc.keys[close + 1 : end] if key[0].isalnum()]
        if any(not classes(key) & Noun.NATIONALITY for key in after):
            return None  # «جيش» الاحتلال
        start, end = start + 1, min(end, close)
    elif mention.type in ("organization", "outlet") or _is_foreign(doc, mention):
        end = mention.core[1]
    elif mention.type != "person" or mention.core[0] < mention.core[1] or not mention.definite:
        return None
    if start >= end or (end - start == 1 and classes(doc.keys[start]) & STATE):
        return None  # «إسرائيل» is not أمن «إسرائيل»
    common = not quoted and bool(classes(doc.keys[start]) & Noun.COMMON)
    if common and not (mention.definite and end - start <= _SHORT):
        return None
    words = [stem(key) for key in doc.keys[start:end]]
    for place in places.around(words[0], start, _PLACES):
        head = place - 1
        while head >= 0 and head + 2 >= place and not doc.keys[head][0].isalnum() and doc.keys[head] != "\n":
            head -= 1
        if place == start or head < doc.first[place] or not _is_head(doc.keys[head]):
            continue
        if mention.name and not quoted and lemma_of(doc.keys[head]) not in _media():
            continue
        if lemma_of(doc.keys[head]) in meetings():
            continue
        run = lemma_of(doc.keys[head]) == _OFFICE and words[0] in folded("organizations", "charges")
        if not run and classes(doc.keys[start]) & Noun.ORG and lemma_of(doc.keys[head]) in units():
            continue
        if common and not run and lemma_of(doc.keys[head]) != _MINISTRY:
            continue  # الداخلية is a ministry and المرور its office, and الشرطة no centre of it
        if [stem(key) for key in doc.keys[place : place + len(words)]] != words:
            continue
        close = place + len(words)
        if close < len(doc.keys) and doc.keys[close] in _CLOSING:
            close += 1
        if (
            close < len(doc.keys)
            and doc.keys[close][:2] == "ال"
            and classes(doc.keys[close]) & Noun.NATIONALITY
        ):
            close += 1
        found = understand(doc, (head, close))
        if found.type in ("organization", "outlet"):
            return found
    return None


def _is_foreign(doc: Document, mention: Mention) -> bool:
    """Return whether a mention that was taken for a person is unknown words that can name a medium: لا تريبون."""
    words = [key for key in doc.keys[slice(*mention.range)] if key[0].isalnum()]
    return mention.type == "person" and not any(classes(key) or key[:2] == "ال" for key in words)


def _media() -> frozenset[str]:
    """Kinds of media that are called by their name alone: موقع، قناة, and no programme."""
    return folded("outlets", "called") | papers()


def _spelled_out(doc: Document, places: Places, mention: Mention) -> Mention | None:
    """Return where the article has the short name of a body in marks or brackets, right after the whole name."""
    if not places.marked:
        return None
    words = [i for i in range(*mention.range) if doc.keys[i][0].isalnum()]
    known = classes(doc.keys[words[0]]) if words else 0
    if len(words) != 1 or known & Noun.COMMON or (known and not known & NAMED_BODY):
        return None
    for place in places.around(stem(doc.keys[words[0]]), words[0], _PLACES):
        opening = place - 1
        bracket = doc.keys[opening : place + 2 : 2] == ["(", ")"]
        if place == words[0] or not (bracket or _in_marks(doc, place)):
            continue
        head = _head_before(doc, opening)
        if head is not None and noun_phrase(doc, head, opening) == opening:
            found = understand(doc, (head, min(place + 2, len(doc))))  # the last mark may be missing
            if found.type in ("organization", "outlet") and found.core[1] > place:
                return found
    return None


def _concerned(doc: Document, places: Places, mention: Mention) -> Mention | None:
    """Return the body that the article also calls by what it is for alone: الهيئة العامة للإحصاء، الإحصاء."""
    words = [doc.keys[i] for i in range(*mention.range) if doc.keys[i][0].isalnum()]
    nobody = mention.type == "person" and mention.core[0] == mention.core[1]
    marked = mention.range[0] in doc.quotes.opened  # «المواصفات والمقاييس»
    possible = nobody or marked or mention.type == "organization"
    if not possible or not 0 < len(words) <= _SHORT or words[0][:2] != "ال":
        return None
    joined = "ل" + words[0][1:]
    for place in places.around(stem(words[0]), mention.range[0], _PLACES):
        if doc.keys[place] != joined or doc.keys[place + 1 : place + len(words)] != words[1:]:
            continue
        head = place - 1
        while head > doc.first[place] and _is_epithet(doc.keys[head]):
            head -= 1
        kind = classes(doc.keys[head]) & Noun.ORG and classes(doc.keys[head]) & Noun.COMMON
        if kind and head < place - 1:
            end = place + len(words)
            while (
                doc.keys[end : end + 1] and doc.keys[end][0] == "و" and noun_phrase(doc, head, end + 1) > end
            ):
                end = noun_phrase(doc, end, doc.last[place])  # … وحماية البيئة
            found = understand(doc, (head, end))
            if found.type == "organization":
                return found
    return None


def _is_epithet(key: str) -> bool:
    """Return whether a word only tells which body of its kind is meant: العامة، السعودية."""
    known = classes(key)
    return stem(key) in general() or bool(known & Noun.NATIONALITY and known & Noun.DEFINITE)


def _in_marks(doc: Document, place: int) -> bool:
    """Return whether the word at token `place` stands between quote marks alone."""
    opened = doc.quotes.opened.get(place - 1)
    return opened is not None and doc.quotes.all[opened].close == place + 1


def _head_before(doc: Document, end: int) -> int | None:
    """Return where the name of a body that may end before token `end` begins: its kind, the last after و or ل."""
    head = None
    for i in range(max(doc.first[end], end - _WHOLE), end - 1):
        key = doc.keys[i]
        kind = classes(key) & BODY_HEAD and classes(key) & Noun.COMMON
        inner = (key[0] == "و" and key[1:3] != "ال") or (key[:2] == "لل" and not classes(key) & _NO_OWNER)
        if kind and (head is None or inner):
            head = i
    return head


def _is_head(key: str) -> bool:
    """Return whether a word is the head of a body's name: حزب، صحيفة, with no article."""
    known = classes(key)
    return bool(known & BODY_HEAD and known & Noun.COMMON) and not known & Noun.DEFINITE
