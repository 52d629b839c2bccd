"""The examples of docs/api.md, asked of a workbench on the sample week."""

import subprocess
import sys

import pytest
from docs.update_examples import ROOT, Example, examples

PAGE = ROOT / "docs" / "api.md"
ASKING = [example for example in examples(PAGE.read_text(encoding="utf-8")) if example.asks]


@pytest.mark.parametrize("example", ASKING, ids=lambda example: f"line {example.line}")
def test_an_example_prints_what_is_shown(address: str, example: Example) -> None:
    if missing := example._replace(asks=False).needs:
        pytest.skip(f"not on this machine: {missing}")
    shell = ["sh", "-ec"] if example.language == "sh" else [sys.executable, "-c"]
    asked = example.code.replace("http://127.0.0.1:8080", address)
    done = subprocess.run([*shell, asked], cwd=ROOT, capture_output=True, check=True, timeout=60)
    assert done.stdout.decode() == example.shown
