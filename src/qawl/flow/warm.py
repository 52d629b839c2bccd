"""What a process that works on pages needs, made ready once: the one that it is forked from imports this."""

import gc

import daft  # noqa: F401
import pyarrow.compute
import pyarrow.dataset
import pyarrow.parquet  # noqa: F401

import qawl
from qawl.flow import arabic_only, hands  # noqa: F401
from qawl.flow.job import table
from qawl.page import Page, articles
from qawl.samples import WEEK

for _page in articles(WEEK.read_bytes()):
    if isinstance(_page, Page):
        arabic_only.is_arabic(_page.article.title)  # so short that the model is asked
        qawl.read(_page.article.text)
table("problems", [])  # at the first of which pyarrow imports pandas, where it is installed
gc.collect()
gc.set_threshold(50_000)  # most of what is made is a batch that is handed on
gc.freeze()  # a collection leaves these objects alone, and so the memory that processes share
