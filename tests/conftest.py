"""Settings for all tests: how hard Hypothesis looks, and that no CI service is seen."""

import os

from hypothesis import settings

# `ci` finds the same things on every machine; `deep` is for a long look at something new.
settings.register_profile("ci", derandomize=True, deadline=None, max_examples=200, print_blob=True)
settings.register_profile("deep", derandomize=False, deadline=None, max_examples=5000, print_blob=True)
# The tests run in CI services, too, which `validate` would otherwise see.
for _name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
    os.environ.pop(_name, None)

settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
