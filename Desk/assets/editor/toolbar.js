// Buttons, the slash menu and the keys for what can be put into a text: one list for all three.
import { Extension, pm } from "../vendor/editor.js";
import { icon } from "./icons.js";
import { typedAddress, embedProvider } from "./addresses.js";
import { ask, pick } from "./dialogs.js";
import { written } from "./keys.js";

/** What can be done. `insert`: also in the slash menu. */
export function actions(words, links) {
  const chain = (editor) => editor.chain().focus();
  const mark = (name, sign, keys) => ({
    name, sign, keys, label: words[name], isOn: (editor) => editor.isActive(name), run: (editor) => chain(editor).toggleMark(name).run(),
  });
  const block = (name, label, sign, run, isOn, keys) => ({ name, label, sign, keys, run, isOn, insert: true });
  return [
    mark("bold", "B", "Mod-b"), mark("italic", "I", "Mod-i"), mark("underline", "U", "Mod-u"), mark("strike", "S", "Mod-Shift-s"),
    { name: "link", label: words.link, sign: "@", keys: "Mod-k", isOn: (editor) => editor.isActive("link"), run: (editor) => askLink(editor, words) },
    mark("code", "<>", "Mod-e"), mark("superscript", "x²", "Mod-."), mark("subscript", "x₂", "Mod-,"),
    block("heading", words.heading, "H2", (editor) => chain(editor).toggleNode("heading", "paragraph", { level: 2 }).run(),
      (editor) => editor.isActive("heading", { level: 2 }), "Mod-Alt-2"),
    block("subheading", words.subheading, "H3", (editor) => chain(editor).toggleNode("heading", "paragraph", { level: 3 }).run(),
      (editor) => editor.isActive("heading", { level: 3 }), "Mod-Alt-3"),
    block("bulletList", words.bulletList, "•", (editor) => chain(editor).toggleList("bulletList", "listItem").run(), (editor) => editor.isActive("bulletList"), "Mod-Shift-8"),
    block("orderedList", words.orderedList, "1.", (editor) => chain(editor).toggleList("orderedList", "listItem").run(), (editor) => editor.isActive("orderedList"), "Mod-Shift-7"),
    block("blockquote", words.quote, "❝", (editor) => chain(editor).toggleWrap("blockquote").run(), (editor) => editor.isActive("blockquote"), "Mod-Shift-b"),
    block("pullQuote", words.pullQuote, "❞", (editor) => chain(editor).toggleNode("pullQuote", "paragraph").run(), (editor) => editor.isActive("pullQuote")),
    block("relatedArticle", words.related, "↪", (editor) => pickArticle(editor, words, links), undefined, "Mod-Shift-r"),
    block("image", words.picture, "▭", (editor) => pickPictures(editor, words, links, false)),
    block("gallery", words.gallery, "▦", (editor) => pickPictures(editor, words, links, true)),
    block("video", words.video, "▶", (editor) => askVideo(editor, words, links)),
    block("embed", words.embed, "❐", (editor) => askEmbed(editor, words)),
    block("factBox", words.factBox, "ℹ", (editor) => put(editor, { type: "factBox", content: [{ type: "paragraph" }] })),
    block("table", words.table, "▤", (editor) => chain(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()),
    block("horizontalRule", words.rule, "—", (editor) => put(editor, { type: "horizontalRule" })),
  ];
}

/** Puts a block in, and the cursor into the line after it. */
export function put(editor, node) {
  editor.chain().focus().insertContent(node).command(({ tr, state }) => {
    const after = tr.selection.$to.after(1) ?? tr.doc.content.size;
    const end = Math.min(after, tr.doc.content.size);
    if (end === tr.doc.content.size && tr.doc.lastChild.type.name !== "paragraph") {
      tr.insert(end, state.schema.nodes.paragraph.create());
    }
    if (tr.doc.nodeAt(end)?.isTextblock && tr.selection instanceof pm.state.NodeSelection) {
      tr.setSelection(pm.state.TextSelection.create(tr.doc, end + 1));
    }
    return true;
  }).scrollIntoView().run();
}

async function askLink(editor, words) {
  const before = editor.getAttributes("link").href ?? "";
  const address = await ask({ title: words.link, label: words.address, value: before, remove: before ? words.unlink : undefined,
    check: (text) => (typedAddress(text) ? undefined : words.unsafeAddress) });
  if (address === undefined) return editor.commands.focus();
  const chain = editor.chain().focus().extendMarkRange("link");
  if (address === null) return chain.unsetMark("link").run();
  const href = typedAddress(address);
  if (editor.state.selection.empty && !before) {
    return editor.chain().focus().insertContent({ type: "text", text: address, marks: [{ type: "link", attrs: { href } }] }).run();
  }
  return chain.setMark("link", { href }).run();
}

async function askEmbed(editor, words) {
  const address = await ask({ title: words.embed, label: words.address, hint: words.embedHint,
    check: (text) => (typedAddress(text, "embed") ? undefined : words.unsafeAddress) });
  if (!address) return editor.commands.focus();
  const src = typedAddress(address, "embed");
  return put(editor, { type: "embed", attrs: { src, provider: embedProvider(src) ?? new URL(src).hostname } });
}

async function askVideo(editor, words, links) {
  const asset = await pick({ title: words.video, address: `${links.pickers}/assets?kind=video`, words, type: true });
  if (!asset) return editor.commands.focus();
  const attrs = asset.typed ? { src: typedAddress(asset.typed, "media") } : { asset: asset.id, credit: asset.credit, caption: asset.caption };
  if (!attrs.asset && !attrs.src) return editor.commands.focus();
  return put(editor, { type: "video", attrs });
}

async function pickArticle(editor, words, links) {
  const article = await pick({ title: words.related, address: `${links.pickers}/articles`, words });
  if (!article) return editor.commands.focus();
  return put(editor, { type: "relatedArticle", attrs: { article: article.id, headline: article.name } });
}

async function pickPictures(editor, words, links, many) {
  const chosen = await pick({ title: many ? words.gallery : words.picture, address: `${links.pickers}/assets?kind=picture`, words, many });
  if (!chosen || (many && !chosen.length)) return editor.commands.focus();
  const image = (asset) => ({ type: "image", attrs: { asset: asset.id, alt: asset.alt, caption: asset.caption, credit: asset.credit } });
  const node = many ? { type: "gallery", content: chosen.map(image) } : image(chosen);
  return put(editor, node);
}

/** Draws the buttons, and keeps showing which are on. */
export function attachToolbar(editor, bar, list, words) {
  const buttons = list.map((action) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tool";
    button.append(icon(action.name) ?? action.sign);
    button.title = action.keys ? `${action.label} (${written(action.keys)})` : action.label;
    button.setAttribute("aria-label", action.label);
    button.dataset.action = action.name;
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => action.run(editor));
    return { action, button };
  });
  bar.append(...buttons.map(({ button }) => button));
  roving(bar, buttons.map(({ button }) => button));
  const table = attachTableTools(editor, bar, words);
  let isWaiting = false;
  const show = () => {
    isWaiting = false;
    // Only what changed: everything set makes the browser look at the page's style again.
    for (const { action, button } of buttons) {
      const pressed = action.isOn ? String(action.isOn(editor)) : null;
      if (pressed !== button.getAttribute("aria-pressed")) button.setAttribute("aria-pressed", pressed);
    }
    if (table.hidden === editor.isActive("table")) table.hidden = !table.hidden;
  };
  // After painting, so that a key is on the screen first.
  editor.on("transaction", () => { if (!isWaiting) { isWaiting = true; setTimeout(show, 60); } });
  show();
}

