"""The workbench over HTTP, for programs: a client that gives the types of the library and raises its errors.

>>> from qawl.client import Client
>>> with Client("http://127.0.0.1:8080", token="…") as client:  # doctest: +SKIP
...     print(client.brief().counts)

It needs `qawl[archive]`, whose types it gives, but nothing of `qawl[web]`.
"""

from qawl.client.client import Client
from qawl.client.wire import Fix, Found, Marked, Sent

__all__ = ["Client", "Fix", "Found", "Marked", "Sent"]
