"""What does an entry say, and why can a number not be read? One list of reasons."""

from typing import Final, Literal, NamedTuple

__all__ = ["SHOWN", "NumberProblem", "Numbers", "ProblemCode", "problem_with"]

ProblemCode = Literal[
    "not-a-number",
    "not-nanp",
    "unassigned",
    "too-short",
    "too-long",
    "no-area-code",
    "ambiguous",
    "exception",
    "crosses-nxx",
    "reversed",
    "too-many",
    "spreadsheet",
    "oversized",
]
"""What is wrong.

* `not-a-number`: no number at all, or digits not grouped as one.
* `not-nanp`: a number of another numbering plan, or one whose area code or exchange
  begins with 0 or 1.
* `unassigned`: an area code that is not in use.
* `too-short`, `too-long`: digits missing, digits too many.
* `no-area-code`: the last digits of a number, with nothing to complete them.
* `ambiguous`: more than one reading.
* `exception`: words that leave numbers out or in doubt ("except", "or").
* `crosses-nxx`, `reversed`: a range beyond one exchange, or ending before it begins.
* `too-many`: more numbers than one entry may hold; nothing was expanded.
* `spreadsheet`: a number that a spreadsheet turned into another form.
* `oversized`: more text than one entry may hold.
"""

SHOWN: Final = 60
"""Characters of a text that a problem repeats."""


class NumberProblem(NamedTuple):
    """Something in an entry that cannot be read as a number. Not a judgement on it.

    Attributes:
        text: What stands there, at most 60 characters.
        code: What is wrong.
        because: The end of a sentence that begins with the text.
    """

    text: str
    code: ProblemCode
    because: str


class Numbers(NamedTuple):
    """What one entry says. A named tuple, because lists hold many.

    Attributes:
        e164: Its numbers, in the order written, ranges written out.
        problems: Pieces that cannot be read.
        extensions: Empty, or one text for each number: the extension written behind it,
            empty where there is none. One behind a range stands with its last number.
    """

    e164: tuple[str, ...] = ()
    problems: tuple[NumberProblem, ...] = ()
    extensions: tuple[str, ...] = ()


def problem_with(text: str, code: ProblemCode, because: str) -> NumberProblem:
    r"""Name a problem and show the beginning of its text.

    >>> problem_with("404-\n555", "too-short", "has 6 digits").text
    '404- 555'
    """
    shown = " ".join(text[: 4 * SHOWN].split())
    if len(shown) > SHOWN:
        shown = f"{shown[: SHOWN - 1]}…"
    return NumberProblem(shown, code, because)
