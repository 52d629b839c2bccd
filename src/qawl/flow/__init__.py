"""Many pages at once: whatever holds them to tables of articles, statements and problems, here or on a cluster."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qawl.flow.counts import Counts
    from qawl.flow.engine import Cluster, Engine
    from qawl.flow.job import Job, articles_in
    from qawl.flow.run import Progress, flow

__all__ = ["Cluster", "Counts", "Engine", "Job", "Progress", "articles_in", "flow"]

_MODULES = {
    "Cluster": "engine",
    "Counts": "counts",
    "Engine": "engine",
    "Job": "job",
    "Progress": "run",
    "articles_in": "job",
    "flow": "run",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is: `qawl read` asks for `articles_in`, and may not have the extra of a run."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
