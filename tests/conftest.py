"""Settings for all tests: how hard Hypothesis looks."""

import os

from hypothesis import settings

# `ci` finds the same things on every machine; `deep` is for a long look at something new.
settings.register_profile("ci", derandomize=True, deadline=None, max_examples=200, print_blob=True)
settings.register_profile("deep", derandomize=False, deadline=None, max_examples=5000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
