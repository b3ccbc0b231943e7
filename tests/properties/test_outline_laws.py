"""Laws of outlines: what texts of one outline are told is what reading them tells."""

from typing import Final

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lnpcheck.compare.known_lines import known_lines
from lnpcheck.compare.known_names import known_names
from lnpcheck.compare.lines import compare_lines
from lnpcheck.compare.whole_names import compare_whole_names
from lnpcheck.documents import Address
from lnpcheck.facts import Known
from lnpcheck.normalize.address import Country, Place, read_place
from lnpcheck.normalize.countries import grammar_of
from lnpcheck.normalize.line_outline import line_outline
from lnpcheck.normalize.name import Name
from lnpcheck.normalize.name_outline import name_outline
from lnpcheck.normalize.tables import read_table
from placing import COUNTRIES

_OWN: Final = (
    "Garnet Maple Peachtree Dundas Elm Oak Abbey Generation Stones Marthas Avon "
    "Placer Circles Westmount Easton Estate Suites Boxwood Pobox Floors Tern Wing "
    "Ways Zork Élan Saint-Élie Côte-Vertu Garne Foods Printer Limite Grouping Companys "
    "Cooper Smith Smyth"
)
OWN: Final = tuple(_OWN.split())
_NAME_WORDS: Final = (
    "inc inc. incorporated incorporée ltd ltd. limited ltée llc corp corporation co "
    "& and et the of de la dba o/a st saint dr jr iii group groupe services center "
    "centre bros assoc associates enr ulc llp telecom dental J Q"
)
NAME_WORDS: Final = tuple(_NAME_WORDS.split())


def _forms(country: Country) -> dict[str, list[str]]:
    """Map each word of a country's tables to those that may be written for it."""
    grammar = grammar_of(country)
    meant: dict[object, set[str]] = {}
    for senses in (grammar.types, grammar.names):
        for form, found in senses.items():
            for sense in found:
                meant.setdefault((sense.kind, sense.concept), set()).add(form)
    for directions in (grammar.english, grammar.french):
        for form, sense in directions.items():
            meant.setdefault(("way", sense.concept), set()).add(form)
    for form, unit in grammar.units.items():
        meant.setdefault(("unit", unit.concept), set()).add(form)
    twins: dict[str, set[str]] = {}
    for forms in meant.values():
        for form in forms:
            twins.setdefault(form, set()).update(forms)
    return {form: sorted(twins[form]) for form in sorted(twins)}


FORMS: Final = {country: _forms(country) for country in COUNTRIES}
_USUAL: Final = (
    "st street ave avenue rue boul n e w o ouest est nord north suite ste apt unit "
    "app saint dr ch pl place cr rd hwy fl bureau de la du nord sud"
)
USUAL: Final = tuple(_USUAL.split())
SIGNS: Final = (
    "#",
    "_",
    "%",
    "|",
    "{0}",
    "{}",
    "-",
    "n°",
    "no.",
    "&",
    "½",
    "#5",
    "é",
    "ß",
)


@st.composite
def _lines(draw: st.DrawFn) -> tuple[Country, list[str], list[str], int]:
    """Draw a line and another that has other words of the tables, or a number."""
    country = draw(st.sampled_from(COUNTRIES))
    forms = FORMS[country]
    known = st.sampled_from(USUAL) | st.sampled_from(sorted(forms))
    word = st.sampled_from(OWN) | known | st.integers(1, 20_000).map(str)
    word |= st.sampled_from((*OWN, *SIGNS))
    line = draw(st.lists(word, min_size=1, max_size=6))
    line = [draw(st.integers(1, 9_999).map(str)), *line]
    other = []
    for token in line:
        if token in forms and draw(st.integers(0, 7)) == 0:
            continue
        if token in forms and draw(st.booleans()):
            other.append(draw(st.sampled_from(forms[token])))
        elif token.isdecimal() and draw(st.integers(0, 7)) == 0:
            other.append(draw(st.integers(1, 20_000).map(str)))
        elif token in OWN and draw(st.integers(0, 5)) == 0:
            other.append(draw(st.sampled_from((*OWN, f"{token}s", token[:-1]))))
        else:
            other.append(token)
        if draw(st.integers(0, 9)) == 0:
            other.append(draw(st.sampled_from((*OWN, *SIGNS))))
    marks = st.sampled_from(("", "", "", "", "", "", ",", "."))
    marked = [[token + draw(marks) for token in side] for side in (line, other)]
    return country, marked[0], marked[1], draw(st.integers(0, 3))


