"""What do single keys of the papers show at a glance? Words, absences, ages."""

from collections.abc import Hashable

from lnpcheck.case import Case
from lnpcheck.documents import CSR, LOA
from lnpcheck.traits.trait import OPEN, Values, presence, seen_by, words

__all__ = [
    "CSR_AGE",
    "CSR_CUSTOMER_TYPE",
    "CSR_FLAGS",
    "CSR_FREEZES",
    "CSR_HUNT_GROUPS",
    "CSR_ISSUER",
    "CSR_LANGUAGE",
    "CSR_ORDERS",
    "CSR_RESELLER",
    "CSR_SERVICES",
    "CSR_STATUS",
    "DOCUMENTS",
    "DUE_DATE",
    "E911",
    "HUNT_GROUPS",
    "LANGUAGE",
    "LETTER_AGE",
    "LINE_TYPE",
    "LINKING",
    "NEW_BTN",
    "OTHER_LETTERS",
    "PIN_EXPIRES",
    "PIN_KIND",
    "PORT_TYPE",
    "REJECTIONS",
    "REMAINING_SERVICES",
    "REMAINING_TNS",
    "SIGNATURE",
    "SMS",
    "STATEMENTS",
]

(SIGNATURE, PORT_TYPE, LINE_TYPE, PIN_KIND, LANGUAGE, LINKING, SMS) = words(
    LOA,
    "signature",
    "port_type",
    "line_type",
    "pin_kind",
    "language",
    "linking_letters",
    "sms_answerable",
)
(CSR_STATUS, CSR_ISSUER, CSR_CUSTOMER_TYPE, CSR_LANGUAGE, CSR_FLAGS) = words(
    CSR, "status", "issued_by", "customer_type", "language", "flags"
)
(
    PIN_EXPIRES,
    DUE_DATE,
    NEW_BTN,
    REMAINING_TNS,
    REMAINING_SERVICES,
    HUNT_GROUPS,
    E911,
    DOCUMENTS,
    REJECTIONS,
    OTHER_LETTERS,
) = presence(
    LOA,
    "pin_expires_on",
    "desired_due_date",
    "new_btn",
    "remaining_tns",
    "remaining_services",
    "hunt_groups",
    "e911_address",
    "documents",
    "previous_rejections",
    "other_letters",
)
(CSR_HUNT_GROUPS, CSR_SERVICES, CSR_FREEZES, CSR_ORDERS, CSR_RESELLER) = presence(
    CSR, "hunt_groups", "services", "freezes", "pending_orders", "reseller"
)


def _papers(case: Case, loa: LOA, csr: CSR) -> Values:
    said = loa.statements
    stated = None if said is None else tuple(vars(said).values())
    return stated, _letter_age(case, loa), _csr_age(case, csr)


(STATEMENTS, LETTER_AGE, CSR_AGE) = seen_by(
    _papers,
    "the statements of the LOA",
    "the LOA is younger than any limit",
    "the CSR is younger than its limit",
)


def _letter_age(case: Case, loa: LOA) -> Hashable:
    signed = loa.signed_on
    if loa.term_until is not None:
        return OPEN
    if signed is None:
        return None
    if loa.desired_due_date is not None:
        return OPEN
    limits, age = case.policy.limits, (case.as_of - signed).days
    ages = (limits.letter_days, limits.letter_fresh_days, limits.letter_own_days)
    bounds = [most for most in ages if most is not None]
    return "fresh" if 0 <= age <= min(bounds, default=age) else OPEN


def _csr_age(case: Case, csr: CSR) -> Hashable:
    printed, most = csr.printed_on, case.policy.limits.csr_days
    if printed is None:
        return None
    age = (case.as_of - printed).days
    return "fresh" if age >= 0 and (most is None or age <= most) else OPEN
