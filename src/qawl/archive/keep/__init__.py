"""Articles into the archive, and their upkeep."""
