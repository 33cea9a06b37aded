"""What the commands print on; imports rich, and so is imported where something is printed."""

from __future__ import annotations

from collections.abc import Iterable

import rich.console
from rich.segment import Segment

from ._failures import visible


class Console(rich.console.Console):
    """Shows what a text holds that a terminal would obey; rich's own codes are none of it."""

    def render(
        self,
        renderable: rich.console.RenderableType,
        options: rich.console.ConsoleOptions | None = None,
    ) -> Iterable[Segment]:
        """The parts of what is printed, each with its controls and direction marks escaped."""
        for segment in super().render(renderable, options):
            shown = segment.text if segment.control else visible(segment.text)
            yield segment if shown == segment.text else segment._replace(text=shown)
