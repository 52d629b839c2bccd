"""What a reader needs, made ready once: the process that readers are forked from imports this.

Each so begins with all that pages of any form and web addresses take: half a second of work.
"""

import gc

from qawl.page.fetching import session
from qawl.web.reading import warm_up

warm_up()
session().close()
gc.collect()
gc.freeze()  # a collection in a reader leaves these objects alone, and so the memory that they share
