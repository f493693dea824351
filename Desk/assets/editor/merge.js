// What two made of one text, in one: the browser's half of Sources/Platform/Documents/Merge, on blocks as JSON.
// Everything that either put in is in the result; where both put something in one place, `theirs` stands first.
import { blockHunks } from "./blocks.js";
import { align, isWordPart, restoreWords } from "./difference.js";

const key = (value) => JSON.stringify(value);
const same = (one, other) => one === other || key(one) === key(other);

/** Merges lists of top-level blocks. */
export function mergeBlocks(base, theirs, mine) {
  const changes = regions(blockHunks(base, theirs), blockHunks(base, mine));
  const result = [];
  let at = 0;
  for (const { from, to, their, my } of changes) {
    result.push(...base.slice(at, from));
    at = to;
    const theirPart = their && theirs.slice(...their);
    const myPart = my && mine.slice(...my);
    if (!their) result.push(...myPart);
    else if (!my || same(theirPart, myPart)) result.push(...theirPart);
    else if (from === to) result.push(...theirPart, ...myPart);
    else result.push(...blocksOf(mergeTokens(base.slice(from, to), theirPart, myPart)));
  }
  result.push(...base.slice(at));
  return result;
}

/** Merges two versions of one line of text. */
export function mergeText(base, theirs, mine) {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base) return theirs;
  const scalars = [...base], their = [...theirs], my = [...mine];
  const left = align(scalars, their), right = align(scalars, my);
  restoreWords(left, right, scalars, my);
  restoreWords(right, left, scalars, their);
  const line = new Line((letter) => letter, " ");
  for (let index = 0; index <= scalars.length; index += 1) {
    line.addBoth(their, left.inserted[index], my, right.inserted[index], scalars[index - 1]);
    if (index === scalars.length) break;
    const isGone = (left.kept[index] === -1 && !right.doubtful[index]) || (right.kept[index] === -1 && !left.doubtful[index]);
    if (!isGone) line.add(scalars[index], left.kept[index], right.kept[index]);
  }
  return line.elements.join("");
}

/**
 * A line as it is put together from two sides. Two letters that stood beside each other on neither side are kept apart by a
 * space: one took out the space before a word, the other put a word there.
 */
class Line {
  constructor(letter, space) {
    Object.assign(this, { letter, space, elements: [], last: [-9, -9] });
  }

  /** @param places where the element stands on each side, below 0 where it does not */
  add(element, ...places) {
    const [before] = this.elements.slice(-1);
    const follows = places.some((place, side) => place >= 0 && this.last[side] >= 0 && this.last[side] + 1 === place);
    if (isWordPart(this.letter(before)) && isWordPart(this.letter(element)) && !follows) this.elements.push(this.space);
    this.elements.push(element);
    this.last = places;
  }

  /** What both put into one place: the one that goes on with the word before it first, else theirs. */
  addBoth(their, [theirFrom, theirTo], my, [myFrom, myTo], before) {
    const theirs = their.slice(theirFrom, theirTo), mine = my.slice(myFrom, myTo);
    if (theirs.length && same(theirs, mine)) return mine.forEach((one, index) => this.add(one, theirFrom + index, myFrom + index));
    const goesOn = (list) => isWordPart(this.letter(before)) && isWordPart(this.letter(list[0]));
    const addTheirs = () => theirs.forEach((one, index) => this.add(one, theirFrom + index, -9));
    const addMine = () => mine.forEach((one, index) => this.add(one, -9, myFrom + index));
    if (goesOn(mine) && !goesOn(theirs)) { addMine(); addTheirs(); } else { addTheirs(); addMine(); }
    return undefined;
  }
}

