"""Does the time of the reading grow with the length of the text alone, whatever the text?

Each case is one kind of text at several sizes. Linear reading takes as many seconds for a MB at every size;
where that rises with the size, some function looks at the same characters again and again.
"""

import time
from collections.abc import Iterator
from typing import NamedTuple

from qawl import Article
from qawl.reading.reader import read_article

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)  # bytes in UTF-8
LINEAR = 2.0  # times as much a MB may cost in the largest text: memory is slower where there is more of it

_PATIENCE = 400.0  # seconds a size may take, judged from the size before; a larger one is left out
_ROUNDS = 3  # for what takes less than a second: the best of them


class Case(NamedTuple):
    """One kind of text, and its seconds for each MB at every size that was run."""

    name: str
    rates: tuple[float, ...]

    @property
    def growth(self) -> float:
        """How many times as much a MB costs in the largest text as in one of 100 kB."""
        return self.rates[-1] / self.rates[min(1, len(self.rates) - 1)]

    @property
    def linear(self) -> bool:
        """Whether all sizes were run, and a MB costs about the same in each."""
        return len(self.rates) == len(SIZES) and self.growth < LINEAR


def growth(pages: list[Article]) -> Iterator[Case]:
    """Time every kind of text at every size."""
    for name, unit in _units(pages).items():
        rates: list[float] = []
        for size in SIZES:
            if rates and rates[-1] * size / 1e6 * _rise(rates) > _PATIENCE:
                break
            rates.append(_seconds(_repeated(unit, size)) / size * 1e6)
        yield Case(name, tuple(rates))


def _units(pages: list[Article]) -> dict[str, str]:
    """Return what is repeated in each kind of text."""
    news = "\n\n".join(page.text for page in pages[:300]) + "\n\n"
    line = " ".join(news.split()) + " "
    return {
        "articles, one after the other": news,
        "the same without line breaks": line,
        "the same without punctuation": "".join(
            letter for letter in line if letter.isalnum() or letter == " "
        ),
        "unclosed quotes (about 100,000 in 1 MB)": "«كلام ",
        "unclosed quotes of two kinds": '«كلام "',
        "closing quote marks only": "كلام» ",
        'straight quote marks only: "': '"',
        "cues: وقال إن": "وقال إن ",
        "cues with speakers: قال الوزير إن": "قال الوزير إن ",
        "participles: مؤكداً أن": "مؤكداً أن كلاماً، ",
        "attributions: بحسب مصدر": "بحسب مصدر، ",
        "open speech: قال:": "قال: ",
        "occasions: أدان في بيان": "أدان في بيان الهجوم في بيان ",
        "expectations: من المتوقع أن": "من المتوقع أن ترتفع، بحسب محللين، ",
        "titles: الوزير": "الوزير ",
        "names: محمد": "محمد ",
        "commas": "،",
        "brackets": "(",
        "colons": "كلام: ",
        "line breaks": "\n",
        "one word without end": "ب",
        "one vowelled letter without end": "بَّ",
        "digits": "1",
        "dates: في 1 مايو": "في 1 مايو ",
        "Latin letters": "said ",
    }


def _rise(rates: list[float]) -> float:
    """How many times as much a MB cost at the last size as at the one before."""
    return max(1.0, rates[-1] / rates[-2]) if len(rates) > 1 else 1.0


def _repeated(unit: str, size: int) -> str:
    """Return `unit` again and again, up to `size` bytes."""
    data = unit.encode()
    return (data * (size // len(data) + 1))[:size].decode(errors="ignore")


def _seconds(text: str) -> float:
    article = Article(id="growth", text=text)
    best = float("inf")
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        read_article(article)
        best = min(best, time.perf_counter() - started)
        if best > 1:
            break
    return best
