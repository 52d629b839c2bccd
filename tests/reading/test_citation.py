"""Descriptions are listed in the nominative, names as they are written."""

import pytest

from qawl.reading.document import Document
from qawl.reading.who.citation import cited
from qawl.types import Article, SpeakerType


@pytest.mark.parametrize(
    ("text", "kind", "listed"),
    [
        ("المسؤولين النرويجيين", "group", "المسؤولون النرويجيون"),
        ("دبلوماسيين مشاركين في اللقاء", "unnamed", "دبلوماسيون مشاركون في اللقاء"),
        ("مصدرين مطلعين على الأمر", "unnamed", "مصدران مطلعان على الأمر"),
        ("مسؤولي حملة التشجير", "group", "مسؤولو حملة التشجير"),
        ("المتنزهين", "group", "المتنزهون"),
        ("عدداً من السكان", "group", "عدد من السكان"),
        ("بلاغا", "document", "بلاغ"),
        ("طرفا النزاع", "group", "طرفا النزاع"),
        ("الصين", "group", "الصين"),
        ("الطين", "group", "الطين"),
        ("السكاكين", "group", "السكاكين"),
        ("فلسطين", "group", "فلسطين"),
        ("خبراء اقتصاديين", "group", "خبراء اقتصاديين"),
        ("آبي أحمد", "person", "آبي أحمد"),
        ("سمير المشّاط", "person", "سمير المشّاط"),
        ("كتائب القسّام", "organization", "كتائب القسّام"),
        ("مصدرا بارزا في الحركة", "unnamed", "مصدر بارز في الحركة"),
        ("مصدرا في الحركة", "unnamed", "مصدر في الحركة"),
    ],
)
def test_a_speaker_is_listed(text: str, kind: SpeakerType, listed: str) -> None:
    doc = Document(Article(id="c", text=text))
    assert cited(doc, (0, len(doc)), kind) == listed
