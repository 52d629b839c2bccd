"""Thousands of sentences of our own, the record of each known beforehand: `python -m training.sentences [--wrong]`.

Annotated articles show what is common in them; these show what a paper may write tomorrow. Each set is a pattern with
all that may stand in its places, and what is right is told by the pattern. A figure below all is no fault by itself:
some combinations may be read in two ways.
"""

import argparse
import datetime as dt
from collections.abc import Callable, Iterator
from itertools import permutations, product
from typing import NamedTuple

import qawl
from qawl.types import Statement

_AFTER = " وسار الموكب إلى القرية على الطريق القديم."
_HE = "قال"
_SUBJECTS = (
    ("محمد سالم", "قال"), ("علي حسن", "قال"), ("ليلى منصور", "قالت"), ("منى الأحمد", "قالت"), ("الوزير", "قال"),
    ("وزير الخارجية سامي حداد", "قال"), ("رئيسة البلدية هدى ناصر", "قالت"), ("المتحدث باسم الجيش", "قال"),
    ("وزارة الصحة", "قالت"), ("الشرطة", "قالت"), ("المركز الوطني للأرصاد", "قال"), ("مصدر أمني", "قال"),
    ("مسؤول في البلدية", "قال"), ("الدكتور فهد العمري", "قال"), ("جون ميلر", "قال"), ("المدرب", "قال"),
)  # fmt: skip
_CIRCUMSTANCES = (
    "أمس", "أمس الثلاثاء", "صباح اليوم", "كذلك", "في مؤتمر صحفي", "خلال مؤتمر صحفي", "في تصريح صحفي", "بعد الاجتماع",
    "عقب اللقاء", "على هامش المؤتمر", "في وقت سابق", "في هذا السياق", "في ختام الزيارة", "خلال الجلسة", "أثناء الزيارة",
    "في افتتاح المعرض", "في مقابلة مع القناة", "في حديث لقناة الضفة", "لوكالة الأنباء", "لـ«الضفة»",
)  # fmt: skip
_ASKED = (
    "السكان", "المواطنين", "أهالي القرية", "الحكومة السورية", "الدول المانحة", "العاملين في المشروع", "الشركة",
    "مجلس الأمن", "إسرائيل",
)  # fmt: skip
_ASKS = (
    ("دعا", "دعت", "إلى "), ("طالب", "طالبت", "ب"), ("حث", "حثت", "على "), ("ناشد", "ناشدت", ""),
    ("حذر", "حذرت", "من "), ("اتهم", "اتهمت", "ب"), ("أبلغ", "أبلغت", "ب"),
)  # fmt: skip
_DEEDS = (
    "زار {} {}", "التقى {} {}", "استقبل {} {}", "تفقد {} {}", "وصل {} إلى المدينة برفقة {}", "اجتمع {} مع {}",
    "شارك {} في الندوة مع {}",
)  # fmt: skip
_GUEST = "رئيس البلدية سامر كرم"
_THINGS = (
    "عمل", "سياسة", "قرار", "موقف", "أداء", "صمت", "خطوة", "سلوك", "نظام", "اتفاق", "مشروع", "كلام", "قصف", "رئيس",
    "وزير", "سكان", "شركة",
)  # fmt: skip
_OWNERS = ("الحكومة", "الجيش في المدينة", "الشركة الوطنية للماء")
_KINDS = (
    ("قالت كوكاكولا", "الشركة"), ("قالت آبل", "الشركة"), ("قالت غوغل", "الشركة"), ("قالت حماس", "الحركة"),
    ("قالت طالبان", "الحركة"), ("قالت الأمم المتحدة", "المنظمة الدولية"), ("قالت أوبك", "المنظمة"),
    ("قالت اليونيسف", "المنظمة"), ("قالت «سي إن إن»", "القناة"), ("قالت رويترز", "الوكالة"),
    ("قالت \"هآرتس\"", "الصحيفة"), ("قالت منظمة العفو الدولية", "العفو الدولية"),
)  # fmt: skip
_ASIDES = (
    "في تصريح لقناة الساحل", "وذلك خلال مؤتمر صحفي عقده في العاصمة", "على حد قوله", "مؤكداً أن الجسر آمن",
    "وأضاف أن الجسر آمن", "وشدد على أن الجسر آمن", "داعياً إلى فتح الجسر", "فيما أكدت الشركة أن الجسر آمن",
    "رداً على سؤال عن الجسر", "في أول تعليق له على الحادث", "من دون أن يذكر اسم الشركة", "ولم يذكر اسم الشركة",
    "في إشارة إلى الشركة", "وهو ما نفته الشركة", "في حين نفت الشركة ذلك", "وختم بالقول إن الجسر آمن",
)  # fmt: skip
_CONTENTS = (
    "العمل في مشروع الطريق مستمر منذ أسبوع", "السلطات أوقفت ثلاثة أشخاص في المدينة", "عدد المصابين ارتفع إلى 20 شخصاً",
)  # fmt: skip


