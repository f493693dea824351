// Small drawings for buttons whose meaning no letter has. Lines in the colour of the text.

const paths = {
  link: "M9 15l6-6M8 12l-2 2a3.5 3.5 0 0 0 5 5l2-2M16 12l2-2a3.5 3.5 0 0 0-5-5l-2 2",
  bulletList: "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
  orderedList: "M10 6h10M10 12h10M10 18h10M4 5l1.5-1v5M4 15h3l-3 4h3",
  blockquote: "M5 4v16M9 7h11M9 12h11M9 17h7",
  pullQuote: "M4 5h16M4 19h16M8 9h8M6 12h12M8 15h8",
  relatedArticle: "M4 5h10v14H4zM14 9h3l3 3-3 3h-3M7 9h4M7 12h4",
  image: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01",
  gallery: "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z",
  video: "M4 5h16v14H4zM10 9l5 3-5 3z",
  embed: "M9 8l-4 4 4 4M15 8l4 4-4 4",
  factBox: "M4 4h16v16H4zM12 11v5M12 8h.01",
  table: "M4 5h16v14H4zM4 10h16M4 14.5h16M12 5v14",
  horizontalRule: "M4 12h16",
};

/** A drawing by the name of an action, or undefined. */
export function icon(name) {
  if (!paths[name]) return undefined;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", width: 18, height: 18, fill: "none", stroke: "currentColor", "stroke-width": 1.8, "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true" })) svg.setAttribute(key, value);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", paths[name]);
  svg.append(path);
  return svg;
}
