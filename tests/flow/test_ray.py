"""The same plan on a Ray cluster of several workers gives the same rows; make test-scale runs it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.flow import news

pytest.importorskip("daft")
pytest.importorskip("ray", reason="Ray is not installed; make test-scale installs it and runs this")


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a cluster of three nodes on this machine."""
    from ray.cluster_utils import Cluster

    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    made = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    for _ in range(2):
        made.add_node(num_cpus=1)
    yield made.address
    made.shutdown()


def test_ray_writes_the_rows_that_the_local_engine_writes(cluster: str, tmp_path: Path) -> None:
    for n in range(5):
        records = [news.article(n * 40 + k) for k in range(40)]
        news.lines(tmp_path / f"{n}.jsonl", [*records, "{broken", news.article(n, id=f"again{n}")])
    news.warc(
        tmp_path / "pages.warc.gz",
        [news.page(news.text(900 + k)) for k in range(20)] + [news.page(news.URDU)],
    )
    told = {}
    for name, options in {"local": [], "ray": ["--engine", "ray", "--address", cluster]}.items():
        command = [sys.executable, "-c", "from qawl.cli import main; main()", "flow"]
        inputs = [tmp_path / "*.jsonl", tmp_path / "pages.warc.gz"]
        done = subprocess.run(
            [*command, *inputs, tmp_path / name, *options],
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        told[name] = done.stdout.splitlines()[0].partition(": ")[2]
    assert told["ray"] == told["local"]
    assert "duplicate: 5; kept: 220" in told["ray"]
    for table in ("articles", "statements", "problems"):
        assert news.rows(tmp_path / "ray", table) == news.rows(tmp_path / "local", table)
