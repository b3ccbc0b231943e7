"""What is a page made of? Elements of a tree, whose texts are never markup."""

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence

from lnpcheck.render.marks import Span

__all__ = ["add", "add_marked", "table"]


def add(
    parent: ET.Element,
    tag: str,
    attributes: Mapping[str, str] | None = None,
    text: str | None = None,
) -> ET.Element:
    """Add an element with a text."""
    element = ET.SubElement(parent, tag, dict(attributes or {}))
    element.text = text
    return element


def add_marked(parent: ET.Element, text: str, spans: Sequence[Span]) -> None:
    """Add a text whose spans are marked."""
    at = 0
    last: ET.Element | None = None
    for start, end in (*spans, (len(text), len(text))):
        if last is None:
            parent.text = text[at:start]
        else:
            last.tail = text[at:start]
        if start < end:
            last = add(parent, "mark", text=text[start:end])
        at = end


def table(section: ET.Element, titles: Sequence[str], caption: str = "") -> ET.Element:
    """Add a table with a row of titles; returns where its rows go."""
    made = add(section, "table")
    if caption:
        add(made, "caption", text=caption)
    row = add(add(made, "thead"), "tr")
    for title in titles:
        add(row, "th" if title else "td", {"scope": "col"} if title else {}, title)
    return add(made, "tbody")
