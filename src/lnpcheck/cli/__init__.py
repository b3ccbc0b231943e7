"""How is it asked from a shell? The ``lnpcheck`` command.

Exit codes: 0 ready, review or answered; 1 reject (with ``--strict`` review too);
2 wrong usage, unknown rule, code or policy; 3 input that cannot be read. Whatever is
refused gets one line on standard error and never a traceback.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from lnpcheck.cli.batching import add_batch
from lnpcheck.cli.language import add_language, command_of, language_of
from lnpcheck.cli.reading import add_reading
from lnpcheck.cli.refusal import ANSWERED, UNREADABLE, USAGE, UsageError, refused
from lnpcheck.cli.showing import FORMATS, add_format, add_resubmission, add_showing
from lnpcheck.policy import PolicyError
from lnpcheck.readers import ReadError

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: What stands behind the command's name; None: the process's own.

    Returns:
        The exit code.
    """
    if sys.stdout is None or sys.stderr is None:
        return UNREADABLE  # nobody is there to be told
    given = sys.argv[1:] if arguments is None else arguments
    language = language_of(given)
    try:
        command = parser(command_of(given))
        if language == "fr":
            from lnpcheck.cli.helping import tell_in_french

            tell_in_french(command)
        options = command.parse_args(given)
        code: int = options.run(options)
        sys.stdout.flush()
    except (UsageError, PolicyError) as error:
        return refused(str(error), USAGE, language)
    except ReadError as error:
        return refused(str(error), UNREADABLE, language)
    except BrokenPipeError:
        # The reader went away; keep the interpreter from writing to it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ANSWERED
    except OSError as error:
        return refused(f"cannot write: {error.strerror}", USAGE, language)
    except KeyboardInterrupt:
        return refused("interrupted", 130, language)
    return code


class _Parser(argparse.ArgumentParser):
    """An argument parser that complains in one line."""

    def error(self, message: str) -> Any:  # noqa: ANN401 - anything may come in
        complaint = f"{message} (try: {self.prog} --help)"
        raise UsageError(complaint)


