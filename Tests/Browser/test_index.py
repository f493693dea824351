"""The index: every article by date, back to the first."""

from datetime import date

import pytest
from paper import ARTICLES_IN_DEMO


def day_of(page, paper):
    return date.fromisoformat(page.markup.link("canonical").removeprefix(paper.address + "/indeks/"))


def entries(page):
    return [link["href"] for link in page.markup.links(within="index-entries")]


def test_walking_back_day_by_day_one_meets_every_article_once(paper):
    """From /indeks by the links to the day before; the walk ends on the first day."""
    met = [path for day in paper.days for path in entries(day)]

    assert len(met) == len(set(met)) == ARTICLES_IN_DEMO
    assert all(entries(day) for day in paper.days)


def test_the_index_goes_from_the_newest_to_the_oldest(paper):
    """Days and the articles of a day, by the moment shown."""
    moments = [time["datetime"] for day in paper.days for time in day.markup.all("time") if time.is_in("index-entries")]
    days = [day_of(day, paper) for day in paper.days]

    assert moments == sorted(moments, reverse=True)
    assert days == sorted(days, reverse=True)
    assert [day_of(day, paper).isoformat() for day in paper.days for _ in entries(day)] == [m[:10] for m in moments]


def test_the_way_forward_is_the_way_back(paper):
    """The next day of each day is the one we came from; the newest has none."""
    for later, day in zip([None, *paper.days], paper.days):
        after = [link["href"] for link in day.markup.links(within="index-days", rel="next")]
        assert after == ([f"/indeks/{day_of(later, paper)}"] if later else [])


def test_the_calendars_link_exactly_the_days_with_articles(paper):
    """Over all months; the day shown is marked."""
    linked = {link["href"] for day in paper.days for link in day.markup.links(within="calendar")
              if link["aria-label"]}

    assert linked == {f"/indeks/{day_of(day, paper)}" for day in paper.days}
    for day in paper.days:
        marked = [e["href"] for e in day.markup.all("a", "span") if e["aria-current"] == "date"]
        assert marked == [f"/indeks/{day_of(day, paper)}"]


def test_first_and_newest_day_are_one_step_away(paper):
    """From the middle of the index to both of its ends."""
    middle = paper.days[len(paper.days) // 2]
    ends = [link["href"] for link in middle.markup.links(within="index-calendar") if not link.is_in("calendar")]

    assert set(ends) == {f"/indeks/{day_of(paper.days[-1], paper)}", f"/indeks/{day_of(paper.days[0], paper)}"}


def test_months_and_years_lead_to_their_newest_day(paper):
    """Temporarily: tomorrow it may be another."""
    days = [day_of(day, paper) for day in paper.days]
    for form in ("%Y-%m", "%Y"):
        for period in {day.strftime(form) for day in days}:
            newest = max(day for day in days if day.strftime(form) == period)
            answer = paper.get(f"/indeks/{period}")
            assert answer.status in (302, 303, 307), period
            assert answer.headers["Location"] == f"/indeks/{newest}"


def test_links_to_months_and_years_stay_inside_the_paper_and_answer(paper):
    """Of every day of the walk."""
    for day in paper.days:
        for link in day.markup.links(within="calendar"):
            if not link["aria-label"]:
                answer = paper.get(link["href"])
                assert answer.status == 200 or answer.headers["Location"].startswith("/indeks/"), link


@pytest.mark.parametrize("section", ["news", "ekbis", "new-economy", "kabar-finansial", "sport-lifestyle", "government"])
def test_the_index_of_a_section_lists_what_the_section_has(paper, section):
    """Walked back to its first day: its articles and those of its subsections, each once."""
    path, met = f"/indeks/{section}", []
    while path:
        day = paper.get(path)
        met += entries(day)
        before = day.markup.links(within="index-days", rel="prev")
        path = before[0]["href"] if before else None

    assert len(met) == len(set(met)) > 0
    listed = [link["href"] for link in paper.get(f"/{section}").markup.links(within="card-headline")]
    assert set(listed) <= set(met)


def test_the_sections_together_are_the_whole_index(paper):
    """Top sections and, for articles without one, the rest: nothing is listed under two of them."""
    sections = {link["href"] for link in paper.days[0].markup.links(within="inline-list")
                if link["href"].count("/") == 3}
    for day in paper.days[:5]:
        parts = [path for section in sections
                 for path in entries(paper.get(f"/indeks/{section.split('/')[2]}/{day_of(day, paper)}"))]
        assert len(parts) == len(set(parts))
        assert set(parts) <= set(entries(day))


@pytest.mark.parametrize("path", ["/indeks/2019-01-01", "/indeks/news/2019-01-01"])
def test_a_day_without_articles_says_so_and_shows_the_way(paper, path):
    """Not for search engines; the next day with articles is linked."""
    page = paper.get(path)

    assert page.status == 200
    assert page.markup.meta("robots") == "noindex"
    assert [e for e in page.markup.all("p") if e.has_class("empty")]
    assert page.markup.links(within="index-days", rel="next")


@pytest.mark.parametrize("path", [
    "/indeks/2026-02-30", "/indeks/2026-13", "/indeks/1", "/indeks/no-such-section", "/indeks/news/nope",
    "/indeks/2019", "/indeks/2019-01", "/indeks/page/2",
])
def test_a_day_that_is_none_is_not_there(paper, path):
    """Neither an error of ours nor an empty page."""
    assert paper.get(path).status == 404
