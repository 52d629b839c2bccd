import datetime as dt
from pathlib import Path

import pytest

import qawl

SAMPLES = Path(__file__).parent.parent / "samples"


@pytest.fixture(scope="module")
def port() -> qawl.Reading:
    return qawl.read(SAMPLES / "port.html")


def test_the_page_of_the_demo_tells_what_it_is(port: qawl.Reading) -> None:
    assert port.title == "وزير النقل: ميناء رأس الريحان يستقبل السفن في مارس المقبل"
    assert (port.outlet, port.byline) == ("صحيفة المرسى", "سلمى الحداد")
    assert port.published == dt.date(2024, 5, 14)
    assert port.url == "https://almarsa.example/economy/2024/05/14/ras-alrayhan-port"


def test_only_the_article_of_the_demo_page_is_read(port: qawl.Reading) -> None:
    assert port.text.rstrip().endswith("ختم الخطيب.")
    for furniture in (
        "الرئيسية",
        "ملفات تعريف",
        "شارك",
        "اقرأ أيضاً",
        "أسعار السمك",
        "التعليقات",
        "الأكثر",
        "الحقوق",
    ):
        assert furniture not in port.text


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("المرحلة الأولى", "سامر الخطيب"),
        ("الحكومة أنفقت", "سامر الخطيب"),
        ("نعد أهل البلدة", "سامر الخطيب"),
        ("لم يسألنا أحد", "ليلى منصور"),
        ("وجود أي خلاف", "عادل بركات"),
        ("التصعيد لا يخدم", "هدى العلي"),
        ("بقرب الافتتاح", "يوسف درويش"),
        ("من يريد أن يسأل", "سامر الخطيب"),
    ],
)
def test_the_demo_shows_who_said_what(port: qawl.Reading, opening: str, speaker: str) -> None:
    said = [one for one in port.statements if one.content[0].of(port.text).startswith(opening)]
    assert speaker in [one.speaker for one in said]


def test_only_the_article_of_the_crawl_dump_is_read() -> None:
    water = qawl.read(SAMPLES / "water.txt")
    assert water.byline == "نادر شاهين"
    assert "قالت مديرة مؤسسة المياه" in water.text
    assert water.text.rstrip().endswith('فور وصول المعدات".')
    for furniture in (
        "الرئيسية",
        "المشاهدات",
        "شارك",
        "اقرأ أيضاً",
        "أمطار خفيفة",
        "البريد",
        "الأكثر",
        "الحقوق",
    ):
        assert furniture not in water.text
