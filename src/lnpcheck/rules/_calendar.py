"""On which days does this case's losing carrier work?"""

from datetime import date, timedelta
from typing import NamedTuple

from lnpcheck.case import Case
from lnpcheck.facts import Known
from lnpcheck.normalize.business_days import Closure, add_business_days, closed_on

__all__ = ["NO_DAY", "Calendar", "calendar_of", "plus"]

NO_DAY = "the LOA asks for no day"


def plus(day: date, days: int) -> date:
    """Count calendar days on from a day; the calendar ends with its last day."""
    return day + min(timedelta(days=days), date.max - day)


class Calendar(NamedTuple):
    """The losing carrier's business days.

    Attributes:
        country: ``US`` or ``CA``.
        region: Province of the lines; None: not known.
        closed: Days off that the policy names.
    """

    country: str
    region: str | None
    closed: frozenset[date]

    def closure(self, day: date) -> Closure | None:
        """Tell whether the carrier is closed on a day."""
        return closed_on(
            day, country=self.country, region=self.region, closed=self.closed
        )

    def after(self, start: date, count: int) -> date:
        """Count business days on from a day."""
        return add_business_days(
            start, count, country=self.country, region=self.region, closed=self.closed
        )


def calendar_of(case: Case) -> Calendar:
    """Find the calendar of a case: the policy's country, the lines' province."""
    place = case.letter.service
    if case.csr_facts is not None and case.csr_facts.service.given:
        place = case.csr_facts.service
    region = place.region.value if isinstance(place.region, Known) else None
    country = case.policy.country or case.letter.service.grammar_country
    return Calendar(country, region, frozenset(case.policy.limits.closed_on))
