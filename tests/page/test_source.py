"""Bytes of an input as they come, in whatever pieces a stream gives them."""

import gzip
import io

import pytest

from qawl.page.source import Gunzip


@pytest.mark.parametrize("seen", [1, 2])
def test_a_member_whose_sign_lies_across_two_reads_is_not_lost(seen: int) -> None:
    first, second = gzip.compress(b"one "), gzip.compress(b"two")

    class Parted(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(len(first) + seen if self.tell() == 0 else size)

    assert Gunzip(Parted(first + second)).read() == b"one two"
