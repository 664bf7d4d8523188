"""The desk in a real browser, used as a person would: filter, map, timeline, claims and their characters, decisions, keys."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.desk.browsing import browser, watched
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
    found = chromium.new_page(base_url=desk.url, viewport={"width": 1280, "height": 900})
    faults = watched(found)
    yield found
    found.close()
    assert faults == []


@needs_assets
def test_one_filter_drives_map_timeline_table_and_download(page: Page, tmp_path: Path) -> None:
    page.goto("/explore")
    expect(page.locator(".map")).to_have_attribute("data-ready", re.compile(r"\d+"), timeout=30_000)
    everything = page.locator("tbody tr").count()
    page.select_option("#f-type", "ASSAULT")
    page.click("button.main")
    page.wait_for_url("**/explore?type=ASSAULT")
    expect(page.locator(".map")).to_have_attribute("data-ready", re.compile(r"\d+"), timeout=30_000)
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


def test_the_map_stands_without_javascript_and_its_marks_are_links(chromium: Browser, desk: Desk) -> None:
    context = chromium.new_context(base_url=desk.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/explore")
    marks = page.locator(".picture a", has=page.locator(".cluster, .mark-of"))
    assert marks.count() > 1
    marks.first.locator("circle, path").first.click()
    page.wait_for_url(re.compile("near=|/incidents/"))
    page.goto("/explore?type=ASSAULT")
    expect(page.locator(".legend [data-type]")).to_have_count(1)
    page.goto("/explore")
    page.locator(".legend a[data-type=AID]").click()
    page.wait_for_url("**/explore?type=AID")
    context.close()


@needs_assets
def test_the_moving_map_takes_the_place_of_the_picture_and_knows_every_mark(page: Page) -> None:
    page.goto("/explore?country=SYR")
    expect(page.locator(".map .picture")).to_have_count(0)
    expect(page.locator(".map canvas")).to_be_visible()
    page.goto("/explore?actor=nobody+of+this+name")
    expect(page.locator(".map canvas")).to_be_visible()


def test_what_a_filter_cannot_mean_is_said_on_the_page(chromium: Browser, desk: Desk) -> None:
    page = chromium.new_page(base_url=desk.url)
    page.goto("/explore?type=ASSAULTS")
    expect(page.locator(".notice")).to_contain_text("did you mean ASSAULT?")
    page.click("text=this page without conditions")
    page.wait_for_url("**/explore")
    page.close()


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
    expect(page.locator(".network")).to_have_attribute("data-ready", re.compile(r"\d+"), timeout=20_000)


def test_merge_and_undo_with_reasons(chromium: Browser, own_desk: Desk) -> None:
    page = chromium.new_page(base_url=own_desk.url)
    faults = watched(page)
    sign_in(page)
    page.goto("/explore")
    links = [str(a.get_attribute("href")) for a in page.locator("tbody td:first-child a").all()]
    page.goto(links[0])
    before = page.locator("#claims tbody tr").count()
    merge = page.locator("form[action='/merge']")
    merge.locator("input[name=second]").fill(own_desk.url + links[1])
    merge.locator("input[name=reason]").fill("one and the same meeting")
    merge.locator("button").click()
    expect(page.locator("#history")).to_contain_text("one and the same meeting")
    assert page.locator("#claims tbody tr").count() > before
    undo = page.locator("#history form").first
    undo.locator("input[name=reason]").fill("two after all")
    undo.locator("button").click()
    page.goto("/explore")
    assert links == [str(a.get_attribute("href")) for a in page.locator("tbody td:first-child a").all()]
    page.close()
    assert faults == []


def test_split_reject_and_grade_with_reasons(chromium: Browser, own_desk: Desk) -> None:
    page = chromium.new_page(base_url=own_desk.url)
    faults = watched(page)
    sign_in(page)
    with own_desk.client() as client:
        incidents = client.get("/api/v1/incidents?limit=1000").json()["items"]
    told = max(incidents, key=lambda incident: len(incident["documents"]))
    page.goto(f"/incidents/{told['id']}")
    row = page.locator("#claims tbody tr", has=page.locator("details")).first
    moved = str(row.locator("td a").first.get_attribute("href"))
    row.locator("summary").click()
    decide(row.locator("form", has_text="Split off"), "another night")
    expect(page.locator("#history")).to_contain_text("another night")
    hrefs = [str(a.get_attribute("href")) for a in page.locator("#claims tbody td:nth-child(2) a").all()]
    assert hrefs and len(hrefs) < len(told["claims"]) and moved not in hrefs

    row = page.locator("#claims tbody tr", has=page.locator("details")).first
    gone = str(row.locator("td a").first.get_attribute("href"))
    row.locator("summary").click()
    decide(row.locator("form", has=page.locator("button.danger")), "not in the text")
    page.goto(gone)
    struck = page.locator(".claim.rejected")
    expect(struck.first).to_contain_text("not in the text")
    expect(struck.first).to_contain_text("Ana Analyst")

    page.goto("/sources")
    page.locator("tbody tr[data-href] a").first.click()
    grade = page.locator("form[action='/grade']")
    grade.locator("select").select_option("B")
    decide(grade, "three years without a correction")
    expect(page.locator("main dl.facts b").first).to_have_text("B")
    expect(page.locator("main")).to_contain_text("three years without a correction")
    page.close()
    assert faults == []


def decide(form: Locator, reason: str) -> None:
    form.locator("input[name=reason]").fill(reason)
    form.locator("button").click()


def sign_in(page: Page) -> None:
    page.goto("/sign-in")
    page.fill("input[name=name]", "Ana Analyst")
    page.fill("input[name=token]", TOKEN)
    page.click("main button.main")


def test_a_reviewer_names_a_speaker_by_keys_and_leaves_another_open(chromium: Browser, own_desk: Desk) -> None:
    page = chromium.new_page(base_url=own_desk.url)
    faults = watched(page)
    sign_in(page)
    page.goto("/review?queue=speakers")
    waiting = int(page.locator("#waiting").inner_text())
    assert waiting > 1
    claims = page.locator("tbody tr[data-href]").count()
    name = str(page.locator("button[data-key='1']").inner_text()).removeprefix("1 ")
    document = page.locator("tbody tr[data-href]").first.get_attribute("data-href")
    page.keyboard.press("1")
    expect(page.locator("#waiting")).to_have_text(str(waiting - 1))
    page.keyboard.press("m")
    expect(page.locator("#waiting")).to_have_text(str(waiting - 2))
    page.goto(str(document))
    told = page.locator(".claim", has=page.locator(".judged"))
    assert told.count() == claims and name in told.first.inner_text()
    page.close()
    assert faults == []


def test_a_reviewer_writes_who_speaks(chromium: Browser, own_desk: Desk) -> None:
    page = chromium.new_page(base_url=own_desk.url)
    faults = watched(page)
    sign_in(page)
    page.goto("/review?queue=speakers")
    waiting = int(page.locator("#waiting").inner_text())
    page.keyboard.press("s")
    page.keyboard.type("Nobody Else")
    page.keyboard.press("Enter")
    expect(page.locator("#waiting")).to_have_text(str(waiting - 1))
    page.goto("/claims?speaker=Nobody+Else")
    assert page.locator("tbody tr[data-href]").count() > 0
    page.close()
    assert faults == []


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


def test_tables_work_without_javascript(chromium: Browser, desk: Desk) -> None:
    context = chromium.new_context(base_url=desk.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/explore?type=ASSAULT")
    assert page.locator("tbody tr").count() > 0
    page.locator("tbody td:first-child a").first.click()
    expect(page.locator("#claims")).to_be_visible()
    context.close()


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


@pytest.mark.skipif(not AXE.exists(), reason="needs `make assets`")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_shuts_anybody_out(chromium: Browser, desk: Desk, scheme: str) -> None:
    context = chromium.new_context(base_url=desk.url, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/explore")
    first = page.locator("tbody td:first-child a").first.get_attribute("href")
    page.goto("/documents")
    document = page.locator("tbody td:first-child a").first.get_attribute("href")
    page.goto("/actors")
    actor = page.locator("tbody td:first-child a", has_text="Turkey").first.get_attribute("href")
    page.goto("/sources")
    source = page.locator("tbody td:first-child a").first.get_attribute("href")
    page.goto(str(actor))
    between = page.locator("#edges tbody tr[data-href]").first.get_attribute("data-href")
    for path in (*PAGES, first, document, actor, source, between):
        page.goto(str(path))
        page.add_script_tag(path=AXE)
        found = page.evaluate(
            "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v => [v.id, v.impact, v.nodes.slice(0, 3).map(n => n.html)]))"
        )
        assert [v for v in found if v[1] in ("serious", "critical")] == [], path
    context.close()


def test_a_small_screen_needs_no_sideways_scrolling(chromium: Browser, desk: Desk) -> None:
    page = chromium.new_page(base_url=desk.url, viewport={"width": 380, "height": 800})
    for path in ("/", "/explore", "/documents", "/methodology", "/review"):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 382, path
    page.close()
