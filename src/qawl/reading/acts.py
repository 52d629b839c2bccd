"""What does the speaker do in saying it? The speech act, by the cue and the content together; and the mode of report.

The table gives each cue its usual act. A cue that says nothing of the act (قال، أكد، أضاف) takes it from the words that
begin the content: سنرد على أي اعتداء is a threat whoever reports it with قال.
"""

from qawl.arabic.quotes import MARKS
from qawl.lexicon.cues import forms
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.report import Report
from qawl.reading.signs import MAIN, future, head, sign, signs
from qawl.types import Act, Mode

_TERM = 1  # words; a quotation of one word within a content is a scare quote


def mode_of(doc: Document, report: Report) -> Mode:
    """Return whether the content is given in the speaker's own words, in the article's, or in both."""
    start, end = report.parts[0][0], report.parts[-1][1]
    if doc.quotes.inside[report.anchor] >= 0:
        return "indirect"
    if report.quote >= 0:
        quote = doc.quotes.all[report.quote]
        if end <= quote.close + 1:
            return "direct"
        return "mixed"
    if report.opener == "colon" and doc.keys[start - 1] in (":", "ان"):
        return "direct"
    i = start
    while i < end:
        if doc.keys[i] in MARKS and i in doc.quotes.opened:
            quote = doc.quotes.all[doc.quotes.opened[i]]
            if min(quote.close, end) - i - 1 > _TERM:
                return "mixed"
            i = quote.close
        i += 1
    return "indirect"


_OPEN = ("assert", "announce")


def act_of(doc: Document, report: Report) -> tuple[Act, str]:
    """Return the act of `report`, and what shows it."""
    if report.act not in _OPEN:
        return report.act, report.rule
    start, end = report.parts[0]
    end = min(end, _clause_end(doc, start, end))
    first = head(doc, start, end)
    if report.act == "announce":
        if first in ("condemn", "support", "appeal") and report.opener not in ("that", "speech", "colon"):
            return first, "acts.head"
        return report.act, report.rule
    who = speaker(doc, report)
    found = sign(doc, "clause", start, end)
    if found == "threaten":
        return found, "acts.clause"
    ahead = future(doc, start, end)
    condition = signs(doc, "condition", start, min(end, start + 3))
    if "harm" in condition and (ahead is not None or "danger" in signs(doc, "condition", start, end)):
        return ("promise" if ahead is not None and ahead.own and ahead.how == "will" else "warn"), "acts.condition"
    if found is not None:
        return found, "acts.clause"
    if first is not None and (first != "announce" or who not in ("unnamed", "document", "outlet")):
        return first, "acts.head"
    said = own_word(doc, start, end)
    if said is not None:
        return said, "acts.word"
    if ahead is not None:
        act = _ahead(ahead, who)
        if act is not None:
            return act, f"acts.future.{ahead.how}.{ahead.kind}.{who}"
    if signs(doc, "chance", start, end):
        return "predict", "acts.chance"
    return report.act, report.rule


def _clause_end(doc: Document, start: int, end: int) -> int:
    return min(end, start + MAIN)


def _ahead(ahead, who):
    if ahead.how == "may":
        return None if ahead.kind == "being" else "predict"
    if ahead.how == "not":
        return "promise" if ahead.own or ahead.kind == "will" else "predict"
    if ahead.own:
        return "announce" if ahead.kind == "schedule" else "promise"
    if ahead.kind in ("outcome", "being"):
        return "predict"
    if who in ("outlet", "unnamed", "document"):
        return "predict"
    if ahead.kind == "will":
        return "promise"
    return "announce"


def own_word(doc, start, end):
    for i in range(start, min(end, start + 4)):
        key = doc.keys[i]
        for form in forms(key):
            if form.row.act in ("assert", "announce") or form.risky:
                continue
            if form.kind == "masdar" and i == start:
                return form.row.act
            if form.kind == "verb" and form.tense == "present" and (form.person == 1 and key[0] == "ن" or form.person == 3 and key[0] in "يت" and form.row.act in ("condemn", "support", "predict")):
                return form.row.act
    return None


_SPEAKERS = (
    ("outlet", int(Noun.OUTLET | Noun.OUTLET_HEAD)),
    ("role", int(Noun.ROLE | Noun.HONORIFIC | Noun.SPOKESMAN)),
    ("unnamed", int(Noun.UNNAMED)),
    ("org", int(Noun.ORG)),
    ("document", int(Noun.DOCUMENT)),
)


def speaker(doc: Document, report: Report) -> str:
    if report.source is None:
        return "none"
    known = classes(doc.keys[report.source[0]])
    for name, mask in _SPEAKERS:
        if known & mask:
            return name
    return "other"
