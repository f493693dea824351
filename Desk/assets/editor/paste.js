// Text from Word, Google Docs and web pages: what it says, without what it looked like there.
import { embedProvider, safeAddress } from "./addresses.js";

const gone = "script,style,meta,link,title,xml,template,noscript,iframe,object,embed,form,input,button,select,textarea,svg,math,nav,[hidden],[aria-hidden=true]";

/** Clean HTML for the editor's parser. */
export function cleanHTML(html) {
  // Never attached to the page, so nothing in it loads or runs.
  const page = new DOMParser().parseFromString(html, "text/html");
  const { body } = page;
  const walker = page.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.remove();
  for (const element of body.querySelectorAll(gone)) element.remove();
  for (const element of [...body.querySelectorAll("*")].filter((one) => one.localName.includes(":"))) element.replaceWith(...element.childNodes);
  wordLists(page, body);
  for (const element of body.querySelectorAll("*")) style(page, element);
  unwrapGoogle(body);
  for (const element of body.querySelectorAll("*")) bare(element);
  for (const element of body.querySelectorAll("span,font,center,article,main,header,footer,section:not([data-fact-box],[data-gallery])")) {
    element.replaceWith(...element.childNodes);
  }
  for (const paragraph of body.querySelectorAll("p,h1,h2,h3,h4,h5,h6")) {
    if (!paragraph.textContent.replaceAll("\u00a0", " ").trim() && !paragraph.querySelector("img,br")) paragraph.remove();
  }
  return body.innerHTML;
}

/** Google Docs puts everything into one bold that is not bold. */
function unwrapGoogle(body) {
  for (const element of body.querySelectorAll("b[id^=docs-internal-guid],b[style*='font-weight:normal'],b[style*='font-weight: normal']")) {
    element.replaceWith(...element.childNodes);
  }
  for (const line of body.querySelectorAll("p > br.Apple-interchange-newline, body > br.Apple-interchange-newline")) line.remove();
}

/** Bold that is only a style, as Google Docs and Word write it. */
function style(page, element) {
  if (!/^(?:span|font|a)$/i.test(element.localName)) return;
  const said = declarations(element);
  const wrap = (name) => {
    const wrapper = page.createElement(name);
    wrapper.append(...element.childNodes);
    element.append(wrapper);
  };
  if (/^(?:bold|bolder|[6-9]00)$/.test(said.get("font-weight"))) wrap("strong");
  if (/^(?:italic|oblique)/.test(said.get("font-style"))) wrap("em");
  const lines = `${said.get("text-decoration-line")} ${said.get("text-decoration")}`;
  if (lines.includes("underline") && element.localName !== "a" && !element.closest("a")) wrap("u");
  if (lines.includes("line-through")) wrap("s");
  if (said.get("vertical-align") === "super") wrap("sup");
  if (said.get("vertical-align") === "sub") wrap("sub");
}

/** A style attribute as written: the desk's policy lets no style attribute count, so the browser does not read it for us. */
function declarations(element) {
  const pairs = (element.getAttribute("style") ?? "").split(";").map((one) => one.split(":", 2).map((part) => part.trim().toLowerCase()));
  return new Map(pairs.filter((pair) => pair.length === 2));
}

/** Word writes list items as paragraphs with a bullet typed before them. */
function wordLists(page, body) {
  let list;
  for (const paragraph of body.querySelectorAll("p.MsoListParagraph,p.MsoListParagraphCxSpFirst,p.MsoListParagraphCxSpMiddle,p.MsoListParagraphCxSpLast,p[style*='mso-list']")) {
    for (const marker of paragraph.querySelectorAll("[style*='mso-list:Ignore'],[style*='mso-list: Ignore']")) {
      paragraph.dataset.marker = marker.textContent.trim();
      marker.remove();
    }
    const text = paragraph.textContent;
    const typed = /^[\s\u00a0]*([·•§o▪-]|\d+[.)]|[a-z][.)])[\s\u00a0]+/.exec(text);
    const marker = paragraph.dataset.marker ?? typed?.[1];
    if (!marker) continue;
    if (paragraph.dataset.marker === undefined) removeStart(paragraph, typed[0].length);
    const tag = /^\d/.test(marker) ? "ol" : "ul";
    if (!list || list.localName !== tag || list !== paragraph.previousElementSibling) {
      list = page.createElement(tag);
      paragraph.before(list);
    }
    const item = page.createElement("li");
    const inner = page.createElement("p");
    inner.append(...paragraph.childNodes);
    item.append(inner);
    list.append(item);
    paragraph.remove();
  }
}

function removeStart(element, count) {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (count > 0 && walker.nextNode()) {
    const text = walker.currentNode;
    const cut = Math.min(count, text.data.length);
    text.deleteData(0, cut);
    count -= cut;
  }
}

const kept = new Set(["href", "src", "alt", "colspan", "rowspan", "start", "data-pull-quote", "data-fact-box", "data-gallery", "data-caption", "data-title", "data-node", "data-attrs", "data-pm-slice"]);

function bare(element) {
  for (const { name } of [...element.attributes]) if (!kept.has(name)) element.removeAttribute(name);
  const href = element.getAttribute("href");
  if (href !== null && element.localName === "a" && !safeAddress(unwrapped(href))) element.replaceWith(...element.childNodes);
  else if (href !== null && element.localName === "a") element.setAttribute("href", unwrapped(href));
}

/** Google Docs sends links through its own redirect. */
function unwrapped(href) {
  try {
    const url = new URL(href);
    if (url.hostname === "www.google.com" && url.pathname === "/url") return url.searchParams.get("q") ?? href;
  } catch { /* not absolute */ }
  return href;
}

/** What pasting a lone address makes: a card for a service we know, else undefined. */
export function pastedEmbed(text) {
  const address = text.trim();
  if (/\s/.test(address)) return undefined;
  const provider = embedProvider(address);
  return provider && { type: "embed", attrs: { src: address, provider } };
}
