"""Invented news for the tests of flow: pages and articles, each different from the others."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

_PLACES = (
    "طبرق",
    "صفاقس",
    "الحسكة",
    "المكلا",
    "أسوان",
    "صور",
    "العقبة",
    "البصرة",
    "نواكشوط",
    "مكناس",
    "صحار",
    "عطبرة",
)
_WORKS = (
    "الجسر",
    "الميناء",
    "المستشفى",
    "السد",
    "المطار",
    "المصنع",
    "السوق",
    "الطريق",
    "المدرسة",
    "المحطة",
    "الحديقة",
)
_SPEAKERS = (
    "سليم الحوراني",
    "ندى العلي",
    "فريد نصار",
    "مروان الشامي",
    "هالة الصباغ",
    "كريم البكري",
    "لينا الأسعد",
)
_MONTHS = ("الربيع", "الصيف", "الخريف", "الشتاء", "رمضان", "العيد", "عامين", "أسبوعين", "شهرين")

PERSIAN = """وزیر راه و شهرسازی: بندر جدید سال آینده باز می‌شود

وزیر راه و شهرسازی روز یکشنبه به خبرنگاران گفت که بندر جدید در اردیبهشت ماه سال آینده به روی کشتی‌های تجاری باز می‌شود.

او افزود که دولت همه هزینه‌های ساخت این بندر را پرداخت کرده و شرکت‌های خارجی نیز در آن سرمایه‌گذاری کرده‌اند."""

KURDISH = """وەزیری گواستنەوە: بەندەرە نوێیەکە ساڵی داهاتوو دەکرێتەوە

وەزیری گواستنەوە ڕایگەیاند کە بەندەرە نوێیەکە لە مانگی ئایاری ساڵی داهاتوو بۆ کەشتییە بازرگانییەکان دەکرێتەوە.

هەروەها گوتی حکومەت هەموو تێچووەکانی دروستکردنی بەندەرەکەی داوە و کۆمپانیا بیانییەکانیش وەبەرهێنانیان تێدا کردووە."""

URDU = """وزیر ٹرانسپورٹ: نئی بندرگاہ اگلے سال کھل جائے گی

وزیر ٹرانسپورٹ نے اتوار کو صحافیوں سے کہا کہ نئی بندرگاہ اگلے سال مئی میں تجارتی جہازوں کے لیے کھول دی جائے گی۔

انہوں نے مزید کہا کہ حکومت نے بندرگاہ کی تعمیر کے تمام اخراجات ادا کر دیے ہیں اور غیر ملکی کمپنیاں بھی شامل ہیں۔"""

ENGLISH = """The minister: the new port opens next year

The minister of transport told reporters on Sunday that the new port would open to merchant ships in May next year.

The government, he added, had paid for all of it. عربي"""


def text(n: int) -> str:
    """The nth article: three statements, by two speakers, unlike those of any other."""
    place, work = _PLACES[n % 12], _WORKS[n % 11]
    one, other, when = _SPEAKERS[n % 7], _SPEAKERS[(n + 3) % 7], _MONTHS[n % 9]
    return (
        f"اكتمال {work} في {place} بعد {when}\n\n"
        f"قال مدير البلدية في {place} {one}، الاثنين، إن أعمال {work} رقم {n} ستكتمل بعد {when} المقبل "
        f"بكلفة {n + 3} مليون دينار.\n\n"
        f"وأكد رئيس الجمعية {other} أن سكان {place} ينتظرون {work} منذ {n + 2} سنوات، "
        f"ودعا الشركة {n} إلى الإسراع في التنفيذ.\n"
    )


def article(n: int, **fields: object) -> dict[str, object]:
    """The nth article as an object of JSON lines."""
    return {
        "id": f"a{n}",
        "url": f"https://news.example/{n}",
        "outlet": "صحيفة الوادي",
        "title": text(n).splitlines()[0],
        "date": f"2024-{n % 12 + 1:02}-15",
        "text": text(n),
        **fields,
    }


def page(words: str) -> str:
    """A text as a page of a site."""
    head, *paragraphs = words.strip().split("\n\n")
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{head} - صحيفة الوادي</title>'
        f'<meta property="og:title" content="{head}"><meta property="og:site_name" content="صحيفة الوادي">'
        '<meta property="article:published_time" content="2022-03-07T09:30:00+03:00"></head>'
        '<body><nav><a href="/">الرئيسية</a> <a href="/p">سياسة</a> <a href="/e">اقتصاد</a></nav>'
        f"<article><h1>{head}</h1>{''.join(f'<p>{paragraph}</p>' for paragraph in paragraphs)}</article>"
        "<footer>جميع الحقوق محفوظة</footer></body></html>"
    )


def lines(path: Path, records: Iterable[object]) -> Path:
    """Write JSON lines; a string is written as it is."""
    path.write_text(
        "".join(
            (one if isinstance(one, str) else json.dumps(one, ensure_ascii=False)) + "\n" for one in records
        ),
        encoding="utf-8",
    )
    return path


def warc(path: Path, pages: Sequence[str]) -> Path:
    """Write a WARC file of pages, each packed by itself, as Common Crawl does."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "test"}))
        for number, html in enumerate(pages):
            http = StatusAndHeaders(
                "200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1"
            )
            writer.write_record(
                writer.create_warc_record(
                    f"https://warc.example/{number}",
                    "response",
                    payload=io.BytesIO(html.encode()),
                    http_headers=http,
                )
            )
    return path


def rows(out: Path, table: str) -> list[dict[str, object]]:
    """All rows of one of flow's tables, in a fixed order."""
    import pyarrow.dataset as ds

    if not (out / table).is_dir():
        return []
    found = ds.dataset(out / table, partitioning="hive").to_table().to_pylist()
    return sorted(found, key=lambda row: (str(row.get("article", row.get("message"))), row.get("n", 0)))
