"""Independent defects, planted to measure how good the contract suite is."""

from __future__ import annotations

from . import changes as _changes  # noqa: F401  (each fills MUTANTS)
from . import credentials as _credentials  # noqa: F401
from . import errors as _errors  # noqa: F401
from . import filters as _filters  # noqa: F401
from . import pages as _pages  # noqa: F401
from . import tenants as _tenants  # noqa: F401
from . import values as _values  # noqa: F401
from . import wire as _wire  # noqa: F401
from ._mutant import DEFECTS, MUTANTS, Mutant

__all__ = ["DEFECTS", "MUTANTS", "Mutant"]
