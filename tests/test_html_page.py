"""The page in a real browser: nothing overflows, contrast holds, nothing is fetched."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page

from browsing import browsing
from lnpcheck import check
from lnpcheck.readers import read_csr, read_loa
from lnpcheck.render import render
from lnpcheck.specimen import DAY
from lnpcheck.timetable import key_days
from test_formats import HOSTILE, written

EXAMPLES: Final = Path(__file__).parent.parent / "examples"
NAMES: Final = ("po-box", "half-a-hunt-group", "no-csr", "toll-free-move")
WIDTHS: Final = (1280, 768, 320)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsing() as started:
        yield started


def page_of(name: str, language: Any = "en") -> str:
    folder = EXAMPLES / name
    loa, path = read_loa(folder / "loa.json").document, folder / "csr.json"
    csr = read_csr(path).document if path.exists() else None
    days = key_days(loa, csr, None, as_of=DAY)
    report = check(loa, csr, as_of=DAY)
    return render(report, "html", language=language, days=days, loa=loa, csr=csr)


def opened(browser: Browser, html: str, **options: Any) -> tuple[Page, list[str]]:
    """Open a page and collect what it asks for and what it shows of dialogs."""
    page = browser.new_context(**options).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    page.set_content(html, wait_until="load")
    return page, asked


OVERFLOWING: Final = """() => {
  const wide = [...document.querySelectorAll("body *")].filter(element => {
    const box = element.getBoundingClientRect();
    const unseen = getComputedStyle(element).clipPath !== "none";
    const skip = element.classList.contains("skip");
    return !unseen && !skip && box.width > 0 && !element.closest("thead")
      && (box.right > innerWidth + 1 || box.left < -1
          || element.scrollWidth > element.clientWidth + 1
             && getComputedStyle(element).display !== "inline");
  });
  return wide.map(element => element.tagName + ": " + element.textContent.slice(0, 40));
}"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_overflows(browser: Browser, name: str, width: int) -> None:
    size = {"width": width, "height": 800}
    page, asked = opened(browser, page_of(name, "fr"), viewport=size)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(OVERFLOWING) == []
    assert asked == []
    page.context.close()


CONTRAST: Final = """() => {
  const parse = text => text.match(/[0-9.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const f = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b);
  };
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const back = parse(getComputedStyle(at).backgroundColor);
      if (back.length < 4 || back[3] > 0) return back;
    }
    return [255, 255, 255];
  };
  const low = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    if (!own) continue;
    const a = light(parse(getComputedStyle(element).color)), b = light(behind(element));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) low.push(element.tagName + " " + ratio.toFixed(2));
  }
  return low;
}"""
"""WCAG 2.2, 1.4.3: text and what is behind it, 4.5 to 1."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_contrast_holds(browser: Browser, name: str, scheme: Any) -> None:
    page, _ = opened(browser, page_of(name), color_scheme=scheme)
    assert page.evaluate(CONTRAST) == []
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (dark == "rgb(255, 255, 255)") == (scheme == "light")
    page.context.close()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", NAMES)
def test_it_prints_on_one_sheet(browser: Browser, name: str, language: str) -> None:
    page, _ = opened(browser, page_of(name, language))
    sheets = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheets)) == 1
    page.context.close()


def test_differences_are_marked_without_colour(browser: Browser) -> None:
    page, _ = opened(browser, page_of("po-box"))
    page.emulate_media(media="print")
    mark = page.locator("mark").first
    line = mark.evaluate("e => getComputedStyle(e).textDecorationLine")
    assert line == "underline"
    assert int(mark.evaluate("e => getComputedStyle(e).fontWeight")) >= 700
    assert "≠" in page.locator("tr.differs td.state").first.inner_text()
    page.context.close()


def test_a_keyboard_and_a_screen_reader_find_their_way(browser: Browser) -> None:
    page, _ = opened(browser, page_of("po-box", "fr"))
    assert page.evaluate("document.documentElement.lang") == "fr"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Aller aux constats"
    assert page.locator(":focus").bounding_box() is not None
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#findings"
    levels = page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert page.locator("main").count() == page.locator("header").count() == 1
    heads = page.locator("table").evaluate_all(
        "tables => tables.every(t => t.querySelector('th[scope=col]')"
        " && [...t.tBodies[0].rows].every(r => r.querySelector('th[scope=row]')))"
    )
    assert heads
    page.context.close()


def test_a_hostile_page_does_nothing(browser: Browser) -> None:
    for text in HOSTILE:
        page, asked = opened(browser, written(text, "html", redacted=False))
        assert asked == []
        assert page.evaluate("document.scripts.length") == 0
        assert page.locator("img, iframe, object").count() == 0
        assert page.locator("h1").is_visible()
        page.context.close()
