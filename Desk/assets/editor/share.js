// What a search result and a shared link will look like.

export function attachShareCards(page, fields) {
  const place = page.querySelector("[data-share]");
  if (!place) return;
  const part = (name) => place.querySelectorAll(`[data-share-${name}]`);
  const fill = (name, text) => { for (const element of part(name)) element.textContent = text; };
  const cut = (text, length) => (text.length > length ? `${text.slice(0, text.lastIndexOf(" ", length - 1) > length / 2 ? text.lastIndexOf(" ", length - 1) : length - 1)} …` : text);
  const show = () => {
    const { headline = "", summary = "", slug = "" } = fields.values;
    fill("headline", cut(headline || place.dataset.noHeadline, 65));
    fill("summary", cut(summary, 155));
    fill("address", `${place.dataset.site} › ${slug}`);
    const picture = page.querySelector("[data-name=lead] img");
    for (const frame of part("picture")) {
      frame.hidden = !picture;
      if (picture && frame.getAttribute("src") !== picture.getAttribute("src")) frame.src = picture.getAttribute("src");
    }
  };
  fields.addEventListener("change", () => setTimeout(show, 200));
  show();
}
