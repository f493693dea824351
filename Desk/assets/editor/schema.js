// The body as Sources/Platform/Documents reads it: every node and mark it knows, and no other.
import {
  Bold, Code, Extension, HardBreak, Italic, Mark, Node, Strike, Subscript, Superscript, Text, Underline, UndoRedo,
  Gapcursor, Dropcursor, Placeholder, Table, TableCell, TableHeader, TableRow, mergeAttributes, wrappingInputRule,
  textblockTypeInputRule, InputRule,
} from "../vendor/editor.js";
import { safeAddress } from "./addresses.js";
import { cardView } from "./cards.js";

const attribute = (name, value = null) => ({ default: value, parseHTML: (element) => element.dataset[name] ?? value, renderHTML: () => ({}) });
const attributes = (...names) => () => Object.fromEntries(names.map((name) => [name, attribute(name)]));

const Doc = Node.create({ name: "doc", topNode: true, content: "block+" });

const Paragraph = Node.create({
  name: "paragraph", group: "block", content: "inline*", priority: 1000,
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
  addCommands() { return { setParagraph: () => ({ commands }) => commands.setNode("paragraph") }; },
  addKeyboardShortcuts() { return { "Mod-Alt-0": () => this.editor.commands.setNode("paragraph") }; },
});

const Heading = Node.create({
  name: "heading", group: "block", content: "inline*", defining: true,
  addAttributes: () => ({ level: { default: 2, renderHTML: () => ({}) } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(Math.max(level, 2), 4) } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return Object.fromEntries([2, 3, 4].map((level) => [`Mod-Alt-${level}`,
      () => this.editor.commands.toggleNode("heading", "paragraph", { level })]));
  },
  addInputRules() {
    return [2, 3, 4].map((level) => textblockTypeInputRule({
      find: new RegExp(`^(#{${level}})\\s$`), type: this.type, getAttributes: { level },
    }));
  },
});

const Blockquote = Node.create({
  name: "blockquote", group: "block", content: "block*", defining: true,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
  addInputRules() { return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })]; },
  addKeyboardShortcuts() { return { "Mod-Shift-b": () => this.editor.commands.toggleWrap("blockquote") }; },
});

const PullQuote = Node.create({
  name: "pullQuote", group: "block", content: "inline*", defining: true, addAttributes: attributes("attribution"),
  parseHTML: () => [{ tag: "aside[data-pull-quote]" }],
  renderHTML: ({ HTMLAttributes }) => ["aside", mergeAttributes(HTMLAttributes, { "data-pull-quote": "", class: "pull-quote" }), 0],
});

const list = (name, tag, rule, keys, more = {}) => Node.create({
  name, group: "block", content: "listItem+",
  parseHTML: () => [{ tag }],
  renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  addInputRules() { return [wrappingInputRule({ find: rule, type: this.type, ...(more.rule ?? {}) })]; },
  addKeyboardShortcuts() { return { [keys]: () => this.editor.commands.toggleList(name, "listItem") }; },
  ...more.config,
});
const BulletList = list("bulletList", "ul", /^\s*[-*•]\s$/, "Mod-Shift-8");
const OrderedList = list("orderedList", "ol", /^(\d{1,6})[.)]\s$/, "Mod-Shift-7", {
  rule: { getAttributes: (match) => ({ start: Number(match[1]) }) },
  config: {
    addAttributes: () => ({
      start: {
        default: 1, parseHTML: (element) => Math.min(Math.max(Number.parseInt(element.getAttribute("start"), 10) || 1, 0), 1e6),
        renderHTML: ({ start }) => (start === 1 ? {} : { start }),
      },
    }),
  },
});
const ListItem = Node.create({
  name: "listItem", content: "paragraph block*", defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem("listItem"),
      Tab: () => this.editor.commands.sinkListItem("listItem"),
      "Shift-Tab": () => this.editor.commands.liftListItem("listItem"),
    };
  },
});

const Rule = Node.create({
  name: "horizontalRule", group: "block",
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: ({ HTMLAttributes }) => ["hr", HTMLAttributes],
  addInputRules() {
    return [new InputRule({
      find: /^(?:---|\*\*\*)$/,
      handler: ({ state, range }) => {
        const at = state.doc.resolve(range.from).before();
        state.tr.replaceWith(at, at + state.doc.resolve(range.from).parent.nodeSize, [this.type.create(), state.schema.nodes.paragraph.create()]);
      },
    })];
  },
});

const FactBox = Node.create({
  name: "factBox", group: "block", content: "block*", defining: true, isolating: true, addAttributes: attributes("title"),
  parseHTML: () => [{ tag: "section[data-fact-box]", getAttrs: (element) => ({ title: element.dataset.title ?? null }) }],
  renderHTML: ({ node, HTMLAttributes }) => ["section", mergeAttributes(HTMLAttributes, { "data-fact-box": "", class: "fact-box" }), 0],
  addNodeView: () => cardView("factBox"),
});

