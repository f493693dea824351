// Which blocks of one version are which of another: the browser's half of BlockDifference in Sources/Platform/Documents/Merge.
// Equal short lines (an empty one, “Foto:”) say little: taken for one another they would make a paragraph that stayed look
// like one taken out here and put in there, and whoever wrote in it meanwhile would have it twice. So what counts is not how
// many blocks stay but how many letters, those of paragraphs that were edited too.
import { hunks } from "./difference.js";

/** Pairs of blocks looked at between two that stayed; beyond, as many blocks as possible stay. */
const workLimit = 20_000;
/** Letters that make a line that stands once on both sides the same one. */
const telling = 20;

/** Gives equal blocks equal numbers. */
function numbering() {
  const numbers = new Map();
  return (block) => {
    const text = JSON.stringify(block);
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return numbers.get(text);
  };
}

/** Where two lists of blocks differ, as `hunks` gives it. */
export function blockHunks(old, fresh) {
  const number = numbering();
  const one = old.map(number), other = fresh.map(number);
  let start = 0, oldEnd = one.length, newEnd = other.length;
  while (start < oldEnd && start < newEnd && one[start] === other[start]) start += 1;
  while (oldEnd > start && newEnd > start && one[oldEnd - 1] === other[newEnd - 1]) { oldEnd -= 1; newEnd -= 1; }
  const kept = new Map();
  if (start < oldEnd && start < newEnd) {
    const between = new Between(one, other, old, fresh, kept);
    between.align(start, oldEnd, start, newEnd);
  }
  const result = [];
  let from = start, newFrom = start;
  const close = (to, newTo) => { if (from < to || newFrom < newTo) result.push({ from, to, newFrom, newTo }); };
  for (let index = start; index < oldEnd; index += 1) {
    if (!kept.has(index)) continue;
    close(index, kept.get(index));
    from = index + 1;
    newFrom = kept.get(index) + 1;
  }
  close(oldEnd, newEnd);
  return result;
}

/** Places of blocks that are one block, perhaps edited, from top to bottom. */
export function pairs(old, fresh) {
  const number = numbering();
  const between = new Between(old.map(number), fresh.map(number), old, fresh, new Map());
  between.fill(0, old.length, 0, fresh.length);
  return between.pairs;
}

class Between {
  constructor(one, other, old, fresh, kept) {
    Object.assign(this, { one, other, kept, pairs: [] });
    const bags = new Map();
    const bag = (list, numbers) => list.map((block, index) => {
      if (!bags.has(numbers[index])) bags.set(numbers[index], new Bag(block));
      return bags.get(numbers[index]);
    });
    this.bags = bag(old, one);
    this.otherBags = bag(fresh, other);
  }

  align(from, to, newFrom, newTo) {
    let at = from, newAt = newFrom;
    for (const [index, newIndex] of [...this.anchors(from, to, newFrom, newTo), [to, newTo]]) {
      this.fill(at, index, newAt, newIndex);
      if (index < to) this.kept.set(index, newIndex);
      at = index + 1;
      newAt = newIndex + 1;
    }
  }

  /** Long blocks that stand once on both sides, in one order: those with the most letters. */
  anchors(from, to, newFrom, newTo) {
    const places = new Map();
    for (let index = newFrom; index < newTo; index += 1) places.set(this.other[index], places.has(this.other[index]) ? -1 : index);
    const seen = new Map();
    for (let index = from; index < to; index += 1) seen.set(this.one[index], (seen.get(this.one[index]) ?? 0) + 1);
    const chains = [];
    for (let index = from; index < to; index += 1) {
      const place = places.get(this.one[index]) ?? -1;
      if (place < 0 || seen.get(this.one[index]) > 1 || this.bags[index].letters < telling) continue;
      let best;
      for (const chain of chains) if (chain.place < place && (!best || chain.weight > best.weight)) best = chain;
      chains.push({ index, place, weight: this.bags[index].letters + (best?.weight ?? 0), before: best });
    }
    let last = chains[0];
    for (const chain of chains) if (chain.weight > last.weight) last = chain;
    const result = [];
    for (; last; last = last.before) result.push([last.index, last.place]);
    return result.reverse();
  }

  fill(from, to, newFrom, newTo) {
    const rows = to - from, columns = newTo - newFrom;
    if (!rows || !columns) return;
    if (rows * columns > workLimit) {
      let at = from, newAt = newFrom;
      for (const hunk of [...hunks(this.one.slice(from, to), this.other.slice(newFrom, newTo)), { from: rows, newFrom: columns }]) {
        for (; at < from + hunk.from; at += 1, newAt += 1) this.kept.set(at, newAt);
        at = from + hunk.to;
        newAt = newFrom + hunk.newTo;
      }
      return;
    }
    // best[i][j]: letters that can stay of the blocks from i on and from j on.
    const width = columns + 1, best = new Float64Array((rows + 1) * width), worth = new Float64Array(rows * columns);
    for (let i = rows - 1; i >= 0; i -= 1) {
      for (let j = columns - 1; j >= 0; j -= 1) {
        const isSame = this.one[from + i] === this.other[newFrom + j];
        const bag = this.bags[from + i];
        const value = isSame ? bag.letters + 1 : bag.common(this.otherBags[newFrom + j]);
        worth[i * columns + j] = value;
        best[i * width + j] = Math.max(best[(i + 1) * width + j], best[i * width + j + 1], value ? best[(i + 1) * width + j + 1] + value : 0);
      }
    }
    for (let i = 0, j = 0; i < rows && j < columns;) {
      const value = worth[i * columns + j], here = best[i * width + j];
      if (value && here === best[(i + 1) * width + j + 1] + value) {
        if (this.one[from + i] === this.other[newFrom + j]) this.kept.set(from + i, newFrom + j);
        this.pairs.push([from + i, newFrom + j]);
        i += 1;
        j += 1;
      } else if (here === best[(i + 1) * width + j]) i += 1;
      else j += 1;
    }
  }
}

/** The words of a block, and how often each stands in it. */
class Bag {
  constructor(block) {
    this.words = new Map();
    this.letters = 0;
    this.text = "";
    const read = (node) => {
      for (const value of [node.text, ...Object.values(node.attrs ?? {})]) if (typeof value === "string") this.add(value);
      for (const child of node.content ?? []) read(child);
    };
    read(block);
  }

  add(text) {
    this.text += text.trim();
    for (const word of text.split(" ")) {
      if (!word) continue;
      const length = [...word].length;
      this.words.set(word, (this.words.get(word) ?? 0) + length);
      this.letters += length;
    }
  }

  /** Letters of words both have, or of a line the other goes on from; 0 when it is under half of the shorter. */
  common(other) {
    const [small, large] = this.words.size < other.words.size ? [this, other] : [other, this];
    let sum = 0;
    for (const [word, letters] of small.words) sum += Math.min(letters, large.words.get(word) ?? 0);
    if (sum && 2 * sum >= Math.min(this.letters, other.letters)) return sum;
    const [short, long] = this.letters < other.letters ? [this, other] : [other, this];
    return short.text && long.text.includes(short.text) ? short.letters : 0;
  }
}
