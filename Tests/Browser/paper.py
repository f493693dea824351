"""The demo newspaper as a reader without a browser sees it: answers, kept, and the pages of each type."""

import http.client
import json
import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from markup import Markup
from program import ROOT

ARTICLES_IN_DEMO = len(list((ROOT / "Demo" / "articles").glob("*.html")))

FIXED = {
    "front page": "/",
    "section": "/news",
    "section with subsections": "/sport-lifestyle",
    "subsection": "/sepak-bola",
    "topic": "/topik/rupiah",
    "person": "/penulis/dewi-anggraini",
    "videos": "/video",
    "index": "/indeks",
    "index of a section": "/indeks/news",
    "plain page": "/about-us",
    "corrections": "/koreksi",
    "page that is not there": "/nope",
}

# What in an article's HTML says that it is a page of this type.
ARTICLES = {
    "article in Indonesian": '<html lang="id">',
    "article in English": '<html lang="en">',
    "article with a video": 'class="watch"',
    "article with a table": "<table",
    "article with a gallery": 'class="gallery"',
    "article with a fact box": 'class="fact-box"',
    "article with a pull quote": 'class="pull-quote"',
    "article with an embed": 'class="embed"',
    "article without a picture": None,
}

PAGE_TYPES = [*FIXED, "index of a day", "index of an empty day", "longest article", *ARTICLES]
ARTICLE_TYPES = ["longest article", *ARTICLES]


@dataclass(frozen=True)
class Answer:
    path: str
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @cached_property
    def html(self):
        return self.body.decode()

    @cached_property
    def markup(self):
        return Markup(self.html)

    @cached_property
    def structured_data(self):
        """Every JSON-LD block, parsed."""
        return [json.loads(script.text) for script in self.markup.all("script") if script["type"] == "application/ld+json"]

    def thing(self, kind):
        """The one JSON-LD object of that `@type`."""
        things = [thing for block in self.structured_data for thing in block.get("@graph", [block])]
        found = [thing for thing in things if thing["@type"] == kind]
        assert len(found) == 1, f"{self.path} has {len(found)} objects of the type {kind}"
        return found[0]


class Paper:
    def __init__(self, address):
        self.address = address
        self._answers = {}

    def get(self, path, coding="identity"):
        """The answer to a path as it is sent; redirects are not followed. Asked once, then kept."""
        if (path, coding) not in self._answers:
            self._answers[path, coding] = self._ask("GET", path, coding)
        return self._answers[path, coding]

    def _ask(self, method, path, coding="identity"):
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=10)
        connection.request(method, path, headers={"Accept-Encoding": coding})
        response = connection.getresponse()
        answer = Answer(path, response.status, response.headers, response.read())
        connection.close()
        return answer

    @cached_property
    def page_without_database(self):
        """The page readers get when nothing can be read, made from what is known at the start: the answer to a POST, too."""
        return self._ask("POST", "/")

    @cached_property
    def days(self):
        """The days of the index, newest first, by the links to the day before."""
        path, days = "/indeks", []
        while path:
            assert len(days) < 1000, "the days before do not end"
            day = self.get(path)
            assert day.status == 200, f"{path} answers {day.status}"
            days.append(day)
            before = day.markup.links(within="index-days", rel="prev")
            path = before[0]["href"] if before else None
        return days

    @cached_property
    def articles(self):
        """Every article the index lists, newest first."""
        paths = [link["href"] for day in self.days for link in day.markup.links(within="index-entries")]
        return [self.get(path) for path in paths]

    def path(self, page_type):
        if page_type in FIXED:
            return FIXED[page_type]
        if page_type == "index of a day":
            return self.days[1].path
        if page_type == "index of an empty day":
            return "/indeks/2019-01-01"
        if page_type == "longest article":
            return max(self.articles, key=lambda article: len(article.body)).path
        sign = ARTICLES[page_type]
        wanted = (lambda html: sign in html) if sign else (lambda html: "lead-picture" not in html)
        found = [article.path for article in self.articles if wanted(article.html)]
        assert found, f"the demo has no {page_type}"
        return found[0]

    def page(self, page_type):
        return self.get(self.path(page_type))

    @property
    def pages(self):
        """One page of each type, each page once."""
        return list({self.path(page_type): self.page(page_type) for page_type in PAGE_TYPES}.values())

    @cached_property
    def style_path(self):
        return self.get("/").markup.link("stylesheet")

    @cached_property
    def style(self):
        """The style sheet without its comments."""
        return re.sub(r"/\*.*?\*/", "", self.get(self.style_path).html, flags=re.DOTALL)
