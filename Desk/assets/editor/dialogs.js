// Questions the editor asks: an address, or one thing out of many, searched while typing.

function make(title, words) {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog picker";
  const form = document.createElement("form");
  form.method = "dialog";
  const heading = document.createElement("h2");
  heading.textContent = title;
  form.append(heading);
  dialog.append(form);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.ariaLabel = title;
  return { dialog, form, words };
}

function button(text, className, click) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = `button ${className}`;
  element.textContent = text;
  element.addEventListener("click", click);
  return element;
}

let phrases = {};
export function prepareDialogs(words) { phrases = words; }

/** Asks for one line. @returns the text; null when it shall be removed; undefined when nothing was decided */
export function ask({ title, label, value = "", hint, remove, check }) {
  const { dialog, form } = make(title);
  const input = document.createElement("input");
  input.className = "input";
  input.value = value;
  input.setAttribute("aria-label", label);
  input.placeholder = label;
  const fault = document.createElement("p");
  fault.className = "fault";
  fault.setAttribute("role", "alert");
  if (hint) {
    const line = document.createElement("p");
    line.className = "hint";
    line.textContent = hint;
    form.append(line);
  }
  return new Promise((resolve) => {
    let answer;
    const done = () => {
      fault.textContent = check?.(input.value) ?? "";
      if (fault.textContent) return input.focus();
      answer = input.value;
      dialog.close();
    };
    const row = document.createElement("p");
    row.className = "actions";
    row.append(button(phrases.done, "button-main", done));
    if (remove) row.append(button(remove, "", () => { answer = null; dialog.close(); }));
    row.append(button(phrases.cancel, "button-quiet", () => dialog.close()));
    form.append(input, fault, row);
    form.addEventListener("submit", (event) => { event.preventDefault(); done(); });
    dialog.addEventListener("close", () => resolve(answer));
    dialog.showModal();
    input.select();
  });
}

/**
 * Asks for one thing of a list on the server, searched as you type.
 * @param address gives JSON [{id, name, detail, picture}], with ?q=
 * @returns the thing; with `many` a list; with `type` also {typed} for an address typed instead; undefined for none
 */
export function pick({ title, address, many = false, type = false }) {
  const { dialog, form } = make(title);
  const input = document.createElement("input");
  input.type = "search";
  input.className = "input";
  input.placeholder = phrases.search;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-label", `${title}: ${phrases.search}`);
  input.setAttribute("aria-expanded", "true");
  input.setAttribute("aria-controls", "picker-list");
  const list = document.createElement("ul");
  list.id = "picker-list";
  list.className = "picker-list";
  list.role = "listbox";
  list.ariaLabel = title;
  const chosen = new Map();
  let items = [], at = 0, asked = 0, answer;
  const show = () => {
    list.replaceChildren(...items.map((item, index) => {
      const row = document.createElement("li");
      row.role = "option";
      row.id = `picker-${item.id}`;
      row.ariaSelected = String(many ? chosen.has(item.id) : index === at);
      row.classList.toggle("here", index === at);
      if (item.picture) {
        const image = document.createElement("img");
        image.src = item.picture;
        image.alt = "";
        image.loading = "lazy";
        row.append(image);
      }
      const name = document.createElement("span");
      name.className = "picker-name";
      name.textContent = item.name || `#${item.id}`;
      const detail = document.createElement("span");
      detail.className = "picker-detail";
      detail.textContent = item.detail ?? "";
      row.append(name, detail);
      row.addEventListener("click", () => { at = index; take(); });
      return row;
    }));
    if (!items.length) {
      const row = document.createElement("li");
      row.className = "picker-none";
      row.textContent = phrases.nothingFound;
      list.append(row);
    }
    input.setAttribute("aria-activedescendant", items[at] ? `picker-${items[at].id}` : "");
    list.children[at]?.scrollIntoView({ block: "nearest" });
  };
  const take = () => {
    const item = items[at];
    if (!item) return;
    if (many) {
      if (chosen.has(item.id)) chosen.delete(item.id); else chosen.set(item.id, item);
      return show();
    }
    answer = item;
    dialog.close();
  };
  const search = async () => {
    const mine = asked += 1;
    const join = address.includes("?") ? "&" : "?";
    const found = await fetch(`${address}${join}q=${encodeURIComponent(input.value)}`, { headers: { Accept: "application/json" }, cache: "no-store" })
      .then((response) => (response.ok ? response.json() : [])).catch(() => []);
    if (mine !== asked) return;
    items = found;
    at = 0;
    show();
  };
  let timer;
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 80); });
  input.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && items.length) { event.preventDefault(); at = (at + by + items.length) % items.length; show(); }
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (type && /^(?:https?:\/\/|\/)/.test(input.value)) { answer = { typed: input.value }; dialog.close(); } else take();
  });
  const row = document.createElement("p");
  row.className = "actions";
  if (many) row.append(button(phrases.done, "button-main", () => { answer = [...chosen.values()]; dialog.close(); }));
  row.append(button(phrases.cancel, "button-quiet", () => dialog.close()));
  form.append(input, list, row);
  form.addEventListener("submit", (event) => event.preventDefault());
  dialog.showModal();
  search();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(answer)));
}
