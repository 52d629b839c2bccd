"""Which text speaks in a verb without a subject, which no person can be the subject of?

أقر المجلس القانون، وهو ينص على أن: only a text says so. أصدرت الوزارة بياناً قال إن: the statement does, and so its
issuer, though the verb has another gender than she.
"""

from qawl.lexicon.document_words import providing
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Report
from qawl.reading.who.agreement import Grammar, fits
from qawl.reading.who.entity import Mention
from qawl.reading.who.issuers import came_from, issuer_after, issuer_before
from qawl.reading.who.mentions import understand
from qawl.reading.who.names import prefix_of
from qawl.reading.who.stems import stem

_CLAUSE = 45  # tokens before a verb in which the text that it provides for is named
_SAYS = 20  # tokens between a statement and what it says: بياناً حول ما تم تداوله عبر المواقع قال إن


def text_before(doc: Document, report: Report, asked: Grammar | None) -> Mention | None:
    """Return the text, or who issued it, that can alone be the subject of the verb of `report`."""
    form, at = report.form, report.anchor
    if form is None or form.kind != "verb" or asked is None or asked.number != "s" or form.person != 3:
        return None
    if form.row.id in providing():
        for i in range(at - 1, max(0, at - _CLAUSE), -1):
            if classes(doc.keys[i]) & Noun.DOCUMENT and not prefix_of(doc.keys[i]):
                found = understand(doc, (i, max(i + 1, noun_phrase(doc, i, at, split=True))))
                if found.type == "document" and fits(found, asked):
                    return found
        return None
    if form.prefix or form.tense != "past" or asked.gender != "m":
        return None
    parted = False
    for i in range(at - 1, max(doc.first[at], at - _SAYS), -1):
        key = doc.keys[i]
        if not key[0].isalnum():
            if key != ",":
                return None
            parted = True
        elif len(key) > 2 and key[-1] == "ا" and classes(stem(key[:-1])) & Noun.DOCUMENT:
            return None if parted else issuer_before(doc, i)
        elif not parted and classes(key) & Noun.DOCUMENT and (sender := came_from(doc, i)) is not None:
            return sender  # صدر عن الوزارة بيان أكد أن
        elif classes(key) & Noun.DOCUMENT and key[:2] != "ال" and prefix_of(doc.keys[i + 1]) == "ل":
            owner = issuer_after(doc, i, at) if doc.keys[i - 1].removeprefix("و") != "في" else None
            return owner if owner is not None and owner.feminine else None  # بعد بيان للوزارة، أكد أن
    return None
