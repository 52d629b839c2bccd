"""One article as the reading sees it: tokens, quotations, lines and sentences, looked up by token index.

Every question of the reading gets this one object, so that nothing about the text is worked out twice.
"""

from collections.abc import Callable, Iterator
from functools import update_wrapper
from itertools import compress
from typing import Any, Concatenate, ParamSpec, TypeVar

from qawl.arabic.quotes import LINE_END, MARKS, Quotes
from qawl.arabic.tokens import Gate, Tokens
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import OWN_NAME
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.lexicon.tables import folded
from qawl.reading.joined import part_joined
from qawl.types import Article, Span

P = ParamSpec("P")
T = TypeVar("T")

_ANNE = ("انا", "ان", "وان", "الان", "والان")  # آنا، آن، آلان, which are folded like أنا، أن، الآن
_ALI = {"علي": "عليي", "وعلي": "وعليي"}  # folded alike: the name, and the preposition على
_MOON = {"بان": "بانن", "كي": "كيي"}  # بان كي مون, whose names are folded like بأن and كي
_KI = "كي"
_MUNA = {"مني": "منيي", "ومني": "ومنيي"}  # folded alike: the name, and "from me"
_GOVERNOR = "والي"  # folded like وإلى
_UNDOTTED_TO = " الي "  # as some write إلى
_UNDOTTED_IN = " فى "  # as some write في, and منى for "from me"
_CALLED = {"دعي": "دعا", "ودعي": "ودعا"}  # دعى, as many write دعا, is no passive
_IMAM = ("امام", "وامام")  # إمام, folded like أمام
_SABAH = ("صباح", "وصباح")  # الشيخ صباح الأحمد, and the morning
_THUS, _THESE = ("هكذا", "بهكذا"), ("بهذه", "بهذا", "بتلك")
_TANWEEN = "\u064b\u064c\u064d"
_SHORT = 2  # letters; a one- or two-letter word before a full stop is an abbreviation (د. م. إ.ب.أ)


