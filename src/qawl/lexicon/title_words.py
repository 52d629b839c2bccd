"""Which titles, kinsmen, bodies and second words tell where a personal name begins and ends?

Rows of the tables `titles.toml` and `names.toml`, folded, and each read once.
"""

from functools import cache

from qawl.arabic.letters import fold_word
from qawl.lexicon.tables import folded, table

_SON = fold_word("ابن")


@cache
def kin() -> frozenset[str]:
    """Words of kinship, which name a person by another."""
    rows = table("titles")
    offices = {entry.split("/")[0] for entry in rows["roles"].split()}  # خطيب is a preacher first
    kin = {fold_word(entry.split("/")[0]) for entry in (rows["kin"] + rows["families"]).split()}
    return frozenset(kin - {fold_word(word) for word in offices})


@cache
def second() -> frozenset[str]:
    """Second words of names of two: نصر الله، سيف الدين."""
    return folded("names", "second")


def filiation() -> frozenset[str]:
    """Words between a name and the father's: بن."""
    return folded("names", "filiation")


def patrons() -> frozenset[str]:
    """Titles of those whom bodies are named after: جامعة الملك …، كتائب الشهيد …."""
    return folded("titles", "patrons")


def called() -> frozenset[str]:
    """Verbs and nouns that a name follows: رجل يدعى …."""
    return folded("names", "called")


def of_places() -> frozenset[str]:
    """Bodies and kinds of places that are called by one place: بلدية، شرطة، محافظة."""
    return folded("names", "of_places")


@cache
def doubled() -> frozenset[tuple[str, ...]]:
    """Names of two words whose second is an everyday word: علي أكبر."""
    return frozenset(tuple(fold_word(pair).split()) for pair in table("names")["doubled"])


def father_of() -> frozenset[str]:
    """Words before the name of a child by which a man is called: أبو."""
    return folded("names", "father_of")


def mother_of() -> frozenset[str]:
    """The same of a woman: أم."""
    return folded("names", "mother_of")


def given_titles() -> frozenset[str]:
    """Given names that are a title or an everyday word too: المختار."""
    return folded("names", "given_titles")


@cache
def sons() -> frozenset[tuple[str, ...]]:
    """Names by which scholars of old are called after their fathers: ابن القيم."""
    return frozenset((_SON, father) for father in folded("names", "fathers"))


def scholars() -> frozenset[str]:
    """Titles that are no family names: الدكتور."""
    return folded("titles", "scholars")


def praises() -> frozenset[str]:
    """Adjectives that honour whoever holds an office, and tell no office from another: الملك المفدى."""
    return folded("titles", "praises")


def teams() -> frozenset[str]:
    """Ranks that are teams as well: فريق."""
    return folded("titles", "teams")


def masters() -> frozenset[str]:
    """Heads of state, whose servants are named after them: مستشار الرئيس …."""
    return folded("titles", "masters")


def common_gender() -> frozenset[str]:
    """Offices of men and women alike: عضو، نائب."""
    return folded("titles", "common_gender")


def vice() -> frozenset[str]:
    """Words that make an office of their own with it: نائب الرئيس."""
    return folded("titles", "vice")


def sovereigns() -> frozenset[str]:
    """Those who are counted by name: الملك … الثاني."""
    return folded("titles", "sovereigns")


def regnal() -> frozenset[str]:
    """The numbers of sovereigns of one name: الثاني، الثالثة."""
    return folded("titles", "regnal")


def family_trades() -> frozenset[str]:
    """Trades that are family names before an office: كوثر نجار مسؤولة التحرير."""
    return folded("titles", "family_trades")


def mere_offices() -> frozenset[str]:
    """Offices that are no family names, even without the article: رئيس، مدير."""
    return folded("titles", "mere_offices")


def near() -> frozenset[str]:
    """Adjectives of who is near to another, whose name follows: النائب المقرب من الرئيس."""
    return folded("titles", "near")


def envoys() -> frozenset[str]:
    """Titles that the adjective of a country follows rather than a family name: المستشار الألماني."""
    return folded("titles", "envoys")


@cache
def of_staff() -> tuple[str, str]:
    """The two words that say a rank is of the general staff: اللواء أركان حرب."""
    first, second = map(fold_word, table("titles")["of_staff"].split())
    return first, second


def grades() -> frozenset[str]:
    """Words that grade a rank or an office and name nobody: العميد الركن، المدير العام."""
    return folded("titles", "grades")


def branches() -> frozenset[str]:
    """Arms of the forces and callings that follow a rank: العميد ركن، الرائد طبيب."""
    return folded("titles", "branches")


def learned() -> frozenset[str]:
    """Titles of learning that a family name follows alone, be it a trade: د. الصياد."""
    return folded("titles", "learned")


def of_office() -> frozenset[str]:
    """Prepositions that only an office takes: المتحدث باسم، المحلل لدى."""
    return folded("titles", "of_office")


def titles_of_god() -> frozenset[str]:
    """Words that make a title with الله: آية الله."""
    return folded("titles", "of_god")


def invoking() -> frozenset[str]:
    """Verbs that ask God for something, and are names as well: رضي الله عنه."""
    return folded("titles", "invoking")


@cache
def styles() -> frozenset[tuple[str, ...]]:
    """Pairs of words by which a king or prince is called before his name: خادم الحرمين، صاحب السمو."""
    return frozenset(tuple(fold_word(style).split()) for style in table("titles")["styles"])


def owners() -> frozenset[str]:
    """Words that with another noun tell what somebody has: صاحب المتجر."""
    return folded("titles", "owners")
