"""Which colours tell things apart, on light and on dark paper: hues, whose strength the style sheet of a page sets."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

PALETTE = (215, 24, 160, 285, 345, 90, 190, 255)
"""Hues, in degrees of the colour circle, of what has none of its own; neighbours lie far apart."""
DASHES = ((), (7, 3), (2, 3), (10, 3, 2, 3))
"""How curves are dashed, so that they can be told apart on paper printed without colours."""


def ink(hue: int | None) -> str:
    """Return the colour of a hue, or that of the page's own accent where there is none."""
    return "var(--accent)" if hue is None else f"hsl({hue} var(--strong))"


def hues(given: Iterable[int | None]) -> list[int | None]:
    """Return a hue for each; those without one take them from the palette, and one alone needs none."""
    wanted = list(given)
    if len(wanted) == 1:
        return wanted
    return [PALETTE[n % len(PALETTE)] if hue is None else hue for n, hue in enumerate(wanted)]


def dash(n: int) -> tuple[int, ...]:
    """Return how the curve of this number is dashed."""
    return DASHES[n % len(DASHES)]


def swatch(colour: str, dashed: tuple[int, ...] | None = None) -> Markup:
    """Return the entry of a legend: a square, or a piece of the curve that is dashed in this way."""
    if dashed is None:
        drawn = Markup('<rect width="12" height="12" y="2" x="6" rx="2" fill="{}"/>').format(colour)
    else:
        drawn = Markup('<path d="M0,8h24" stroke="{}" stroke-width="2.5" stroke-dasharray="{}"/>').format(
            colour, " ".join(map(str, dashed)) or "none"
        )
    return Markup('<svg class="swatch" viewBox="0 0 24 16" aria-hidden="true">{}</svg>').format(drawn)
