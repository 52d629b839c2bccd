"""The workbench under load."""

from concurrent.futures import ThreadPoolExecutor

from fastapi.testclient import TestClient


def test_of_many_requests_at_once_each_is_answered(client: TestClient) -> None:
    paths = ["/actors/1", "/search?words=المعبر", "/api/v1/actors/1", "/claims"] * 20
    with ThreadPoolExecutor(len(paths)) as people:
        answers = people.map(client.get, paths)
        assert {answer.status_code for answer in answers} == {200}
