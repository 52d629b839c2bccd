"""Each kind of input is recognised by its content and gives its articles."""

import datetime as dt
import gzip
import hashlib
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from qawl.errors import InputError, NoArticleError, QawlError
from qawl.page import Content, Hints, Page, articles
from qawl.page.inputs import page_of

HEADLINE = "وزير المياه: السد الجديد يكتمل قبل الصيف"
PARAGRAPHS = (
    "قال وزير المياه سليم الحوراني، الاثنين، إن أعمال السد الجديد ستكتمل قبل حلول الصيف المقبل.",
    "وأضاف في مؤتمر صحفي أن الوزارة «دفعت كل ما عليها للشركات المنفذة»، مشيراً إلى أن التأخير سببه الأمطار.",
    "من جهتها، طالبت رابطة المزارعين الحكومة بتعويض أصحاب الأراضي التي غمرتها المياه خلال الشتاء الماضي.",
    "وحذر رئيس الرابطة مروان الشامي من موسم خاسر إذا تأخر صرف التعويضات إلى ما بعد الحصاد.",
)
TEXT = "\n\n".join((HEADLINE, *PARAGRAPHS))
HTML = f"""<!DOCTYPE html><html lang="ar">
<head><meta charset="CHARSET"><title>{HEADLINE} - صحيفة الوادي</title>
<meta property="og:title" content="{HEADLINE}"><meta property="og:site_name" content="صحيفة الوادي">
<meta property="article:published_time" content="2022-03-07T09:30:00+03:00">
<meta name="author" content="ندى العلي">
<link rel="canonical" href="https://alwadi.example/news/55"></head>
<body><nav><a href="/">الرئيسية</a> <a href="/p">سياسة</a> <a href="/e">اقتصاد</a></nav>
<article><h1>{HEADLINE}</h1>{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)}</article>
<div id="respond"><h3>اترك رداً</h3><p>لن يتم نشر عنوان بريدك الإلكتروني.</p></div>
<footer>جميع الحقوق محفوظة</footer></body></html>"""


def read(source, **hints):
    return list(articles(source, **hints))


def one(source, **hints):
    (page,) = read(source, **hints)
    assert isinstance(page, Page)
    return page


def html(charset):
    return HTML.replace("CHARSET", charset)


def warc(*records, gzipped=False):
    """Records are (type, url, content type, payload)."""
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=gzipped)
    for kind, url, content_type, payload in records:
        headers = (
            StatusAndHeaders("200 OK", [("Content-Type", content_type)], protocol="HTTP/1.1")
            if kind == "response"
            else None
        )
        writer.write_record(
            writer.create_warc_record(
                url,
                kind,
                payload=io.BytesIO(payload),
                length=len(payload),
                http_headers=headers,
                warc_content_type="" if headers else content_type,
            )
        )
    return file.getvalue()


def wet(count, gzipped=False):
    texts = [TEXT.replace("السد", f"السد{n}") for n in range(count)]
    return warc(
        *(
            ("conversion", f"https://alwadi.example/{n}", "text/plain", text.encode())
            for n, text in enumerate(texts)
        ),
        gzipped=gzipped,
    )


@pytest.mark.parametrize(
    "source", [TEXT, TEXT.encode(), io.BytesIO(TEXT.encode()), gzip.compress(TEXT.encode())]
)
def test_plain_article_comes_through_unchanged(source):
    page = one(source)
    assert page.article.text == TEXT
    assert page.article.title == HEADLINE
    assert page.article.id == hashlib.sha256(TEXT.encode()).hexdigest()[:16]
    assert page.notes == ()


def test_the_name_of_a_file_decides_nothing(tmp_path):
    path = tmp_path / "page.pdf"
    path.write_bytes(json.dumps({"id": "a", "text": TEXT}).encode())
    assert one(path).article.id == "a"


def test_hints_fill_in_what_the_page_lacks():
    article = one(TEXT, date=dt.date(2022, 3, 7), outlet="الوادي", url="https://alwadi.example/1").article
    assert (article.published, article.outlet, article.url) == (
        dt.date(2022, 3, 7),
        "الوادي",
        "https://alwadi.example/1",
    )