class Document:
    """An article cut into tokens, with what can be looked up about each.

    Attributes:
        article: the article itself.
        keys: the matching keys of the tokens (see `Tokens`).
        quotes: the quotations.
        first, last: for each token, the index of the first token of its sentence and one past its last; the
            mark that ends the sentence counts as outside.
        line: for each token, the number of its line, counted over lines that hold a token.
        line_starts: the index of the first token of each line, and one past the last token of all.
        answers: what the questions that are `asked_once` found.
        dots_ya: whether the article tells ي at the end of a word from ى, so that علي is not على.
        dots_to: whether it at least does not write إلى as الي.
    """

    __slots__ = (
        "answers",
        "article",
        "dots_to",
        "dots_ya",
        "first",
        "keys",
        "last",
        "line",
        "line_starts",
        "quotes",
        "text",
        "tokens",
    )

    def __init__(self, article: Article) -> None:
        """Prepare `article` for reading, in time linear in its length."""
        self.article = article
        self.answers: dict[object, Any] = {}
        self.text = article.text
        self.dots_ya = "على" in article.text
        self.dots_to = self.dots_ya or _UNDOTTED_TO not in article.text
        self.tokens = Tokens(article.text)
        part_joined(self.tokens)
        self.keys = self.tokens.keys
        self._tell_names()
        self.quotes = Quotes(self.tokens)
        self._lines()
        self._sentences()

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.keys)

    def _tell_names(self) -> None:
        """Give names folded like closed words keys of their own: علي, unless على is written so; بان كي، آنا."""
        alike = list(_ALIKE.within(self.tokens, 0, len(self.keys)))
        if not alike:
            return
        ends, keys, text = self.tokens.ends, self.keys, self.text
        found = [i for i in alike if keys[i] in _ALI]
        names = [i for i in found if text[ends[i] - 1] in "يی"]
        if 2 * len(names) <= len(found):
            for i in names:
                self.tokens.rename(i, _ALI[keys[i]])
        for i in alike:
            key, after = keys[i], keys[i + 1] if i + 1 < len(keys) else ""
            if key == _GOVERNOR and self.dots_to and text[ends[i] - 3 : ends[i]] == _GOVERNOR[1:]:
                self.tokens.rename(i, _GOVERNOR + "ي")
            elif key in _CALLED and self.dots_ya and text[ends[i] - 1] == "ى":
                self.tokens.rename(i, _CALLED[key])
            elif key in _MUNA and text[ends[i] - 1] == "ى" and _UNDOTTED_IN not in text:
                self.tokens.rename(i, _MUNA[key])
            elif key in _IMAM and text[ends[i] - 4] == "إ":
                if i and classes(keys[i - 1]) & (Noun.GIVEN | Noun.HONORIFIC) == Noun.GIVEN:
                    self.tokens.rename(i, key + "مم")  # عادل إمام
                elif after in folded("titles", "mosques"):
                    self.tokens.rename(i, key + "م")
            elif key == _KI and after == "مون":
                for j in (i - 1, i):
                    self.tokens.rename(j, _MOON.get(keys[j], keys[j]))
            elif key in _SABAH and self._is_sabah(keys[i - 1] if i else "", after):
                self.tokens.rename(i, key + "ح")
            elif key in _ANNE and "آ" in text[self.tokens.starts[i] : self.tokens.starts[i] + 2]:
                self.tokens.rename(i, key.replace("ا", "اا", 1))

    @staticmethod
    def _is_sabah(before: str, after: str) -> bool:
        """Return whether صباح between two words is a given name: الشيخ صباح الأحمد, not الوزير صباح الأحد."""
        if after in function_words().time:
            return False
        titled = classes(before) & Noun.HONORIFIC and before[:2] == after[:2] == "ال"
        return bool(titled or classes(after) & OWN_NAME)

    def _lines(self) -> None:
        self.line: list[int] = []
        self.line_starts: list[int] = []
        start, n, number = 0, len(self.keys), 0
        for end in LINE_END.within(self.tokens, 0, n):
            if end > start:
                number = len(self.line_starts)
                self.line_starts.append(start)
                self.line += [number] * (end - start)
            self.line.append(number)
            start = end + 1
        if start < n:
            self.line += [len(self.line_starts)] * (n - start)
            self.line_starts.append(start)
        self.line_starts.append(n)

    def has_ta(self, i: int) -> bool:
        """Return whether the word at `i` is written with ة, which folds as the pronoun ه does: كاشفة، كاشفةً."""
        text, end = self.text, self.tokens.ends[i] - 1
        return text[end] == "ة" or (text[end] in _TANWEEN and text[end - 1 : end] == "ة")

    def words_of_thus(self, i: int) -> int:
        """Return how many words before token `i` say that it was said so: «…»، هكذا رد، «…»، بهذه الكلمات ختم."""
        if i and self.keys[i - 1] in _THUS:
            return 1
        return 2 if i > 1 and self.keys[i - 2] in _THESE else 0

    def in_headline(self, i: int) -> bool:
        """Return whether token `i` stands in the first of several lines, if it is short and ends with no full stop."""
        if len(self.line_starts) <= _ONE_LINE or not i < self.line_starts[1] <= _HEADLINE:
            return False
        last = self.line_starts[1] - 1
        while self.keys[last] == "\n" and last > i:
            last -= 1
        return self.keys[last] != "."

    def _sentences(self) -> None:
        n = len(self.keys)
        self.first: list[int] = []
        self.last: list[int] = []
        start, leads_on = 0, False
        for i in _MAY_STOP.within(self.tokens, 0, n):
            if self.keys[i] == "\n":
                again = i > 0 and self.keys[i - 1] == "\n"  # an empty line: asked once for all of them
                leads_on = leads_on if again else self._leads_on(i)
                ends = not leads_on
            else:
                ends = self._stops(i)
            if ends:
                self.first += [start] * (i + 1 - start)
                self.last += [i] * (i + 1 - start)
                start = i + 1
        self.first += [start] * (n - start)
        self.last += [n] * (n - start)

    def _leads_on(self, i: int) -> bool:
        """Return whether the line that ends at `i` leads to a quotation in the next: قال الوزير: | «الجسر آمن»."""
        if not i or self.keys[i - 1] != ":":
            return False
        after = next((k for k in range(i + 1, len(self.keys)) if self.keys[k] != "\n"), -1)
        return after in self.quotes.opened

    def _stops(self, i: int) -> bool:
        """Return whether the full stop, question or exclamation mark at `i` ends a sentence."""
        keys, tokens, quotes = self.keys, self.tokens, self.quotes
        inside = quotes.inside[i]
        if inside != -1 and quotes.all[inside].closed and i + 1 < quotes.all[inside].close:
            return False
        if keys[i] != ".":
            return True
        glued = i + 1 < len(keys) and tokens.starts[i + 1] == tokens.ends[i] and tokens.is_word(i + 1)
        before = keys[i - 1] if i else ""
        if glued:
            name = name_at(keys, i - 1)
            known = name is not None and "." in name.words  # أحداث.أنفو
            return before in _CLOSING or (
                not known
                and len(before) > _SHORT
                and before.isalpha()
                and len(keys[i + 1]) > _SHORT
                and not before.isascii()
            )
        if before in function_words().initials and self._goes_on(i):
            return False  # لورا إيه. كولانجيلو
        return len(before) > 1 or not before.isalpha()

    def _goes_on(self, i: int) -> bool:
        """Return whether a name goes on after an initial and its full stop at `i`, and not بي بي سي."""
        after = self.keys[i + 1] if i + 1 < len(self.keys) else "\n"
        lone = i > 1 and self.keys[i - 2] not in function_words().initials
        return lone and after.isalpha() and after[0] != "و"

    def is_letter(self, j: int) -> bool:
        """Return whether إن at token `j` is the Latin letter: شبكة سي إن إن، (إن.بي.سي), but not بي بي سي إن."""
        keys, initials = self.keys, function_words().initials
        if keys[j] != "ان":
            return False
        if ["سي", "ان", "ان"] in (keys[j - 1 : j + 2], keys[j - 2 : j + 1]):
            return True
        dotted = (k for k in (j - 1, j + 1) if keys[k : k + 1] == ["."] and self.glued(max(k, j)))
        return any(key in initials for k in dotted for key in keys[2 * k - j : 2 * k - j + 1])

    def span(self, first: int, end: int) -> Span:
        """Return the characters of the tokens from `first` up to but not including `end`."""
        return Span(self.tokens.starts[first], self.tokens.ends[end - 1])

    def where(self, question: Callable[[str], object], first: int, end: int) -> Iterator[int]:
        """Return the tokens from `first` up to `end` of whose words a `remembered` question is true, in order."""
        return compress(range(first, end), map(question, self.keys[first:end]))

    def words(self, first: int, end: int) -> str:
        """Return the text of the tokens from `first` up to but not including `end`."""
        return self.text[self.tokens.starts[first] : self.tokens.ends[end - 1]]

    def glued(self, i: int) -> bool:
        """Return whether token `i` follows the one before it without any space."""
        return i > 0 and self.tokens.starts[i] == self.tokens.ends[i - 1]


def asked_once(question: Callable[Concatenate[Document, P], T]) -> Callable[Concatenate[Document, P], T]:
    """Return `question`, a pure function of a document and of places in it, such that each answer is found once."""

    def ask(doc: Document, /, *args: P.args, **kwargs: P.kwargs) -> T:
        asked = (question, args, *kwargs.items()) if kwargs else (question, args)
        answer: T = doc.answers.get(asked, _UNASKED)
        if answer is _UNASKED:
            answer = doc.answers[asked] = question(doc, *args, **kwargs)
        return answer

    update_wrapper(ask, question)
    return ask


_HEADLINE = 30  # tokens of the longest first line that is a headline
_ONE_LINE = 2  # where it starts, and where all end
_UNASKED = object()
_ALIKE = Gate(words=lambda: (*_ALI, *_CALLED, *_MUNA, _GOVERNOR, *_IMAM, *_SABAH, _KI, *_ANNE))
_MAY_STOP = Gate(words=lambda: "\n.?!")
_CLOSING = MARKS | {")"}
