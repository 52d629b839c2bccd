"""Do the words after a comma, or in a bracket, go on naming the one whom a noun phrase names?"""

from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import APPOSED, OF_NATION, PERSON_START
from qawl.lexicon.nouns import Noun, classes, lemma_of
from qawl.reading.document import Document
from qawl.reading.ordinary import is_closed, is_doing, is_foreign, is_ordinary
from qawl.reading.phrases.finite_verbs import is_finite
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.phrase_ends import CUSTODIAN, withholds

_BRACKET = 8  # tokens; the longest bracket that is taken into a name: (شينخوا)


def goes_on_past_comma(doc: Document, head: int, j: int, limit: int, named: bool) -> bool:
    """Return whether the words after a comma go on naming the same speaker, or another beside him."""
    if j >= limit or not is_noun(doc, j):
        return False
    key = doc.keys[j]
    words = function_words()
    if key in words.time or is_masdar(key) or (key in words.occasion and not classes(key)):
        return False  # وصف الوزير، زيارة وفد …
    if key[0] == "ب" and not classes(key) and (is_ordinary(key[1:]) or is_masdar(key[1:])):
        return False  # أمير المنطقة، بجهود الأمانة
    if key in words.why or withholds(doc, j):
        return False  # أوضحت الجريدة، استناداً إلى مصادرها; موظفة، طالبة عدم ذكر اسمها
    if is_closed(key) and not classes(key):
        return False
    if key[-1] == "ا" and any(form.kind == "participle" and form.accusative for form in forms(key)):
        return False  # قال الخبير، متحدثاً من الجسر، إنّ
    known = classes(key)
    if not named and _is_named_by_nation(doc, head, j, limit):
        return True
    if key == CUSTODIAN:
        return False  # هنأ الأمير فلان، خادم الحرمين
    if key[0] == "و" and len(key) > 3 and not (known and lemma_of(key)[0] == "و"):
        return bool(
            classes(key[1:]) & (PERSON_START | Noun.ORG | Noun.UNNAMED | Noun.NAME_PARTICLE | Noun.QUANTIFIER)
        )
    if key[0] == "و" and known & Noun.PLURAL != classes(doc.keys[head]) & Noun.PLURAL:
        return False  # ناشد أهالي القرية، وزير النقل، بـ
    if known & APPOSED and not (named and known & Noun.AMBIGUOUS):
        return True
    return not (named or known or key[:2] == "ال" or is_finite(key) or is_doing(key))


def _is_named_by_nation(doc: Document, head: int, j: int, limit: int) -> bool:
    """Return whether who holds an office is named by his nation at `j`: مدرب الفريق، البرتغالي ريكاردو لوبيز."""
    office, nation = classes(doc.keys[head]), classes(doc.keys[j])
    one = office & Noun.ROLE and not (office | nation) & Noun.PLURAL
    if j + 1 >= limit or not one or nation & OF_NATION != OF_NATION:
        return False
    name = doc.keys[j + 1]
    return bool(classes(name) & Noun.GIVEN) or is_foreign(name)


def past_bracket(doc: Document, j: int, limit: int) -> int:
    """Return one past the bracket that opens at `j` where it belongs to a name, else 0; a day (الأربعاء) does not."""
    words = function_words()
    if j + 1 < limit and classes(doc.keys[j + 1]) & Noun.DOCUMENT:
        return 0  # (فيديو)
    for k in range(j + 1, min(limit, j + _BRACKET)):
        if doc.keys[k] == ")":
            return k + 1
        if doc.keys[k] in words.time or doc.keys[k].isdigit():
            return 0
    return 0