def test_hints_do_not_replace_what_the_page_says():
    article = one(html("utf-8"), date=dt.date(1999, 1, 1), outlet="x", url="https://other.example/").article
    assert (article.published, article.outlet, article.url) == (
        dt.date(2022, 3, 7), "صحيفة الوادي", "https://alwadi.example/news/55",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text", ["قال الوزير إن السد اكتمل.", "عاجل: استقالة وزير المياه", "وأضاف: «سنرد»", "أهلا"]
)
def test_a_sentence_is_kept_whole(text):
    assert one(text).article.text == text


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256", "iso-8859-6", "utf-16"])
def test_html_in_every_encoding(charset):
    source = html(charset).replace("«", '"').replace("»", '"').encode(charset)
    article = one(source).article
    assert article.title == HEADLINE
    assert article.byline == "ندى العلي"
    assert article.published == dt.date(2022, 3, 7)
    assert article.text.startswith(f"{HEADLINE}\n\n{PARAGRAPHS[0]}")
    assert article.text.endswith(PARAGRAPHS[-1])


@pytest.mark.parametrize("charset", ["windows-1256", "iso-8859-6"])
@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "no-such-encoding"])
def test_a_wrong_declaration_is_not_believed(charset, declared):
    source = html(declared).replace("«", '"').replace("»", '"').encode(charset)
    assert PARAGRAPHS[0] in one(source).article.text


def test_the_charset_of_the_transport_is_used():
    plain = TEXT.replace("«", '"').replace("»", '"')
    assert one(plain.encode("mac-arabic"), charset="mac-arabic").article.text == plain


@pytest.mark.parametrize(
    "charset", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1256"]
)
def test_plain_text_in_every_encoding(charset):
    assert one(TEXT.encode(charset)).article.text == TEXT


def test_bytes_that_cannot_be_decoded_are_noted():
    source = TEXT.encode()
    page = one(source[:200] + b"\xff" + source[200:])
    assert "\ufffd" in page.article.text
    assert "could not be decoded" in page.notes[0]


def test_a_printed_arabic_date_is_the_day_of_publication():
    source = html("utf-8").replace(
        '<meta property="article:published_time" content="2022-03-07T09:30:00+03:00">', ""
    )
    source = source.replace("</h1>", "</h1><div>الاثنين، ٧ آذار/مارس ٢٠٢٢</div>")
    assert one(source).article.published == dt.date(2022, 3, 7)


def test_warc_response_records_are_read_as_html():
    data = warc(
        (
            "response",
            "https://alwadi.example/a",
            "text/html; charset=windows-1256",
            html("x").encode("windows-1256"),
        ),
        ("response", "https://alwadi.example/logo", "image/png", b"\x89PNG\r\n"),
        ("resource", "https://alwadi.example/b", "text/plain", TEXT.encode()),
    )
    first, second = read(data)
    assert (first.article.title, first.article.url) == (HEADLINE, "https://alwadi.example/news/55")
    assert (second.article.text, second.article.url) == (TEXT, "https://alwadi.example/b")


@pytest.mark.parametrize("gzipped", [False, True])
def test_wet_records_are_many_articles(gzipped):
    pages = read(wet(3, gzipped))
    assert [page.article.url for page in pages] == [f"https://alwadi.example/{n}" for n in range(3)]
    assert [page.article.published for page in pages] == [None] * 3, (
        "the day of the crawl is not that of publication"
    )


@pytest.mark.parametrize("gzipped", [False, True])
def test_a_cut_archive_gives_what_it_holds(gzipped):
    data = wet(3, gzipped)
    *whole, last = read(data[:-150])
    assert len(whole) == 2
    assert not any(page.notes for page in whole)
    notes = " ".join(last.notes) if isinstance(last, Page) else str(last)
    assert "cut" in notes


def test_a_broken_record_does_not_stop_the_others():
    parts = wet(3).split(b"WARC/1.0\r\n")
    parts[2] = b"WARC-Type: conversion\r\nContent-Length: many\r\n\r\nxx\r\n\r\n"
    first, problem, third = read(b"WARC/1.0\r\n".join(parts), name="crawl.wet")
    assert isinstance(problem, InputError)
    assert "crawl.wet, record 2" in str(problem)
    assert (first.article.url, third.article.url) == ("https://alwadi.example/0", "https://alwadi.example/2")


def test_a_damaged_gzip_member_does_not_stop_the_others():
    members = [gzip.compress(part) for part in (wet(1), wet(1), wet(1))]
    members[1] = members[1][:60] + bytes(40) + members[1][100:]
    results = read(b"".join(members))
    assert sum(isinstance(result, Page) for result in results) >= 2
    assert any(
        "damaged" in str(result if isinstance(result, InputError) else result.notes) for result in results
    )


