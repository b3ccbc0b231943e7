"""The documentation is a site: built strictly, without a dead link, and searched."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page as BrowserPage

from browsing import browsing
from lnpcheck.rules import catalogue

pytest.importorskip("sphinx", reason="the extra 'docs' is not installed")

ROOT = Path(__file__).parent.parent


class Page(HTMLParser):
    """What a page links to, loads, and may be linked to.

    Attributes:
        links: Where its links lead.
        loads: What a browser fetches with it.
        anchors: What may be linked to in it.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.anchors: set[str] = set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.anchors |= {told[name] for name in ("id", "name") if name in told}
        if tag == "a" and "href" in told:
            self.links.append(told["href"])
        if tag in {"script", "img", "iframe"} and "src" in told:
            self.loads.append(told["src"])
        if tag == "link" and told.get("rel") in {"stylesheet", "preload", "icon"}:
            self.loads.append(told["href"])


def test_the_site_is_built_strictly_and_whole(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "docs", tmp_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    pages = {path: Page(path) for path in sorted(tmp_path.rglob("*.html"))}
    named = {path.stem for path in pages if path.parent.name == "rules"}
    assert {rule.id for rule in catalogue()} <= named
    assert [link for path in pages for link in dead_links(path, pages)] == []
    written = set(ROOT.glob("docs/**/*.md"))
    wanted = {tmp_path / page.relative_to(ROOT / "docs") for page in written}
    found = reachable(tmp_path / "index.html", pages)
    assert {page.with_suffix(".html") for page in wanted} <= found
    loads = {load for page in pages.values() for load in page.loads}
    assert loads
    assert not [load for load in loads if urlsplit(load).netloc]
    with served(tmp_path) as address, browsing() as browser:  # skips without one
        for width in (390, 1400):
            look_at(browser.new_page(viewport={"width": width, "height": 900}), address)


def dead_links(path: Path, pages: dict[Path, Page]) -> Iterator[str]:
    """Yield what a page links to or loads, and what is not there."""
    for link in (*pages[path].links, *pages[path].loads):
        parts = urlsplit(link)
        if parts.scheme or link in {"#", ""}:
            continue
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        anchor = unquote(parts.fragment)
        known = pages[target].anchors if target in pages else set()
        if not target.exists() or (anchor and anchor not in known):
            yield f"{path.name}: {link}"


def reachable(start: Path, pages: dict[Path, Page]) -> set[Path]:
    """Find the pages that a reader gets to from one, link by link."""
    found, ahead = {start}, [start]
    while ahead:
        path = ahead.pop()
        links = (urlsplit(link) for link in pages[path].links)
        near = {
            (path.parent / unquote(p.path)).resolve() for p in links if not p.scheme
        }
        new = {page for page in near if page in pages} - found
        found |= new
        ahead += new
    return found


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on this machine."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(Quiet, directory=site)
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def look_at(page: BrowserPage, address: str) -> None:
    """Nothing is wider than the screen, nothing comes from elsewhere, search finds."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for name in ("index", "tutorial", "formats", "policies", "rules/ADR006"):
        page.goto(f"{address}/{name}.html")
        root = "document.documentElement"
        assert page.evaluate(f"{root}.scrollWidth <= {root}.clientWidth"), name
    page.goto(f"{address}/search.html?q=abbreviation")
    page.wait_for_selector("#search-results a[href*='ADR006']")
    assert [url for url in asked if not url.startswith(address)] == []
