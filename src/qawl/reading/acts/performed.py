"""What does the speaker do in saying it, in the first person: «نطالب الحكومة بـ»، «نرفض القرار»، «أحذّر العدو من»؟

The verb of the table whose first person it is names the act, unless it is denied or only wished for.
"""

from qawl.arabic.tokens import Gate
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.cues import CueForm, forms
from qawl.lexicon.nouns import classes
from qawl.reading.acts.signs import Sign, words
from qawl.reading.document import Document

_HEAD = 3  # tokens of a clause in which its verb is looked for
_ASKED = (["من"], ["علي"])
_ACTS = frozenset(("appeal", "warn", "threaten", "accuse", "condemn", "support"))


def own_verbs(key: str) -> tuple[CueForm, ...]:
    """Return the readings of a word as a verb in the first person: ندعو; اتهم is more often he who accused."""
    if key.removeprefix("و").removeprefix("ف")[:1] not in ("ن", "ا") or classes(key):
        return ()
    readings = forms(key)
    if any(form.tense == "past" for form in readings):
        return ()
    return tuple(form for form in readings if form.kind == "verb" and form.person == 1)


OWN_VERBS = Gate(own_verbs)


def performed(doc: Document, start: int, end: int) -> Sign | None:
    """Return the act that the clause at token `start`, before `end`, performs in the first person, or None."""
    for i in OWN_VERBS.within(doc.tokens, start, min(end, start + _HEAD)):
        form = own_verbs(doc.keys[i])[0]
        act = form.row.act
        if form.row.lemma in chain_words().hoping:
            if doc.keys[i + 1 : i + 2] not in _ASKED:
                continue  # نتمنى له التوفيق
            act = "appeal"  # نأمل من الحكومة أن
        if act in _ACTS and form.row.strong and not form.suffix and _heads(doc, form, i, start):
            return Sign(act, i)
    return None


def _heads(doc: Document, form: CueForm, i: int, start: int) -> bool:
    """Return whether the verb at token `i` heads its clause, and is written as a first person: أطالب, but not اطلب."""
    own = doc.text[doc.tokens.starts[i] + len(form.prefix)] in "نأ"
    before = doc.keys[i - 1]
    return own and (i == start or not before[0].isalnum() or before in words("selves"))
