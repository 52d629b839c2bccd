"""Makes the picture of the HTML view that the READMEs show, with a browser of the machine, such as chromium.

Run `python docs/make_screenshots.py` when the view or the reading of the sample page changes.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import qawl
from qawl.output import WRITERS

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "images" / "html-view.png"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDTH, HEIGHT = 1280, 900  # CSS pixels


def main() -> None:
    """Write the view of the sample page to a file, and take its picture."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit("no browser to take the picture with; on Debian and Ubuntu: apt-get install chromium")
    PICTURE.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "view.html"
        reading = qawl.read(ROOT / "samples" / "port.html")
        page.write_text("".join(WRITERS["html"]([reading])), encoding="utf-8")
        options = [
            *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            *(f"--window-size={WIDTH},{HEIGHT}", f"--user-data-dir={folder}/profile"),
            f"--screenshot={PICTURE}",
        ]
        subprocess.run([browser, *options, page.as_uri()], check=True, capture_output=True)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
