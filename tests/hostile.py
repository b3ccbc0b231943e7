"""Texts that a program may trip over, or take for something else."""

from typing import Final

__all__ = ["HOSTILE"]

HOSTILE: Final = (
    "", "   ", "\t\r\n", "\x00", "\x1b[2J\x1b[31m", "\u202eevil\u202c", "\u2066x\u2069",
    "\u200b", "\ufeff", "\U000e0001", "\ue000", "\x85", "\u2028", "a\x1cb",
    "{loa.__class__}", "{0}", "{", "}", "{{}}", "%s", "%(pin)s", "$HOME", "`id`",
    "/tns/0", "~0~1", "'", '"', "\\", "[red]bold[/red]", ":warning:", "<b>&amp;",
    "٤٠٤٥٥٥٠١١٠", "\uff14\uff10\uff14-555-0110", "½", "²", "İ", "ß", "ﬀ", "\u0345",
    "e\u0301", "漢字", "שלום", "🏳️‍🌈", "a" * 1_001, "- " * 400, "#", "&", ",", "/", "-",
    "0", "00", "1e9", "null", "none", "true", "NaN", "c/o", "dba", "Attn",
    "PO Box 5", "RR 2 Box 7", "Apt", "Ste 4", "1/2", "123 Main St Apt 4",
    "10, rue de la Montagne", "45 Street First Avenue", "Whitfield, Dana Q.",
    "K1A 0B1", "30303-1234", "QC", "404-555-0110 thru 0112", "404-555-0112 thru 0110",
    "404-555-0110 ext 5", "404-555-0110, 0111 & 0112", "1-800-FLOWERS",
    "876-555-0100", "404 Q85-0001", "416-555-0110",
)  # fmt: skip
"""Texts that a program may trip over, or take for something else."""
