"""Where does the news begin in a line? Past its dateline, the correspondent, agency and place before a colon.

A dateline is told from a speaker before a colon by the dash between its parts (سبق- الرياض:).
"""

from qawl.reading.document import Document

_LONG = 12  # tokens; no dateline is longer


def dateline_end(doc: Document, start: int, limit: int) -> int:
    """Return the token after the dateline with which a line begins at `start`, or `start` if it has none."""
    if doc.line_starts[doc.line[start]] != start:
        return start
    dash = False
    for k in range(start, min(limit, start + _LONG)):
        if doc.keys[k] == "-" and k > start:
            dash = True
        elif doc.keys[k] == ":":
            return k + 1 if dash else start
    return start
