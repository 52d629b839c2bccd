"""The steps, one a file; `0001` is the first archive."""
