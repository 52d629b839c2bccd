"""Articles of our own that come with the package: a week of one invented dispute, as several outlets tell it."""

from importlib import resources

WEEK = resources.files(__package__) / "week.jsonl"
"""Twelve articles in which every feature of an archive finds something: versions, claims, answers, what falls due."""
