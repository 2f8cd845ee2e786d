"""``python -m negodiff``: the same program as the installed console script.

It leaves as Python leaves: whoever runs this module in a process of theirs goes on.
"""

import sys

from negodiff.cli.main import program

if __name__ == "__main__":
    sys.exit(program())
