"""PDF forms for the tests and examples: few objects, nothing compressed.

Run as a script to write ``examples/formats/loa-form.pdf`` anew.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

EXAMPLE = {
    "txtCustomerName": "Acme Widget Co",
    "txtServiceAddress": "77 Peachtree Ctr Ave NE",
    "txtSuite": "Flr 12 Ste 1210",
    "City": "Atlanta",
    "State": "GA",
    "ZIP": "30303",
    "Current Provider": "Peachtree Telephone",
    "Acct No": "4045550110883",
    "BTN": "404-555-0110",
    "PIN": "",
    "Phone Number 1": "404-555-0110",
    "Phone Number 2": "404-555-0111 thru 0112",
    "Phone Number 3": "404-555-0119",
    "chkFullPort": "/Yes",
    "Print Name": "Dana Whitfield",
    "Title": "Office Manager",
    "Date": "05/20/2026",
    "Internal ticket": "T-9",
}
PATH = Path(__file__).parent.parent / "examples" / "formats" / "loa-form.pdf"


def pdf(objects: Sequence[str]) -> bytes:
    """Write objects, the first of them the catalogue, with their table."""
    out = b"%PDF-1.7\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    tail = (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n"
    )
    return out + tail.encode()


def form(fields: Mapping[str, str]) -> bytes:
    """Write a form of one page; a value that begins with a slash is a box to tick."""
    first = 6
    kids = " ".join(f"{first + index} 0 R" for index in range(len(fields)))
    labels = "".join(
        f"1 0 0 1 40 {745 - 32 * index} Tm ({_escaped(name)}) Tj\n"
        for index, name in enumerate(fields)
    )
    drawn = f"BT /F1 10 Tf\n{labels}ET"
    objects = [
        f"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[{kids}]/NeedAppearances true"
        "/DR<</Font<</F1 5 0 R>>>>/DA(/F1 10 Tf 0 g)>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        f"/Resources<</Font<</F1 5 0 R>>>>/Annots[{kids}]>>",
        f"<</Length {len(drawn)}>>\nstream\n{drawn}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for index, (name, value) in enumerate(fields.items()):
        low = 740 - 32 * index
        kind = f"/FT/Btn/V{value}/AS{value}" if value[:1] == "/" else _text(value)
        objects.append(
            f"<</Type/Annot/Subtype/Widget/T({_escaped(name)}){kind}/P 3 0 R/F 4"
            f"/Rect[160 {low} 560 {low + 18}]/MK<</BC[0.6]>>>>"
        )
    return pdf(objects)


def _text(value: str) -> str:
    return f"/FT/Tx/V({_escaped(value)})/DA(/F1 10 Tf 0 g)"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


if __name__ == "__main__":
    PATH.write_bytes(form(EXAMPLE))
