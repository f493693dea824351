// Articles found while typing the beginning of their headline. What is put into the field names the article's number, which
// the server reads; without this module a number or an address does the same.
for (const field of document.querySelectorAll("[data-find]")) {
  const list = field.list;
  let timer = 0;
  let asking = null;

  async function find() {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`${field.dataset.find}?q=${encodeURIComponent(field.value)}`, { signal: asking.signal });
      if (!answer.ok) return;
      const found = await answer.json();
      list.replaceChildren(...found.map(({ id, name, detail }) => {
        const option = document.createElement("option");
        option.value = `${name} · ${id}`;
        if (detail) option.label = detail;
        return option;
      }));
    } catch {
      // Another key was pressed meanwhile, or the server is away: the number still works.
    }
  }

  field.addEventListener("input", (event) => {
    // Chosen from the list, not typed.
    if (event.inputType === "insertReplacementText" || event.inputType === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(find, 120);
  });
  field.addEventListener("focus", () => { if (list.options.length === 0) find(); }, { once: true });
}
