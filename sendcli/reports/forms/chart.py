"""A chart: a picture with a title, and the same in words for whoever does not see it."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import escape


class Chart(NamedTuple):
    """A drawn chart.

    Attributes:
        title: what it is of.
        words: what it shows, in a sentence or two.
        width: of the drawing, in units of its own.
        height: the same.
        body: the drawing, as what stands inside of an `<svg>`; its texts are escaped.
    """

    title: str
    words: str
    width: int
    height: int
    body: str

    def svg(self, number: int = 1, inline: bool = True) -> str:
        """The whole picture.

        Args:
            number: which chart of its page it is, so that its title has an id of its own.
            inline: whether it stands within HTML; else it is a file of its own.
        """
        name = f"chart-{number}"
        space = "" if inline else ' xmlns="http://www.w3.org/2000/svg"'
        return (
            f'<svg{space} class="chart" role="img" aria-labelledby="{name}-title {name}-words" '
            f'viewBox="0 0 {self.width} {self.height}">'
            f'<title id="{name}-title">{escape(self.title)}</title>'
            f'<desc id="{name}-words">{escape(self.words)}</desc>{self.body}</svg>'
        )
