"""What holds for any text at all: reading never raises and edits nothing, and each span lies in the text."""

import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import qawl
from qawl.reading.reader import read_article
from qawl.types import Article, Reading

SAMPLES = Path(__file__).parents[2] / "samples"
_CUES = (
    "قال وقال وأضافت مؤكداً مشيرةً أعلن وأكدعلى نقلت عن قوله "
    "بحسب وفقاً نقلاً حذر اتهم طالب دعا نفى أعرب يُذكر يُعتقد المتوقع تعبيره سبق"
)
_WORDS = (
    "الوزير وزارة النقل رويترز مصدر أمني محمد علي إن أن إلى من على الذي التي "
    "كان قد لم غداً المقبل عام كما حيث الجسر آمن المتحدث باسم"
)
_MARKS = [
    "«",
    "»",
    '"',
    "“",
    "”",
    "''",
    "&quot;",
    ":",
    "،",
    "؛",
    ".",
    "...",
    "؟",
    "!",
    "-",
    "(",
    ")",
    "/",
    "|",
]
_OTHER = [
    "\n",
    "\n\n",
    "\r\n",
    "\u2028",
    "\u200f",
    "\u202b",
    "\u200c",
    "ـ",
    "ّ",
    "12",
    "٢٠٣١",
    "3.5",
    "Reuters",
    "x",
    "😀",
    "ﷲ",
    "\x00",
    "\t",
    "\ufffd",
    "",
    *"اوفبلك",  # letters that stand alone where a word is expected
]
_PIECES = st.sampled_from([*_CUES.split(), *_WORDS.split(), *_MARKS, *_OTHER])
_ARABIC = st.lists(st.tuples(_PIECES, st.sampled_from([" ", " ", " ", ""])), max_size=60).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)
TEXTS = st.one_of(_ARABIC, _ARABIC, st.text(max_size=80))
DATES = st.one_of(st.none(), st.dates())


def read(text: str, published: dt.date | None = None) -> Reading:
    return read_article(Article(id="t", text=text, published=published))


def check(reading: Reading, text: str) -> None:
    assert reading.text == text
    assert [statement.n for statement in reading.statements] == list(range(1, len(reading.statements) + 1))
    for statement in reading.statements:
        spans = [*statement.content, *(span for span in (statement.cue, statement.source) if span)]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(span.of(text).strip() for span in spans)
        for left, right in zip(statement.content, statement.content[1:], strict=False):
            assert left.end <= right.start
        assert statement.within != statement.n
        assert statement.within is None or 1 <= statement.within <= len(reading.statements)
        assert statement.speaker is None or statement.speaker.strip()
        assert all(link.strip() for link in statement.via)
        assert statement.addressee is None or statement.addressee.strip()
        assert 0 <= statement.confidence <= 1
    for speaker in reading.speakers:
        assert all(0 <= span.start < span.end <= len(text) for span in speaker.mentions)


@example("قال : علي ", None)
@example("أبو سالم، بحسب بيان ا » مؤكدا إن", None)
@example("قال إن بيان . مصدر ، ب لن مؤكدا", None)
@example("كشف السيد", None)
@example("مشيرةً قال « قال قال قال قال » إلى ", None)
@given(TEXTS, DATES)
def test_any_text_is_read_and_its_record_lies_in_it(text: str, published: dt.date | None) -> None:
    check(read(text, published), text)


@pytest.mark.parametrize("word", ["وذلك", "قال", "«", "(", "وقال إن", "مؤكداً أن", "بحسب", "الذي", "بن"])
def test_one_word_again_and_again_is_read(word: str) -> None:
    read("قال الوزير إن الجسر آمن، " + f"{word} " * 2000)


@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


@given(TEXTS)
def test_nothing_is_within_itself_by_way_of_others(text: str) -> None:
    statements = read(text).statements
    for statement in statements:
        seen, outer = {statement.n}, statement.within
        while outer is not None:
            assert outer not in seen
            seen.add(outer)
            outer = statements[outer - 1].within


@given(TEXTS)
def test_what_the_article_is_stays_with_its_reading(text: str) -> None:
    article = Article(
        id="a1", url="https://example.org/1", outlet="الأفق", title="عنوان", byline="سامي", text=text
    )
    reading = read_article(article)
    for name in Article.__struct_fields__:
        assert getattr(reading, name) == getattr(article, name)


@pytest.mark.parametrize(
    "piece",
    [
        "قال: ",
        "قال: «",
        "وقال إن ",
        "قال الوزير إن الجسر آمن، ",
        "مؤكداً أن ",
        "بحسب مصدر ",
        "وفقاً للوزير، ",
        "نقلت الوكالة عن ",
        "الوزير ",
        "محمد ",
        "الوزير، ",
        "الوزير قال ",
        "إن ",
        "الذي ",
        "قال الوزير الذي ",
        "أعلن إعلان ",
        "أعرب عن ",
        "من المتوقع أن ",
        "كان ",
        "و",
        "قال",
        "وأكدعلى",
        "، ",
        ": ",
        ". ",
        "- ",
        "(",
        "«",
        '"',
        ' "',
        "«»",
        "«قال» ",
        "\n",
        "الوزير: \n",
        "قال:\n«",
        "وهو ما نفته الوزارة، ",
        "12 ",
        "ـ",
        "\u200f",
        "غداً ",
        "عام 2031 ",
    ],
)
def test_one_thing_over_and_over(piece: str) -> None:
    text = piece * (15_000 // len(piece))
    check(read(text, dt.date(2030, 5, 14)), text)


def test_one_long_line() -> None:
    sentence = 'قال وزير الطاقة سامر قاسم في بيان إن الجسر آمن، مؤكداً أن "الطريق مفتوح" بحسب مصدر أمني '
    text = sentence * (100_000 // len(sentence))
    reading = read(text)
    check(reading, text)
    assert reading.statements


def test_many_lines_and_many_speakers() -> None:
    text = "".join(f"قال الخبير سامي بن {'ا' * (n % 7)}حمد{n} إن الجسر رقم {n} آمن.\n" for n in range(2_000))
    reading = read(text)
    check(reading, text)
    assert len(reading.statements) == 2_000


@pytest.mark.parametrize("name", ["port.html", "water.txt"])
def test_an_article_may_be_cut_after_any_word(name: str) -> None:
    text = qawl.read(SAMPLES / name).text
    for cut in (match.end() for match in re.finditer(r"\w+|[^\w\s]", text)):
        beginning = text[max(0, cut - 400) : cut]
        check(read(beginning), beginning)


@pytest.mark.parametrize(
    "text",
    [
        "وأكد الوزير أن الجسر آمن، وفقا لصحيفة",
        "بعد إعلان الوزير،",
        "نقلت الوكالة عن الوزير تأكيده،",
        "وهو ما أكده بعض",
        "عرض الوزير التقرير.\nولفت التقرير",
        "انتقد الوزير القرار، مرجعا ذلك",
        "وحسب مصادر لـ«",
        '"النور": 69% من المدارس أغلقت\n\nوكالة غوث اللاجئين "النور',
        'فاجأ الوزير الجميع بخطبة، عبر إعلان دعمه لحزب "',
        "لبنان: ",
        "الوزير: يا سكان المدينة",
        "وأشار الوزير بأن المواسم تعتبر «",
        "أكد الوزير لدى محطة “سكاي وضمت :",
    ],
)
def test_what_breaks_off_is_read_as_far_as_it_goes(text: str) -> None:
    check(read(text), text)
