"""How long do the readers take over papers made to cost time? And how much memory?

Two megabytes of each kind, read through the command as anybody would. Prints seconds
of the processor for reading and checking, the peak of memory above an empty run (on
Linux), and the answer.

    python benchmarks/hostile_papers.py
"""

import io
import json
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

SIZE = 2 * 1024 * 1024 - 4_096
TIMED = """
import re, sys, time
from lnpcheck.cli import main
began = time.process_time()
code = main(sys.argv[1:])
spent = time.process_time() - began
peak = re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())
sys.stderr.write(f"\\n{spent:.2f} {int(peak[1]) // 1024} {code}")
"""


def filled(unit: str, head: str = "", tail: str = "") -> bytes:
    """Repeat a text up to the size that is still read."""
    room = SIZE - len(head) - len(tail)
    return (head + unit * (room // len(unit.encode())) + tail).encode()


def numbered(unit: str, head: str = "", tail: str = "") -> bytes:
    """Repeat a text with a number in it, different each time."""
    room, count = SIZE - len(head) - len(tail), 0
    parts = []
    while room > 0:
        parts.append(unit.format(count))
        room -= len(parts[-1])
        count += 1
    return (head + "".join(parts[:-1]) + tail).encode()


def packed(parts: dict[str, bytes]) -> bytes:
    """Write a ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def workbook(rows: int, text: str) -> bytes:
    """Write a workbook of three columns."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(["Phone Number", "Name", "Acct #"])
    for row in range(rows):
        sheet.append([f"404-555-{row:04d}", f"{text}{row}", row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def pdf(*objects: str) -> bytes:
    """Write the objects of a PDF, the catalogue first."""
    out, table = "%PDF-1.7\n", ""
    for number, body in enumerate(objects, start=1):
        table += f"{len(out):010d} 00000 n \n"
        out += f"{number} 0 obj\n{body}\nendobj\n"
    size = len(objects) + 1
    return (
        f"{out}xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n"
    ).encode("latin-1")


def bombs() -> Iterator[tuple[str, str, bytes]]:
    """Yield what is small and would unfold."""
    entities = "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(12)
    )
    yield "XML entities", "x.xml", f"<!DOCTYPE x [{entities}]><x>&a11;</x>".encode()
    yield "deep JSON", "x.json", b'{"tns":' + b"[" * 1_000_000
    aliases = "".join(f"a{n}: &a{n} [{f'*a{n - 1},' * 9}]\n" for n in range(1, 9))
    yield "YAML aliases", "x.yaml", f"a0: &a0 [x]\n{aliases}".encode()
    zeros = b"0" * 500_000_000
    yield "ZIP in XLSX", "x.xlsx", packed({"xl/worksheets/sheet1.xml": zeros})
    loop = "<</FT/Tx/T(a)/Kids[5 0 R]/Parent 5 0 R>>"
    yield "PDF with a loop", "x.pdf", pdf(
        "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>",
        "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>", "<<>>", "<<>>", loop,
    )  # fmt: skip
    stream = zlib.compress(b" " * 900_000_000, 9).decode("latin-1")
    body = f"<</Filter/FlateDecode/Length {len(stream)}>>\nstream\n{stream}\nendstream"
    kids = "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>"
    pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
    yield "PDF stream", "x.pdf", pdf("<</Type/Catalog/Pages 2 0 R>>", pages, kids, body)
    wide = json.dumps({"tns": ["404-555-0000 thru 0009", "0000000000-9999999"]})
    yield "10-million range", "x.json", wide.encode()
    yield "range, coded", "x.txt", (
        b"ACCOUNT 404 555-0110\n---S&E\n1 1FB/TN 404 555-0000-9999999\n"
    )  # fmt: skip
    yield "range, CSV", "x.csv", b"TN\n404-555-0000 thru 9999999\n"


def heaps() -> Iterator[tuple[str, str, bytes]]:
    """Yield what is as large as may be."""
    account = "ACCOUNT 404 555-0110 883\n"
    items = f"{account}---S&E\n"
    yield "coded, items", "x.txt", numbered("1 1FB/TN 404 555-{:04d}/PIC 1\n", items)
    yield "coded, floats", "x.txt", filled("1 1FB" + "/ZZ A" * 390 + "\n", items)
    yield "coded, one line", "x.txt", filled("/TN 404 555-0110", items + "1 1FB")
    yield "coded, accounts", "x.txt", numbered("ACCOUNT 404 555-0110 {:03d}\n")
    yield "coded, statuses", "x.txt", numbered("STATUS A{}\n", account)
    yield "coded, blanks", "x.txt", filled(" " * 1_900 + "x\n", f"{account}---BILL\n")
    yield "coded, cities", "x.txt", filled(
        "PO   " + "A " * 900 + "\n", f"{account}---BILL\n"
    )  # fmt: skip
    yield "coded, remarks", "x.txt", filled("RMK  abcdef\n", f"{account}---RMKS\n")
    yield (
        "coded, continued",
        "x.txt",
        filled("      A\n", f"{account}---LIST\nLN   A\n"),
    )
    yield "coded, pages", "x.txt", filled("\fPAGE 1 OF 2\n", account)
    yield "coded, feeds", "x.txt", filled("\f", account)
    yield "CSV, rows", "x.csv", numbered("404-555-{:04d},Acme,1\n", "TN,Name,Acct\n")
    yield "CSV, quotes", "x.csv", filled('"', "TN,Name\n")
    yield "CSV, commas", "x.csv", filled(",", "TN,Name\n")
    yield "CSV, titles", "x.csv", filled("a,b\n")
    yield "CSV, one column", "x.csv", filled("4045550110\n")
    xml = "<CsrResponse><CsrData><WorkingTelephoneNumbersOnAccount>"
    close = "</WorkingTelephoneNumbersOnAccount></CsrData></CsrResponse>"
    number = "<TelephoneNumber>4045550110</TelephoneNumber>"
    yield "XML, numbers", "x.xml", filled(number, xml, close)
    yield "XML, empty", "x.xml", filled("<a/>", "<CsrData>", "</CsrData>")
    yield "XML, open", "x.xml", filled("<a>")
    yield "XML, attributes", "x.xml", numbered('a{}="" ', "<a ", "/>")
    yield "XML, text", "x.xml", filled("&amp;", "<CsrData>", "</CsrData>")
    order = '{"losing_carrier_information":{},"phone_numbers":['
    yield "JSON, numbers", "x.json", filled('"+14045550110",', order, '"x"]}')
    yield "JSON, keys", "x.json", numbered('"k{}":1,', '{"end_user":{},', '"z":1}')
    yield "XLSX, rows", "x.xlsx", workbook(16_000, "Name ")
    yield "XLSX, strings", "x.xlsx", workbook(10_000, "N" * 900)
    field = "<</FT/Tx/T(a{})/V(b)>>"
    count = 40_000
    kids = " ".join(f"{n + 4} 0 R" for n in range(count))
    yield "PDF, fields", "x.pdf", pdf(
        f"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[{kids}]>>>>",
        "<</Type/Pages/Kids[]/Count 0>>", "<<>>",
        *(field.format(n) for n in range(count // 2)),
    )[:SIZE]  # fmt: skip
    yield "PDF, noise", "x.pdf", filled("1 0 obj<<", "%PDF-1.7\n")
    yield "PDF, xref", "x.pdf", filled("xref\n0 1\n", "%PDF-1.7\n", "startxref\n9\n")


def run(name: str, data: bytes, folder: str) -> tuple[float, int, int, str]:
    """Check a paper as LOA or CSR in a process of its own."""
    path = Path(folder) / name
    path.write_bytes(data)
    letter = Path(folder) / "letter.json"
    letter.write_text('{"tns": ["404-555-0110"]}', encoding="utf-8")
    mapping = Path(folder) / "m.toml"
    mapping.write_text('[loa]\na1 = "customer_name"\n', encoding="utf-8")
    is_record = data[:3] in (b"ACC", b"<Cs", b"---")
    papers = [str(letter), str(path)] if is_record else [str(path)]
    more = ["--mapping", str(mapping)] if name.endswith("pdf") else []
    command = ["check", *papers, "--as-of", "2026-06-01", "--output", "/dev/null"]
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", TIMED, *command, *more],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    *told, figures = done.stderr.strip().splitlines()
    seconds, memory, code = figures.split()
    said = told[0].replace(folder + "/", "") if told else ""
    return float(seconds), int(memory), int(code), said


def main() -> None:
    """Print a line for each kind."""
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    with tempfile.TemporaryDirectory() as folder:
        _, floor, _, _ = run("x.json", b'{"tns": []}', folder)
        began = time.perf_counter()
        for name, file, data in [*bombs(), *heaps()]:
            seconds, memory, code, said = run(file, data, folder)
            size, more = len(data) / 1e6, memory - floor
            sys.stdout.write(
                f"{name:<18}{size:5.2f} MB {seconds:6.2f} s {more:5d} MB  {code}  "
                f"{said[:90]}\n"
            )
            sys.stdout.flush()
        sys.stdout.write(f"in all {time.perf_counter() - began:.0f} s\n")


if __name__ == "__main__":
    main()
