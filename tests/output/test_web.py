import re

from lxml import html as parser
from lxml.html import HtmlElement
from msgspec import structs

from qawl.lexicon.tables import table
from qawl.output import WRITERS
from qawl.types import Reading


def page(*readings: Reading) -> tuple[str, HtmlElement]:
    text = "".join(WRITERS["html"](readings))
    return text, parser.document_fromstring(text)


def classes(element: HtmlElement) -> set[str]:
    return set((element.get("class") or "").split())


def test_the_text_is_shown_whole_with_its_marks(reading: Reading) -> None:
    _, tree = page(reading)
    for number in tree.xpath("//div[@class='text']//a"):
        number.text = ""
    shown = ["".join(paragraph.itertext()) for paragraph in tree.xpath("//div[@class='text']/p")]
    assert shown == [span.of(reading.text) for span in reading.paragraphs]
    marked = {span.text: classes(span) for span in tree.xpath("//div[@class='text']//span")}
    assert "cue" in marked["قالت"]
    assert {"content", "m2", "m3", "deep2"} <= marked["الأسعار عادلة"]
    assert {"source", "content", "m2", "m3"} <= marked["المزارع سعيد بلال"]
    assert {"m4", "act-promise"} <= marked["وسنشتري القمح في 2025"]


def test_each_statement_has_its_record_and_both_lead_to_each_other(reading: Reading) -> None:
    _, tree = page(reading, reading)
    identifiers = tree.xpath("//@id")
    assert len(identifiers) == len(set(identifiers))
    targets = {link[1:] for link in tree.xpath("//a/@href") if link.startswith("#")}
    assert targets <= set(identifiers)
    assert {"a1s1", "a1t4", "a2s3", "a2t2"} <= targets
    record = tree.get_element_by_id("a1s2").text_content()
    for words in ("هدى الصالح", "الحصاد بدأ", "وكالة النيل", "verbs:قال"):
        assert words in record


def test_the_file_is_right_to_left_and_needs_nothing_else(reading: Reading) -> None:
    text, tree = page(reading)
    root = tree.getroottree().getroot()
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    assert not tree.xpath("//script | //link | //img | //iframe | //@src | //@onclick")
    assert not re.search(r"url\(|@import", text)
    assert tree.xpath("//meta[@http-equiv='Content-Security-Policy']")


def test_words_of_a_page_stay_words(hostile: Reading) -> None:
    text, tree = page(hostile, hostile)
    assert not tree.xpath("//script | //img | //b | //i")
    assert not any(link.startswith("javascript") for link in tree.xpath("//a/@href"))
    assert "\x1b" not in text and "\x00" not in text
    assert "<script>alert(1)</script>" in tree.text_content()


def test_an_article_without_statements_says_so(reading: Reading) -> None:
    _, tree = page(Reading(id="x", text="الطقس معتدل."))
    assert "الطقس معتدل." in tree.text_content()
    assert tree.xpath("//div[@class='records']/p")


def test_themes_are_named_in_the_language_of_the_page(reading: Reading) -> None:
    statement = structs.replace(reading.statements[0], themes=("economy", "no_such_theme"))
    _, tree = page(structs.replace(reading, statements=(statement,)))
    record = tree.get_element_by_id("a1s1").text_content()
    assert table("themes")["economy"]["ar"] in record
    assert "no_such_theme" in record