/** The places where either side differs from the base, those that overlap taken together. */
function regions(theirs, mine) {
  const sides = [{ list: theirs, at: 0, shift: 0 }, { list: mine, at: 0, shift: 0 }];
  const result = [];
  for (;;) {
    const first = sides.map((side) => side.list[side.at]).filter(Boolean)
      .sort((one, other) => one.from - other.from || one.to - other.to)[0];
    if (!first) return result;
    let { from, to } = first;
    for (const side of sides) { side.before = side.shift; side.taken = 0; }
    const reaches = (hunk) => (hunk.from === from && hunk.to === to)
      || (hunk.from === hunk.to ? from < hunk.from && hunk.from < to : from === to
        ? hunk.from < from && from < hunk.to : hunk.from < to && from < hunk.to);
    for (let went = true; went;) {
      went = false;
      for (const side of sides) {
        const hunk = side.list[side.at];
        if (!hunk || !reaches(hunk)) continue;
        from = Math.min(from, hunk.from);
        to = Math.max(to, hunk.to);
        side.shift += hunk.newTo - hunk.newFrom - (hunk.to - hunk.from);
        side.taken += 1;
        side.at += 1;
        went = true;
      }
    }
    const [their, my] = sides.map((side) => (side.taken ? [from + side.before, to + side.shift] : undefined));
    result.push({ from, to, their, my });
  }
}

// ── Blocks as one line of tokens: characters, breaks, the ends of text blocks, other blocks.

const lines = new Set(["paragraph", "heading", "pullQuote"]);

function tokensOf(blocks) {
  const tokens = [];
  for (const block of blocks) {
    if (!lines.has(block.type)) {
      tokens.push({ id: identity(block), block });
      continue;
    }
    for (const inline of block.content ?? []) {
      if (inline.type === "text") {
        for (const letter of inline.text) tokens.push({ id: letter, letter, marks: inline.marks ?? [] });
      } else tokens.push({ id: "\u0000break", inline });
    }
    tokens.push({ id: "\u0000end", kind: { type: block.type, ...(block.attrs ? { attrs: block.attrs } : {}) } });
  }
  return tokens;
}

/** What says that two blocks are one, perhaps changed. */
function identity(block) {
  const { asset, src, article, href } = block.attrs ?? {};
  return `\u0000${block.type} ${[asset, src, article, href].map((value) => value ?? "").join(" ")}`;
}

function blocksOf(tokens) {
  const blocks = [];
  let content = [];
  const close = (kind) => {
    blocks.push(content.length ? { ...kind, content } : { ...kind });
    content = [];
  };
  for (const token of tokens) {
    if (token.letter !== undefined) {
      const last = content.at(-1);
      if (last?.type === "text" && same(last.marks ?? [], token.marks)) last.text += token.letter;
      else content.push({ type: "text", ...(token.marks.length ? { marks: token.marks } : {}), text: token.letter });
    } else if (token.inline) content.push(token.inline);
    else if (token.kind) close(token.kind);
    else {
      if (content.length) close({ type: "paragraph" });
      blocks.push(token.block);
    }
  }
  if (content.length) close({ type: "paragraph" });
  return blocks;
}

function mergeTokens(baseBlocks, theirBlocks, myBlocks) {
  const base = tokensOf(baseBlocks), their = tokensOf(theirBlocks), my = tokensOf(myBlocks);
  const ids = base.map((token) => token.id);
  const left = { ...align(ids, their.map((token) => token.id)), tokens: their };
  const right = { ...align(ids, my.map((token) => token.id)), tokens: my };
  keepFirstEnds(base, left);
  keepFirstEnds(base, right);
  restoreWords(left, right, ids, my.map((token) => token.id));
  restoreWords(right, left, ids, their.map((token) => token.id));
  keepEditedBlocks(base, left, right);
  const at = (side, index) => {
    const place = side.kept[index];
    return place === -2 ? base[index] : place < 0 ? undefined : side.tokens[place];
  };
  const line = new Line((token) => token?.letter, { id: " ", letter: " ", marks: [] });
  for (let index = 0; index <= base.length; index += 1) {
    line.addBoth(their, left.inserted[index], my, right.inserted[index], base[index - 1]);
    if (index === base.length) break;
    const isDoubtful = left.doubtful[index] || right.doubtful[index];
    for (const token of mergeToken(base[index], at(left, index), at(right, index), isDoubtful)) {
      line.add(token, left.kept[index], right.kept[index]);
    }
  }
  return line.elements;
}

/**
 * A paragraph put in behind another: the end that was there is the first of the two, so that what somebody else writes on at
 * that end stays in the paragraph they see it in.
 */
