"""Is it a rural route, a highway contract or a military box? People live there."""

from typing import Final

from lnpcheck.normalize.box_line import BoxLine, Span

__all__ = ["RuralBoxes"]


class RuralBoxes(BoxLine):
    """The words of one field, and which rural or military box begins where."""

    def rural(self, at: int) -> Span | None:
        """Read ``RR 2 Box 5``, ``HC 3``, ``Route 2 Box 5``, ``Site 5 Comp 3``."""
        end = self.form("rural", at)
        route = 0 if end else self.form("route", at)
        opening = self._form_end_of_route(end) if end else route
        stop = self.id_at(opening, figure=True) if opening else 0
        box = self.box_behind(stop or opening) if opening else 0
        if box and (stop or end):
            return Span("rural", at, box)
        if end and self._rural_alone(at, opening, stop):
            return Span("rural", at, stop or opening)
        return self._suburban(at) or self._site(at)

    def _form_end_of_route(self, end: int) -> int:
        """Skip the ``Route`` of ``Highway Contract Route``."""
        return self.form("route", end) or end

    def _rural_alone(self, at: int, end: int, stop: int) -> bool:
        """Whether a route without a box is rural: ``RR 2``, not the range road 223."""
        if self.names_street(at, stop or end):
            return False
        if not stop:
            return self.begins(at) and self.ends(end)
        short = len(self._plain[stop - 1]) <= _LONGEST_ROUTE
        symbol = self._plain[at] in {"hc", "h"}
        return short and (not symbol or self.begins(at))

    def _suburban(self, at: int) -> Span | None:
        """Read ``SS 2 Site 5`` where it is all of the line; else ``SS`` is a storey."""
        end = self.form("suburban", at)
        stop = self.id_at(end, figure=True) if end and not at else 0
        while stop and (part := self.form("part", stop)) and (last := self.id_at(part)):
            stop = last
        alone = stop == len(self._plain) or self.form("station", stop)
        return Span("rural", at, stop) if stop and alone else None

    def _site(self, at: int) -> Span | None:
        """Read ``Site 5 Comp 3``, ``Comp 5, Site 6, RR 2`` (Canada Post)."""
        end, count = at, 0
        while (part := self.form("part", end)) and (stop := self.id_at(part)):
            end, count = stop, count + 1
        box = self.box_behind(end) if count else 0
        if count > 1 or box or (count and self.form("rural", end)):
            return Span("rural", at, box or end)
        return None

    def military(self, at: int) -> Span | None:
        """Read ``PSC 802 Box 74``, ``Unit 2050 Box 4190``, ``APO``."""
        end = self.form("military", at)
        stop = self.id_at(end, figure=True) if end else 0
        unit = end and self._plain[at] == "unit"
        if stop and not (unit and len(self._plain[end]) < _SHORTEST_UNIT):
            box = self.box_behind(stop)
            if box or (not unit and self.begins(at)):
                return Span("military", at, box or stop)
        end = self.form("post", at)
        region = self._plain[end : end + 1] in {("aa",), ("ae",), ("ap",)}
        if end and self.begins(at) and (self.ends(end) or region):
            return Span("military", at, end + region)
        return None


_LONGEST_ROUTE: Final = 2
_SHORTEST_UNIT: Final = 4
