// Comments beside the text: the open ones with their passages marked, a new one on what is selected, answers.
import { Extension, pm } from "../vendor/editor.js";
import { sure } from "../confirm.js";
import { attachMentions } from "../mentions.js";
import { lineOf, passageOf, placeOf } from "./anchors.js";

const key = new pm.state.PluginKey("comments");

/** Marks the passages; they move with what is written. */
export const Comments = Extension.create({
  name: "comments",
  addOptions: () => ({ begin: () => {} }),
  addKeyboardShortcuts() { return { "Mod-Alt-m": () => { this.options.begin(); return true; } }; },
  addProseMirrorPlugins: () => [new pm.state.Plugin({
    key,
    state: {
      init: () => pm.view.DecorationSet.empty,
      apply(tr, marks) { return tr.getMeta(key)?.(tr.doc) ?? (tr.docChanged ? marks.map(tr.mapping, tr.doc) : marks); },
    },
    props: { decorations: (state) => key.getState(state) },
  })],
});

/** The document as anchors.js reads it. */
function lineOfDocument(doc) {
  const blocks = [];
  doc.forEach((block, offset) => {
    const runs = [];
    const collect = (node, at) => {
      if (node.isText) runs.push({ text: node.text, at });
      else if (node.type.name === "hardBreak") runs.push({ text: "\n", at });
      if (node.isTextblock && runs.length) runs[runs.length - 1].isEnd = false;
      node.forEach((child, place) => collect(child, at + 1 + place));
      if (node.isTextblock && runs.length) runs[runs.length - 1].isEnd = true;
    };
    collect(block, offset);
    blocks.push(runs);
  });
  return lineOf(blocks);
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** The panel. @returns {begin, reload}: a comment on the selection; look again */
export function attachComments({ editor, address, panel, words, version }) {
  const part = (name) => panel.querySelector(`[data-comment-${name}]`);
  const list = part("list"), form = part("form"), quote = part("quote"), count = part("count"), said = part("said"), field = form.elements.text;
  let threads = [], passage, asked = 0;
  attachMentions(field, `${address}/colleagues`);

  const mark = (change) => editor.view.dispatch(editor.state.tr.setMeta(key, change).setMeta("addToHistory", false).setMeta("remote", true));
  const decoration = (from, to, id, className) => pm.view.Decoration.inline(from, to, { class: className, "data-comment": String(id) }, { id });
  const marks = () => key.getState(editor.state);
  const placed = (id) => marks().find(undefined, undefined, (spec) => spec.id === id).filter((one) => one.to > one.from)[0];

  /** Where each passage is: as the editor knows it, else looked for. */
  const place = () => {
    const known = marks();
    const line = lineOfDocument(editor.state.doc);
    mark((doc) => pm.view.DecorationSet.create(doc, threads.flatMap(({ comment, passage: wanted }) => {
      if (!wanted) return [];
      const old = known.find(undefined, undefined, (spec) => spec.id === comment.id).filter((one) => one.to > one.from)[0];
      const found = old ?? placeOf(wanted, line);
      return found ? [decoration(found.from, found.to, comment.id, "comment-mark")] : [];
    })));
  };

  const send = async (path, values) => {
    const answer = await fetch(address + path, {
      method: "POST", cache: "no-store", headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(values),
    }).catch(() => undefined);
    said.textContent = answer?.ok ? "" : words.commentFailed;
    if (answer?.ok && answer.status !== 204 && !(await answer.json()).isEverybodyTold) said.textContent = words.commentUntold;
    if (answer?.ok) await load();
    return answer?.ok ?? false;
  };

  const remark = (one) => {
    const { author, login, moment, machineMoment, text, edited, isDeleted, isMine } = one;
    const head = element("p", "remark-head"), name = element("b", "", author), when = element("time", "", moment);
    when.dateTime = machineMoment;
    const detail = element("span", "muted", ` @${login} · `);
    detail.append(when);
    if (edited) detail.append(` · ${words.commentEdited} ${edited}`);
    head.append(name, detail);
    if (isDeleted) return [head, element("p", "remark-text muted", words.commentDeleted)];
    const body = element("p", "remark-text");
    body.append(...text.map((one) => (one.isMention ? element("b", "mention", one.text) : document.createTextNode(one.text))));
    return isMine ? [head, body, own(one, body)] : [head, body];
  };

  /** What its writer may do with a comment: other words in its place, or none. */
  const own = ({ id, words: text }, body) => {
    const actions = element("div", "thread-actions remark-own"), first = text.slice(0, 40);
    const quiet = (...given) => { const made = button(...given); made.classList.add("button-quiet"); return made; };
    actions.append(
      quiet(words.commentEdit, () => {
        const [box, field] = writing(`/comments/${id}/words`, words.commentEdit, words.commentSave);
        body.closest("[data-thread]").querySelector("form")?.remove();
        field.value = text;
        actions.after(box);
        field.focus();
      }, first),
      quiet(words.commentDelete, async () => {
        if (await sure(words.commentDeleteSure)) await send(`/comments/${id}/removal`, {});
      }, first));
    return actions;
  };

  const button = (text, click, label) => {
    const made = element("button", "button button-small", text);
    made.type = "button";
    if (label) made.append(element("span", "visually-hidden", `: ${label}`));
    made.addEventListener("click", click);
    return made;
  };

  /** A form in a thread, for an answer or for other words. */
  const writing = (path, label, submit) => {
    const box = element("form"), text = element("textarea", "input"), row = element("p", "actions"), done = element("button", "button button-small button-main", submit);
    text.rows = 2;
    text.maxLength = 4000;
    text.required = true;
    text.setAttribute("aria-label", label);
    row.append(done, button(words.cancel, () => box.remove()));
    box.append(text, row);
    box.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (await send(path, { text: text.value })) box.remove();
    });
    attachMentions(text, `${address}/colleagues`);
    return [box, text];
  };

  const draw = () => {
    const open = document.activeElement?.closest?.("[data-thread]")?.dataset.thread;
    list.replaceChildren(...threads.map(({ comment, isHandOver, passage: wanted, answers }) => {
      const item = element("li", isHandOver ? "thread thread-note" : "thread");
      item.dataset.thread = comment.id;
      item.tabIndex = -1;
      if (isHandOver) item.append(element("p", "thread-place", words.commentNote));
      if (wanted) item.append(element("blockquote", "thread-quote", wanted.words));
      if (wanted && !placed(comment.id)) { const lost = element("p", "thread-place"); lost.append(element("span", "label label-warn", words.commentLost)); item.append(lost); }
      item.append(...remark(comment));
      for (const answer of answers) { const box = element("div", "thread-answer"); box.append(...remark(answer)); item.append(box); }
      const actions = element("div", "thread-actions");
      const first = comment.text.map((one) => one.text).join("").slice(0, 40);
      if (wanted && placed(comment.id)) actions.append(button(words.commentJump, () => jump(comment.id), first));
      actions.append(
        button(words.commentAnswer, () => { const [box, text] = writing(`/comments/${comment.id}/answers`, words.commentAnswer, words.commentSend); item.querySelector("form")?.remove(); item.append(box); text.focus(); }, first),
        button(isHandOver ? words.commentTakeNote : words.commentSettle, () => send(`/comments/${comment.id}/settlement`, {}), first));
      item.append(actions);
      return item;
    }));
    count.textContent = threads.length ? String(threads.length) : "";
    if (open) list.querySelector(`[data-thread="${CSS.escape(open)}"]`)?.focus();
  };

  /** Looks at what is said now. An answer that is being written is left alone. */
  const load = async () => {
    const mine = asked += 1;
    const answer = await fetch(`${address}/comments`, { headers: { Accept: "application/json" }, cache: "no-store" }).catch(() => undefined);
    if (!answer?.ok) { if (answer?.status === 404) panel.hidden = true; return; }
    const { threads: fresh } = await answer.json();
    if (mine !== asked) return;
    const writing = [...list.querySelectorAll("form")].filter((box) => box.querySelector("textarea").value).map((box) => [box.closest("[data-thread]").dataset.thread, box]);
    const focused = document.activeElement;
    threads = fresh;
    place();
    draw();
    for (const [id, box] of writing) list.querySelector(`[data-thread="${CSS.escape(id)}"]`)?.append(box);
    if (writing.some(([, box]) => box.contains(focused))) focused.focus();
  };

  const jump = (id) => {
    const found = placed(id);
    if (!found) return;
    editor.chain().setTextSelection({ from: found.from, to: found.to }).focus().scrollIntoView().run();
  };

  const clear = () => {
    passage = undefined;
    quote.hidden = true;
    mark((doc) => pm.view.DecorationSet.create(doc, marks().find(undefined, undefined, (spec) => spec.id !== 0)));
  };

  /** A comment on what is selected; on the whole article when nothing is. */
  const begin = () => {
    const { from, to } = editor.state.selection;
    clear();
    const line = lineOfDocument(editor.state.doc);
    const first = line.places.findIndex((at) => at >= from), after = line.places.findIndex((at) => at >= to);
    if (to > from && first >= 0 && (after < 0 || after > first)) {
      passage = passageOf(line, first, after < 0 ? line.text.length : after);
      if (!passage.words) passage = undefined;
    }
    if (passage) {
      quote.textContent = passage.words;
      quote.hidden = false;
      mark((doc) => marks().add(doc, [decoration(from, to, 0, "comment-mark comment-mark-new")]));
    }
    panel.scrollIntoView({ block: "nearest" });
    field.focus();
  };

  part("begin").addEventListener("mousedown", (event) => event.preventDefault());
  part("begin").addEventListener("click", begin);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { clear(); editor.commands.focus(); }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.requestSubmit(); }
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const values = { text: field.value, kind: form.elements.kind.checked ? "hand-over" : "comment" };
    if (passage) Object.assign(values, passage, { version: version() });
    if (!(await send("/comments", values))) return;
    field.value = "";
    form.elements.kind.checked = false;
    clear();
    field.focus();
  });
  // A click into a marked passage shows what is said about it.
  editor.view.dom.addEventListener("click", (event) => {
    const id = event.target.closest?.("[data-comment]")?.dataset.comment;
    for (const item of list.children) {
      item.classList.toggle("thread-here", item.dataset.thread === id);
      if (item.dataset.thread === id) item.scrollIntoView({ block: "nearest" });
    }
  });
  load();
  return { begin, reload: load };
}
