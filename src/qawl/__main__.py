"""The command line as `python -m qawl`, where the command `qawl` is not on the path."""

from qawl.cli import main

if __name__ == "__main__":
    main()
