"""Many pages at once: whatever holds them to tables of articles, statements and problems, here or on a cluster."""

from qawl.flow.counts import Counts
from qawl.flow.engine import Cluster, Engine
from qawl.flow.job import Job, articles_in
from qawl.flow.run import Progress, flow

__all__ = ["Cluster", "Counts", "Engine", "Job", "Progress", "articles_in", "flow"]
