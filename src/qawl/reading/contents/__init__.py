"""Where the content of a report ends."""
