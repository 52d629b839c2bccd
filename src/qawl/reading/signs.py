"""What in a content tells its speech act? The signs of the table `acts`, and the future with who will do what.

A sign counts near the beginning of the content, where its main clause stands. It is looked for on the words without
what is joined to them, so that وبضرورته is found as ضرورة.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from qawl.arabic.letters import fold_word
from qawl.lexicon.tables import table
from qawl.reading.document import Document

MAIN = 16  # tokens of a content in which its main clause is looked for
_NEAR = 4  # tokens; a sign so near the beginning heads the content
_PREFIXES = ("وال", "فال", "بال", "كال", "لل", "ولل", "ال", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فل", "وك")
_PRONOUNS = ("ها", "هم", "هما", "نا", "كم", "ه", "ك", "ي")
_ENDINGS = ("ون", "ان", "وا", "ين", "ن")
_STEM = 2  # letters that must be left of a word


@cache
def _signs() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the signs by the first of their words: the words that follow it, and the name of the sign."""
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, phrases in table("acts")["signs"].items():
        for phrase in phrases:
            first, *rest = (fold_word(word) for word in phrase.split())
            out.setdefault(first, []).append((tuple(rest), name))
    return out


@cache
def _kinds() -> dict[str, str]:
    return {fold_word(verb)[1:]: kind for kind, verbs in table("acts")["verbs"].items() for verb in verbs}


@cache
def _not_verbs() -> frozenset[str]:
    return frozenset(fold_word(word) for word in table("time")["future"]["not_verbs"])


@lru_cache(maxsize=1 << 15)
def bare(key: str) -> tuple[str, ...]:
    """Return the word and what may be left of it without what is joined before and after it."""
    out = [key]
    for prefix in _PREFIXES:
        if key.startswith(prefix) and len(key) - len(prefix) >= _STEM:
            out.append(key[len(prefix) :])
    for word in tuple(out):
        for pronoun in _PRONOUNS:
            stem = word[: -len(pronoun)]
            if word.endswith(pronoun) and len(stem) > _STEM:
                out += [stem, stem[:-1] + "ه"] if stem[-1] == "ت" else [stem]
    return tuple(dict.fromkeys(out))


def signs(doc: Document, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Yield the signs in the tokens from `start` to `end`, each with its distance from `start`."""
    known, keys = _signs(), doc.keys
    for i in range(start, min(end, start + MAIN)):
        for word in bare(keys[i]):
            for rest, name in known.get(word, ()):
                if all(i + 1 + k < end and more in bare(keys[i + 1 + k]) for k, more in enumerate(rest)):
                    yield name, i - start


def future(doc: Document, start: int, end: int) -> tuple[str, str, int] | None:
    """Return who will do (`we`, `they`, `not we`, `not they`), what kind of thing, and how far from `start`."""
    for i in range(start, min(end, start + MAIN)):
        key = doc.keys[i].removeprefix("و").removeprefix("ف")
        if key in ("سوف", "لن", "قد"):
            verb = doc.keys[i + 1] if i + 1 < end else ""
            if key == "قد" and (verb[:1] not in "يتن" or _kind(verb[1:]) == "other" and verb[:1] != "ي"):
                continue
        elif key[:1] == "س" and len(key) > 3 and key[1] in "يتنا" and key not in _not_verbs():
            if key[1] == "ا" and "سأ" not in doc.words(i, i + 1):
                continue
            verb = key[1:]
        else:
            continue
        who = "we" if verb[:1] in ("ن", "ا") else "they"
        how = {"لن": "not ", "قد": "may "}.get(key, "")
        return how + who, _kind(verb[1:]), i - start
    return None


@lru_cache(maxsize=1 << 12)
def _kind(stem: str) -> str:
    kinds = _kinds()
    for word in bare(stem):
        for ending in ("", *_ENDINGS):
            if word.endswith(ending) and (kind := kinds.get(word[: len(word) - len(ending)])):
                return kind
    return "other"
