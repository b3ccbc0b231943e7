"""Why was a document refused? In words that name places and never values.

pydantic's own errors carry the input they are about, and the input may be a PIN.
Here each becomes a place and what was expected there.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple, get_args

from pydantic import BaseModel, ValidationError

__all__ = ["Place", "Refusal", "refusals"]

Place = tuple[str | int, ...]
"""Keys and positions that lead to a value, outermost first."""

# How pydantic marks the branch of a union inside a location.
_BRANCHES: Final = frozenset({"str", "Address", "LoaLine", "CsrLine"})
_BRANCH_STARTS: Final = ("tuple[", "function-", "literal[")

_LONGEST_KEY: Final = 40

_SYNONYMS: Final = {
    "account": "account_number",
    "acct": "account_number",
    "address": "service_address",
    "apt": "unit",
    "carrier": "losing_carrier",
    "did": "tns",
    "dids": "tns",
    "name": "customer_name",
    "numbers": "tns",
    "passcode": "pin",
    "province": "region",
    "signer": "authorized_by",
    "state": "region",
    "suite": "unit",
    "town": "city",
    "zip": "postal_code",
    "zip_code": "postal_code",
}
"""Other words that people write for a key."""

# Nobody reads more of them, and a hostile document can have fifty thousand.
_MOST: Final = 200


class Refusal(NamedTuple):
    """One reason why a document was refused.

    Attributes:
        code: Kind of the reason, such as ``unknown_key``.
        message: What was expected; it quotes keys, never values.
        place: Where.
    """

    code: str
    message: str
    place: Place


def refusals(model: type[BaseModel], error: ValidationError) -> tuple[Refusal, ...]:
    """Retell pydantic's error without the values that it is about.

    Unknown keys come first: a key that is misspelt is also missed elsewhere.
    """
    told = _without_branches(model, error)
    return tuple(sorted(told, key=lambda refusal: refusal.code != "unknown_key"))


def _without_branches(
    model: type[BaseModel], error: ValidationError
) -> Iterator[Refusal]:
    """Tell each error once: where a union was tried, only the branch that was meant."""
    details = error.errors(include_url=False, include_context=True)[:_MOST]
    places = [_place(detail["loc"], detail["type"]) for detail in details]
    holders = {place[:length] for place in places for length in range(len(place))}
    told: set[Place] = set()
    for detail, place in zip(details, places, strict=True):
        branch = len(place) < len(detail["loc"]) and _is_branch(detail["loc"][-1])
        if branch and (place in holders or place in told):
            continue
        told.add(place)
        yield _refusal(model, detail, place, branch=branch)


def _is_branch(step: str | int) -> bool:
    return isinstance(step, str) and (
        step in _BRANCHES or step.startswith(_BRANCH_STARTS)
    )


def _place(location: Place, code: str) -> Place:
    """Drop the names of union branches; a hunt group may bear any name.

    So may an unknown key, which is the last step of its location.
    """
    last = len(location) - 1 if code in ("extra_forbidden", "unknown_key") else None
    return tuple(
        step
        for index, step in enumerate(location)
        if index == last
        or not _is_branch(step)
        or location[index - 1 : index] == ("hunt_groups",)
    )


def _refusal(
    model: type[BaseModel], detail: Mapping[str, Any], place: Place, *, branch: bool
) -> Refusal:
    """Say what was expected at a place."""
    code, got = str(detail["type"]), _KINDS.get(type(detail["input"]), "something else")
    if str(detail["msg"]).startswith("expected "):
        return Refusal(code, str(detail["msg"]), place)  # told by a part already
    if told := _plainly(model, code, detail, place, branch=branch):
        return told
    wanted = _WANTED.get(code, "something else")
    if branch:
        wanted = _CHOICES.get(str(place[0]), "text or an object")
    if got == "a number":
        wanted = wanted.replace(
            "text", "text in quotes (so that leading zeros survive)"
        )
    return Refusal(code, f"expected {wanted}{_hint(place)}, got {got}", place)


def _plainly(
    model: type[BaseModel],
    code: str,
    detail: Mapping[str, Any],
    place: Place,
    *,
    branch: bool,
) -> Refusal | None:
    """Say it where what was got does not matter."""
    match code:
        case "extra_forbidden":
            return Refusal("unknown_key", _unknown_key(model, place), place)
        case "missing":
            return Refusal("missing_key", f"expected this key{_hint(place)}", place)
        case "greater_than_equal" | "less_than_equal":
            bound = "at least" if code.startswith("greater") else "at most"
            limit = next(iter(detail["ctx"].values()))
            return Refusal(code, f"expected {bound} {limit}", place)
        case "json_invalid":
            return Refusal(code, f"expected JSON: {detail['ctx']['error']}", place)
        case "literal_error" if not branch:
            return Refusal(code, f"expected {detail['ctx']['expected']}", place)
        case "string_too_short":
            return Refusal(code, f"expected text{_hint(place)}, got none", place)
        case "string_pattern_mismatch":
            wanted = "lower-case letters, digits and hyphens"
            return Refusal(code, f"expected {wanted}", place)
    return None


_KINDS: Final[Mapping[type, str]] = {
    bool: "true or false",
    bytes: "bytes",
    dict: "an object",
    float: "a number",
    int: "a number",
    list: "a list",
    str: "text",
    tuple: "a list",
    type(None): "nothing",
}

_SUCH_AS: Final[Mapping[str, str]] = {
    "authorized_by": 'such as {"name": "Dana Whitfield"}',
    "regime": "the regime whose rules apply",
    "source": "who says so, in words",
    "tns": 'the list of numbers, such as ["404-555-0110"]',
}
"""What stands under a key, for those who left it out or wrote it otherwise."""


def _hint(place: Place) -> str:
    """Show what stands under a key that people often get wrong."""
    told = _SUCH_AS.get(str(place[-1])) if place else None
    return f" ({told})" if told else ""


_WANTED: Final[Mapping[str, str]] = {
    "bool_parsing": "true or false",
    "date_from_datetime_parsing": "a day such as 2026-06-01",
    "date_parsing": "a day such as 2026-06-01",
    "date_type": "a day such as 2026-06-01",
    "bool_type": "true or false",
    "dict_type": "an object",
    "int_from_float": "a whole number",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "model_type": "an object",
    "string_type": "text",
    "tuple_type": "a list",
}

_CHOICES: Final[Mapping[str, str]] = {
    "remaining_services": "keep, disconnect or a list of services",
}


def _unknown_key(model: type[BaseModel], place: Place) -> str:
    """Name a key that is not known, and the known one that it resembles."""
    import difflib

    key = str(place[-1])
    known = _keys_at(model, place[:-1])
    shown = key if len(key) <= _LONGEST_KEY else key[: _LONGEST_KEY - 1] + "…"
    meant = _SYNONYMS.get(shown.lower())
    near = (
        [meant]
        if meant in known
        else difflib.get_close_matches(shown.lower(), known, n=1, cutoff=0.5)
    )
    hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
    return f"expected a known key, got {shown!r}; {hint}"


def _keys_at(model: type[BaseModel], place: Place) -> list[str]:
    """List the keys of the object at a place."""
    for step in place:
        if step in model.model_fields:
            model = _model_in(model.model_fields[str(step)].annotation) or model
    return list(model.model_fields)


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Find the model that an annotation speaks of, at any depth."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(part) for part in get_args(annotation))
    return next((model for model in found if model is not None), None)
