"""Which formats are there? One list; a format's module is imported when it is used."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final, Literal

from lnpcheck.render.view import View

__all__ = ["FORMATS", "Format", "FormatName"]

FormatName = Literal[
    "text", "json", "markdown", "html", "sarif", "junit", "github", "csv"
]


@dataclass(frozen=True, slots=True)
class Format:
    """One way of writing a report.

    Attributes:
        module: Where its renderer stands.
        function: The renderer: a view in, a text out.
        suffix: What its files end in.
        redacted: Whether it goes into logs and is masked unless asked otherwise.
    """

    module: str
    function: str
    suffix: str
    redacted: bool = False

    def write(self, view: View) -> str:
        """Write a view in this format."""
        module: Any = import_module(f"lnpcheck.render.{self.module}")
        text: str = getattr(module, self.function)(view)
        return text


_IN_LOGS: Final = True

FORMATS: Final[Mapping[FormatName, Format]] = {
    "text": Format("text", "render_text", "txt"),
    "json": Format("json_report", "render_json", "json"),
    "markdown": Format("markdown", "render_markdown", "md"),
    "html": Format("html", "render_html", "html"),
    "sarif": Format("sarif", "render_sarif", "sarif", _IN_LOGS),
    "junit": Format("junit", "render_junit", "xml", _IN_LOGS),
    "github": Format("github", "render_github", "txt", _IN_LOGS),
    "csv": Format("csv_rows", "render_csv", "csv"),
}
"""Every format of a report, the one for people first."""
