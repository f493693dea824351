// Whom a comment can mention, found while typing `@…`: arrows choose, Enter and Tab take, Escape closes.
// Attaches itself to text fields under data-mentions, within an element that says where to ask: data-colleagues.
let made = 0;

/** The `@…` that ends at the cursor. @returns {from, text}, or undefined */
function typed(field) {
  const before = field.value.slice(0, field.selectionStart);
  const at = before.lastIndexOf("@");
  if (at < 0 || field.selectionStart !== field.selectionEnd) return undefined;
  const text = before.slice(at + 1);
  if (/[\s(),;:!?"]/.test(text) || text.length > 64 || (at > 0 && !/[\s(),;:!?"]/.test(before[at - 1]))) return undefined;
  return { from: at, text };
}

/** @param address gives JSON [{login, name}], with ?q= */
export function attachMentions(field, address) {
  const list = document.createElement("ul");
  list.className = "colleagues";
  list.id = `colleagues-${made += 1}`;
  list.role = "listbox";
  list.ariaLabel = "@";
  list.hidden = true;
  field.after(list);
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-haspopup", "listbox");
  field.setAttribute("aria-controls", list.id);
  let found = [], at = 0, asked = 0, timer;

  const close = () => {
    asked += 1;
    found = [];
    list.hidden = true;
    field.removeAttribute("aria-activedescendant");
  };
  const take = (index) => {
    const place = typed(field), colleague = found[index];
    if (!place || !colleague) return close();
    field.setRangeText(`@${colleague.login} `, place.from, field.selectionEnd, "end");
    close();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  };
  const show = () => {
    list.replaceChildren(...found.map((colleague, index) => {
      const row = document.createElement("li");
      row.role = "option";
      row.id = `${list.id}-${index}`;
      row.ariaSelected = String(index === at);
      const name = document.createElement("span"), login = document.createElement("span");
      name.textContent = colleague.name;
      login.textContent = `@${colleague.login}`;
      row.append(name, login);
      row.addEventListener("mousedown", (event) => { event.preventDefault(); take(index); });
      return row;
    }));
    list.hidden = !found.length;
    if (found.length) field.setAttribute("aria-activedescendant", `${list.id}-${at}`);
    list.children[at]?.scrollIntoView({ block: "nearest" });
  };
  const search = async () => {
    const place = typed(field);
    if (!place) return close();
    const mine = asked += 1;
    const answer = await fetch(`${address}?q=${encodeURIComponent(place.text)}`, { headers: { Accept: "application/json" }, cache: "no-store" })
      .then((response) => (response.ok ? response.json() : [])).catch(() => []);
    if (mine !== asked) return;
    found = answer;
    at = 0;
    if (found.length) show(); else close();
  };
  field.addEventListener("input", () => { clearTimeout(timer); if (typed(field)) timer = setTimeout(search, 80); else close(); });
  field.addEventListener("blur", () => { clearTimeout(timer); close(); });
  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) at = (at + by + found.length) % found.length;
    else if (event.key === "Enter" || event.key === "Tab") take(at);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (by) show();
  });
}

for (const place of document.querySelectorAll("[data-mentions]")) {
  const address = place.closest("[data-colleagues]")?.dataset.colleagues;
  for (const field of place.querySelectorAll("textarea")) if (address) attachMentions(field, address);
}
