// The fields beside the text: what they hold, as the server names them, and how others' changes get into them.
import { pick } from "./dialogs.js";
import { slugOf } from "./slug.js";

/** Everything with data-field in a form. */
export class Fields extends EventTarget {
  /** @param values by name: strings, or for the choices numbers and lists; @param names of people and topics by number */
  constructor(form, values, { links, words, isDraft = false }) {
    super();
    Object.assign(this, { form, links, words, isDraft, values: { ...values } });
    for (const input of form.querySelectorAll("[data-field]")) {
      const event = input.tagName === "SELECT" ? "change" : "input";
      input.addEventListener(event, () => this.set(input.dataset.field, this.read(input)));
    }
    for (const box of form.querySelectorAll("[data-choice]")) this.attachChoice(box);
    this.show(values);
  }

  read(input) {
    if (input.tagName === "SELECT" && input.dataset.kind === "number") return input.value ? Number(input.value) : null;
    return input.value.replaceAll(/[\r\n]+/g, " ");
  }

  set(name, value) {
    // Until readers know its address, an article's follows the headline, unless somebody chose another.
    const isFollowing = name === "headline" && this.isDraft && this.values.slug === slugOf(this.values.headline ?? "");
    this.values = { ...this.values, [name]: value };
    if (isFollowing) this.show({ ...this.values, slug: slugOf(value) });
    this.dispatchEvent(new Event("change"));
  }

  /** Shows what others changed, with the cursor where it was in what stayed. */
  show(values) {
    this.values = { ...values };
    for (const input of this.form.querySelectorAll("[data-field]")) {
      const value = String(values[input.dataset.field] ?? "");
      if (input.value === value) continue;
      const { selectionStart: start, value: before } = input;
      input.value = value;
      if (document.activeElement !== input || input.tagName === "SELECT") continue;
      let same = 0;
      while (same < start && before[same] === value[same]) same += 1;
      const place = same === start ? start : Math.max(same, start + value.length - before.length);
      input.setSelectionRange(place, place);
    }
    for (const box of this.form.querySelectorAll("[data-choice]")) this.showChoice(box);
  }

  attachChoice(box) {
    box.querySelector("[data-choice-add]").addEventListener("click", async () => {
      const found = await pick({ title: box.dataset.title, address: `${this.links.pickers}/${box.dataset.choice}` });
      if (!found) return;
      this.names(box).set(found.id, found);
      const name = box.dataset.name;
      if (name === "lead") this.set("lead", found.id);
      else if (name === "byline") this.set(name, [...(this.values.byline ?? []), { person: found.id, role: box.querySelector("select").value }]);
      else if (!(this.values[name] ?? []).includes(found.id)) this.set(name, [...(this.values[name] ?? []), found.id]);
      this.showChoice(box);
    });
  }

  /** What the chosen are called: those the page came with, and those picked since. */
  names(box) {
    box.known ??= new Map(JSON.parse(box.dataset.known || "[]").map((item) => [item.id, item]));
    return box.known;
  }

  showChoice(box) {
    const name = box.dataset.name;
    const list = box.querySelector("[data-choice-list]");
    const value = this.values[name];
    const items = name === "lead" ? (value ? [value] : []) : value ?? [];
    list.replaceChildren(...items.map((item, index) => {
      const id = item.person ?? item;
      const known = this.names(box).get(id);
      const row = document.createElement("li");
      row.className = "choice";
      if (known?.picture) {
        const image = document.createElement("img");
        image.src = known.picture;
        image.alt = known.alt ?? "";
        row.append(image);
      }
      const label = document.createElement("span");
      label.textContent = (known?.name || `#${id}`) + (item.role ? ` · ${this.words[`role-${item.role}`] ?? item.role}` : "");
      const remove = document.createElement("button");
      remove.type = "button";
      remove.className = "choice-remove";
      remove.textContent = "×";
      remove.setAttribute("aria-label", `${this.words.remove}: ${label.textContent}`);
      remove.addEventListener("click", () => {
        this.set(name, name === "lead" ? null : this.values[name].filter((_, at) => at !== index));
        this.showChoice(box);
      });
      row.append(label);
      if (name === "lead" && this.links.picture(id)) {
        const edit = document.createElement("a");
        Object.assign(edit, { href: this.links.picture(id), target: "_blank", textContent: this.words.editPicture });
        row.append(edit);
      }
      row.append(remove);
      return row;
    }));
  }
}
