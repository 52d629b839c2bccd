"""Of a crawler's dump, the article stays and the site around it goes."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qawl.page import articles
from qawl.page.plain import clean

SHARED = Path(__file__).parents[3] / "shared"

HEADLINE = "المحافظ: لن نسمح بإغلاق السوق القديم"
BODY = [
    "قال محافظ المدينة جابر النعيمي، الثلاثاء، إن السوق القديم سيبقى مفتوحاً طوال أعمال الترميم.",
    "وأوضح النعيمي خلال لقاء مع التجار أن البلدية “ستدفع نصف الكلفة”، لافتاً إلى أن العمل يبدأ الشهر المقبل.",
    "تعويضات للتجار",
    "وطالب ممثل التجار حسن البكري بصرف التعويضات قبل بدء العمل، محذراً من خسائر كبيرة.",
]
SECOND = [
    "انقطاع المياه عن ثلاثة أحياء غداً",
    "أعلنت مؤسسة المياه أن ثلاثة أحياء في شرق المدينة ستشهد انقطاعاً غداً بسبب صيانة الخط الرئيسي.",
    "وأضافت المؤسسة في بيان أن الصهاريج ستوزع المياه مجاناً على المستشفيات والمدارس طوال اليوم.",
    "ودعت السكان إلى ترشيد الاستهلاك وتخزين ما يكفيهم من المياه حتى عودة الضخ مساء الخميس المقبل.",
]
TOP = [
    f"{HEADLINE} - أخبار النهر",
    "القائمة",
    "الرئيسية",
    "سياسة",
    "اقتصاد",
    "رياضة",
    "فيديو",
    "بحث عن",
    "الأربعاء 12 أكتوبر 2022",
]
META = ["admin", "11/10/2022", "0", "125 مشاهدة", "فيسبوك تويتر واتساب", "السوق القديم"]
BOTTOM = [
    "شارك الخبر",
    "مقالات ذات صلة",
    "افتتاح معرض الكتاب في دورته العاشرة بمشاركة واسعة",
    "الأرصاد تتوقع أمطاراً غزيرة على الساحل نهاية الأسبوع",
    "اترك تعليقاً إلغاء الرد",
    "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *",
    "الاسم *",
    "البريد الإلكتروني *",
    "نستخدم ملفات تعريف الارتباط لتحسين تجربتك في الموقع، وباستمرارك في التصفح فإنك توافق على ذلك.",
    "© 2022 جميع الحقوق محفوظة لموقع أخبار النهر",
]


def dump(*groups):
    return "\n".join(line for group in groups for line in group) + "\n"


def kept(text):
    return [line for line in clean(text).text.splitlines() if line.strip()]


def test_of_a_dump_only_the_article_stays():
    found = clean(dump(TOP, [HEADLINE], META, BODY, BOTTOM))
    assert found.text.split("\n") == [HEADLINE, "", *BODY]
    assert found.title == HEADLINE


def test_the_day_is_the_one_under_the_headline_not_that_of_the_visit():
    assert clean(dump(TOP, [HEADLINE], META, BODY, BOTTOM)).published == dt.date(2022, 10, 11)
    assert clean(dump(TOP, [HEADLINE], META[2:], BODY, BOTTOM)).published is None


def test_a_headline_that_looks_like_a_sentence_is_still_the_title():
    quoting = 'هل يُغلق السوق القديم؟ المحافظ: "لن نسمح بذلك"'
    found = clean(dump([f"{quoting} | أخبار النهر"], TOP[1:], [quoting], BODY, BOTTOM))
    assert found.title == quoting
    assert found.text.startswith(quoting)


def test_two_stories_of_a_page_are_both_kept():
    menu = ["المزيد", "صحافة", "ثقافة", "علوم", "حوادث", "طقس"]
    assert kept(dump(TOP, [HEADLINE], META, BODY, menu, SECOND, BOTTOM)) == [HEADLINE, *BODY, *SECOND]
    assert kept(dump([HEADLINE], META, BODY, SECOND, BOTTOM)) == [HEADLINE, *BODY, *SECOND]


def test_read_also_lines_inside_the_story_go_with_their_links():
    also = ["اقرأ أيضاً", "الأرصاد تتوقع أمطاراً غزيرة على الساحل"]
    assert kept(dump([HEADLINE], BODY[:2], also, BODY[2:][1:], BOTTOM)) == [HEADLINE, *BODY[:2], BODY[3]]
    inline = ["اقرأ أيضا: الأرصاد تتوقع أمطاراً غزيرة على الساحل"]
    assert kept(dump([HEADLINE], BODY[:2], inline, BODY[3:])) == [HEADLINE, *BODY[:2], BODY[3]]


def test_readers_comments_after_the_form_are_not_the_article():
    comment = ["أبو سعد قال: هذا كلام جميل ولكن نريد أن نرى التعويضات في أيدينا قبل أن يبدأ أي عمل في السوق."]
    assert kept(dump([HEADLINE], BODY, ["التعليقات"], comment, BOTTOM)) == [HEADLINE, *BODY]


def test_a_link_to_the_comments_above_the_story_does_not_end_it():
    assert kept(dump([HEADLINE], ["اترك تعليقاً", "0"], BODY, BOTTOM)) == [HEADLINE, *BODY]


def test_the_author_is_found():
    assert clean(dump([HEADLINE], ["كتب: سامر الأحمد"], BODY)).byline == "سامر الأحمد"
    assert clean(dump([HEADLINE], ["بقلم سامر الأحمد"], META, BODY, BOTTOM)).byline == "سامر الأحمد"


def test_the_credit_after_the_story_stays():
    assert kept(dump([HEADLINE], META, BODY, ["المصدر: وكالات"], BOTTOM))[-1] == "المصدر: وكالات"


@pytest.mark.parametrize(
    "line",
    [
        "شارك في الاجتماع وزراء الزراعة والمياه والمالية.",
        "نشرت في صحيفة محلية أمس دراسة تقول إن السوق أقدم مما يظن الناس بقرن كامل على الأقل.",
        "المزيد من التجار يغلقون محالهم",
        "علق على القرار رئيس الغرفة التجارية قائلاً إنه يحمي حقوق التجار الصغار قبل الكبار.",
        "كتب التاريخ فصلاً جديداً في حياة المدينة، بحسب المحافظ.",
        "يمنع نقل البضائع من السوق ليلاً بحسب القرار الجديد.",
    ],
)
def test_sentences_that_only_begin_like_furniture_stay(line):
    text = dump([HEADLINE], BODY, [line], SECOND)
    assert clean(text).text == text


@pytest.mark.parametrize(
    "lines", [["قصيدة", *["يا وردة الصبح", "يا نجمة المساء"] * 5], ["1", "2", "3", *BODY, "4"]]
)
def test_verses_and_numbers_without_a_site_around_them_are_unchanged(lines):
    text = "\n".join(lines)
    assert clean(text).text == text


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_line_break_will_do(newline):
    found = clean(dump(TOP, [HEADLINE], META, BODY, BOTTOM).replace("\n", newline))
    assert [line for line in found.text.splitlines() if line] == [HEADLINE, *BODY]


@given(st.lists(st.sampled_from([*TOP, HEADLINE, *META, *BODY, *SECOND, *BOTTOM, "", " "]), max_size=30))
def test_lines_are_kept_as_they_are_and_in_order(lines):
    given_lines = iter(lines)
    for line in kept("\n".join(lines)):
        assert any(line == other for other in given_lines)


@given(st.text(alphabet='اوقل نمـ\u064b\u200f\u06291٣k/|.\n"', max_size=120))
def test_lines_of_marks_and_figures_are_lines_like_others(text):
    given_lines = iter([HEADLINE, *BODY, *text.splitlines(), *SECOND])
    for line in kept(dump([HEADLINE], BODY, [text], SECOND)):
        assert any(line == other for other in given_lines)


def test_the_seed_page_keeps_its_statements_and_loses_its_form():
    seed = next(iter((SHARED / "seed").glob("*.txt")), None)
    if seed is None:
        pytest.skip("needs ../shared/seed")
    article = next(articles(seed)).article
    gold = json.loads((SHARED / "gold/seed.jsonl").read_text(encoding="utf-8"))
    spans = [
        span for row in gold["statements"] for span in [row["cue"], row["source"], *row["content"]] if span
    ]
    assert all(gold["text"][start:end] in article.text for start, end in spans)
    assert article.title == gold["title"]
    assert article.text.startswith(gold["title"])
    dropped = set(filter(None, gold["text"].split("\n"))) - set(article.text.split("\n"))
    assert all(len(line.split()) <= 6 for line in dropped)
    assert "0" in dropped
    assert "اترك رد" in dropped
