"""The API does what its own description says: questions made from it are answered as it promises."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig
from schemathesis.python import asgi
from tests.web.conftest import ADDRESS

from qawl.web import Settings, make_app

# What has its form may still be about nothing (404) or contradict itself (400); only what is sent to be read is
# refused as it is no page in Arabic (422).
ANSWERED = [200, 400, 404]
CONFIG = {
    "base-url": ADDRESS,
    "request-timeout": 60,  # in 10 seconds, its own limit, a busy machine may not have started the processes that read
    "generation": {"deterministic": True},
    "phases": {
        "coverage": {"unexpected-methods": ["PUT"]}
    },  # of others the same line of the router says the same
    "checks": {"positive_data_acceptance": {"expected-statuses": ANSWERED}},
    "operations": [
        {
            "include-method": "POST",
            "checks": {"positive_data_acceptance": {"expected-statuses": [*ANSWERED, 422]}},
        },
        # It takes the parameters of /search, by the same function: a quarter of all questions would be asked again.
        {"include-path": "/api/v1/facets", "phases": {"coverage": {"enabled": False}}},
    ],
}
# The questions are made when the test runs: in one process, and not in each that collects tests.
api = schemathesis.pytest.from_fixture("described")


@pytest.fixture
def described(request: pytest.FixtureRequest) -> schemathesis.BaseSchema:
    request.node._nodeid = (
        request.node.nodeid
    )  # schemathesis asks for it by this name, which pytest 9.2 gave up
    return schemathesis.openapi.from_dict(
        make_app(Settings()).openapi(), config=SchemathesisConfig.from_dict(CONFIG)
    )


@pytest.fixture(scope="module")
def session(week: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    place = shutil.copy(week, tmp_path_factory.mktemp("asked") / "own.db")  # what is asked may change it
    with asgi.get_client(make_app(Settings(archive=str(place), rate=0, reading_rate=0))) as opened:
        opened.trust_env = False  # or it looks for a proxy at each question
        yield opened


@pytest.mark.filterwarnings("ignore:Skipped test cases")  # JSON lines: tests/web/test_api.py
@api.parametrize()
@settings(
    max_examples=10,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_questions_are_answered_as_described(case: schemathesis.Case, session: Any) -> None:
    case.call_and_validate(session=session)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_description_is_a_page_too(client: TestClient, language: str) -> None:
    page = client.get("/api/v1/docs", headers={"accept-language": language}).text
    described = client.get("/api/v1/openapi.json").json()
    ids = set(re.findall(r' id="([^"]+)"', page))
    for path, methods in described["paths"].items():
        assert path in page
        assert {one["operationId"] for one in methods.values()} <= ids
    assert set(described["components"]["schemas"]) <= ids
    assert set(re.findall(r' href="#([^"]+)"', page)) <= ids
