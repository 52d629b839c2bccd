"""What is kept of names has a bound: programs that collect for weeks meet new ones in every article."""

import inspect
from functools import _lru_cache_wrapper
from importlib import import_module
from pkgutil import iter_modules

from qawl.archive import who


def test_what_is_kept_of_names_is_bounded():
    modules = [import_module(f"{who.__name__}.{found.name}") for found in iter_modules(who.__path__)]
    questions = {
        one
        for module in modules
        for one in vars(module).values()
        if isinstance(one, _lru_cache_wrapper)
        and one.__module__.startswith(who.__name__)
        and any(given.annotation != "bool" for given in inspect.signature(one).parameters.values())
    }
    bounds = [question.cache_parameters()["maxsize"] for question in questions]
    assert len(bounds) > 8
    assert None not in bounds
    assert sum(bounds) <= 32_768
