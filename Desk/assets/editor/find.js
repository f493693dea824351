// Find and replace in the body. Marks every hit, counts them, replaces one or all as one step of the history.
import { Extension, pm } from "../vendor/editor.js";

const key = new pm.state.PluginKey("find");
const none = { text: "", hits: [], at: 0 };

function hitsOf(doc, text) {
  if (!text) return [];
  const wanted = text.toLocaleLowerCase();
  const hits = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    // One character for each break, so that places in the text are places in the document.
    const line = node.textBetween(0, node.content.size, undefined, "\n");
    const folded = line.toLocaleLowerCase();
    if (folded.length !== line.length) return false;
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      hits.push({ from: position + 1 + at, to: position + 1 + at + wanted.length });
    }
    return false;
  });
  return hits;
}

export const Find = Extension.create({
  name: "find",
  addProseMirrorPlugins: () => [new pm.state.Plugin({
    key,
    state: {
      init: () => none,
      apply(tr, value) {
        const wish = tr.getMeta(key);
        if (!wish && !tr.docChanged) return value;
        const text = wish?.text ?? value.text;
        const hits = text ? hitsOf(tr.doc, text) : [];
        return { text, hits, at: Math.min(wish?.at ?? value.at, Math.max(0, hits.length - 1)) };
      },
    },
    props: {
      decorations(state) {
        const { hits, at } = key.getState(state);
        if (!hits.length) return null;
        return pm.view.DecorationSet.create(state.doc, hits.map((hit, index) => pm.view.Decoration.inline(hit.from, hit.to, {
          class: index === at ? "hit hit-here" : "hit",
        })));
      },
    },
  })],
});

/** The panel above the text. @param panel an element with the fields data-find, data-replace and buttons */
export function attachFind(editor, panel) {
  const part = (name) => panel.querySelector(`[data-find-${name}]`);
  const text = part("text"), replacement = part("with"), count = part("count");
  const state = () => key.getState(editor.state);
  const search = (at = 0) => {
    editor.view.dispatch(editor.state.tr.setMeta(key, { text: text.value, at }));
    const { hits, at: here } = state();
    count.textContent = text.value ? `${hits.length ? here + 1 : 0} / ${hits.length}` : "";
    if (hits[here]) editor.view.domAtPos(hits[here].from).node.parentElement?.scrollIntoView({ block: "center" });
  };
  const step = (by) => {
    const { hits, at } = state();
    if (hits.length) search((at + by + hits.length) % hits.length);
  };
  const replace = (all) => {
    const { hits, at } = state();
    const chosen = all ? hits : hits.slice(at, at + 1);
    if (!chosen.length) return;
    const tr = editor.state.tr;
    for (const hit of [...chosen].reverse()) tr.insertText(replacement.value, hit.from, hit.to);
    editor.view.dispatch(tr);
    search(all ? 0 : at);
  };
  text.addEventListener("input", () => search());
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); step(event.shiftKey ? -1 : 1); }
  });
  part("next").addEventListener("click", () => step(1));
  part("previous").addEventListener("click", () => step(-1));
  part("one").addEventListener("click", () => replace(false));
  part("all").addEventListener("click", () => replace(true));
  const close = () => { panel.hidden = true; editor.view.dispatch(editor.state.tr.setMeta(key, { text: "", at: 0 })); editor.commands.focus(); };
  part("close").addEventListener("click", close);
  panel.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  return () => {
    panel.hidden = false;
    const { from, to } = editor.state.selection;
    if (to > from && to - from < 100) text.value = editor.state.doc.textBetween(from, to, " ");
    text.focus();
    text.select();
    search();
  };
}
