"""What an HTML page says about itself is read wherever its layout says it, whatever finds the article."""

import datetime as dt
import json

import pytest

from qawl.page import Content, Hints, Page
from qawl.page.inputs import page_of

HEADLINE = "مدير المطار: المدرج الشمالي يعود إلى العمل الخميس"
PARAGRAPHS = (
    "قال مدير المطار نبيل الصباغ، الثلاثاء، إن المدرج الشمالي سيعود إلى العمل صباح الخميس بعد صيانة دامت شهرين.",
    "وأضاف للصحفيين أن الشركة «أنهت تبديل الإنارة كلها»، وأن الرحلات الليلية ستعود تدريجيا في الأسبوع نفسه.",
    "وطالب رئيس نقابة الطيارين فادي نجم إدارة المطار بنشر نتائج الفحص قبل هبوط أول طائرة على المدرج.",
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
OTHERS = "".join(
    f'<li><a href="/{n}">خبر أقدم عن المطار رقم {n}</a> <span class="date">0{n}/03/2015</span></li>'
    for n in range(1, 7)
)
DAY = dt.date(2024, 4, 7)
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "موقع"},
        {
            "@type": "NewsArticle",
            "headline": HEADLINE,
            "datePublished": "2024-04-07T22:10:00+03:00",
            "author": [{"@type": "Person", "@id": "#1", "name": "ريم حداد"}],
            "publisher": {"@type": "NewsMediaOrganization", "name": "صحيفة&nbsp;المدرج"},
        },
    ],
}


@pytest.fixture(params=["trafilatura", "resiliparse"])
def read(request):
    pytest.importorskip("resiliparse")

    def article(head="", under="", url=""):
        source = (
            f'<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>{HEADLINE}</title>{head}</head><body>'
            f"<article><h1>{HEADLINE}</h1>{under}{BODY}</article>"
            f'<div class="related"><h3>اقرأ أيضا</h3><ul>{OTHERS}</ul></div></body></html>'
        )
        page = page_of(Content("html", source, Hints(url=url, extractor=request.param)))
        assert isinstance(page, Page)
        return page.article

    return article


@pytest.mark.parametrize(
    ("head", "under"),
    [
        ('<meta name="DC.date.issued" content="2024-04-07">', ""),
        ('<meta name="pubdate" content="Sun, 07 Apr 2024 10:00:00 +0300">', ""),
        ('<meta name="publish_date" content="20240407">', ""),
        ("", '<span itemprop="datePublished" content="2024-04-07">أمس</span>'),
        ("", '<time datetime="2024-04-07T08:00">صباح أمس</time>'),
        ("", "<div>الأحد 7 نيسان/أبريل 2024 - 10:30</div>"),
        (
            '<meta property="article:modified_time" content="2024-05-01T00:00:00Z">',
            "<p>نشر في ٧ أبريل ٢٠٢٤</p>",
        ),
        (f'<script type="application/ld+json">{json.dumps(LINKED)}</script>', ""),
    ],
    ids=["dublin", "mail", "figures", "marked", "time", "printed", "modified", "linked"],
)
def test_the_day_is_the_articles_own_and_not_that_of_a_story_it_links_to(read, head, under):
    assert read(head, under).published == DAY


def test_the_day_of_the_address_counts_before_the_last_change_of_the_page(read):
    changed = '<meta name="date" content="2024-04-09">'
    assert read(changed, url="https://almadraj.example/2024/04/07/12").published == DAY


def test_linked_data_names_author_and_outlet(read):
    article = read(f'<script type="application/ld+json">{json.dumps(LINKED)}</script>')
    assert (article.byline, article.outlet) == ("ريم حداد", "صحيفة المدرج")


@pytest.mark.parametrize(
    "script", ["{", "[[]]", '{"@type": 7}', '{"@graph": {"@type": ["NewsArticle"], "author": 5}}']
)
def test_linked_data_of_no_use_is_passed_over(read, script):
    article = read(
        f'<script type="application/ld+json">{script}</script><meta name="author" content="ريم حداد">'
    )
    assert (article.byline, article.title) == ("ريم حداد", HEADLINE)


@pytest.mark.parametrize("heads", ["<h1>صحيفة المدرج</h1><h1>{}</h1>", "<h2>{}</h2>"], ids=["two", "second"])
@pytest.mark.parametrize("extractor", ["trafilatura", "resiliparse"])
def test_a_title_is_the_headline_without_the_name_of_the_site(extractor, heads):
    pytest.importorskip("resiliparse")
    source = (
        f"<!DOCTYPE html><html><head><title>{HEADLINE} - صحيفة المدرج</title></head>"
        f"<body>{heads.format(HEADLINE)}{BODY}</body></html>"
    )
    assert page_of(Content("html", source, Hints(extractor=extractor))).article.title == HEADLINE


def test_the_outlet_is_the_host_where_the_page_names_none(read):
    assert read(url="https://www.almadraj.example/news/12").outlet == "almadraj.example"


def test_the_paragraphs_of_a_short_page_come_once_each_in_a_line_of_its_own():
    said = "قال مدير المطار نبيل الصباغ في لقاء عقده اليوم مع النقابة إن المدرج سيعود إلى العمل."
    came = "وحضر اللقاء عدد من الطيارين والفنيين وممثلي الشركات العاملة في المطار."
    head = '<head><title>عودة المدرج</title></head><body><nav><a href="/">الأولى</a></nav>'
    source = f"<html>{head}<main><article><h1>عودة المدرج</h1><p>{said}</p><p>{came}</p></article></main></body></html>"
    page = page_of(Content("html", source, Hints()))
    assert isinstance(page, Page)
    assert page.article.text.split("\n\n", 1)[1].splitlines() == [said, came]
