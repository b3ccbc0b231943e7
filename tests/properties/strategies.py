"""Papers to draw: the specimens, with slips of the kind that letters show."""

from typing import Any, Final

from hypothesis import strategies as st

from lnpcheck import CSR, LOA, specimen
from lnpcheck.policy import Regime

__all__ = ["slipped_pairs"]

Paper = dict[str, Any]

REGIMES: Final[tuple[Regime, ...]] = (
    "us", "us-simple", "us-wireless", "ca", "ca-wireless", "toll-free",
)  # fmt: skip

STREETS: Final = (
    "123 Wren Street", "123 WREN ST STE 4", "123 Wren St, Denver CO 80203",
    "PO Box 220", "45 1St Av", "10, rue de la Montagne", "RR 2 Box 7", "??", "Ste 4",
)  # fmt: skip
ADDRESSES: Final = st.sampled_from([None, *STREETS]) | st.fixed_dictionaries(
    {},
    optional={
        "street": st.sampled_from(STREETS),
        "unit": st.sampled_from(["Ste 4", "STE 4", "Apt 2", "5"]),
        "house_number": st.sampled_from(["123", "45 1/2"]),
        "city": st.sampled_from(["Denver", "DENVER", "Ste-Foy", "Sainte-Foy"]),
        "region": st.sampled_from(["CO", "Colorado", "QC", "GA", "??"]),
        "postal_code": st.sampled_from(["80203", "30303-1234", "K1A 0B1", "8020"]),
    },
)
NAMES: Final = st.sampled_from(
    [None, "Bright Harbor Dental", "Bright Harbor Dental LLC", "Dana Whitfield",
     "Whitfield, Dana", "Érable Voix inc.", "Erable Voix", "D Whitfield", "--"]
)  # fmt: skip
CODES: Final = st.sampled_from(
    [None, "4045550110338", "4045550110", "0099", "A" * 24, "40455?", "ABC01", "XYZ99"]
)
BTNS: Final = st.sampled_from(
    [None, "404-555-0110", "404 555 0111", "404-R01-5520", "?"]
)

NUMBERS: Final = st.lists(
    st.sampled_from(
        ["404-555-0110", "404-555-0110 thru 0112", "404-555-0111", "416-555-0110",
         "404-555-0112 ext 5", "nonsense"]
    ),
    max_size=4,
)  # fmt: skip


def _some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Paper]:
    return st.fixed_dictionaries({}, optional=fields)


_BOTH: Final[dict[str, st.SearchStrategy[Any]]] = {
    "customer_name": NAMES,
    "billing_name": NAMES,
    "service_address": ADDRESSES,
    "billing_address": ADDRESSES,
    "account_number": CODES,
    "btn": BTNS,
    "reseller": NAMES,
    "resp_org": CODES,
}
LETTERS: Final = _some(
    **_BOTH,
    tns=NUMBERS
    | st.lists(
        _some(
            tn=st.sampled_from(["404-555-0110", "404-555-0111"]),
            account_number=CODES,
            btn=BTNS,
            service_address=ADDRESSES,
        ),
        max_size=2,
    ),
    customer_type=st.sampled_from(["business", "residential"]),
    pin=st.sampled_from(["4417", "Zq73Kx91"]),
)
RECORDS: Final = _some(**_BOTH, listed_name=NAMES, pin_required=st.booleans())


@st.composite
def slipped_pairs(draw: st.DrawFn) -> tuple[LOA, CSR]:
    """Draw a letter and a record of one regime that may disagree anywhere."""
    regime = draw(st.sampled_from(REGIMES))
    letter, record = specimen.pair(regime)
    loa = {**letter.model_dump(mode="json", exclude_none=True), **draw(LETTERS)}
    csr = {**record.model_dump(mode="json", exclude_none=True), **draw(RECORDS)}
    for paper in (loa, csr):
        if paper.get("pin") == "**********":
            paper["pin"] = "4417"
    return LOA.model_validate(loa), CSR.model_validate(csr)
