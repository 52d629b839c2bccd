"""Of how many names is kept what was found out about them?"""

NAMES = 2_048
"""Names that each question remembers, those asked for last: all of them together take some ten megabytes.

New names come for ever, so that four times as many take four times as long to fill, in which a collector grows, and
answer hardly one in a hundred questions more: in 1,600 articles they saved 0.2 of 58 seconds.
"""