class _Version(argparse.Action):
    """Prints the version, which takes long to look up, when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        parser.exit(message=f"lnpcheck {version('lnpcheck')}\n")


def _later(module: str, name: str) -> Callable[[argparse.Namespace], int]:
    """Run a command of a module that is loaded only then."""

    def run(options: argparse.Namespace) -> int:
        code: int = getattr(import_module(f"lnpcheck.cli.{module}"), name)(options)
        return code

    return run


def parser(asked: str = "") -> argparse.ArgumentParser:
    """Make the parser.

    Args:
        asked: The command that is asked for; what it takes to tell the words of
            another is not loaded.
    """
    command = _Parser(
        prog="lnpcheck",
        description="Check a Letter of Authorization against a Customer Service Record"
        " before the port request goes out.",
    )
    command.add_argument(
        "--version", action=_Version, nargs=0, help="show the version and exit"
    )
    commands = command.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002 - argparse's word
        return commands.add_parser(name, help=help, description=help)

    _add_check(add)
    add_batch(add)
    _add_plan(add)
    _add_correct(add)
    _add_mapping(add)
    _add_spots(add, asked)
    _add_answers(add, asked)
    add_language(command, commands.choices.values())
    return command


def _add_check(add: Callable[..., argparse.ArgumentParser]) -> None:
    parser = add("check", help="check an LOA against a CSR")
    parser.add_argument("loa", metavar="LOA", help="file, or - for standard input")
    parser.add_argument("csr", nargs="?", metavar="CSR", help="file; absent: no CSR")
    _judging(parser, formats=FORMATS)
    parser.add_argument(
        "--strict", action="store_true", help="exit with 1 on review too"
    )
    add_resubmission(parser)
    parser.set_defaults(run=_later("checking", "run_check"))


def _add_plan(add: Callable[..., argparse.ArgumentParser]) -> None:
    parser = add("plan", help="split a request into orders, each checked")
    parser.add_argument("loa", metavar="LOA", help="file, or - for standard input")
    parser.add_argument("csrs", nargs="+", metavar="CSR", help="files, all of them")
    _judging(parser)
    parser.set_defaults(run=_later("planning", "run_plan"))


def _add_correct(add: Callable[..., argparse.ArgumentParser]) -> None:
    parser = add("correct", help="write the LOA as the CSR wants it")
    parser.add_argument("loa", metavar="LOA", help="file, or - for standard input")
    parser.add_argument("csr", metavar="CSR", help="file")
    output = "write the corrected LOA to a file, its PIN included"
    _judging(parser, output, masks=False)
    parser.add_argument(
        "--redact",
        action="store_true",
        help="mask names, account numbers, streets and numbers in what is shown; the"
        " file of --output is the letter whole",
    )
    parser.set_defaults(run=_later("correcting", "run_correct"))


def _add_mapping(add: Callable[..., argparse.ArgumentParser]) -> None:
    parser = add("mapping", help="propose a mapping file for a form or spreadsheet")
    parser.add_argument("file", metavar="FILE", help="PDF form, CSV or XLSX, or -")
    parser.add_argument("--output", metavar="FILE", help="write it to a file")
    parser.set_defaults(run=_later("reading", "propose_mapping"))


def _judging(
    parser: argparse.ArgumentParser,
    output: str = "write the answer to a file",
    formats: Sequence[str] = ("text", "json"),
    *,
    masks: bool = True,
) -> None:
    """Add what every judgement asks for."""
    add_reading(parser)
    parser.add_argument(
        "--policy", metavar="ID|FILE", help="policy; absent: the numbers decide"
    )
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        help="day on which the request goes out, YYYY-MM-DD; absent: today",
    )
    add_showing(parser, formats, masks=masks)
    parser.add_argument("--output", metavar="FILE", help=output)


def _add_answers(add: Callable[..., argparse.ArgumentParser], asked: str) -> None:
    explaining = add(
        "explain", help="tell what a rule, or a code of a rejection, is about"
    )
    explaining.add_argument(
        "subject",
        metavar="RULE|CODE",
        help="a rule such as ADR006, or a code such as BTN_ATN_MISMATCH, 7445, E14, 8A",
    )
    add_format(explaining, "text", "markdown", "json")
    explaining.set_defaults(run=_later("answers", "explain"))
    listing = add("rules", help="list the rules")
    listing.add_argument("--policy", metavar="ID|FILE", help="only those of a policy")
    add_format(listing, "text", "json")
    listing.set_defaults(run=_later("answers", "rules"))
    showing = add("policies", help="list the policies, or show one")
    showing.add_argument("id", nargs="?", metavar="ID|FILE", help="policy to show")
    add_format(showing, "text", "json")
    showing.set_defaults(run=_later("answers", "policies"))
    forms = add("schema", help="print a JSON schema")
    kinds = _schemas() if asked == "schema" else None
    forms.add_argument("kind", choices=kinds, help="of which document or answer")
    forms.set_defaults(run=_later("answers", "schema"))


def _schemas() -> list[str]:
    from lnpcheck.cli.answers import SCHEMAS

    return sorted(SCHEMAS)


def _spots() -> tuple[list[str], list[str]]:
    from lnpcheck.spot import ASPECTS, KINDS

    return list(ASPECTS), list(KINDS)


def _add_spots(add: Callable[..., argparse.ArgumentParser], asked: str) -> None:
    aspects, kinds = _spots() if asked in {"compare", "normalize"} else (None, None)
    comparing = add("compare", help="say how alike two texts are")
    comparing.add_argument("aspect", choices=aspects, help="what both texts are")
    comparing.add_argument("a", metavar="A", help="what the LOA says")
    comparing.add_argument("b", metavar="B", help="what the CSR says")
    comparing.set_defaults(run=_later("spots", "compare"))
    reading = add("normalize", help="show what a text says")
    reading.add_argument("kind", choices=kinds, help="what the text is")
    reading.add_argument("text", metavar="TEXT", help="as a paper gives it")
    reading.set_defaults(run=_later("spots", "normalize"))
    for parser in (comparing, reading):
        parser.add_argument(
            "--country",
            choices=("US", "CA"),
            default="US",
            help="country whose addresses they are (default: US)",
        )
        add_format(parser, "text", "json")
