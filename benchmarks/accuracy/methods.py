"""How else could one say that two addresses are the same? The ways to compare with."""

import importlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rapidfuzz import fuzz

from lnpcheck.compare.address import compare_places
from lnpcheck.compare.name import compare_names
from lnpcheck.facts import Known
from lnpcheck.grade import below, worst
from lnpcheck.normalize.address import read_place
from lnpcheck.normalize.name import read_name

__all__ = ["Method", "methods", "name_methods"]

Method = Callable[[str, str], bool]
"""Whether two addresses are the same place."""


def methods() -> Iterator[tuple[str, Method]]:
    """Yield each way by name; one whose library is not installed is left out."""
    yield "lnpcheck, `ca`: equivalent or better", ours
    for least in (95, 90, 85, 80):
        yield f"rapidfuzz ratio ≥ {least}", _scored(fuzz.ratio, least)
    yield "rapidfuzz token_set_ratio ≥ 90", _scored(fuzz.token_set_ratio, 90)
    yield "rapidfuzz WRatio ≥ 90", _scored(fuzz.WRatio, 90)
    yield "usaddress, part by part", part_by_part
    if scourgify := _module("scourgify"):
        yield "usaddress-scourgify, equal records", _same_result(_scourged(scourgify))
    if rigour := _module("rigour.addresses"):
        yield "rigour, equal fingerprints", _same_result(_printed(rigour))
        for share in (0.95, 0.9):
            yield f"rigour compare_address ≥ {share}", _likely(rigour, share)


def name_methods() -> Iterator[tuple[str, Method]]:
    """Yield each way to compare names, by name."""
    yield "lnpcheck, `ca`: equivalent or better", our_names
    for least in (95, 90, 85, 80):
        yield f"rapidfuzz ratio ≥ {least}", _scored(fuzz.ratio, least)
    yield "rapidfuzz token_set_ratio ≥ 95", _scored(fuzz.token_set_ratio, 95)
    yield "rapidfuzz token_sort_ratio ≥ 90", _scored(fuzz.token_sort_ratio, 90)
    yield "rapidfuzz WRatio ≥ 90", _scored(fuzz.WRatio, 90)
    if cleanco := _module("cleanco"):
        yield "cleanco, equal base names", _same_result(_based(cleanco))


def our_names(loa: str, csr: str) -> bool:
    """Compare names as the library does, under the Canadian rule."""
    a, b = (read_name(text, "/customer_name") for text in (loa, csr))
    if not isinstance(a, Known) or not isinstance(b, Known):
        return False
    grade = compare_names(a.value, b.value).comparison.grade
    return not below(grade, "equivalent")


def ours(loa: str, csr: str) -> bool:
    """Compare as the library does, under the Canadian rule."""
    places = (read_place(text, "/service_address", "CA") for text in (loa, csr))
    found = compare_places(*places)
    grade = worst(found.house_number.grade, found.street.grade, found.unit.grade)
    return not below(grade, "equivalent")


def _scored(score: Callable[[str, str], float], least: float) -> Method:
    return lambda loa, csr: score(loa.lower(), csr.lower()) >= least


def _likely(module: Any, least: float) -> Method:  # noqa: ANN401 - not installed
    return lambda loa, csr: bool(module.compare_address(loa, csr) >= least)


def part_by_part(loa: str, csr: str) -> bool:
    """Compare the components that usaddress names; what it refuses is not equal."""
    import usaddress  # type: ignore[import-untyped]

    def tagged(text: str) -> Mapping[str, str]:
        parts: Mapping[str, str] = usaddress.tag(text.lower())[0]
        return parts

    return _same_result(tagged)(loa, csr)


def _same_result(read: Callable[[str], object]) -> Method:
    """Call two texts the same when a library reads both, and alike."""

    def same(loa: str, csr: str) -> bool:
        try:
            return read(loa) == read(csr)
        except Exception:  # noqa: BLE001 - libraries refuse in many ways
            return False

    return same


def _module(name: str) -> Any:  # noqa: ANN401 - libraries of any shape
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def _scourged(module: Any) -> Callable[[str], object]:  # noqa: ANN401 - no types
    def record(text: str) -> object:
        return module.normalize_address_record(f"{text}, Ottawa, NY 10001")

    return record


def _based(module: Any) -> Callable[[str], object]:  # noqa: ANN401 - no types
    def base(text: str) -> object:
        return module.basename(text.casefold())

    return base


def _printed(module: Any) -> Callable[[str], object]:  # noqa: ANN401 - no types
    def fingerprint(text: str) -> object:
        print_: object = module.address_fingerprint(text)
        if print_ is None:
            raise ValueError(text)
        return print_

    return fingerprint
