// How blocks that are not running text stand in the editor: as cards, with their words in fields below.
// Nothing of another service is ever loaded: an embed is its name and address.

const parts = {
  image: [["alt", "alt"], ["caption", "caption"], ["credit", "credit"]],
  video: [["title", "title"], ["caption", "caption"], ["credit", "credit"]],
  embed: [["title", "title"]],
  relatedArticle: [["headline", "relatedHeadline"]],
  gallery: [["caption", "caption"]],
  factBox: [["title", "factBoxTitle"]],
};

let words = {};
let assetAddress = () => undefined;
let formAddress = () => undefined;

/**
 * @param phrases the interface's words; @param address gives the address of an asset's picture by its number;
 * @param form that of the form for its credit and rights, or undefined where one may not change them
 */
export function prepareCards(phrases, address, form) {
  words = phrases;
  assetAddress = address;
  formAddress = form;
}

/** A node view for Tiptap. */
export function cardView(type) {
  return ({ node, editor, getPos }) => new Card(type, node, editor, getPos);
}

class Card {
  constructor(type, node, editor, getPos) {
    Object.assign(this, { type, node, editor, getPos });
    this.dom = document.createElement(type === "gallery" || type === "factBox" ? "section" : "figure");
    this.dom.className = `card card-${type}`;
    this.head = document.createElement("div");
    this.head.className = "card-head";
    this.head.contentEditable = "false";
    this.fields = document.createElement("div");
    this.fields.className = "card-fields";
    this.fields.contentEditable = "false";
    if (type === "gallery" || type === "factBox") {
      this.contentDOM = document.createElement("div");
      this.contentDOM.className = "card-content";
    }
    const order = type === "factBox" ? [this.fields, this.contentDOM] : [this.head, this.contentDOM, this.fields];
    this.dom.append(...order.filter(Boolean));
    if (type === "image") {
      this.link = document.createElement("a");
      this.link.className = "card-edit";
      this.link.target = "_blank";
      this.link.textContent = words.editPicture;
    }
    this.inputs = new Map();
    for (const [name, word] of parts[type]) this.addField(name, words[word] ?? name);
    if (this.link) this.fields.append(this.link);
    this.show();
  }

  addField(name, label) {
    const input = document.createElement("input");
    input.className = "card-input";
    input.placeholder = label;
    input.setAttribute("aria-label", label);
    input.maxLength = 2000;
    input.addEventListener("input", () => this.set(name, input.value));
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.editor.commands.focus(this.getPos() + this.node.nodeSize);
    });
    this.inputs.set(name, input);
    this.fields.append(input);
  }

  set(name, value) {
    const at = this.getPos();
    if (at === undefined) return;
    this.editor.view.dispatch(this.editor.state.tr.setNodeAttribute(at, name, value || null));
  }

  show() {
    const { attrs } = this.node;
    for (const [name, input] of this.inputs) {
      if (document.activeElement !== input && input.value !== (attrs[name] ?? "")) input.value = attrs[name] ?? "";
    }
    this.dom.classList.toggle("card-lacks-alt", this.type === "image" && !attrs.alt);
    const form = attrs.asset ? formAddress(attrs.asset) : undefined;
    if (this.link) Object.assign(this.link, { href: form ?? "", hidden: !form });
    const content = [];
    if (this.type === "image") content.push(this.picture(attrs));
    else if (this.type === "embed") content.push(line("card-kind", attrs.provider || words.embed), line("card-address", attrs.src));
    else if (this.type === "video") content.push(line("card-kind", words.video), line("card-address", attrs.src ?? `#${attrs.asset}`));
    else if (this.type === "relatedArticle") content.push(line("card-kind", words.related), line("card-address", attrs.href ?? (attrs.article ? `#${attrs.article}` : "")));
    else if (this.type === "gallery") content.push(line("card-kind", words.gallery));
    this.head.replaceChildren(...content);
  }

  picture(attrs) {
    const address = attrs.asset ? assetAddress(attrs.asset) : attrs.src?.startsWith("/") ? attrs.src : undefined;
    if (!address) return line("card-address", attrs.src ?? `#${attrs.asset}`);
    const image = document.createElement("img");
    image.src = address;
    image.alt = attrs.alt ?? "";
    image.loading = "lazy";
    return image;
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  stopEvent(event) { return this.fields.contains(event.target); }

  ignoreMutation(record) { return !this.contentDOM?.contains(record.target) || record.target === this.contentDOM && record.type === "attributes"; }
}

function line(name, text) {
  const element = document.createElement("span");
  element.className = name;
  element.textContent = text ?? "";
  return element;
}
