"""How is a plan told in another language, or to a log? Sentence by sentence too."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

from lnpcheck.planning import Order, Plan
from lnpcheck.words.book import Book, Language, book_of
from lnpcheck.words.masking import masked, masked_number
from lnpcheck.words.phrases import told_phrase, told_reason
from lnpcheck.words.reading import read_fields
from lnpcheck.words.telling import told_finding, told_report

__all__ = ["heard_sentence", "told_plan", "told_sentence"]

VALUES: Final = frozenset({"carrier", "carriers", "place_of", "line_kind"})
"""Fields whose words may be of a closed list."""

LISTS: Final = frozenset({"numbers", "local", "rings"})
"""Fields that are lists of numbers."""

HIDDEN: Final = frozenset({"account", "place", "names", "service", "named", "places"})
"""Fields that name a customer, a place or an account."""


def told_plan(plan: Plan, language: Language, *, redacted: bool) -> Plan:
    """Tell a plan in a language, masked where it goes into a log."""
    if language == "en" and not redacted:
        return plan
    book = book_of(language)

    def told(text: str) -> str:
        return told_sentence(text, book, redacted=redacted)

    def reworded(parts: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(
            part.model_copy(
                update={
                    "because": told(part.because),
                    **(_hidden(part) if redacted else {}),
                }
            )
            for part in parts
        )

    unread = (
        {"because": told_phrase("because", one.because, book), **_text(one, redacted)}
        for one in plan.unread
    )
    return plan.model_copy(
        update={
            "orders": tuple(_order(o, book, redacted=redacted) for o in plan.orders),
            "unplaced": reworded(plan.unplaced),
            "ambiguous": reworded(plan.ambiguous),
            "ask_for": reworded(plan.ask_for),
            "unread": tuple(
                one.model_copy(update=update)
                for one, update in zip(plan.unread, unread, strict=True)
            ),
            "date_because": told(plan.date_because),
            "unjudged": tuple(
                entry.model_copy(
                    update={
                        "because": told_reason(entry.because, book, redacted=redacted)
                    }
                )
                for entry in plan.unjudged
            ),
            "findings": tuple(
                told_finding(found, book, redacted=redacted) for found in plan.findings
            ),
        }
    )


def _text(one: Any, redacted: bool) -> dict[str, str]:  # noqa: ANN401, FBT001
    return {"text": masked(one.text)} if redacted else {}


def _hidden(part: Any) -> dict[str, Any]:  # noqa: ANN401 - any part of a plan
    """Mask what names a customer, a place, an account or a number."""
    update: dict[str, Any] = {}
    for name in ("tn", "btn"):
        if text := getattr(part, name, None):
            update[name] = masked_number(text)
    for name in ("tns", "ranges", "new_btn_candidates", "staying", "leaving"):
        if (numbers := getattr(part, name, None)) is not None:
            update[name] = tuple(map(masked_number, numbers))
    for name in ("account_number", "customer_name", "service_address"):
        if text := getattr(part, name, None):
            update[name] = masked(text)
    return update


def _order(order: Order, book: Book, *, redacted: bool) -> Order:
    """Tell an order."""

    def told(text: str) -> str:
        return told_sentence(text, book, redacted=redacted)

    update: dict[str, Any] = {
        "because": tuple(map(told, order.because)),
        "port_type_because": told(order.port_type_because),
        "date_because": told(order.date_because),
        "warnings": tuple(map(told, order.warnings)),
        "after": tuple(
            one.model_copy(update={"because": told(one.because)}) for one in order.after
        ),
        "report": told_report(order.report, book.language, redacted=redacted),
    }
    if redacted:
        update |= _hidden(order)
        update["authorizing"] = tuple(map(masked, order.authorizing))
        update["hunt_groups"] = tuple(
            group.model_copy(update=_hidden(group)) for group in order.hunt_groups
        )
    return order.model_copy(update=update)


@cache
def _sentences() -> Mapping[str, str]:
    """The English templates, by name."""
    found: Mapping[str, str] = book_of("en").table("plan", "sentences")
    return found


def heard_sentence(text: str) -> tuple[str, Mapping[str, str]] | None:
    """Find which sentence of a plan a text is, and what stands in its fields.

    Returns:
        The sentence's name and the fields; None: it is not of this version.
    """
    for name, template in _sentences().items():
        fields = read_fields(template, text, {})
        if fields is not None:
            return name, fields
    return None


def told_sentence(text: str, book: Book, *, redacted: bool) -> str:
    """Say a sentence of a plan in a language; one of another version stays."""
    known = heard_sentence(text)
    if known is None:
        return masked(text) if redacted else text
    name, fields = known
    said = {
        field: _field(field, value, book, redacted=redacted)
        for field, value in fields.items()
    }
    sentence: str = book.table("plan", "sentences")[name]
    return sentence.format(**said)


def _field(name: str, text: str, book: Book, *, redacted: bool) -> str:
    if name == "doubt":
        return told_reason(text, book, redacted=redacted)
    if name in VALUES:
        words: Mapping[str, str] = book.table("plan", "values")
        return words.get(text, text)
    if redacted:
        return masked(text) if name in HIDDEN else masked_number(book.runs(text))
    return book.runs(text) if name in LISTS else text
