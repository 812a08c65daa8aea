"""These tests need Node and tools of their own: `make editors` installs them and says where."""

import os

#: Nothing is collected by `make test`.
collect_ignore_glob = [] if "PARINDEX_EDITORS" in os.environ else ["test_*.py"]
