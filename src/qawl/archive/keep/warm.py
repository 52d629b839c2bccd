"""What every worker needs, made ready once: the process that workers are forked from imports this, and nobody else.

A worker so begins with all tables, models and weights, in memory that it shares with the others.
"""

import gc

import qawl
from qawl.archive.keep.prepared import prepare

_NEWS = "قال وزير النقل سامي الحداد للصحفيين يوم الأحد إن الميناء سيفتح أبوابه أمام الزوار في مايو، وفق صحيفة الميناء."

prepare([qawl.read(_NEWS)])
gc.collect()
gc.set_threshold(
    50_000
)  # most of what a worker makes is a batch that it hands on, or an answer that it keeps
gc.freeze()  # a collection in a worker leaves these objects alone, and so the memory they share
