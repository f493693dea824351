"""A page as a list of its elements, for what can be asked without a browser."""

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Element:
    """One element. `text` is what stands in it, spaces as they are; `above` are the elements around it."""

    def __init__(self, name, attributes, above):
        self.name = name
        self.attributes = attributes
        self.above = above
        self.text = ""

    def __getitem__(self, attribute):
        """The attribute's value, `None` when it is absent, `""` when it has none."""
        return self.attributes.get(attribute)

    def has_class(self, name):
        return name in (self["class"] or "").split()

    def is_in(self, name):
        """Whether an element around this one has that class."""
        return any(element.has_class(name) for element in self.above)

    def __repr__(self):
        return f"<{self.name}{''.join(f' {key}={value!r}' for key, value in self.attributes.items())}>"


class Markup(HTMLParser):
    """The elements of a page in order. The page must be well nested; the Nu checker says whether it is."""

    def __init__(self, html):
        super().__init__()
        self.elements = []
        self._open = []
        self.feed(html)
        self.close()

    def all(self, *names):
        return [element for element in self.elements if element.name in names]

    def links(self, within=None, rel=None):
        """Links, of those inside the class `within`, with that `rel`."""
        return [
            link for link in self.all("a")
            if (within is None or link.is_in(within)) and (rel is None or rel in (link["rel"] or "").split())
        ]

    def meta(self, name):
        """The content of the `meta` with that name or property, `None` without one."""
        found = [meta["content"] for meta in self.all("meta") if name in (meta["name"], meta["property"])]
        assert len(found) <= 1, f"{name} is there {len(found)} times"
        return found[0] if found else None

    def link(self, rel):
        found = [link["href"] for link in self.all("link") if link["rel"] == rel]
        assert len(found) <= 1, f"{rel} is there {len(found)} times"
        return found[0] if found else None

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        element = Element(tag, values, tuple(self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag):
        while self._open and self._open.pop().name != tag:
            pass

    def handle_data(self, data):
        for element in self._open:
            element.text += data
