"""Of how many names is kept what was found out about them?"""

NAMES = 8_192
"""Names that each question remembers, those asked for last: all of them together take some fifty megabytes, and a
collector reads for days."""
