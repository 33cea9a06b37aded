"""Runs the command: `python -m congdoan`."""

from .cli import main

if __name__ == "__main__":
    main()
