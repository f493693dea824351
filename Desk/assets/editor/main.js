// The edit page: puts the parts together.
import { Editor, Extension, pm } from "../vendor/editor.js";
import { addShortcuts } from "../shortcuts.js";
import { Copy } from "./copy.js";
import { prepareCards } from "./cards.js";
import { Comments, attachComments } from "./comments.js";
import { readingMinutes, wordsOfDocument } from "./count.js";
import { deliverLeftBehind } from "./delivery.js";
import { prepareDialogs } from "./dialogs.js";
import { Fields } from "./fields.js";
import { Find, attachFind } from "./find.js";
import { cleanHTML, pastedEmbed } from "./paste.js";
import { Presence, attachPresence } from "./presence.js";
import { offerKept } from "./kept.js";
import { ownPlace, showBlocks } from "./remote.js";
import { extensions, plainBlocks } from "./schema.js";
import { attachShareCards } from "./share.js";
import { Storage } from "./storage.js";
import { Sync } from "./sync.js";
import { keysOf } from "./keys.js";
import { ActionKeys, Slash, actions, attachToolbar, put } from "./toolbar.js";

const root = document.querySelector("[data-editor]");
const part = (name) => root.querySelector(`[data-part="${name}"]`);
const words = Object.fromEntries([...document.querySelectorAll("[data-word]")].map((word) => [word.dataset.word, word.textContent]));
const address = root.dataset.address;
const links = {
  pickers: "/desk/pickers",
  picture: (asset) => root.dataset.pictures && `${root.dataset.pictures}/${asset}?article=${root.dataset.article}`,
};
prepareDialogs(words);
prepareCards(words, (asset) => `/desk/pickers/assets/${asset}/picture`, links.picture);

start();

async function start() {
  const kept = [];
  const offer = ({ key, record }) => offerKept({ key, record, place: part("kept"), words, insert: insertText });
  await deliverLeftBehind(root.dataset.article, address, (item) => { if (editor) offer(item); else kept.push(item); });
  let state;
  try {
    state = await get("/copy");
  } catch {
    part("state").textContent = words.notLoaded;
    setTimeout(() => location.reload(), 5000);
    return;
  }
  open(state);
  kept.forEach(offer);
}

async function get(path) {
  const response = await fetch(address + path, { headers: { Accept: "application/json" }, cache: "no-store" });
  if (!response.ok) throw new Error(`answer ${response.status}`);
  return response.json();
}

let editor, beginComment = () => {};

function insertText(text) {
  const content = text.split(/\n{2,}/).filter(Boolean).map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] }));
  editor.chain().focus("end").insertContent(content).run();
}

function open(state) {
  const client = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const body = JSON.parse(state.body);
  const copy = new Copy({ client, version: state.version, blocks: body.content ?? [], fields: state.fields });
  const storage = new Storage(root.dataset.article, client);
  const fields = new Fields(document.querySelector("[data-fields]"), state.fields, { links, words, isDraft: "draft" in root.dataset });
  const list = actions(words, links);
  editor = makeEditor(body, list);
  const sync = new Sync({
    copy, address, storage,
    show({ blocks, fields: values }) {
      if (showBlocks(editor, blocks)) copy.current.blocks = plainBlocks(editor.state.doc);
      if (JSON.stringify(values) !== JSON.stringify(fields.values)) fields.show(values);
    },
  });
  const changed = () => sync.changed(plainBlocks(editor.state.doc), fields.values);
  editor.on("transaction", ({ transaction }) => {
    if (transaction.docChanged && !transaction.getMeta("remote")) changed();
  });
  fields.addEventListener("change", changed);
  showState(sync);
  attachToolbar(editor, part("toolbar"), list, words);
  const head = document.querySelector(".editor-head");
  new ResizeObserver(() => root.style.setProperty("--head", `${head.offsetHeight}px`)).observe(head);
  const comments = attachComments({
    editor, address, panel: document.querySelector("[data-comments]"), words, version: () => copy.base.version,
  });
  beginComment = comments.begin;
  addShortcuts(words.whileWriting, keysOf(list, words));
  const find = attachFind(editor, part("find"));
  root.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f" && !event.altKey) { event.preventDefault(); find(); }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") { event.preventDefault(); sync.hurry(); document.querySelector("[data-save]")?.click(); }
  });
  for (const opener of document.querySelectorAll("[data-open-find]")) opener.addEventListener("click", find);
  attachCounts(fields);
  attachShareCards(document, fields);
  attachPresence({
    editor, address, client, user: root.dataset.user, list: part("people"),
    heard: {
      version: (version) => sync.announced(version),
      taken: (who) => taken(sync, who),
      comment: comments.reload,
      step: ({ step }) => { const label = document.querySelector("[data-step]"); if (label) label.dataset.now = step; },
    },
  });
  attachSave(sync);
  sync.listen();
  root.dataset.ready = "true";
  globalThis.redaksiEditor = { editor, sync, copy };
}