function attachTableTools(editor, bar, words) {
  const group = document.createElement("span");
  group.className = "tool-group";
  const commands = [["+↓", "addRowAfter"], ["−↓", "deleteRow"], ["+→", "addColumnAfter"], ["−→", "deleteColumn"], ["H", "toggleHeaderRow"], ["✕", "deleteTable"]];
  for (const [sign, command] of commands) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tool";
    button.textContent = sign;
    button.title = words[command];
    button.setAttribute("aria-label", words[command]);
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => editor.chain().focus()[command]().run());
    group.append(button);
  }
  bar.append(group);
  return group;
}

/** One stop of the Tab key; arrows go from button to button (ARIA, toolbar). */
function roving(bar, buttons) {
  buttons.forEach((button, index) => { button.tabIndex = index === 0 ? 0 : -1; });
  bar.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined || !buttons[to]) return;
    event.preventDefault();
    buttons[at].tabIndex = -1;
    buttons[to].tabIndex = 0;
    buttons[to].focus();
  });
}

/** Keys of the actions the library does not know. */
export const ActionKeys = (list) => Extension.create({
  name: "actionKeys",
  addKeyboardShortcuts() {
    const keys = list.filter((action) => action.keys && !action.keys.startsWith("Mod-Alt"));
    return Object.fromEntries(keys.map((action) => [action.keys, () => { action.run(this.editor); return true; }]));
  },
});

