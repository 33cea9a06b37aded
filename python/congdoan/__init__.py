"""Emulation targets of trade-union congresses, judged exactly."""

from ._core import __version__

__all__ = ["__version__"]
