"""Whose words a content is given in."""

import pytest

from qawl.reading.reader import read_article
from qawl.types import Article


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("قال الوزير سامي الخطيب إن الطريق مغلق منذ الصباح.", "indirect"),
        ("قال الوزير سامي الخطيب: «الطريق مغلق منذ الصباح».", "direct"),
        ("قال الوزير سامي الخطيب إن الطريق «مغلق ولن يفتح قبل الصيف».", "mixed"),
        ("قال الوزير سامي الخطيب إن الطريق كان «يغرق ببطء».", "mixed"),
        ("قال الوزير سامي الخطيب إن ما جرى «عدواناً سافراً» على القرية.", "mixed"),
        ("قال الوزير سامي الخطيب إن ما جرى «حادث» في القرية.", "indirect"),
        ("قال الوزير سامي الخطيب إن فرقة «نجوم الشرق» وصلت إلى القرية.", "indirect"),
        ("قال الوزير سامي الخطيب إن طائرة «Falcon 50» هبطت في القرية.", "indirect"),
        ("قال الوزير سامي الخطيب إن لوحة التحكم «راصد برو» وصلت إلى القرية.", "indirect"),
        ("قال الوزير سامي الخطيب إن «اتفاق جدة» يشمل القرية.", "indirect"),
        ("قال الوزير سامي الخطيب إن تجار «السوق السوداء» غادروا القرية.", "indirect"),
        ("قال الوزير سامي الخطيب إن خطة «البحر والجبل» تشمل القرية.", "indirect"),
        ("قال الوزير سامي الخطيب إن المدينة تواجه موجة «هجرة كثيفة».", "mixed"),
        ("قال الوزير سامي الخطيب إن عملية «فجر جديد» انتهت في القرية.", "indirect"),
    ],
)
def test_mode(text: str, mode: str) -> None:
    (statement,) = read_article(Article(id="a", text=text)).statements
    assert statement.mode == mode


def test_headline_with_a_colon_is_the_articles_wording() -> None:
    text = "الوزير سامي الخطيب: الطريق مغلق\nقال الوزير سامي الخطيب إن الطريق مغلق منذ الصباح."
    assert read_article(Article(id="a", text=text)).statements[0].mode == "indirect"
