"""The desk in a real browser, used as a person would: filter, map, timeline, claims and their characters, decisions, keys."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.desk.browsing import browser, opened
from tests.desk.conftest import TOKEN, Desk

from onrecord.desk.app import STATIC

AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
needs_assets = pytest.mark.skipif(not (STATIC / "vendor" / ".ready").exists(), reason="needs `make assets`")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as found:
        yield found


@pytest.fixture
def page(chromium: Browser, desk: Desk) -> Iterator[Page]:
    with opened(chromium, desk.url, viewport={"width": 1280, "height": 900}) as found:
        yield found


@pytest.fixture
def writer(chromium: Browser, own_desk: Desk) -> Iterator[Page]:
    """A page of a desk of one's own, signed in."""
    with opened(chromium, own_desk.url) as found:
        found.goto("/sign-in")
        found.fill("input[name=name]", "Ana Analyst")
        found.fill("input[name=token]", TOKEN)
        found.click("main button.main")
        expect(found.locator("header")).to_contain_text("signed in as Ana Analyst")
        yield found


@pytest.fixture
def scriptless(chromium: Browser, desk: Desk) -> Iterator[Page]:
    with chromium.new_context(base_url=desk.url, java_script_enabled=False) as context:
        yield context.new_page()


@needs_assets
def test_one_filter_drives_map_timeline_table_and_download(page: Page, tmp_path: Path) -> None:
    page.goto("/explore")
    expect(page.locator(".map")).to_have_attribute("data-ready", re.compile(r"\d+"))
    everything = page.locator("tbody tr").count()
    page.select_option("#f-type", "ASSAULT")
    page.click("button.main")
    page.wait_for_url("**/explore?type=ASSAULT")
    expect(page.locator(".map")).to_have_attribute("data-ready", re.compile(r"\d+"))
    rows = page.locator("tbody tr")
    assert 0 < rows.count() < everything
    points = int(page.locator(".map").get_attribute("data-ready") or "0")
    assert 0 < points <= rows.count()
    shown = [link.get_attribute("href") for link in page.locator("tbody td:first-child a").all()]
    with page.expect_download() as download:
        page.click("text=csv")
    saved = tmp_path / "incidents.csv"
    download.value.save_as(saved)
    with saved.open() as file:
        assert [f"/incidents/{row['incident']}" for row in csv.DictReader(file)] == shown
    page.locator("svg.timeline a").first.click()
    page.wait_for_url(re.compile(r"start=\d{4}-\d\d-\d\d"))
    page.locator(".chips a").first.click()
    expect(page.locator("h1")).to_have_text("Explore")


def test_the_map_stands_without_javascript_and_its_marks_are_links(scriptless: Page) -> None:
    scriptless.goto("/explore")
    marks = scriptless.locator(".picture a", has=scriptless.locator(".cluster, .mark-of"))
    assert marks.count() > 1
    marks.first.locator("circle, path").first.click()
    scriptless.wait_for_url(re.compile("near=|/incidents/"))
    scriptless.goto("/explore?type=ASSAULT")
    expect(scriptless.locator(".legend [data-type]")).to_have_count(1)
    scriptless.goto("/explore")
    scriptless.locator(".legend a[data-type=AID]").click()
    scriptless.wait_for_url("**/explore?type=AID")


@needs_assets
def test_the_moving_map_takes_the_place_of_the_picture_and_knows_every_mark(page: Page) -> None:
    page.goto("/explore?country=SYR")
    expect(page.locator(".map .picture")).to_have_count(0)
    expect(page.locator(".map canvas")).to_be_visible()
    page.goto("/explore?actor=nobody+of+this+name")
    expect(page.locator(".map canvas")).to_be_visible()


def test_what_a_filter_cannot_mean_is_said_on_the_page(scriptless: Page) -> None:
    scriptless.goto("/explore?type=ASSAULTS")
    expect(scriptless.locator(".notice")).to_contain_text("did you mean ASSAULT?")
    scriptless.click("text=this page without conditions")
    scriptless.wait_for_url("**/explore")


