"""Words as a search knows them: one spelling, without what is attached, by light stemming."""

from __future__ import annotations

from qawl.arabic.letters import fold


def stems(text: str) -> list[str]:
    """Return the stems of the words of `text`, in their order."""
    return fold(text).text.split()
