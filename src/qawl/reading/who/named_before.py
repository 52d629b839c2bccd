"""Who is named shortly before a report in its own sentence, and can speak in it, though he is no subject of a verb?

The people whose state a participle tells (غضب السكان، قائلين), those whose words the sentence opens with
(في أول تعليق للوزارة، قالت), and the last person named before a clause that tells when or where (مع فلان حين قال).
"""

from qawl.lexicon.cues import forms
from qawl.lexicon.document_words import said
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import PERSON, PERSON_START
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.ordinary import is_doing, is_imperfect
from qawl.reading.phrases.finite_verbs import first_verb, is_finite
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range
from qawl.reading.who.agreement import Grammar, fits
from qawl.reading.who.entity import Mention
from qawl.reading.who.mentions import understand
from qawl.reading.who.names import name_around, prefix_of

_PEOPLE = 6  # tokens of people and what they are called before a participle
_CLAUSE = 45  # tokens before a report in which its sentence opens
_WHOLE = 2  # words of a name that is surely one
_HOSTS = PERSON_START | Noun.ORG


def people_beside(doc: Document, at: int) -> Mention | None:
    """Return the people right before a plural participle at token `at`, after a comma: غضب السكان، قائلين."""
    comma = at - 1
    if doc.keys[comma] != ",":
        return None
    for i in range(comma - 1, max(doc.first[comma], comma - _PEOPLE), -1):
        known = classes(doc.keys[i])
        many = known & Noun.PLURAL and known & Noun.HUMAN and known & (Noun.GROUP | Noun.DEFINITE)
        if many and noun_phrase(doc, i, comma) == comma and not known & Noun.NATIONALITY:
            return understand(doc, (i, comma))
    return None


def host(doc: Document, at: int, asked: Grammar | None) -> Mention | None:
    """Return whose words the sentence of the verb at `at` opens with: في أول تعليق لوزارة النقل، قالت.

    Where no comma parts them it is a person, named right after what he said: وفي مقابلة للوزير مع القناة أكد.
    """
    apart, first = doc.keys[at - 1] == ",", doc.first[at]
    for i in range(at - 1 - apart, max(first, at - _CLAUSE), -1):
        key, known, said_so = doc.keys[i], classes(doc.keys[i]), doc.keys[i - 1]
        if key[0] == "ل" and known & _HOSTS and said_so in function_words().occasion:
            mention = understand(doc, (i, max(i + 1, noun_phrase(doc, i, at))))
            hosts = mention.type in ("person", "organization") and prefix_of(key) == "ل"
            opens = i == first + 2 and said_so in said() and mention.type == "person" and not mention.plural
            return mention if hosts and (apart or opens) and fits(mention, asked) else None
    return None


def last_person(doc: Document, start: int, at: int, asked: Grammar | None) -> Mention | None:
    """Return the last person named from `start` up to the verb at `at`, if it tells when or where: مع فلان حين قال."""
    if doc.keys[at - 1] not in function_words().whenever:
        return None
    i, found, end = max(start, at - _CLAUSE), None, at - 1
    while i < end:
        if classes(doc.keys[i]) & PERSON and is_noun(doc, i):
            mention = understand(doc, (i, max(i + 1, noun_phrase(doc, i, end, split=True))), end)
            found = mention if mention.type == "person" else found
            i = mention.range[1]
        else:
            i += 1
    return found if found is not None and fits(found, asked) else None


def with_name_before(doc: Document, mention: Mention) -> Mention:
    """Return a title with the name that stands before it (فلان وزير النفط), or the mention itself."""
    before = mention.range[0] - 1
    if prefix_of(doc.keys[before + 1]) == "و":
        return mention  # سالم الحداد | ووزير النفط
    while before > 0 and doc.keys[before] in (",", "-"):
        before -= 1
    name = name_around(doc, before) if before >= doc.first[mention.range[0]] else None
    if name is None or name[1] <= before or name[1] - name[0] < _WHOLE or joined_on(doc, name):
        return mention
    if name[1] == mention.range[0] and _meets(doc, name[0]) and doc.keys[name[1]][:2] == "ال":
        return mention  # استقبل رئيس البلدية فلان | السفير الياباني
    return understand(doc, (name[0], mention.range[1]))


def _meets(doc: Document, name: int) -> bool:
    """Return whether the titled name at token `name` is the subject of a first verb that reports nothing."""
    verb, who = first_verb(doc, doc.first[name], name)
    key = doc.keys[verb]
    doing = (is_doing(key) or is_finite(key) or is_imperfect(key)) and not classes(key)
    reports = any(form.kind == "verb" and form.row.strong for form in forms(key))
    titled = classes(doc.keys[who]) & (Noun.ROLE | Noun.HONORIFIC) == Noun.ROLE
    return doing and titled and not reports and who < name == noun_phrase(doc, who, name)


def joined_on(doc: Document, name: Range) -> bool:
    """Return whether what looks like a name begins with a preposition or و: بحلة زاهية، أمير المنطقة."""
    key = doc.keys[name[0]]
    return key[0] in "وفبلك" and not classes(key)
