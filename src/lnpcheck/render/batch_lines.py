"""How is an order's answer written as one line, and read back when a run goes on?

One line an order, in every format, so that the file itself tells how far it is. A
line bears the mark of its run, and a summary can be drawn from it again.
"""

import json
from collections.abc import Callable, Mapping
from typing import Final, Literal

from pydantic import BaseModel

from lnpcheck.batch import Answer, Hindsight, Told, heard, told_place
from lnpcheck.render.batch_rows import HEADER, csv_row, told_by_row
from lnpcheck.render.batch_words import BatchWords
from lnpcheck.render.visible import visible
from lnpcheck.report import Report
from lnpcheck.words import Language, book_of

__all__ = [
    "HEADERS",
    "KeptFormat",
    "OutputFormat",
    "line_of",
    "may_begin",
    "told_by",
]

OutputFormat = Literal["jsonl", "csv", "text"]
"""How answers are written: for programs, for spreadsheets, for reading."""

KeptFormat = Literal["jsonl", "csv"]
"""The formats of a file that a run can go on with."""

LONGEST_REFERENCE: Final = 40


def line_of(
    answer: Answer, written_as: OutputFormat, language: Language = "en"
) -> bytes:
    """Write an answer as one line, its end included.

    Args:
        answer: What came of the order, its report told already.
        written_as: The format.
        language: Of the line's own words, where it is for reading.
    """
    if written_as == "text":
        return _text(answer, language)
    return _jsonl(answer) if written_as == "jsonl" else csv_row(answer)


def told_by(line: bytes, written_as: KeptFormat) -> Told:
    """Read a line that an earlier run wrote.

    Raises:
        ValueError: It is no such line.
    """
    return _READERS[written_as](line)


def may_begin(torn: bytes, written_as: KeptFormat) -> bool:
    """Whether an output may begin with a torn line, or it is a file of another's.

    >>> may_begin(b'{"li', "jsonl"), may_begin(b'{"tns": []}', "jsonl")
    (True, False)
    """
    return any(
        torn[: len(begin)] == begin[: len(torn)] for begin in _BEGINNINGS[written_as]
    )


def _jsonl(answer: Answer) -> bytes:
    key = "line" if isinstance(answer.place, int) else "pair"
    about: dict[str, object] = {key: answer.place, "run": answer.run}
    if answer.hindsight:
        about["hindsight"] = [one._asdict() for one in answer.hindsight]
    if answer.notes:
        about["notes"] = answer.notes
    if answer.report is None:
        return f"{_json(about | {'problem': answer.problem})}\n".encode()
    return (
        f'{_json(about)[:-1]},"report":{answer.report.model_dump_json()}}}\n'.encode()
    )


def _json(about: Mapping[str, object]) -> str:
    return json.dumps(about, ensure_ascii=False, separators=(",", ":"))


class _Line(BaseModel):
    """A line of JSON as it was written."""

    run: str
    line: int | None = None
    pair: str = ""
    hindsight: tuple[Hindsight, ...] = ()
    report: Report | None = None
    problem: str = ""


def _told_by_json(line: bytes) -> Told:
    read = _Line.model_validate_json(line)
    place = told_place(read.pair if read.line is None else read.line)
    if read.report is None:
        return Told(read.run, place, None)
    return Told(read.run, place, heard(read.report, read.hindsight))


def _text(answer: Answer, language: Language) -> bytes:
    words = BatchWords(book_of(language))
    if answer.report is None:
        return f"{words.label('unread')}  {visible(answer.problem)}\n".encode()
    found = answer.report.findings
    rules = dict.fromkeys(f.rule for f in found if f.severity != "info")
    reference = visible(answer.report.reference or "")[:LONGEST_REFERENCE]
    verdicts = words.book.table("labels", "verdicts")
    verdict = verdicts[answer.report.verdict].ljust(max(map(len, verdicts.values())))
    place = words.place(told_place(answer.place))
    parts = (verdict, place, reference, " ".join(rules))
    return ("  ".join(filter(None, parts)).rstrip() + "\n").encode()


_READERS: Final[Mapping[KeptFormat, Callable[[bytes], Told]]] = {
    "jsonl": _told_by_json,
    "csv": told_by_row,
}

HEADERS: Final[Mapping[OutputFormat, bytes]] = {
    "jsonl": b"",
    "csv": HEADER,
    "text": b"",
}
"""What stands above the answers."""

_BEGINNINGS: Final[Mapping[KeptFormat, tuple[bytes, ...]]] = {
    "jsonl": (b'{"line":', b'{"pair":'),
    "csv": (HEADER,),
}