def test_the_overview_by_division_and_an_actors_edges(page: Page) -> None:
    page.goto("/")
    page.locator("section[aria-labelledby=areas] a", has_text="division").click()
    page.wait_for_url("**/?area=division")
    expect(page.locator("#by-area")).to_contain_text("Idlib (SYR)")
    page.click("text=day by day")
    expect(page.locator("#heard tr.silent").first).to_be_visible()
    page.goto("/actors")
    page.locator("tbody tr", has_text="Turkey").first.click()
    page.wait_for_url("**/actor?*")  # whole: a row can be clicked only once its script is there
    edge = page.locator("#edges tbody tr[data-href]").first
    count = int(edge.locator("td").last.inner_text())
    edge.click()
    page.wait_for_url("**/between?*")
    assert page.locator("tbody tr[data-href]").count() == count


def test_from_an_incident_to_the_characters_of_a_claim(page: Page) -> None:
    page.goto("/explore?standing=contested")
    page.locator("tbody tr").first.click()
    expect(page.locator("#claims")).to_be_visible()
    claim = page.locator("#claims tbody tr").first
    what = claim.locator("td").nth(3).inner_text().split(": ")[-1]
    claim.locator("a").first.click()
    expect(page.locator(".claim.chosen")).to_have_count(1)
    lit = page.locator(".lit-trigger")
    expect(lit.first).to_be_visible()
    assert lit.first.inner_text() == what
    page.locator("a.mark").first.click()
    expect(page.locator(".claim.chosen")).to_have_count(1)


@needs_assets
def test_an_actors_network_is_drawn(page: Page) -> None:
    page.goto("/actors")
    page.locator("tbody tr").first.click()
    expect(page.locator(".network")).to_have_attribute("data-ready", re.compile(r"\d+"))


def test_merge_and_undo_with_reasons(writer: Page, own_desk: Desk) -> None:
    writer.goto("/explore")
    links = [str(a.get_attribute("href")) for a in writer.locator("tbody td:first-child a").all()]
    writer.goto(links[0])
    before = writer.locator("#claims tbody tr").count()
    merge = writer.locator("form[action='/merge']")
    merge.locator("input[name=second]").fill(own_desk.url + links[1])
    decide(merge, "one and the same meeting")
    came(writer, "#history", "one and the same meeting")
    assert writer.locator("#claims tbody tr").count() > before
    decide(writer.locator("#history form").first, "two after all")
    came(writer, "#history", "two after all")
    writer.goto("/explore")
    assert links == [str(a.get_attribute("href")) for a in writer.locator("tbody td:first-child a").all()]


def test_split_reject_and_grade_with_reasons(writer: Page, own_desk: Desk) -> None:
    with own_desk.client() as client:
        incidents = client.get("/api/v1/incidents?limit=1000").json()["items"]
    told = max(incidents, key=lambda incident: len(incident["documents"]))
    writer.goto(f"/incidents/{told['id']}")
    row = writer.locator("#claims tbody tr", has=writer.locator("details")).first
    moved = str(row.locator("td a").first.get_attribute("href"))
    row.locator("summary").click()
    decide(row.locator("form", has_text="Split off"), "another night")
    came(writer, "#history", "another night")
    hrefs = [str(a.get_attribute("href")) for a in writer.locator("#claims tbody td:nth-child(2) a").all()]
    assert hrefs and len(hrefs) < len(told["claims"]) and moved not in hrefs

    row = writer.locator("#claims tbody tr", has=writer.locator("details")).first
    gone = str(row.locator("td a").first.get_attribute("href"))
    row.locator("summary").click()
    decide(row.locator("form", has=writer.locator("button.danger")), "not in the text")
    expect(writer.locator(f'#claims a[href="{gone}"]')).to_have_count(0)
    writer.goto(gone)
    struck = writer.locator(".claim.rejected")
    expect(struck.first).to_contain_text("not in the text")
    expect(struck.first).to_contain_text("Ana Analyst")

    writer.goto("/sources")
    writer.locator("tbody tr[data-href] a").first.click()
    grade = writer.locator("form[action='/grade']")
    grade.locator("select").select_option("B")
    decide(grade, "three years without a correction")
    expect(writer.locator("main dl.facts b").first).to_have_text("B")
    expect(writer.locator("main")).to_contain_text("three years without a correction")


def decide(form: Locator, reason: str) -> None:
    form.locator("input[name=reason]").fill(reason)
    form.locator("button").click()


