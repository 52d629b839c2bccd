"""Where is the name of a mention that stops short of it? In the words that follow, among the rest of its titles.

Titles are long and no parser is here: the words are followed up to what can be no title any more, and the
name found there is taken only where it is surely one, and of the same person.
"""

from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import OWN_NAME, TITLE
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.title_words import near
from qawl.reading.document import Document
from qawl.reading.ordinary import is_ordinary
from qawl.reading.phrases.finite_verbs import is_finite
from qawl.reading.phrases.phrase_ends import CUSTODIAN, ends_name
from qawl.reading.report import Range
from qawl.reading.who.names import of_master, personal_name

_DEFINITE_TITLE = Noun.HONORIFIC | Noun.DEFINITE
_WITHIN = (",", "-", "(", ")", ";")  # marks within a title
_REACH = 24  # tokens past a mention in which its name is looked for
_QUOTED = 6  # tokens; the longest quotation within a title


def name_ahead(doc: Document, where: Range, limit: int, head: int, name: Range | None) -> Range | None:
    """Return the name that ends after a titled mention, no further than `limit`; None where there is none.

    Args:
        doc: the document.
        where: the tokens of the mention.
        limit: the token up to which the name is searched.
        head: the classes of the mention's first word.
        name: the name within the mention, which the one that follows may complete, or None.
    """
    if name is not None and name[1] != where[1] and is_sure(doc, name):
        return None
    if name is not None and name[1] == where[1] < limit and classes(doc.keys[where[1]]) & Noun.COUNTRY:
        return None  # اتهم الوزير سالم العطار | فرنسا بـ
    longer = _reach(doc, where, limit)
    found = _first_name(doc, where, longer) if longer > where[1] else None
    if found is None or found[1] <= where[1] or is_of_another(doc, where[0], head, found):
        return None
    if name is not None and name[0] == where[0] < found[0] and is_sure(doc, name):
        return None
    if name is not None and found[0] > name[0] and head & _DEFINITE_TITLE == _DEFINITE_TITLE:
        return None  # الشيخ السالم
    if is_sure(doc, found):
        return found
    goes_on = name is None or name[0] == found[0] or of_master(doc, where[0], name[0])
    return found if found[1] - found[0] > 1 and goes_on else None


def _reach(doc: Document, where: Range, limit: int) -> int:
    """Return how far the words after a mention can go on with its titles and name, at most `limit`."""
    words = function_words()
    j = where[1]
    limit = min(limit, j + _REACH)
    while j < limit:
        key = doc.keys[j]
        if j in doc.quotes.opened:
            close = doc.quotes.all[doc.quotes.opened[j]].close
            if close - j > _QUOTED or close >= limit:
                break
            j = close + 1
            continue
        if (
            key in words.complementizer
            or (key in words.relative and key != "من")
            or key in words.pronoun_subject
        ):
            break
        if key in words.circumstance and doc.keys[j - 1] in ("علي", "من"):
            break
        if key in ("علي", "عن") and _is_of_office(doc, j + 1, limit):
            break  # رد المحافظ | على اتهامات النائب فلان
        if (key == CUSTODIAN and not classes(doc.keys[j - 1]) & Noun.ROLE) or ends_name(doc, j):
            break
        apart = doc.keys[j - 1] == ","
        given = apart and classes(key) & Noun.GIVEN  # وزير النقل، مني فلان
        if key in words.occasion or (key in words.attached and not given) or key in words.negation:
            break
        if apart and key[0] == "ب" and not classes(key) and _is_governed(key[1:]):
            break  # أشاد الأمير، أمير المنطقة، | بجهود الأمانة; not رئيس الشركة، بريون فلان
        if key[0] == "و" and key[1:] in words.preposition:
            break  # الرئيس السوري | وخلال استقباله
        if key in chain_words().peers or key[1:] in chain_words().peers:
            break  # الرئيس | لنظيره التركي فلان
        beside = key == "مع" and j + 1 < limit and classes(doc.keys[j + 1]) & Noun.COUNTRY  # الحدود مع مصر
        aged = key == "تحت" and j + 1 < limit and doc.keys[j + 1].isdigit()  # بطل السباق تحت 14 سنة
        if (
            not (aged or beside)
            and (key in words.adjunct or key in words.preposition)
            and key not in words.within_titles
            and key not in words.time
        ):
            break
        abbreviated = key == "." and len(doc.keys[j - 1]) == 1  # في كلية الساحل د. سالم
        if not abbreviated and ((not key[0].isalnum() and key not in _WITHIN) or is_finite(key)):
            break
        j += 1
    return j


def _is_of_office(doc: Document, j: int, limit: int) -> bool:
    """Return whether what the noun at token `j` names is another's, whom his office calls: اتهامات النائب فلان."""
    if j + 1 >= limit or doc.keys[j][:2] == "ال" or classes(doc.keys[j]) & (TITLE | Noun.ORG):
        return False
    return doc.keys[j + 1][:2] == "ال" and bool(classes(doc.keys[j + 1]) & Noun.ROLE)


def _is_governed(rest: str) -> bool:
    """Return whether what stands after a ب is a word, and not the rest of a foreign name: بجهود, not بريون."""
    return rest != "" and (bool(classes(rest)) or is_ordinary(rest) or is_masdar(rest))


def _first_name(doc: Document, where: Range, end: int) -> Range | None:
    """Return the first name after a mention, up to a comma after it or `end`: نائب الرئيس فلان، …، وزير النقل فلان."""
    for comma in range(where[1] + 1, end):
        if doc.keys[comma] == ",":
            found = personal_name(doc, (where[0], comma))
            given = found is not None and any(classes(key) & Noun.GIVEN for key in doc.keys[slice(*found)])
            whole = given and found is not None and found[1] == comma and found[1] - found[0] > 1
            if found is not None and whole and not is_of_another(doc, where[0], 0, found):
                return found
    return personal_name(doc, (where[0], end))


def is_of_another(doc: Document, head: int, known: int, name: Range) -> bool:
    """Return whether a name is of somebody to whom the speaker is near: مصدر مقرب من الرئيس محمد بازوم.

    After a comma it is that of who has an office himself: النائبة المقربة من الرئيس سالم الحداد، هند زيدان.
    """
    between = doc.keys[head : name[0]]
    if known & Noun.UNNAMED and not known & TITLE:
        return "من" in between
    return "من" in between and "," not in between and not near().isdisjoint(between)


def is_sure(doc: Document, name: Range) -> bool:
    """Return whether a word of a name is one that names persons and nothing else."""
    return any(
        classes(key) & OWN_NAME and not classes(key) & Noun.AMBIGUOUS for key in doc.keys[slice(*name)]
    )
