// <… data-colleagues="ADDRESS">: the field "person" in it offers colleagues while somebody types. Without scripts the
// server asks when several could be meant.
let count = 0;

for (const part of document.querySelectorAll("[data-colleagues]")) {
  const input = part.querySelector("input[name=person]");
  if (!input) continue;
  const list = document.createElement("datalist");
  list.id = `colleagues-${count += 1}`;
  input.after(list);
  input.setAttribute("list", list.id);
  let asked = "";
  let timer;

  async function offer() {
    const typed = input.value.trim();
    if (typed === asked || typed === "") return;
    asked = typed;
    const answer = await fetch(`${part.dataset.colleagues}?q=${encodeURIComponent(typed)}`).catch(() => null);
    if (!answer?.ok || asked !== typed) return;
    list.replaceChildren(...(await answer.json()).map(({ login, name }) => {
      const option = document.createElement("option");
      option.value = login;
      option.label = name;
      return option;
    }));
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(offer, 120);
  });
}