def came(page: Page, where: str, words: str) -> None:
    """The next page is there with these words, and whole."""
    expect(page.locator(where)).to_contain_text(words)
    page.wait_for_load_state()


def test_a_reviewer_names_a_speaker_by_keys_and_leaves_another_open(writer: Page) -> None:
    writer.goto("/review?queue=speakers")
    waiting = int(writer.locator("#waiting").inner_text())
    assert waiting > 1
    claims = writer.locator("tbody tr[data-href]").count()
    name = str(writer.locator("button[data-key='1']").inner_text()).removeprefix("1 ")
    document = writer.locator("tbody tr[data-href]").first.get_attribute("data-href")
    writer.keyboard.press("1")
    expect(writer.locator("#waiting")).to_have_text(str(waiting - 1))
    writer.wait_for_load_state()  # a key pressed before the page's script has come would be lost
    writer.keyboard.press("m")
    expect(writer.locator("#waiting")).to_have_text(str(waiting - 2))
    writer.goto(str(document))
    told = writer.locator(".claim", has=writer.locator(".judged"))
    assert told.count() == claims and name in told.first.inner_text()


def test_a_reviewer_writes_who_speaks(writer: Page) -> None:
    writer.goto("/review?queue=speakers")
    waiting = int(writer.locator("#waiting").inner_text())
    writer.keyboard.press("s")
    writer.keyboard.type("Nobody Else")
    writer.keyboard.press("Enter")
    expect(writer.locator("#waiting")).to_have_text(str(waiting - 1))
    writer.goto("/claims?speaker=Nobody+Else")
    assert writer.locator("tbody tr[data-href]").count() > 0


def test_everything_can_be_reached_by_keys(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("g")
    page.keyboard.press("e")
    page.wait_for_url("**/explore")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator("tbody tr").nth(1).get_attribute("class") == "here"
    page.keyboard.press("Enter")
    page.wait_for_url("**/incidents/*")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("Kutum")
    page.keyboard.press("Enter")
    page.wait_for_url("**/explore?text=Kutum")
    assert page.locator("tbody tr").count() > 0


def test_tables_work_without_javascript(scriptless: Page) -> None:
    scriptless.goto("/explore?type=ASSAULT")
    assert scriptless.locator("tbody tr").count() > 0
    scriptless.locator("tbody td:first-child a").first.click()
    expect(scriptless.locator("#claims")).to_be_visible()


PAGES = (
    "/",
    "/explore",
    "/claims",
    "/documents",
    "/actors",
    "/sources",
    "/review",
    "/methodology",
    "/methodology?page=codebook",
    "/sign-in",
)


_AXE_RUN = """
axe.run(document, {resultTypes: ['violations']})
  .then(r => r.violations.map(v => [v.id, v.impact, v.nodes.slice(0, 3).map(n => n.html)]))
"""


@pytest.mark.skipif(not AXE.exists(), reason="needs `make assets`")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_shuts_anybody_out(chromium: Browser, desk: Desk, scheme: str) -> None:
    with opened(chromium, desk.url, color_scheme=scheme, bypass_csp=True) as page:
        for path in (*PAGES, *_pages_of_one(page)):
            page.goto(path)
            page.add_script_tag(path=AXE)
            found = page.evaluate(_AXE_RUN)
            assert [v for v in found if v[1] in ("serious", "critical")] == [], path


def _pages_of_one(page: Page) -> list[str]:
    """Addresses of one incident, document, actor and source, and of what passed between two."""
    found = [_first(page, path, "tbody td:first-child a") for path in ("/explore", "/documents", "/sources")]
    actor = _first(page, "/actors", "tbody td:first-child a:has-text('Turkey')")
    return [*found, actor, _first(page, actor, "#edges tbody tr[data-href]", "data-href")]


def _first(page: Page, path: str, what: str, named: str = "href") -> str:
    page.goto(path)
    return str(page.locator(what).first.get_attribute(named))


@needs_assets
def test_a_small_screen_needs_no_sideways_scrolling(chromium: Browser, desk: Desk) -> None:
    with opened(chromium, desk.url, viewport={"width": 380, "height": 800}) as page:
        for path in ("/", "/explore", "/documents", "/methodology", "/review"):
            page.goto(path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 382, path
