"""``python -m negodiff``: the same program as the installed console script."""

from negodiff.cli.main import run

if __name__ == "__main__":
    run()
