"""All cases. Each module adds its own to the list when it is imported."""

from tests.corpus import cases_bytes, cases_good, cases_pasted, cases_slips, cases_values
from tests.corpus.make import CASES

MODULES = (cases_good, cases_slips, cases_bytes, cases_values, cases_pasted)
__all__ = ["CASES", "MODULES"]
