// A list whose rows are dragged by their handle, or moved by arrow keys on it. The form sends rows in their new order.
// Without this module the buttons of each row do the same by way of the server.
import { say } from "./notice.js";

for (const list of document.querySelectorAll("[data-arrange]")) {
  const rows = () => [...list.querySelectorAll(":scope > [data-row]")];
  // What a row is called: its first field, or, when that is away, what is chosen.
  const name = (row) => {
    const field = row.querySelector("input");
    return field.closest(".is-away") ? row.querySelector("[data-target]").selectedOptions[0].text : field.value;
  };
  const changed = () => list.dispatchEvent(new Event("input", { bubbles: true }));
  document.querySelector("[data-arrange-help]")?.removeAttribute("hidden");

  function move(row, by) {
    const all = rows();
    const to = all.indexOf(row) + by;
    if (to < 0 || to >= all.length) return;
    list.insertBefore(row, by < 0 ? all[to] : all[to].nextSibling);
    changed();
    say(`${name(row)}: ${to + 1} / ${all.length}`);
  }

  // Listens on the document: a row that is put elsewhere loses the pointer it has captured.
  function drag(row) {
    row.dataset.dragging = "";
    const follow = (event) => {
      const over = rows().find((other) => {
        const box = other.getBoundingClientRect();
        return other !== row && event.clientY >= box.top && event.clientY <= box.bottom;
      });
      if (!over) return;
      const isBefore = row.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_PRECEDING;
      list.insertBefore(row, isBefore ? over : over.nextSibling);
      changed();
    };
    const drop = () => {
      delete row.dataset.dragging;
      document.removeEventListener("pointermove", follow);
      for (const name of ["pointerup", "pointercancel"]) document.removeEventListener(name, drop);
    };
    document.addEventListener("pointermove", follow);
    for (const name of ["pointerup", "pointercancel"]) document.addEventListener(name, drop);
  }

  for (const row of rows()) {
    const handle = row.querySelector("[data-handle]");
    handle.hidden = false;
    handle.addEventListener("keydown", (event) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      move(row, by);
      handle.focus();
    });
    handle.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      handle.focus();
      drag(row);
    });
    row.querySelector("[data-up]").addEventListener("click", (event) => { event.preventDefault(); move(row, -1); event.target.focus(); });
    row.querySelector("[data-down]").addEventListener("click", (event) => { event.preventDefault(); move(row, 1); event.target.focus(); });
    row.querySelector("[data-remove]").addEventListener("click", (event) => {
      event.preventDefault();
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      changed();
      next?.querySelector("[data-handle]").focus();
    });
    const target = row.querySelector("[data-target]");
    const other = row.querySelector("[data-other]");
    const showOther = () => { other.classList.toggle("is-away", target.value !== (other.dataset.other || "address")); };
    target.addEventListener("change", showOther);
    showOther();
  }
}
