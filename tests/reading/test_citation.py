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
        ("مقطعاً جديدًا", "document", "مقطع جديد"),
        ("أبحاثا سابقة", "document", "أبحاث سابقة"),
        ("قوانين محلية", "document", "قوانين محلية"),
        ("خبراء يعملون دولياً", "unnamed", "خبراء يعملون دولياً"),
        ("مسؤولين كباراً آخرين", "unnamed", "مسؤولون كبار آخرون"),
        ("كثيرين", "group", "كثيرون"),
        ("المتطرفين", "group", "المتطرفون"),
        ("الملايين من السياح", "group", "الملايين من السياح"),
        ("محبي البحر", "group", "محبو البحر"),
        ("معارضيها", "group", "معارضوها"),
        ("أصدقائها", "group", "أصدقاؤها"),
    ],
)
def test_a_speaker_is_listed(text: str, kind: SpeakerType, listed: str) -> None:
    doc = Document(Article(id="c", text=text))
    assert cited(doc, (0, len(doc)), kind) == listed
