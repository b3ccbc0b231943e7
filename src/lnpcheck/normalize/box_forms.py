"""Which run of words is a box? One matcher for each form, word by word.

Nothing is searched by a pattern over the whole text, so nothing can backtrack.
"""

import re
from typing import Final

from lnpcheck.normalize.box_line import Span, is_opening
from lnpcheck.normalize.grammar import Grammar
from lnpcheck.normalize.ordinals import in_digits
from lnpcheck.normalize.rural_boxes import RuralBoxes
from lnpcheck.normalize.words import Word, split_words

__all__ = ["spans_of", "unglued"]


def spans_of(words: tuple[Word, ...], grammar: Grammar) -> tuple[Span, ...]:
    """Find the boxes in the words of a field, from left to right.

    Args:
        words: The words of one field.
        grammar: The country's words.
    """
    line = _Boxes(words, grammar)
    found: list[Span] = []
    at = 0
    while at < len(words):
        span = line.span_at(at)
        if span:
            found.append(span)
        at = span.end if span else at + 1
    rural = any(span.kind == "rural" for span in found)
    return tuple(s._replace(kind="rural") if rural and s.loose else s for s in found)


_GLUED: Final = re.compile(
    r"((?:p\.?o\.?)?box|p\.?o\.?b\.?|c\.?p\.?|b\.?p\.?|pmb|lbx|r\.?r\.?)(\d+[a-z]?)",
    re.ASCII | re.IGNORECASE,
)


def unglued(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Part a box word from its id: ``POBOX123`` is two words."""
    return tuple(part for word in words for part in _parted(word))


def _parted(word: Word) -> tuple[Word, ...]:
    match = _GLUED.fullmatch(word.text)
    if match is None:
        return (word,)
    opening, number = split_words(match[1])[0], split_words(match[2])[0]
    return opening._replace(bond=word.bond), number._replace(bond="")


class _Boxes(RuralBoxes):
    """The words of one field, and which box begins where."""

    def span_at(self, at: int) -> Span | None:
        """Return the box that begins here, with the station behind it."""
        if not is_opening(self._plain[at]):
            return None
        for matcher in (
            self.military,
            self.rural,
            self._post_office,
            self._french,
            self._delivery,
            self._private,
            self._locker,
            self._loose,
        ):
            span = matcher(at)
            if span:
                return span._replace(end=self.with_station(span.end))
        return self._station_alone(at)

    # Forms -------------------------------------------------------------------------

    def _post_office(self, at: int) -> Span | None:
        """Read ``P.O. Box 5``, ``Post Office Drawer C``, ``POB 5``, ``PO 5``."""
        whole = self.form("whole", at)
        opening = self.form("office", at)
        noun = self.form("container", opening) if opening else 0
        end = whole or noun
        if end:
            stop = self.id_at(end)
            if stop or self.ends(end) or self.form("station", end):
                return Span("po-box", at, stop or end)
            sure = noun and self._plain[at] != "post" and not self.names_street(at, end)
            return Span("po-box", at, end) if sure else None
        stop = self.id_at(opening, figure=True) if opening else 0
        symbol = self._plain[at] in {"po", "p"}
        if stop and symbol and self.opens(at) and not self.names_street(at, stop):
            return Span("po-box", at, stop)
        return None

    def _french(self, at: int) -> Span | None:
        """Read ``C.P. 45``, ``B.P. 45``, ``Case postale 45``."""
        whole = self.form("french_whole", at)
        if whole:
            return Span("po-box", at, self.id_at(whole) or whole)
        end = self.form("french", at)
        stop = self.id_at(end, figure=True) if end else 0
        if stop and in_digits(self._plain[stop - 1]) is None:
            return Span("po-box", at, stop)
        return None

    def _locker(self, at: int) -> Span | None:
        """Read ``Lock Box 5``, ``Drawer CS 5``; ``Bag 5`` where a box may stand."""
        end = self.form("locker", at)
        whole = bool(end) and self.begins(at) and self.ends(end + 1)
        if not end and self.opens(at):
            end = self.form("bare", at)
        stop = 0
        if end:
            stop = self.id_at(end, figure=not whole) or self._behind_letters(end)
        if stop and not self.names_street(at, stop):
            return Span("po-box", at, stop)
        return None

    def _behind_letters(self, at: int) -> int:
        """Return where the id behind a group of letters ends: ``Drawer CS 5``."""
        group = self._plain[at] if at < len(self._plain) else ""
        if len(group) > _LONGEST_GROUP or group in self._grammar.types:
            return 0
        return self.id_at(at + 1, figure=True)

    def _loose(self, at: int) -> Span | None:
        """Read ``Box 5``, which a rural route may claim."""
        end = self.form("loose", at)
        stop = self.id_at(end, figure=not self.opens(at)) if end else 0
        if not stop or self.names_street(at, stop):
            return None
        return Span("po-box", at, stop, loose=True)

    def _delivery(self, at: int) -> Span | None:
        """Read ``General Delivery``, ``GD Stn Main``, ``Poste restante``."""
        whole = self.form("delivery", at)
        if whole:
            return Span("general-delivery", at, whole)
        after = self._plain[at + 1] if at + 1 < len(self._plain) else ""
        general = self._plain[at].startswith("gen") and (
            after == "del" or after.startswith(_DELIVERY)
        )
        if general and not self.names_street(at, at + 2):
            return Span("general-delivery", at, at + 2)
        end = self.form("delivery_symbol", at)
        if end and self.begins(at):
            station = self.form("station", end) or self.form("office", end)
            if station or (self._plain[at] == "gd" and self.ends(end)):
                return Span("general-delivery", at, end)
        return None

    def _private(self, at: int) -> Span | None:
        """Read ``PMB 5``, ``Private Mailbox 5``."""
        whole = self.form("private_whole", at)
        if whole and not self.names_street(at, whole):
            return Span("private-mailbox", at, self.id_at(whole) or whole)
        end = self.form("private", at)
        stop = self.id_at(end, figure=self._plain[at] != "pmb") if end else 0
        if stop and not self.names_street(at, stop):
            return Span("private-mailbox", at, stop)
        if end and not stop and self._signed_before(at) and self.ends(end):
            return Span("private-mailbox", at - 2, end)
        return None

    def _signed_before(self, at: int) -> bool:
        """Whether a sign and a figure stand in front: ``#45 PMB``."""
        return at > 1 and self._plain[at - 2] == "#" and self._words[at - 1].has_digit

    def _station_alone(self, at: int) -> Span | None:
        """Read ``Stn A`` or ``Succ. Centre-ville`` where no civic line stands."""
        end = self.form("station", at)
        if not end or at or self.ends(end):
            return None
        figures = any(w.has_digit for w in self._words)
        if figures or self._plain[at] in {"bureau", "cop"}:
            return None
        if self._plain[at] == "station" and not self._is_postal(self._plain[end:]):
            return None
        return Span("po-box", at, self.with_station(at))

    def _is_postal(self, name: tuple[str, ...]) -> bool:
        """Whether a station bears the name of a post office: ``A``, ``Main``."""
        return len(name) == 1 and (len(name[0]) == 1 or name[0] == "main")


_LONGEST_GROUP: Final = 2
_DELIVERY: Final = ("deliv", "delv", "dely")
