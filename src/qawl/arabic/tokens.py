"""Words and punctuation of a text, each with its place and its matching key.

Tokens are kept as parallel lists, not objects: the reading looks at every token of every article, and lists of
small strings are what Python reads fastest.
"""

import re
from bisect import bisect_left

from qawl.arabic.letters import MARKS, fold_text, fold_word
from qawl.arabic.remembered import remembered

# A word ends after ة, ى and اً whatever follows: where newspapers lose a space, these letters still part two words.
_TOKEN = re.compile(
    rf"\d+(?:[.,:/٫٬]\d+)+|[^\W_ةىی]+(?:[ةى][{MARKS}]*|اً)(?=[\u0621-\u064a])|[\w{MARKS}]+"
    r"|&quot;|&#\d+;|&[a-z]+;|\.\.+|''|``|\n|[^\s\w]"
)
_PLAIN = re.compile(r"[0-9A-Za-z\u0621-\u063a\u0641-\u064a]+\Z")
_PUNCTUATION = {
    "،": ",", "؛": ";", "؟": "?", "&quot;": '"', "&#34;": '"', "&laquo;": "«", "&raquo;": "»", "''": '"', "``": '"',
    "‹": "«", "›": "»", "٪": "%", "…": "..", "–": "-", "—": "-", "―": "-", "۔": ".",
}  # fmt: skip


@remembered
def _key(word: str) -> str:
    """Return the matching key of a token; one string for all its places, which makes later look-ups cheap."""
    if _PLAIN.match(word):
        return word
    return _PUNCTUATION.get(word) or (".." if word.startswith("...") else fold_word(word))


class Tokens:
    """The tokens of one text.

    Attributes:
        text: the text itself, unchanged.
        keys: for each token its matching key: `fold_word` of a word, one sign for the variants of a punctuation
            mark (`,` for `،`), a newline for a line end.
        starts, ends: for each token its characters in `text`, end exclusive.
    """

    __slots__ = ("ends", "keys", "starts", "text")

    def __init__(self, text: str) -> None:
        """Cut `text` into tokens, in time linear in its length."""
        self.text = text
        self.keys: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        folded = fold_text(text)
        for match in _TOKEN.finditer(text):
            start, end = match.span()
            key = _key(folded[start:end])
            if key:
                self.keys.append(key)
                self.starts.append(start)
                self.ends.append(end)

    def split(self, index: int, letters: int) -> None:
        """Part token `index` in two after its first `letters` letters, marks not counted; they stay with the left."""
        start, end, key = self.starts[index], self.ends[index], self.keys[index]
        place, seen = start, 0
        while place < end and (seen < letters or not fold_word(self.text[place])):
            seen += len(fold_word(self.text[place]))
            place += 1
        self.keys[index : index + 1] = [key[:letters], key[letters:]]
        self.starts[index : index + 1] = [start, place]
        self.ends[index : index + 1] = [place, end]

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.keys)

    def at(self, offset: int) -> int:
        """Return the index of the first token that ends after the character `offset`."""
        return bisect_left(self.ends, offset + 1)

    def is_word(self, index: int) -> bool:
        """Return whether the token is a word or a number rather than a mark."""
        return self.keys[index][0].isalnum()
