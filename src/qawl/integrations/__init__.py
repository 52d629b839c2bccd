"""Qawl inside other libraries, each in an extra of its own."""