def test_a_page_without_arabic_in_an_archive_is_told_apart():
    data = warc(
        ("conversion", "https://x.example/", "text/plain", b"Nothing here is Arabic."),
        ("conversion", "https://y.example/", "text/plain", TEXT.encode()),
    )
    problem, page = read(data)
    assert isinstance(problem, NoArticleError)
    assert "https://x.example/" in str(problem)
    assert page.article.text == TEXT


def test_archives_are_read_as_the_iterator_goes_on():
    class Counting(io.BytesIO):
        given = 0

        def read(self, size=-1):
            data = super().read(size)
            self.given += len(data)
            return data

    file = Counting(wet(2000))
    next(articles(file))
    assert file.given < len(file.getvalue()) / 4


RECORD = {
    "id": "n1",
    "url": "https://alwadi.example/1",
    "outlet": "الوادي",
    "date": "2022-03-07",
    "title": HEADLINE,
    "text": f"  {TEXT}\n0\nاترك رد\n",
}


def lines(*values):
    return "\n".join(
        value if isinstance(value, str) else json.dumps(value, ensure_ascii=False) for value in values
    )


@pytest.mark.parametrize(
    "source",
    [
        json.dumps(RECORD),
        json.dumps(RECORD, indent=2, ensure_ascii=False),
        json.dumps([RECORD]),
        json.dumps([RECORD], indent=2).encode("utf-16"),
        lines({**RECORD, "statements": [], "extra": None}) + "\n",
        gzip.compress(lines(RECORD).encode()),
        b"\xef\xbb\xbf" + lines(RECORD).encode(),
    ],
)
def test_json_text_is_taken_as_it_stands(source):
    article = one(source).article
    assert article.text == RECORD["text"]
    assert (article.id, article.url, article.outlet, article.title) == (
        "n1",
        RECORD["url"],
        "الوادي",
        HEADLINE,
    )
    assert article.published == dt.date(2022, 3, 7)


@pytest.mark.parametrize(
    "pack",
    [
        lines,
        lambda *values: json.dumps(values),
        lambda *values: "[" + ",\n".join(map(json.dumps, values)) + "]",
    ],
)
def test_json_records_that_cannot_be_used_do_not_stop_the_others(pack):
    results = read(
        pack({"text": TEXT}, {"title": "x"}, ["a"], {"text": "no Arabic"}, {"text": TEXT, "id": 7}),
        name="n.json",
    )
    assert [type(result).__name__ for result in results] == [
        "Page",
        "InputError",
        "InputError",
        "NoArticleError",
        "Page",
    ]
    assert "2: no `text`" in str(results[1])
    assert results[4].article.id == "7"


@pytest.mark.parametrize(
    "damaged",
    [gzip.compress(TEXT.encode())[:12], gzip.compress(b"")[:5], b"\x1f\x8b\x08\x00 no gzip"],
    ids=[
        "cut in its text",
        "cut in its head",
        "no gzip",
    ],  # of its own the first two would have the time in them
)
def test_a_gzip_file_of_which_nothing_is_left_is_no_empty_one(damaged):
    with pytest.raises(InputError, match=r"n.jsonl.gz: nothing of it can be unzipped: the gzip data is"):
        read(damaged, name="n.jsonl.gz")


def test_a_broken_json_line_is_named():
    first, problem, third = read(lines({"text": TEXT}, '{"text": "قال', {"text": TEXT}), name="n.jsonl")
    assert "n.jsonl, line 2: not valid JSON: " in str(problem)
    assert "line 1" not in str(problem) and str(problem).endswith(", column 10")
    assert first.article.text == third.article.text == TEXT


def test_a_broken_first_json_line_does_not_stop_the_others():
    problem, page = read(lines('{"text": "قال', {"text": TEXT}))
    assert isinstance(problem, InputError)
    assert page.article.text == TEXT


def test_a_cut_json_array_gives_what_it_holds():
    page, problem = read(json.dumps([{"text": TEXT}, {"text": TEXT}])[:-40])
    assert page.article.text == TEXT
    assert isinstance(problem, InputError)


@pytest.mark.parametrize("date", ["7/3/2022", "أمس", 20220307.5, "2022-13-01"])
def test_a_date_that_is_not_iso_is_left_out_with_a_note(date):
    page = one(lines({"text": TEXT, "date": date}))
    assert page.article.published is None
    assert "not ISO 8601" in page.notes[0]


