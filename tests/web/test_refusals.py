"""What is refused on a page is told in the language of the page, with what was named and with a next step."""

import re
from html import unescape
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.web.forms import send

import qawl
from qawl.lexicon.tables import table
from qawl.web.refusals import told

_MAIN = re.compile(r"<main.*?</main>", re.DOTALL)
_ENGLISH = re.compile(
    r"[a-z]{2,} [a-z]{2,}"
)  # two words: names of parameters, schemes and values stand alone


def _shown(text: str) -> str:
    """The words of a page's own part, without its marks."""
    found = _MAIN.search(text)
    assert found
    return " ".join(unescape(re.sub(r"<[^>]+>", "", found[0])).split())


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/statements/999999", "لا يوجد تصريح رقمه 999999 في هذا الأرشيف؛ ابحث عنه في صفحة البحث"),
        ("/actors/999999", "لا يوجد في هذا الأرشيف متحدث رقمه 999999"),
        ("/claims?actor=زرافة", "لا أحد اسمه زرافة"),
        ("/articles/999999", "لا يوجد مقال رقمه 999999"),
        ("/articles/7?version=9", "ليس للمقال 7 نسخة رقمها 9"),
        ("/claims/999999", "لا يوجد في هذا الأرشيف قول متداول رقمه 999999"),
        ("/due?limit=x", "limit: يلزم عدد صحيح"),
        ("/themes?outlet=زرافة", "لا وسيلة إعلام بهذا الاسم في الأرشيف: زرافة"),
        ("/search?since=2024-03-12&until=2024-03-01", "التاريخ 2024-03-12 بعد التاريخ 2024-03-01"),
        ("/search?words=؟؟", "ليس في البحث كلمة؛ اكتب كلمة مثل: النفط"),
        ("/search?after=x", "ابدأ من الصفحة الأولى"),
        ("/search?act=foo", "act.0: يُقبل واحد مما يلي: assert، announce"),
        ("/search?since=2024-3-1", "since: يُكتب التاريخ هكذا: 2024-05-01"),
        ("/due?date=2024-13-41&limit=0", "limit: أصغر ما يُقبل 1"),
        ("/actors/abc", "id: يلزم عدد صحيح"),
        ("/corrections?undone=x", "undone: يُقبل واحد مما يلي"),
    ],
)
def test_an_arabic_page_refuses_in_arabic(client: TestClient, path: str, says: str) -> None:
    shown = _shown(client.get(path, headers={"accept-language": "ar"}).text)
    assert says in shown
    assert not _ENGLISH.search(shown)


def test_an_english_page_and_a_program_are_told_as_the_library_words_it(client: TestClient) -> None:
    says = "no statement 999999 in this archive; see: qawl search"
    assert says in _shown(client.get("/statements/999999").text)
    asked = client.get("/api/v1/statements/999999", headers={"accept-language": "ar"})
    assert asked.json()["detail"] == says


def test_a_form_is_refused_in_arabic(own: TestClient) -> None:
    own.headers["accept-language"] = "ar"
    try:
        page = own.get("/statements/4").text
        seen = re.search(r'name="seen" value="(\w+)"', page)
        assert seen
        refused = send(own, "/statements/4", "/statements/4/correct", seen=seen[1], speaker="ر" * 400)
        assert "يلزم اسم من حرف واحد على الأقل" in _shown(refused.text)
        refused = send(own, "/statements/4", "/statements/4/correct", seen="x")
        assert "صُحّح هذا التصريح بعد أن فتحته" in _shown(refused.text)
        refused = send(own, "/read", "/read", source="No Arabic here.")
        assert "المدخل: لا نص عربيًا فيه" in _shown(refused.text)
        refused = send(own, "/read", "/read", source="https://no-such-host.invalid/x")
        assert "خادوم الصفحة لا يجيب. https://no-such-host.invalid/x: لا خادوم" in _shown(refused.text)
        assert "ملفات الارتباط" in _shown(own.post("/corrections/1/undo").text)
    finally:
        del own.headers["accept-language"]


def test_what_was_named_is_shown_as_words() -> None:
    said = told(
        "nobody in the archive is called '<b>'; a part of a name is enough: qawl actors list --name NAME",
        "ar",
    )
    assert "<bdi>&lt;b&gt;</bdi>" in said
    assert told("something {new} <b>", "ar") == '<bdi dir="auto">something {new} &lt;b&gt;</bdi>'


def test_no_sentence_hides_one_after_it() -> None:
    """Each sentence of the table is found by its own words, and names no more than was named."""
    sentences = table("refusals")["told"]
    for one in sentences:
        detail = one["en"].replace("{}", "٧")
        assert told(detail, "ar").replace("<bdi>", "").replace("</bdi>", "") == re.sub(
            r"\{\d\}", "٧", one["ar"]
        )


def test_the_library_words_each_refusal_so() -> None:
    """A message that is reworded would be shown in English again."""
    source = "".join(one.read_text(encoding="utf-8") for one in Path(qawl.__file__).parent.rglob("*.py"))
    source = re.sub(r'"\s*\n\s*f?"', "", source)  # strings that are written in several lines
    pieces = {max(re.split(r"\{\}|[:;] ", one["en"]), key=len) for one in table("refusals")["told"]}
    of_others = ("Input should", "String should", "Field required")  # Pydantic's
    assert [one for one in pieces if one not in source and not any(word in one for word in of_others)] == []
