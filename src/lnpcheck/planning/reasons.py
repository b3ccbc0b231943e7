"""Why are numbers an order of their own? A sentence for each thing that parts them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from lnpcheck.facts import Known
from lnpcheck.normalize.number import national
from lnpcheck.normalize.text import collapsed
from lnpcheck.planning.grouping import Bucket

__all__ = ["account_of", "address_of", "btn_text", "contacts_of", "reasons"]

_COUNTRIES: Final = {
    "US": "the United States",
    "CA": "Canada",
    "other": "another country",
}


def reasons(bucket: Bucket, buckets: Sequence[Bucket]) -> tuple[str, ...]:
    """Say why a bucket is not one with the others; with no others, why it is one."""
    told = tuple(filter(None, (part.told(bucket, buckets) for part in _PARTS)))
    whole = tuple(
        f"Hunt group {id_} is kept whole, though its lines differ in BTN or address."
        for id_ in bucket.kept_whole
    )
    return (told or ("All its numbers may be submitted together.",)) + whole


@dataclass(frozen=True, slots=True)
class _Part:
    """Something that may part numbers.

    Attributes:
        value: What a bucket has of it.
        tell: How it is told; empty: there is nothing to tell.
        among: Only buckets that have this in common are parted by it.
    """

    value: Callable[[Bucket], object]
    tell: Callable[[Bucket], str]
    among: Callable[[Bucket], object] = lambda _: None

    def told(self, bucket: Bucket, buckets: Sequence[Bucket]) -> str:
        """Tell it, if it parts this bucket from another."""
        common = self.among(bucket)
        peers = (other for other in buckets if self.among(other) == common)
        return self.tell(bucket) if len(set(map(self.value, peers))) > 1 else ""


def account_of(bucket: Bucket) -> str | None:
    """The account number on the bucket's CSR."""
    account = bucket.record.account
    return account.text if isinstance(account, Known) else None


def btn_text(btn: str | None) -> str:
    """Write a BTN as people do; empty when there is none."""
    return national(btn) if btn and btn[0] == "+" else btn or ""


def address_of(bucket: Bucket) -> str | None:
    """Where the bucket's numbers are served, in a line."""
    place = bucket.place
    facts = (place.line, place.city, place.region, place.postal_code)
    return ", ".join(fact.text for fact in facts if isinstance(fact, Known)) or None


def contacts_of(bucket: Bucket) -> tuple[str, ...]:
    """The persons who may authorize, as the CSR names them."""
    return tuple(
        fact.text for fact in bucket.record.contacts if isinstance(fact, Known)
    )


def _carrier(bucket: Bucket) -> str:
    return collapsed(bucket.record.csr.carrier or "")


def _resp_org(bucket: Bucket) -> str:
    return collapsed(bucket.record.csr.resp_org or "").upper()


def _tell_kind(bucket: Bucket) -> str:
    if bucket.toll_free:
        return (
            "Toll-free numbers move between RespOrgs through a registry of their own,"
            " never together with local ones."
        )
    return "Local numbers do not mix with toll-free ones."


def _tell_country(bucket: Bucket) -> str:
    """Say which country's numbers these are; the placeless are told by their kind."""
    if bucket.market is None:
        return ""
    named = _COUNTRIES[bucket.market]
    return f"Numbers of {named} port through that country's own database."


def _tell_line(bucket: Bucket) -> str:
    if bucket.toll_free:
        return ""
    kind = bucket.line_type
    return f"{kind.capitalize()} numbers port by themselves." if kind else ""


def _tell_carrier(bucket: Bucket) -> str:
    carrier = _carrier(bucket) or "A carrier that its CSR does not name"
    return f"{carrier} holds them; each losing carrier gets an order of its own."


def _tell_account(bucket: Bucket) -> str:
    account = account_of(bucket)
    named = f"account {account}" if account else "an account without a number"
    return f"They are on {named}; each account gets an order of its own."


def _tell_btn(bucket: Bucket) -> str:
    btn = btn_text(bucket.btn)
    return f"They are billed under BTN {btn}; each BTN is an order." if btn else ""


def _tell_address(bucket: Bucket) -> str:
    place = address_of(bucket)
    return f"They are served at {place}; an order names one address." if place else ""


def _tell_contacts(bucket: Bucket) -> str:
    named = ", ".join(contacts_of(bucket))
    return f"Who may authorize it: {named}." if named else ""


def _tell_resp_org(bucket: Bucket) -> str:
    resp_org = _resp_org(bucket)
    told = resp_org and bucket.toll_free
    return f"RespOrg {resp_org} releases its own numbers only." if told else ""


_PARTS: Final = (
    _Part(lambda bucket: bucket.market, _tell_country),
    _Part(lambda bucket: bucket.toll_free, _tell_kind),
    _Part(lambda bucket: bucket.line_type, _tell_line),
    _Part(_carrier, _tell_carrier),
    _Part(lambda bucket: bucket.csr, _tell_account, _carrier),
    _Part(lambda bucket: bucket.btn, _tell_btn, lambda bucket: bucket.csr),
    _Part(address_of, _tell_address, lambda bucket: bucket.csr),
    _Part(contacts_of, _tell_contacts),
    _Part(_resp_org, _tell_resp_org, lambda bucket: bucket.toll_free),
)
"""What may part numbers, from the widest to the narrowest."""