def _place(tokens: list[str], size: int, country: Country) -> Place:
    """Read a line whose last tokens stand in the field for the unit."""
    cut = len(tokens) - size if size < len(tokens) - 1 else len(tokens)
    street, unit = " ".join(tokens[:cut]), " ".join(tokens[cut:])
    whole = Address(street=street, unit=unit or None, city="Anywhere")
    return read_place(whole, "/service_address", country)


@settings(max_examples=400)
@given(_lines())
def test_lines_of_one_outline_are_told_what_reading_them_tells(
    drawn: tuple[Country, list[str], list[str], int],
) -> None:
    country, loa, csr, size = drawn
    a, b = _place(loa, size, country), _place(csr, size, country)
    assume(a.folded != b.folded)
    known = known_lines(a, b)
    assert known is None or known == compare_lines(a, b)


@settings(max_examples=300)
@given(_lines())
def test_the_parts_of_a_line_stand_where_they_stand_in_lines_like_it(
    drawn: tuple[Country, list[str], list[str], int],
) -> None:
    country, line, _, size = drawn
    known, plain = (_place(line, size, country) for _ in range(2))
    assume(isinstance(known.line, Known))
    assert plain.civic is not None  # a line that was read is asked, not its outline
    assert known.house_number == plain.house_number
    assert known.unit == plain.unit


@st.composite
def _names(draw: st.DrawFn) -> tuple[Name, Name]:
    """Draw a name and another that has other words of the tables."""
    listed = sorted(read_table("legal_forms")["forms"])
    word = st.sampled_from(OWN) | st.sampled_from((*NAME_WORDS, *listed))
    word |= st.sampled_from((*OWN, *SIGNS))
    name = draw(st.lists(word, min_size=1, max_size=6))
    other = []
    for token in name:
        if token in OWN and draw(st.integers(0, 5)) == 0:
            other.append(draw(st.sampled_from((*OWN, f"{token}s", token[:-1]))))
        elif token in OWN or draw(st.booleans()):
            other.append(token)
        elif draw(st.booleans()):
            other.append(draw(st.sampled_from(NAME_WORDS)))
    other += draw(st.lists(st.sampled_from(NAME_WORDS), max_size=1))
    marks = st.sampled_from(("", "", "", "", ",", "."))
    texts = [" ".join(token + draw(marks) for token in side) for side in (name, other)]
    a, b = (Name(text.lower(), text) for text in texts)
    return a, b


@settings(max_examples=400)
@given(_names())
def test_names_of_one_outline_are_told_what_reading_them_tells(
    drawn: tuple[Name, Name],
) -> None:
    a, b = drawn
    assume(a.folded != b.folded and a.words and b.words)
    known = known_names(a, b)
    assert known is None or known == compare_whole_names(a, b)


@given(st.text(max_size=40) | st.lists(st.sampled_from(SIGNS)).map(" ".join))
def test_an_outline_is_drawn_of_any_text_or_none(text: str) -> None:
    for found in (name_outline(text), line_outline(text, text[:5], "CA")):
        if found is not None:
            assert len(found.words) == found.form.count("_")
            marks = found.form.count("#") + found.form.count("%")
            assert len(found.figures) == marks
            assert "{" not in found.form
