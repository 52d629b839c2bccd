"""Noun phrases, followed word by word: where they begin, what they are of, and where they end."""
