"""What does the speaker do in saying it? The speech act, by the cue and the content together; and the mode of report.

The table gives each cue its usual act. A cue that says nothing of the act (قال، أكد، أضاف) takes it from the words that
begin the content: سنرد على أي اعتداء is a threat whoever reports it with قال.
"""

from qawl.arabic.quotes import MARKS
from qawl.lexicon.cues import forms
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.report import Report
from qawl.reading.signs import future, signs
from qawl.types import Mode

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


_HEAD = 5
_SPEAKERS = (
    ("outlet", int(Noun.OUTLET | Noun.OUTLET_HEAD)),
    ("unnamed", int(Noun.UNNAMED)),
    ("role", int(Noun.ROLE | Noun.HONORIFIC | Noun.SPOKESMAN)),
    ("org", int(Noun.ORG)),
    ("document", int(Noun.DOCUMENT)),
    ("group", int(Noun.GROUP | Noun.COUNTRY | Noun.CAPITAL)),
    ("name", int(Noun.GIVEN | Noun.SURNAME | Noun.NAME_PARTICLE)),
)


def features(doc: Document, report: Report) -> list[str]:
    """Return what the model weighs."""
    start, end = report.parts[0]
    who = _speaker(doc, report)
    quoted = "quoted" if report.quote >= 0 or report.opener == "colon" else "told"
    out = [f"who={who}", f"opener={_opener(report)}", quoted]
    near, all_ = set(), set()
    for name, at in signs(doc, start, end):
        all_.add(name)
        if at < 3:
            near.add(name)
    for name in all_:
        out += [f"sign={name}"]
        if name in near: out += [f"near={name}", f"near={name}+{_opener(report)}"]
        out.append(f"sign={name}+{who}")
    fut = future(doc, start, end)
    if fut is not None:
        person, kind, at = fut
        out += [f"future={person}", f"future={kind}", f"future={person}+{kind}", f"future+{who}", f"future={kind}+{who}", f"future={person}+{who}", f"future+near={at < 5}", f"future+{quoted}+{person}"]
        out += [f"future+{name}" for name in all_]
    said = set()
    for i in range(start, min(end, start + _HEAD)):
        for form in forms(doc.keys[i]):
            if form.row.act != "assert" and not (form.risky and form.kind != "verb"):
                said.add((form.row.act, form.person if form.kind == "verb" else 0, i - start < 1))
    for act, person, first in said:
        out += [f"says={act}", f"says={act}+{person}"] + ([f"head={act}"] if first else [])
    key = doc.keys[start]
    out.append(f"begins={_shape(key)}")
    out.append(f"size={min((end - start) // 6, 4)}")
    if report.form is not None:
        out.append(f"kind={report.form.kind}")
    return out


def _shape(key: str) -> str:
    if key[:2] == "ال":
        return "the"
    if key in ("لا", "لم", "ليس", "ليست", "لن", "ما"):
        return key
    if key[0] in "ن" and len(key) > 3:
        return "we?"
    if key[0] in "يت" and len(key) > 3:
        return "imperfect?"
    return "other"


def _opener(report: Report) -> str:
    return report.opener if report.opener in ("that", "object", "headline", "colon", "speech", "quote") else "preposition"


def _speaker(doc: Document, report: Report) -> str:
    if report.source is None:
        return "none"
    known = 0
    for i in range(report.source[0], min(report.source[1], report.source[0] + 2)):
        known |= classes(doc.keys[i])
    for name, mask in _SPEAKERS:
        if known & mask:
            return name
    return "other"
