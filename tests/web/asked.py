"""What tests ask a workbench to read, and its answer as a tree of elements."""

from __future__ import annotations

from httpx2 import Response
from lxml import html
from lxml.html import HtmlElement

NEWS = "قالت وزيرة الصحة ليلى مراد للصحفيين إن المستشفى الجديد سيستقبل المرضى في يونيو."


def tree(answer: Response) -> HtmlElement:
    """The page that was answered, which is to be no error."""
    assert answer.status_code == 200, answer.text
    return html.document_fromstring(answer.text)
