"""Questions to the archive: which statements, in what order, how many of each kind."""
