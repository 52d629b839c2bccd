"""How was this Qawl built: as Python alone, or with what reads compiled (`make wheel`)?"""

from importlib.machinery import EXTENSION_SUFFIXES
from importlib.util import find_spec


def is_compiled() -> bool:
    """Return whether the reading runs as compiled code; its record is the same either way."""
    spec = find_spec("qawl.reading.reader")
    return bool(spec and spec.origin and spec.origin.endswith(tuple(EXTENSION_SUFFIXES)))