function keepFirstEnds(base, { kept, inserted, tokens }) {
  for (let index = base.length - 1; index >= 0; index -= 1) {
    const [from, to] = inserted[index], last = kept[index];
    if (!base[index].kind || from === to || last !== to) continue;
    let first = from;
    while (first < to && !tokens[first].kind) first += 1;
    if (first === to) continue;
    kept[index] = first;
    inserted[index] = [from, first];
    const [afterFrom, afterTo] = inserted[index + 1];
    inserted[index + 1] = [first + 1, afterFrom === afterTo ? last + 1 : afterTo];
  }
}

/** A text block that one side took out whole and the other wrote in stays. */
function keepEditedBlocks(base, left, right) {
  let start = 0;
  base.forEach((token, index) => {
    if (token.block) start = index + 1;
    if (!token.kind) return;
    const block = [start, index];
    start = index + 1;
    for (const [gone, other] of [[left, right], [right, left]]) {
      const isGone = (side) => !side.kept.slice(block[0], block[1] + 1).some((place) => place !== -1);
      if (!isGone(gone) || isGone(other) || !writes(other, block)) continue;
      for (let at = block[0]; at <= block[1]; at += 1) gone.kept[at] = -2;
    }
  });
}

function writes(side, [from, to]) {
  const before = side.tokens.slice(...side.inserted[from]).at(-1);
  if (before && !before.kind && !before.block) return true;
  for (let at = from + 1; at <= to; at += 1) if (side.inserted[at][0] < side.inserted[at][1]) return true;
  return false;
}

function mergeToken(base, their, my, isDoubtful) {
  if (!their && !my) return [];
  if (!their || !my) {
    const survivor = their ?? my;
    if (survivor.letter !== undefined && isDoubtful) return [survivor];
    return survivor.block && !same(survivor.block, base.block) ? [survivor] : [];
  }
  if (same(their, base) || same(their, my)) return [my];
  if (same(my, base)) return [their];
  if (base.letter !== undefined) return [{ ...my, marks: mergeMarks(base.marks, their.marks, my.marks) }];
  if (base.kind) return [{ ...my, kind: same(my.kind, base.kind) ? their.kind : my.kind }];
  return mergeBlock(base.block, their.block, my.block).map((block) => ({ id: identity(block), block }));
}

const order = ["link", "bold", "italic", "underline", "strike", "code", "subscript", "superscript"];

function mergeMarks(base, theirs, mine) {
  const of = (marks, type) => marks.find((mark) => mark.type === type);
  return order.map((type) => {
    const [old, their, my] = [base, theirs, mine].map((marks) => of(marks, type));
    return same(my ?? null, old ?? null) ? their : my;
  }).filter(Boolean);
}

/** One block that is not a line of text: by its parts where they can be told apart, else both. */
function mergeBlock(base, theirs, mine) {
  if (base.type === "blockquote" || base.type === "factBox") {
    return [{ ...withTexts(base, theirs, mine), content: mergeBlocks(...[base, theirs, mine].map((b) => b.content ?? [])) }];
  }
  const sameShape = theirs.content?.length === base.content?.length && mine.content?.length === base.content?.length;
  if (base.content && !sameShape) return [theirs, mine];
  const merged = withTexts(base, theirs, mine);
  if (base.content) {
    merged.content = base.content.map((child, index) => {
      const [their, my] = [theirs.content[index], mine.content[index]];
      if (same(their, child) || same(their, my)) return my;
      if (same(my, child)) return their;
      if (["listItem", "tableCell", "tableHeader"].includes(child.type)) {
        return { ...my, content: mergeBlocks(child.content ?? [], their.content ?? [], my.content ?? []) };
      }
      const parts = mergeBlock(child, their, my);
      return parts.length === 1 ? parts[0] : my;
    });
  }
  return [merged];
}

function withTexts(base, theirs, mine) {
  const attrs = { ...mine.attrs };
  for (const name of new Set([...Object.keys(theirs.attrs ?? {}), ...Object.keys(base.attrs ?? {})])) {
    const [old, their, my] = [base, theirs, mine].map((block) => block.attrs?.[name]);
    if ([old, their, my].some((value) => typeof value === "string") && name !== "src" && name !== "href") {
      attrs[name] = mergeText(old ?? "", their ?? "", my ?? "");
    } else if (same(my ?? null, old ?? null)) attrs[name] = their;
    if (attrs[name] === undefined || attrs[name] === "") delete attrs[name];
  }
  const merged = { type: mine.type };
  if (Object.keys(attrs).length) merged.attrs = attrs;
  return merged;
}
