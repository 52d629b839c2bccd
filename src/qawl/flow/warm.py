"""What a guarded process needs, made ready once: the process that it is forked from imports this, and nobody else."""

import gc

import qawl
from qawl.flow import arabic_only

_NEWS = "قال وزير النقل سامي الحداد للصحفيين يوم الأحد إن الميناء سيفتح أبوابه أمام الزوار في مايو، وفق صحيفة الميناء."

qawl.read(_NEWS)
arabic_only.is_arabic(_NEWS)
gc.collect()
gc.set_threshold(50_000)  # most of what is made is a batch that is handed on
gc.freeze()  # a collection leaves these objects alone, and so the memory that processes share
