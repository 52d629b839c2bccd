"""In whose words is it given? The mode of a report: the speaker's own words, the article's, or both."""

from qawl.arabic.quotes import QUOTE_MARK, Quote
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import OWN_NAME
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.acts.signs import words
from qawl.reading.document import Document
from qawl.reading.report import Report
from qawl.types import Mode

_TERM = 3  # words; a quotation of so few may be a name, and one of a single word is a term or a scare quote

_NAMES = OWN_NAME | Noun.PLACE


def mode_of(doc: Document, report: Report) -> Mode:
    """Return the mode of `report`, whose content must have been closed."""
    start, end = report.parts[0][0], report.parts[-1][1]
    if doc.quotes.inside[report.anchor] >= 0:
        return "indirect"
    if report.quote >= 0:
        quote = doc.quotes.all[report.quote]
        if end <= quote.close + 1:
            return "direct"
        if not _is_name(doc, quote, end):
            return "mixed"
    elif report.opener == "colon" and doc.keys[start - 1] in (":", "ان") and doc.line[report.anchor]:
        return "direct"  # in the first line, a headline, it is the article's wording
    after = start
    for i in QUOTE_MARK.within(doc.tokens, start, end):
        if i >= after and i in doc.quotes.opened:
            quote = doc.quotes.all[doc.quotes.opened[i]]
            if not _is_name(doc, quote, end):
                return "mixed"
            after = quote.close + 1
    return "indirect"


def _is_name(doc: Document, quote: Quote, end: int) -> bool:
    """Return whether a quotation, as far as `end`, is a term or a name («سلاح المدرعات»), no one's wording.

    Names of two or three words hold Latin letters or a number, are a noun with its genitive («اتفاق جدة») or, both with
    the article, with its adjective or another noun («السوق السوداء»), or begin with a noun that has names (موقع، عملية)
    or stand after it.
    """
    inside = [i for i in range(quote.open + 1, min(quote.close, end)) if doc.tokens.is_word(i)]
    if len(inside) <= 1:
        return True
    if len(inside) > _TERM:
        return False
    keys = [doc.keys[i] for i in inside]
    if any(key[0].isascii() for key in keys):
        return True
    if len(keys) == 2 and keys[0][:2] == "ال" and keys[1].removeprefix("و")[:2] == "ال":
        return True
    first = doc.words(inside[0], inside[0] + 1)
    bare = keys[0][:2] != "ال" and keys[0][0] not in "بلو" and "ً" not in first and keys[0][-1] != "ا"
    if bare and len(keys) == 2 and (keys[1][:2] == "ال" or classes(keys[1]) & _NAMES):
        return True
    described = is_masdar(keys[0]) or keys[0][-1] == keys[-1][-1] == "ه"  # «هجرة كثيفة»
    return not described and (keys[0] in words("named") or _names_follow(doc, quote.open))


def _names_follow(doc: Document, mark: int) -> bool:
    """Return whether the noun before a mark, alone or with its genitive, has a name: بقذيفة «…»، لوحة التحكم «…»."""
    before = [doc.keys[i] for i in range(max(0, mark - 2), mark)]
    if len(before) == 2 and before[1][:2] != "ال":
        del before[0]
    return any(noun in words("named") for key in before for noun in (key, key[1:], key[2:]))
