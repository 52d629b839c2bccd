"""How property tests look for counterexamples: the same ones each run, or new ones with --hypothesis-profile=search."""

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=3000, deadline=None, print_blob=True)
settings.load_profile("same")
