"""How old, how many, how long? The ``[limits]`` of a policy."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from lnpcheck.report import PortClass

__all__ = ["FormField", "Limits"]

Days = Annotated[int, Field(ge=0, le=3650)]
Count = Annotated[int, Field(ge=1, le=100_000)]

FormField = Literal["customer_type", "desired_due_date", "losing_carrier"]
"""Keys of an LOA that some order forms want and no other rule asks for."""


def _five(value: str) -> str:
    """Refuse what is no RespOrg ID; letter case does not matter."""
    if not (len(value) == 5 and value.isascii() and value.isalnum()):  # noqa: PLR2004 - their form
        code, message = "resp_org", "expected five letters and digits, such as 'QIT02'"
        raise PydanticCustomError(code, message)
    return value.upper()


RespOrgId = Annotated[str, AfterValidator(_five)]


class Limits(BaseModel):
    """Ages, counts and lengths. A rule whose limit is absent does not speak.

    Attributes:
        letter_days: A letter older than this is invalid; calendar days.
        letter_fresh_days: A letter older than this is often refused; calendar days.
        letter_own_days: A letter older than this is refused by the carrier or
            platform whose policy it is; calendar days.
        bill_days: A bill older than this is often refused; calendar days.
        brd_bill_days: A bill older than this does not prove a toll-free number of a
            disconnected RespOrg; calendar days.
        csr_days: A CSR older than this may no longer be what is on file.
        csr_settles_days: A CSR shows a change only so many days after it.
        lead_business_days: Business days that the losing carrier has.
        non_simple_business_days: Those that it has for a port that is not simple,
            where the policy's own interval is that of a simple one.
        lead_days: Calendar days ahead that the platform's form asks for at least.
        due_within_days: The furthest day that may be asked for; calendar days.
        project_numbers: From so many numbers on, a request is a project.
        closed_on: Days on which the losing carrier is closed beside the holidays: a
            list of days.
        order_numbers: Numbers that one order may hold.
        stagger_business_days: Business days over which carriers spread one date that
            all were asked for.
        name_characters: Characters of a customer's name that the order takes.
        signer_characters: Characters of the signer's name that the order takes.
        answer_days: Days within which a rejection is to be answered; then the order
            is closed.
        release_days: Days within which released numbers must have ported.
        pin_kinds: Which PINs the losing carrier takes: a list of ``account``,
            ``port-out``, ``transfer``.
        form_wants: Keys of the letter that the platform's form wants filled: a list of
            ``customer_type``, ``desired_due_date``, ``losing_carrier``.
        wants_one_of: Papers of which one has to go along: a list of ``bill``, ``csr``,
            ``screenshot``, ``other``.
        resp_orgs: RespOrg IDs of the platform, for toll-free numbers: a list.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    letter_days: Days | None = None
    letter_fresh_days: Days | None = None
    letter_own_days: Days | None = None
    bill_days: Days | None = None
    brd_bill_days: Days | None = None
    csr_days: Days | None = None
    csr_settles_days: Days | None = None
    lead_business_days: Count | None = None
    non_simple_business_days: Count | None = None
    lead_days: Days | None = None
    due_within_days: Days | None = None
    project_numbers: Count | None = None
    closed_on: tuple[date, ...] = ()
    order_numbers: Count | None = None
    stagger_business_days: Days | None = None
    name_characters: Count | None = None
    signer_characters: Count | None = None
    answer_days: Days | None = None
    release_days: Days | None = None
    pin_kinds: tuple[Literal["account", "port-out", "transfer"], ...] | None = None
    form_wants: tuple[FormField, ...] | None = None
    wants_one_of: tuple[Literal["bill", "csr", "screenshot", "other"], ...] | None = (
        None
    )
    resp_orgs: tuple[RespOrgId, ...] | None = None

    def lead_of(self, port_class: PortClass) -> int | None:
        """Tell how many business days the losing carrier has for a port of a class.

        Between two wireless carriers it is a matter of hours (2.5; CRTC 2005-72, and
        the practice of the United States, unverified): the same day.

        >>> Limits(lead_business_days=1, non_simple_business_days=4).lead_of("simple")
        1

        Returns:
            The days; None: the policy does not say.
        """
        days = self.lead_business_days
        if port_class == "wireless" and days is not None:
            return 0
        if port_class == "non-simple" and self.non_simple_business_days is not None:
            return self.non_simple_business_days
        return days
