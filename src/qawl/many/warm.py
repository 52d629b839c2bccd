"""What a worker that reads needs, made ready once: the process that workers are forked from imports this."""

import gc

import qawl

qawl.read(
    "قال وزير النقل سامي الحداد للصحفيين يوم الأحد إن الميناء سيفتح أبوابه أمام الزوار في مايو، وفق صحيفة الميناء."
)
gc.collect()
gc.set_threshold(50_000)  # most of what is made is a batch that is handed on, or an answer that is kept
gc.freeze()  # a collection in a worker leaves these objects alone, and so the memory they share
