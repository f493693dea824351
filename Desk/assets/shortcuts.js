// Keys for what has data-shortcut: "n", or two keys one after the other: "g t". A field gets the focus, anything else is
// pressed. `?` lists them, and what modules add; Ctrl+/ lists them also while somebody types. The keys can be switched off
// (WCAG 2.1.4), and are silent while somebody types.
const dialog = document.getElementById("shortcuts");
const list = dialog.querySelector("[data-shortcuts]");
const toggle = dialog.querySelector("[data-shortcuts-on]");
const key = "desk-shortcuts-off";
const added = [];
let pending = "";
let timer;

toggle.checked = localStorage.getItem(key) === null;
toggle.addEventListener("change", () => {
  if (toggle.checked) localStorage.removeItem(key); else localStorage.setItem(key, "1");
});

/** More to be listed, for keys that a module hears itself. @param rows [[keys, text]] */
export function addShortcuts(title, rows) { added.push({ title, rows }); }

function targets() {
  return [...document.querySelectorAll("[data-shortcut]")].filter((element) => element.checkVisibility?.() ?? true);
}

function label(element) {
  return element.dataset.shortcutLabel ?? element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent
    ?? element.textContent;
}

function row([keys, text]) {
  const term = document.createElement("dt");
  for (const name of keys.split(" ")) {
    const box = document.createElement("kbd");
    box.textContent = name;
    term.append(box, " ");
  }
  const description = document.createElement("dd");
  description.textContent = text.trim();
  return [term, description];
}

function group(title, rows) {
  if (!rows.length) return [];
  const heading = document.createElement("h3"), keys = document.createElement("dl");
  heading.textContent = title;
  keys.className = "keys";
  keys.append(...rows.flatMap(row));
  return [heading, keys];
}

function show() {
  const rows = (elements) => elements.map((element) => [element.dataset.shortcut, label(element)]);
  const isMenu = (element) => element.closest("#menu") !== null;
  const all = targets();
  list.replaceChildren(
    ...group(list.dataset.here, [["?", list.dataset.help], ...rows(all.filter((element) => !isMenu(element)))]),
    ...added.flatMap(({ title, rows: more }) => group(title, more)),
    ...group(list.dataset.menu, rows(all.filter(isMenu))));
  dialog.showModal();
  // At the beginning of the list, not at the first control, which stands at its end.
  dialog.querySelector("h2").focus();
}

function isTyping(target) {
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
  if (event.key === "/" && (event.ctrlKey || event.metaKey) && !event.altKey) { event.preventDefault(); show(); return; }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === "?") { event.preventDefault(); show(); return; }
  if (!toggle.checked || event.key.length !== 1) return;
  const pressed = pending === "" ? event.key : `${pending} ${event.key}`;
  clearTimeout(timer);
  pending = "";
  const all = targets();
  const found = all.find((element) => element.dataset.shortcut === pressed);
  if (found) {
    event.preventDefault();
    if (isTyping(found)) { found.focus(); found.select?.(); } else found.click();
  } else if (all.some((element) => element.dataset.shortcut.startsWith(`${pressed} `))) {
    pending = pressed;
    timer = setTimeout(() => { pending = ""; }, 1500);
  }
});