@pytest.mark.parametrize(("date", "day"), [("2022-03-07T23:00:00Z", 7), ("2022-03-07 10:00", 7)])
def test_a_time_is_read_as_its_day(date, day):
    assert one(lines({"text": TEXT, "date": date})).article.published == dt.date(2022, 3, day)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        ("", "empty"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"text\0with\0nul", "NUL"),
        (gzip.compress(b"%PDF-1.4", mtime=0), "PDF"),
        (b"\x1f\x8b\x08", "nothing of it can be unzipped"),
        ("Only English here.", "no Arabic"),
        (TEXT.encode().decode("latin-1"), "Latin-1"),
        ("<html><body><p>Only English here.</p></body></html>", "no Arabic"),
        ("<html><body><nav><a href='/'>الرئيسية</a></nav></body></html>", "no article"),
        ("الرئيسية\nسياسة\nاقتصاد\nرياضة\nاتصل بنا\n", "no article"),
        ('{"title": "x"}', "no `text`"),
        ('{"text": ""}', "no `text`"),
        ('{"text": 3}', "a `text` that is not a string"),
        ('{"text": "قال', "not valid JSON"),
        ("[]", "no article"),
        ('{"a":' * 100_000, "not valid JSON"),
        (b"WARC/1.0\r\n", "broken WARC record"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(source, says):
    with pytest.raises(InputError, match=says):
        read(source)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "nothing")
    with pytest.raises(InputError, match="folder"):
        read(tmp_path)
    with pytest.raises(InputError, match="cannot be opened"):
        read(Path("a\0b"))


def test_a_cut_gzip_says_so():
    page = one(gzip.compress(TEXT.encode(), 0)[:-200])
    assert any("cut" in note for note in page.notes)


def test_marks_and_strange_characters_are_kept():
    text = "\u202bقال\u200f الوزير\u200b إن السد\u0640\u0640 اكتمل\u202c.\0\n"
    assert one(text).article.text == text


def test_lone_surrogates_can_be_written():
    page = one("قال الوزير \ud800 إن السد اكتمل.")
    assert page.article.text == "قال الوزير \ufffd إن السد اكتمل."
    assert "surrogate" in page.notes[0]
    assert one(r'{"text": "قال \ud800"}').article.text == "قال \ufffd"


@pytest.mark.parametrize(
    "text", ["قال إن «" * 100_000, "كلمة " * 1_000_000, "\n" * 500_000 + TEXT.splitlines()[2]]
)
def test_large_inputs_come_through(text):
    assert one(text).article.text.strip() == text.strip()


@given(
    st.binary(max_size=300)
    | st.text(max_size=200)
    | st.builds(
        lambda head, rest: head + rest,
        st.sampled_from(
            [
                b"WARC/1.0\r\nContent-Length: 9\r\n\r\n",
                b"<html>",
                b'{"text":',
                b"[{",
                gzip.compress(b"x" * 99)[:30],
            ]
        ),
        st.binary(max_size=100),
    )
)
def test_nothing_but_qawl_errors_for_any_input(source):
    try:
        results = read(source)
    except QawlError:
        return
    assert all(isinstance(result, Page | InputError) for result in results)


@pytest.mark.parametrize("extractor", ["trafilatura", "resiliparse"])
def test_either_extractor_gives_the_article_with_what_the_page_says_of_it(extractor):
    pytest.importorskip("resiliparse")
    content = Content("html", html("utf-8"), Hints(extractor=extractor))
    article = page_of(content).article
    assert (article.title, article.outlet, article.byline) == (HEADLINE, "صحيفة الوادي", "ندى العلي")
    assert (article.published, article.url) == (dt.date(2022, 3, 7), "https://alwadi.example/news/55")
    assert [line for line in article.text.split("\n") if line] == [HEADLINE, *PARAGRAPHS]


@pytest.mark.parametrize("given", [str, bytes, io.BytesIO], ids=["file", "bytes", "stream"])
def test_parquet_has_an_article_in_each_row(tmp_path, given):
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = [{"id": "7", "text": TEXT, "date": dt.date(2022, 3, 7), "seen": 1}, {"id": "8", "text": ""}]
    path = tmp_path / "articles.parquet"
    parquet.write_table(pyarrow.Table.from_pylist(rows), path)
    good, bad = read(path if given is str else given(path.read_bytes()))
    assert (good.article.id, good.article.text, good.article.published) == ("7", TEXT, dt.date(2022, 3, 7))
    assert "row 2: no `text`" in str(bad)


def test_parquet_that_is_broken_or_of_something_else_is_refused(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    with pytest.raises(InputError, match="a broken Parquet file"):
        read(b"PAR1 and no more")
    parquet.write_table(pyarrow.table({"n": [1]}), tmp_path / "n.parquet")
    with pytest.raises(InputError, match="no column `text`"):
        read(tmp_path / "n.parquet")
