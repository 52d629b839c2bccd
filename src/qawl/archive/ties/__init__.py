"""Statements tied to each other: the same claim carried by several outlets, and answers."""
