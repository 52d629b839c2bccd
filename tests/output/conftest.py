import datetime as dt

import pytest

from qawl.types import Evidence, Reading, Span, Speaker, Statement

TEXT = (
    "وزيرة الزراعة: موسم القمح جيد\n"
    "\n"
    "قالت وزيرة الزراعة هدى الصالح إن «الحصاد بدأ»، بحسب ما نقلت وكالة النيل، "
    "وإن «المزارع سعيد بلال أكد أن الأسعار عادلة».\n"
    "«لن ننتظر»، تابعت، «وسنشتري القمح في 2025»."
)


def at(words: str, text: str = TEXT) -> Span:
    """The first place of `words` in `text`."""
    return Span(text.index(words), text.index(words) + len(words))


@pytest.fixture
def reading() -> Reading:
    """A reading with a headline, a nested statement and a split content."""
    minister = {"speaker": "هدى الصالح", "speaker_type": "person"}
    statements = (
        Statement(n=1, cue=at(":"), content=(at("موسم القمح جيد"),), source=at("وزيرة الزراعة"), **minister),
        Statement(
            n=2,
            cue=at("قالت"),
            content=(at("الحصاد بدأ"), at("المزارع سعيد بلال أكد أن الأسعار عادلة")),
            source=at("وزيرة الزراعة هدى الصالح"),
            mode="direct",
            via=("وكالة النيل",),
            confidence=0.875,
            evidence=(Evidence("cue", "verbs:قال", at("قالت")), Evidence("act", "acts.default")),
            **minister,
        ),
        Statement(
            n=3,
            cue=at("أكد"),
            content=(at("الأسعار عادلة"),),
            source=at("المزارع سعيد بلال"),
            speaker="سعيد بلال",
            speaker_type="person",
            within=2,
        ),
        Statement(
            n=4,
            cue=at("تابعت"),
            content=(at("لن ننتظر"), at("وسنشتري القمح في 2025")),
            mode="direct",
            act="promise",
            due="2025",
            **minister,
        ),
    )
    return Reading(
        id="wheat-1",
        url="https://news.example/1",
        outlet="صحيفة السنابل",
        title="موسم القمح",
        published=dt.date(2024, 5, 30),
        text=TEXT,
        statements=statements,
        speakers=(Speaker(name="هدى الصالح", type="person"),),
    )


@pytest.fixture
def hostile() -> Reading:
    """An article that tries to get out of every form of output."""
    text = '=cmd|calc قال <script>alert(1)</script> "إن" \x1b[31m\u202eالنص\x00 ينتهي & </p>'
    whole = Span(0, len(text))
    statement = Statement(n=1, cue=at("قال", text), content=(whole,), source=whole, speaker="@<b>سامر</b>")
    return Reading(
        id="-1+1",
        url="javascript:alert(1)",
        outlet='"><img src=x>',
        title="<title>عنوان\x1b]0;x\x07",
        text=text,
        statements=(statement,),
        notes=("<i>ملاحظة</i>",),
    )
