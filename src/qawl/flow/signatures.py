"""What an article is compared by across the whole input: a digest of its words, and a MinHash of runs of them.

Words are folded, so that diacritics, hamzas, punctuation and line breaks make no difference. A signature takes 242
bytes however long the article is: the digest, `BANDS` numbers of which two articles that are much alike share one
(locality-sensitive hashing: Broder 1997; Indyk and Motwani 1998), and eight bits of each of its hashes, by which the
likeness of two is told (b-bit minwise hashing: Li and König 2010).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Any

from qawl.arabic.letters import fold_word

HASHES = 112
BANDS = 14  # of eight hashes: of two articles 0.8 alike 92 in 100 share one, of two 0.5 alike 5
RUN = 5  # words of a shingle
ENOUGH = 20  # words; shorter articles are compared by their digest alone

_WORD = re.compile(r"[^\W_]+")


def folded(title: str, text: str) -> str:
    """Return the words of an article as they are compared; a headline that the text repeats counts once."""
    head = "" if not title or text.startswith(title) else f"{title} "
    return " ".join(_WORD.findall(fold_word(head + text))).lower()


def record_type() -> Any:
    """Return the type of a signature, as numpy has it."""
    import numpy as np

    return np.dtype([("digest", "u8", 2), ("words", "u4"), ("bands", "u8", BANDS), ("sketch", "u1", HASHES)])


def signatures(texts: Sequence[str]) -> Any:
    """Return the signature of each folded text, as an array of `record_type`."""
    import daft
    import numpy as np

    made = np.zeros(len(texts), record_type())
    if not texts:
        return made
    found = daft.Series.from_pylist(list(texts)).minhash(HASHES, RUN, hash_function="xxhash")
    hashes = found.to_arrow().flatten().to_numpy(zero_copy_only=False).reshape(-1, HASHES)
    digests = b"".join(hashlib.blake2b(text.encode(), digest_size=16).digest() for text in texts)
    made["digest"] = np.frombuffer(digests, "u8").reshape(-1, 2)
    made["words"] = [text.count(" ") + 1 for text in texts]
    made["bands"] = _bands(hashes)
    made["sketch"] = hashes & 0xFF
    return made


def _bands(hashes: Any) -> Any:
    """Return one number for each band of hashes; other bands than the same of two articles are never compared."""
    import numpy as np

    folded_in = np.zeros((len(hashes), BANDS), "u8")
    for column in hashes.reshape(len(hashes), BANDS, -1).transpose(2, 0, 1):
        folded_in = (folded_in ^ column) * np.uint64(0x9E3779B97F4A7C15)
        folded_in ^= folded_in >> np.uint64(29)
    return folded_in