/** Blocks drawn as a card whose words are edited beside it. */
const atom = (name, ...names) => Node.create({
  name, group: "block", atom: true, draggable: true, selectable: true, addAttributes: attributes(...names),
  parseHTML: () => [{
    tag: `figure[data-node="${name}"]`,
    getAttrs: (element) => { try { return JSON.parse(element.dataset.attrs); } catch { return false; } },
  }],
  renderHTML: ({ node }) => ["figure", { "data-node": name, "data-attrs": JSON.stringify(node.attrs) }],
  addNodeView: () => cardView(name),
});
const Picture = atom("image", "asset", "src", "alt", "caption", "credit").extend({
  parseHTML() {
    return [...this.parent(), {
      // A picture from another page comes as its address; what is drawn from the clipboard's own data is left out.
      tag: "img[src]",
      getAttrs: (element) => {
        const src = safeAddress(element.getAttribute("src"), "media");
        return src ? { src, alt: element.getAttribute("alt") || null } : false;
      },
    }];
  },
});
const Video = atom("video", "asset", "src", "poster", "title", "caption", "credit");
const Embed = atom("embed", "src", "provider", "title");
const Related = atom("relatedArticle", "article", "href", "headline");
const Gallery = Node.create({
  name: "gallery", group: "block", content: "image+", addAttributes: attributes("caption"), isolating: true,
  parseHTML: () => [{ tag: "section[data-gallery]", getAttrs: (element) => ({ caption: element.dataset.caption ?? null }) }],
  renderHTML: ({ node, HTMLAttributes }) => ["section", mergeAttributes(HTMLAttributes, {
    "data-gallery": "", ...(node.attrs.caption ? { "data-caption": node.attrs.caption } : {}), class: "gallery",
  }), 0],
  addNodeView: () => cardView("gallery"),
});

const Link = Mark.create({
  name: "link", inclusive: false, priority: 1000,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: "a[href]", getAttrs: (element) => {
    const href = safeAddress(element.getAttribute("href"));
    return href ? { href } : false;
  } }],
  renderHTML: ({ HTMLAttributes }) => ["a", { href: safeAddress(HTMLAttributes.href) ?? "#", rel: "noopener" }, 0],
});

const BreakKeys = Extension.create({
  name: "breaks", addKeyboardShortcuts() { return { "Shift-Enter": () => this.editor.commands.setHardBreak() }; },
});

/** Everything the editor knows. @param words the interface's phrases */
export function extensions(words) {
  return [
    Doc, Text, Paragraph, Heading, Blockquote, PullQuote, BulletList, OrderedList, ListItem, Rule, FactBox,
    Picture, Gallery, Video, Embed, Related, HardBreak.configure({ keepMarks: true }), BreakKeys,
    Table.extend({ group: "block", addAttributes: attributes("caption") }).configure({ resizable: false }),
    TableRow, TableHeader.extend({ content: "block+" }), TableCell.extend({ content: "block+" }),
    Link, Bold, Italic, Underline, Strike, Code.extend({ excludes: "" }), Subscript, Superscript,
    UndoRedo, Gapcursor, Dropcursor, Placeholder.configure({ placeholder: words.placeholder }),
  ];
}

/** What each node and mark may carry; anything else the library adds is left out. */
const known = {
  heading: ["level"], pullQuote: ["attribution"], orderedList: ["start"], table: ["caption"],
  tableCell: ["colspan", "rowspan"], tableHeader: ["colspan", "rowspan"],
  image: ["asset", "src", "alt", "caption", "credit"], gallery: ["caption"],
  video: ["asset", "src", "poster", "title", "caption", "credit"], embed: ["src", "provider", "title"],
  factBox: ["title"], relatedArticle: ["article", "href", "headline"], link: ["href"],
};
const defaults = { start: 1, colspan: 1, rowspan: 1 };
const plainNodes = new WeakMap();
const rank = ["link", "bold", "italic", "underline", "strike", "code", "subscript", "superscript"];

/** A node as the server stores it. One node gives one object, so that unchanged blocks are found by identity. */
export function plain(node) {
  const held = plainNodes.get(node);
  if (held) return held;
  const result = { type: node.type.name };
  const attrs = plainAttributes(result.type, node.attrs);
  if (attrs) result.attrs = attrs;
  if (node.content.childCount ?? node.childCount) {
    result.content = [];
    node.forEach((child) => result.content.push(plain(child)));
  }
  if (node.isText) {
    const marks = node.marks.map((mark) => {
      const values = plainAttributes(mark.type.name, mark.attrs);
      return { type: mark.type.name, ...(values ? { attrs: values } : {}) };
    }).sort((one, other) => rank.indexOf(one.type) - rank.indexOf(other.type));
    if (marks.length) result.marks = marks;
    result.text = node.text;
  }
  plainNodes.set(node, result);
  return result;
}

function plainAttributes(type, attrs) {
  const result = {};
  for (const name of known[type] ?? []) {
    const value = attrs[name];
    if (value !== null && value !== undefined && value !== "" && value !== defaults[name]) result[name] = value;
  }
  return Object.keys(result).length ? result : undefined;
}

/** The top-level blocks of an editor's document. */
export function plainBlocks(doc) {
  const blocks = [];
  doc.forEach((node) => blocks.push(plain(node)));
  return blocks;
}