DAY = dt.date(2024, 5, 14)
"""On which the sentences were written, a Tuesday."""

# Who speaks by his whole name and his shorter ones; a woman's verbs are others.
_SPEAKERS = (
    ("وزير الخارجية المصري سامح شكري", "سامح شكري", ("شكري", "وزير الخارجية", "الوزير المصري")),
    ("رئيس بلدية الساحل رياض الحسن", "رياض الحسن", ("الحسن", "رئيس البلدية")),
    ("قائد الجيش العماد وليد سلمان", "وليد سلمان", ("سلمان", "قائد الجيش", "العماد سلمان")),
    ("مدير المستشفى الدكتور أحمد المنصوري", "أحمد المنصوري", ("المنصوري", "الدكتور المنصوري", "المدير")),
    ("المحلل السياسي سعيد الغامدي", "سعيد الغامدي", ("الغامدي", "المحلل")),
    ("النائبة هدى منصور", "هدى منصور", ("منصور", "النائبة")),
    ("وزيرة الصحة ليلى العمري", "ليلى العمري", ("العمري", "الوزيرة", "وزيرة الصحة")),
    ("وزارة الزراعة", "وزارة الزراعة", ("الوزارة",)),
    ("منظمة أطباء بلا حدود", "منظمة أطباء بلا حدود", ("المنظمة", "أطباء بلا حدود")),
)
_WOMEN_FROM = 5  # of them on
_MEDIA = ("وكالة رويترز", "صحيفة الضفة", "قناة الساحل", "رويترز")
_SAID_TO = (
    "نقلت {medium} عن {who} قوله إن {said}.", "أفادت {medium} نقلاً عن {who} بأن {said}.",
    "قال {who} في تصريح لـ{medium} إن {said}.", "قال {who}، في مقابلة مع {medium}، إن {said}.",
    "قال {who} إن {said}، بحسب ما نقلت {medium}.", "قال {who} إن {said}، وفق {medium}.",
    "وبحسب {medium}، فإن {who} أكد أن {said}.", "ذكرت {medium} أن {who} أكد أن {said}.",
    "«{said}»، هكذا قال {who} لـ{medium}.", "{said}، قال {who} لـ{medium}.", "أبلغ {who} {medium} بأن {said}.",
    "قال {who} في بيان نشرته {medium} إن {said}.", "وفي حديث لـ{medium}، قال {who} إن {said}.",
)  # fmt: skip
_SAYERS = ("مسؤول أمريكي", "المتحدث باسم الجيش", "النائب رامي كرم")
_DAYS = {
    "غداً": "2024-05-15", "بعد غد": "2024-05-16", "الخميس المقبل": "2024-05-16", "مساء الجمعة": "2024-05-17",
    "الأسبوع المقبل": "2024-W21", "الشهر القادم": "2024-06", "منتصف الشهر المقبل": "2024-06", "العام المقبل": "2025",
    "قبل نهاية العام الحالي": "2024", "في حزيران/يونيو المقبل": "2024-06", "في كانون الثاني المقبل": "2025-01",
    "في جويلية المقبل": "2024-07", "في شتنبر المقبل": "2024-09", "في حزيران من العام المقبل": "2025-06",
    "في 20 الجاري": "2024-05-20", "في الخامس والعشرين من مايو الجاري": "2024-05-25", "في 3/6/2024": "2024-06-03",
    "بحلول عام 2030": "2030", "في صيف 2025": "2025", "بعد أسبوعين": "2024-05-28", "بعد شهرين": "2024-07",
    "بعد خمس سنوات": "2029", "يوم الجمعة الموافق 17 مايو": "2024-05-17", "في رمضان المقبل": "2025-03", "قريباً": None,
    "خلال الأيام المقبلة": None, "في وقت لاحق": None, "مع بداية العام الدراسي المقبل": None,
}  # fmt: skip
_PLANS = (
    "قال الوزير إن الجسر سيغلق {}.", "وأعلنت الوزارة أن الانتخابات ستجرى {}.", "قال المدير: «سنفتتح المشروع {}».",
)  # fmt: skip


class Sentence(NamedTuple):
    """A sentence, and whether the statements that were read in it are right."""

    text: str
    is_right: Callable[[list[Statement]], bool]


def _source(text: str, source: str) -> Sentence:
    """Expect that the source of the first statement stands so in the text."""

    def is_right(found: list[Statement]) -> bool:
        span = found[0].source if found else None
        return span is not None and span.of(text) == source

    return Sentence(text, is_right)


def circumstances() -> Iterator[Sentence]:
    """Yield sentences with a circumstance between verb and subject: وأوضح في وقت سابق المدير أن."""
    for (subject, verb), where in product(_SUBJECTS, _CIRCUMSTANCES):
        yield _source(f"و{verb} {where} {subject} إن العمل مستمر في المشروع.{_AFTER}", subject)


