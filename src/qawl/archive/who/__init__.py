"""Actors: one person or body under all its names, across articles."""
