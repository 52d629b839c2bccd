"""An archive whose words are made to do harm, and the pages that show them."""

from __future__ import annotations

from pathlib import Path

from qawl.archive import Archive, Ingest, correct, rename_actor

SCRIPT = "<script>alert(1)</script>"
IMAGE = "\"'><img src=x onerror=alert(2)>"
OVERRIDE = "\u202e"  # what follows is shown from right to left, whatever it is
HOSTILE = f"{SCRIPT}{IMAGE}{OVERRIDE}\0{{{{ 7*191 }}}}"
SIGNS = (SCRIPT, "<img src=x", OVERRIDE, "\0", "1337")
PAGES = (
    "/",
    "/search",
    "/search?act=assert",
    "/statements/1",
    "/articles/1",
    "/actors",
    "/actors/1",
    "/claims",
    "/answers",
    "/changes",
    "/due",
    "/themes",
    "/corrections",
)


def make(place: Path) -> Path:
    """Make such an archive."""
    known = {"outlet": f"صحيفة {HOSTILE}", "url": "javascript:alert(3)"}
    said = f"{HOSTILE}\n\nقال مدير البلدية فريد نصار إن الجسر {HOSTILE} سيُغلق."
    with Archive.open(place, create=True) as archive:
        with Ingest(archive, workers=1) as run:
            run.add(f"{said}\n", **known)
        correct(archive, 1, addressee=f"السكان {SCRIPT}{IMAGE}", by=HOSTILE)
        rename_actor(archive, "1", f"فريد {SCRIPT}{IMAGE}", by=HOSTILE)
    return place