def asked() -> Iterator[Sentence]:
    """Yield sentences in which somebody asks somebody for something: وطالب مصدر أمني السكان بـ."""
    for (subject, verb), who, (his, hers, opener) in product(_SUBJECTS, _ASKED, _ASKS):
        said = his if verb == _HE else hers
        yield _source(f"و{said} {subject} {who} {opener}وقف العمل في المشروع.{_AFTER}", subject)


def deeds() -> Iterator[Sentence]:
    """Yield sentences whose subject is named in the one before, which reports nothing: وزار فلان الجسر. وأكد أن."""
    for (subject, verb), deed in product(_SUBJECTS, _DEEDS):
        if verb == _HE:
            name = subject.removeprefix("وزير الخارجية ").removeprefix("الدكتور ")
            text = f"و{deed.format(subject, _GUEST)}. وأكد أن العمل مستمر.{_AFTER}"
            yield Sentence(text, lambda found, name=name: bool(found) and found[0].speaker == name)


def stances() -> Iterator[Sentence]:
    """Yield stances of who spoke last towards one thing: وانتقد سياسة الحكومة."""
    for thing, owner in product(_THINGS, _OWNERS):
        text = f"قال النائب رامي كرم إن الطريق مغلق. وانتقد {thing} {owner}.{_AFTER}"
        yield Sentence(text, lambda found: [one.speaker for one in found] == ["رامي كرم"] * 2)


def kinds() -> Iterator[Sentence]:
    """Yield bodies that are taken up by their kind, maybe after somebody else spoke: قالت كوكاكولا …. وأضافت الشركة."""
    for (first, kind), between in product(_KINDS, ("", " من جهته، قال النائب رامي كرم إن الجسر متين.")):
        text = f"{first} إن الطريق مغلق.{between} وأضافت {kind} أن العمل مستمر.{_AFTER}"
        yield Sentence(text, lambda found: len(found) > 1 and found[0].speaker == found[-1].speaker)


def ends() -> Iterator[Sentence]:
    """Yield contents with something behind them that is no part of them: …، في إشارة إلى الشركة."""
    for content, aside in product(_CONTENTS, _ASIDES):
        text = f"قال النائب رامي كرم إن {content}، {aside}.{_AFTER}"
        yield Sentence(
            text,
            lambda found, text=text, content=content: (
                bool(found) and [span.of(text) for span in found[0].content] == [content]
            ),
        )


def turns() -> Iterator[Sentence]:
    """Yield two who speak, and one of them again, by a shorter name or by the verb's gender alone."""
    for (n, one), (m, other) in permutations(enumerate(_SPEAKERS), 2):
        first, second = ("قال", "قالت")[n >= _WOMEN_FROM], ("قال", "قالت")[m >= _WOMEN_FROM]
        for turn in (f"و{second} {other[0]}", f"أما {other[0]} ف{second}"):
            text = f"{first} {one[0]} إن {_CONTENTS[0]}. {turn} إن {_CONTENTS[1]}. "
            for verb, (_, name, shorter) in ((first, one), (second, other)):
                again = [f"و{verb} {short}" for short in shorter] + [f"و{verb}"] * (first != second)
                for said in again:
                    whole = f"{text}{said} إن {_CONTENTS[2]}.{_AFTER}"
                    yield Sentence(whole, lambda found, name=name: bool(found) and found[-1].speaker == name)


def media() -> Iterator[Sentence]:
    """Yield what came through a medium, in the words that papers have for that."""
    for medium, who, pattern in product(_MEDIA, _SAYERS, _SAID_TO):
        text = pattern.format(medium=medium, who=who, said=_CONTENTS[0])
        for head in ("قناة", "صحيفة", "وكالة", "رويترز"):
            text = text.replace(f"لـ{head}", f"ل{head}")
        name = medium.split()[-1]
        yield Sentence(
            text + _AFTER,
            lambda found, who=who, name=name: (
                bool(found)
                and (found[-1].speaker or "").split()[0] in who
                and any(name in link for link in found[-1].via)
            ),
        )


def days() -> Iterator[Sentence]:
    """Yield what is to happen at a time, with the year, month, week or day that it is."""
    for (when, due), plan in product(_DAYS.items(), _PLANS):
        yield Sentence(plan.format(when) + _AFTER, lambda found, due=due: bool(found) and found[0].due == due)


SETS = (circumstances, asked, deeds, stances, kinds, ends, turns, media, days)


def main() -> None:
    """Print of each set how many sentences are read right, and those that are not if asked to."""
    parser = argparse.ArgumentParser(prog="python -m training.sentences", description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="print the sentences that are read otherwise")
    given = parser.parse_args()
    for sentences in SETS:
        right = total = 0
        for sentence in sentences():
            total += 1
            if sentence.is_right(list(qawl.read(sentence.text, date=DAY).statements)):
                right += 1
            elif given.wrong:
                print(f"  {sentence.text.removesuffix(_AFTER)}")
        print(f"{sentences.__name__}: {right:,} of {total:,}")


if __name__ == "__main__":
    main()