/** “/” at the start of a line, or after a space, opens a menu of blocks. */
export const Slash = (list, menu) => Extension.create({
  name: "slash",
  addProseMirrorPlugins() {
    const { editor } = this;
    const all = list.filter((action) => action.insert);
    let open;
    menu.addEventListener("mousedown", (event) => event.preventDefault());
    const close = () => { open = undefined; menu.hidden = true; editor.view.dom.removeAttribute("aria-activedescendant"); };
    const run = (action) => {
      const { from } = open;
      close();
      editor.chain().focus().deleteRange({ from, to: editor.state.selection.from }).run();
      action.run(editor);
    };
    const show = (view) => {
      const found = all.filter((action) => action.label.toLocaleLowerCase().includes(open.text.toLocaleLowerCase())).slice(0, 12);
      if (!found.length) return close();
      open.found = found;
      open.at = Math.min(open.at, found.length - 1);
      menu.replaceChildren(...found.map((action, index) => {
        const item = document.createElement("li");
        item.role = "option";
        item.id = `slash-${action.name}`;
        item.ariaSelected = String(index === open.at);
        const sign = document.createElement("span");
        sign.className = "slash-sign";
        sign.append(icon(action.name) ?? action.sign);
        item.append(sign, action.label);
        item.addEventListener("mousedown", (event) => { event.preventDefault(); run(action); });
        return item;
      }));
      menu.hidden = false;
      const place = view.coordsAtPos(open.from);
      const frame = menu.offsetParent?.getBoundingClientRect() ?? { top: 0, left: 0 };
      // Where there is room: under the line, else above it.
      const bar = document.querySelector("[data-part=toolbar]").getBoundingClientRect();
      const head = document.querySelector(".editor-head").getBoundingClientRect();
      const under = (bar.top > place.bottom ? bar.top : visualViewport?.height ?? innerHeight) - place.bottom - 12;
      const above = place.top - Math.max(head.bottom, bar.top > place.bottom ? 0 : bar.bottom) - 12;
      const isAbove = under < 240 && above > under;
      menu.style.maxHeight = `${Math.max(120, Math.min(320, isAbove ? above : under))}px`;
      menu.style.top = `${isAbove ? place.top - frame.top - menu.offsetHeight - 6 : place.bottom - frame.top + 6}px`;
      const here = menu.children[open.at];
      if (here.offsetTop < menu.scrollTop) menu.scrollTop = here.offsetTop - 6;
      const rest = here.offsetTop + here.offsetHeight - menu.scrollTop - menu.clientHeight;
      if (rest > 0) menu.scrollTop += rest + 6;
      menu.style.left = `${Math.max(0, Math.min(place.left - frame.left, frame.width - menu.offsetWidth))}px`;
      view.dom.setAttribute("aria-activedescendant", `slash-${found[open.at].name}`);
    };
    return [new pm.state.Plugin({
      view: () => ({
        update(view, before) {
          if (view.state.doc.eq(before.doc) && view.state.selection.eq(before.selection)) return;
          const { $from, empty } = view.state.selection;
          const text = empty && $from.parent.isTextblock ? $from.parent.textBetween(Math.max(0, $from.parentOffset - 30), $from.parentOffset, undefined, "\ufffc") : "";
          const slash = text.lastIndexOf("/");
          const isStart = slash >= 0 && (slash === 0 || /\s/.test(text[slash - 1])) && !/\s/.test(text.slice(slash + 1));
          if (!isStart || (!open && text.length - slash > 1)) { if (open) close(); return; }
          open = { from: $from.pos - (text.length - slash), text: text.slice(slash + 1), at: open?.at ?? 0 };
          show(view);
        },
        destroy: close,
      }),
      props: {
        handleKeyDown(view, event) {
          if (!open) return false;
          if (event.key === "Escape") { close(); return true; }
          if (event.key === "Enter" || event.key === "Tab") { run(open.found[open.at]); return true; }
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (!by) return false;
          open.at = (open.at + by + open.found.length) % open.found.length;
          show(view);
          return true;
        },
        handleDOMEvents: { blur: () => { if (open) setTimeout(close, 150); return false; } },
      },
    })];
  },
});
