// Text the server would not take: shown, so that it can be put into the article, copied or thrown away. Never lost by itself.
import { forget, wordsOf } from "./storage.js";

export function offerKept({ key, record, place, words, insert, resume }) {
  const text = wordsOf(record);
  if (!text.trim()) { if (key) forget(key); return; }
  const box = document.createElement("section");
  box.className = "kept";
  const title = document.createElement("h2");
  title.textContent = words.keptTitle;
  const note = document.createElement("p");
  note.textContent = words.keptNote;
  const content = document.createElement("pre");
  content.textContent = text;
  const row = document.createElement("p");
  row.className = "actions";
  const button = (label, run) => {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "button button-small";
    element.textContent = label;
    element.addEventListener("click", run);
    row.append(element);
  };
  const done = () => { if (key) forget(key); box.remove(); };
  if (resume) button(words.keptAgain, () => { box.remove(); resume(); });
  if (insert) button(words.keptInsert, () => { insert(text); done(); });
  button(words.keptCopy, async () => { await navigator.clipboard?.writeText(text); });
  if (key) button(words.keptDiscard, () => { if (confirm(words.keptSure)) done(); });
  box.append(title, note, content, row);
  place.replaceChildren(box);
}