function makeEditor(content, list) {
  return new Editor({
    element: part("body"), injectCSS: false, content: content.content?.length ? content : undefined,
    enableContentCheck: true,
    extensions: [...extensions(words), Find, Presence, ActionKeys(list), Comments.configure({ begin: () => beginComment() }), Slash(list, part("slash")), Extension.create({ name: "writing", addProseMirrorPlugins: plugins })],
    editorProps: {
      attributes: { class: "prose", "aria-label": words.body, role: "textbox", "aria-multiline": "true", spellcheck: "true" },
    },
    onContentError({ disableCollaboration, error }) { disableCollaboration?.(); throw error; },
  });
}

function plugins() {
  return [ownPlace(), new pm.state.Plugin({
    props: {
      transformPastedHTML: cleanHTML,
      handlePaste(view, event) {
        const card = pastedEmbed(event.clipboardData?.getData("text/plain") ?? "");
        const { $from, empty } = view.state.selection;
        if (!card || !empty || $from.parent.content.size) return false;
        put(editor, card);
        return true;
      },
    },
  })];
}

function showState(sync) {
  const label = part("state");
  const show = () => {
    label.textContent = words[`state-${sync.state}`] ?? "";
    label.dataset.state = sync.state;
  };
  sync.addEventListener("state", show);
  sync.addEventListener("unsafe", () => { part("warning").textContent = words.noStorage; part("warning").hidden = false; });
  sync.addEventListener("refused", ({ detail }) => {
    part("warning").textContent = detail.status === 401 ? words.signedOut : `${words.refused} ${detail.message}`;
    part("warning").hidden = false;
    offerKept({ record: sync.copy.record(), place: part("kept"), words, resume: () => { part("warning").hidden = true; sync.resume(); } });
  });
  show();
}

/** Somebody took over, or, without a user, handed back: then what was refused meanwhile goes its way. */
function taken(sync, { name, user }) {
  if (user === undefined) {
    part("warning").hidden = true;
    if (sync.refusal) { part("kept").replaceChildren(); sync.resume(); }
    return;
  }
  if (String(user) === root.dataset.user) { if (sync.refusal) sync.resume(); return; }
  part("warning").textContent = words.takenBy.replace("{name}", name);
  part("warning").hidden = false;
}

function attachCounts(fields) {
  const label = part("count");
  let waiting = false;
  const show = () => {
    waiting = false;
    const count = wordsOfDocument(editor.state.doc);
    label.textContent = words.counted.replace("{words}", count.toLocaleString(document.documentElement.lang)).replace("{minutes}", readingMinutes(count));
    for (const meter of document.querySelectorAll("[data-length-of]")) {
      const length = [...(fields.values[meter.dataset.lengthOf] ?? "")].length;
      meter.textContent = `${length} / ${meter.dataset.good}`;
      meter.classList.toggle("too-long", length > Number(meter.dataset.good));
    }
  };
  const soon = () => { if (!waiting) { waiting = true; setTimeout(show, 250); } };
  editor.on("update", soon);
  fields.addEventListener("change", soon);
  show();
}

/** A revision is made of what is on the screen: everything has to be on the server first. */
function attachSave(sync) {
  const form = document.querySelector("[data-save-form]");
  form?.addEventListener("submit", async (event) => {
    if (sync.copy.isClean) return;
    event.preventDefault();
    for (let tries = 0; tries < 100 && !sync.copy.isClean; tries += 1) {
      sync.hurry();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    if (sync.copy.isClean) form.submit(); else part("warning").hidden = false;
  });
}
