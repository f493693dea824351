// The shortest way from one list to another: common ends first, then Myers' greedy algorithm
// (“An O(ND) Difference Algorithm and Its Variations”, 1986).

/** Edits looked for between the common ends; beyond, everything between them counts as replaced. */
const workLimit = 1000;

/**
 * Where two lists differ, compared with ===.
 * @returns {{from: number, to: number, newFrom: number, newTo: number}[]} from top to bottom, none touching the next
 */
export function hunks(old, fresh) {
  let start = 0, oldEnd = old.length, newEnd = fresh.length;
  while (start < oldEnd && start < newEnd && old[start] === fresh[start]) start += 1;
  while (oldEnd > start && newEnd > start && old[oldEnd - 1] === fresh[newEnd - 1]) { oldEnd -= 1; newEnd -= 1; }
  if (start === oldEnd && start === newEnd) return [];
  const whole = [{ from: start, to: oldEnd, newFrom: start, newTo: newEnd }];
  if (start === oldEnd || start === newEnd) return whole;
  return myers(old.slice(start, oldEnd), fresh.slice(start, newEnd))?.map((hunk) => ({
    from: hunk.from + start, to: hunk.to + start, newFrom: hunk.newFrom + start, newTo: hunk.newTo + start,
  })) ?? whole;
}

function myers(old, fresh) {
  const limit = Math.min(old.length + fresh.length, workLimit);
  const furthest = new Int32Array(2 * limit + 3), middle = limit + 1;
  const rounds = [];
  const isDown = (list, offset, round, diagonal) => diagonal === -round
    || (diagonal !== round && list[middle + diagonal - 1 - offset] < list[middle + diagonal + 1 - offset]);
  for (let round = 0; round <= limit; round += 1) {
    rounds.push(furthest.slice(middle - round - 1, middle + round + 2));
    for (let diagonal = -round; diagonal <= round; diagonal += 2) {
      const index = middle + diagonal;
      let x = isDown(furthest, 0, round, diagonal) ? furthest[index + 1] : furthest[index - 1] + 1;
      let y = x - diagonal;
      while (x < old.length && y < fresh.length && old[x] === fresh[y]) { x += 1; y += 1; }
      furthest[index] = x;
      if (x >= old.length && y >= fresh.length) return backwards(rounds, middle, isDown, old.length, fresh.length);
    }
  }
  return undefined;
}

function backwards(rounds, middle, isDown, x, y) {
  const result = [];
  for (let round = rounds.length - 1; round > 0; round -= 1) {
    const list = rounds[round], offset = middle - round - 1, diagonal = x - y;
    const down = isDown(list, offset, round, diagonal);
    const fromX = list[middle + diagonal + (down ? 1 : -1) - offset];
    const fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
    const edit = { from: fromX, to: down ? fromX : fromX + 1, newFrom: fromY, newTo: down ? fromY + 1 : fromY };
    const last = result.at(-1);
    if (last && last.from === edit.to && last.newFrom === edit.newTo) {
      last.from = edit.from;
      last.newFrom = edit.newFrom;
    } else result.push(edit);
    [x, y] = [fromX, fromY];
  }
  return result.reverse();
}

const wordPart = /^[\p{L}\p{N}\p{M}]$/u;

export function isWordPart(letter) {
  return letter !== undefined && wordPart.test(letter);
}

function words(keys) {
  const ranges = [];
  let inWord = false;
  keys.forEach((item, index) => {
    const part = isWordPart(item);
    if (part && inWord) ranges.at(-1)[1] = index + 1; else ranges.push([index, index + 1]);
    inWord = part;
  });
  return ranges;
}

/**
 * How a side changed a list of letters: words first, then the letters of words that changed.
 * @returns kept: for each of the base its place on the side, -1 when taken out; inserted: the side's own, before each;
 *   doubtful: whether one of the base could as well be one put in, so that nobody may take it out
 */
export function align(base, side) {
  const kept = new Array(base.length).fill(-1);
  const inserted = Array.from({ length: base.length + 1 }, () => [0, 0]);
  const keep = (from, to, at) => { for (let index = from; index < to; index += 1) kept[index] = at + index - from; };
  // After what the word before put there, which stands right before it on the side.
  const insert = (gap, from, to) => {
    if (from === to) return;
    inserted[gap] = inserted[gap][0] === inserted[gap][1] ? [from, to] : [inserted[gap][0], to];
  };
  const refine = (from, to, newFrom, newTo, isOneWord) => {
    const list = hunks(base.slice(from, to), side.slice(newFrom, newTo));
    const removed = list.reduce((sum, hunk) => sum + hunk.to - hunk.from, 0);
    const added = list.reduce((sum, hunk) => sum + hunk.newTo - hunk.newFrom, 0);
    // What is mostly different was written anew, as were several words that became others: equal letters are chance.
    const isAnew = added > 0 && 2 * (to - from - removed) < Math.max(to - from, newTo - newFrom);
    if (newFrom < newTo && (removed || list.length > 1) && (isAnew || !isOneWord)) {
      insert(from, newFrom, newTo);
      return;
    }
    let baseAt = from, sideAt = newFrom;
    for (const hunk of list) {
      keep(baseAt, from + hunk.from, sideAt);
      insert(from + hunk.from, newFrom + hunk.newFrom, newFrom + hunk.newTo);
      baseAt = from + hunk.to;
      sideAt = newFrom + hunk.newTo;
    }
    keep(baseAt, to, sideAt);
  };
  const baseWords = words(base), sideWords = words(side);
  const joined = (keys, ranges) => ranges.map(([from, to]) => keys.slice(from, to).join(""));
  let baseAt = 0, sideAt = 0;
  for (const hunk of hunks(joined(base, baseWords), joined(side, sideWords))) {
    const start = hunk.from < baseWords.length ? baseWords[hunk.from][0] : base.length;
    const end = hunk.from === hunk.to ? start : baseWords[hunk.to - 1][1];
    const sideStart = sideAt + start - baseAt;
    const sideEnd = hunk.newFrom === hunk.newTo ? sideStart : sideWords[hunk.newTo - 1][1];
    keep(baseAt, start, sideAt);
    if (hunk.to - hunk.from === hunk.newTo - hunk.newFrom) {
      for (let index = 0; index < hunk.to - hunk.from; index += 1) refine(...baseWords[hunk.from + index], ...sideWords[hunk.newFrom + index], true);
    } else refine(start, end, sideStart, sideEnd, hunk.to - hunk.from === 1);
    baseAt = end;
    sideAt = sideEnd;
  }
  keep(baseAt, base.length, sideAt);
  const doubtful = new Array(base.length).fill(false);
  inserted.forEach(([from, to], gap) => {
    if (from === to) return;
    for (let index = gap, end = to; isWordPart(side[from]) && index > 0 && end > 0 && base[index - 1] === side[end - 1] && kept[index - 1] === end - (to - from) - 1;) {
      index -= 1;
      end -= 1;
      doubtful[index] = true;
    }
    for (let index = gap, start = from; isWordPart(side[to - 1]) && index < base.length && base[index] === side[start] && kept[index] === start + to - from; index += 1, start += 1) doubtful[index] = true;
  });
  return { kept, inserted, doubtful };
}

/** A word that `gone` took out whole and `other` changed stays as that one has it: -2 in `kept`. */
export function restoreWords(gone, other, base, side) {
  const edits = (from, to) => {
    if (!other.kept.slice(from, to).some((place) => place >= 0)) return false;
    for (let index = from + 1; index < to; index += 1) if (other.inserted[index][0] < other.inserted[index][1]) return true;
    const [before, after] = [side.slice(...other.inserted[from]), side.slice(...other.inserted[to])];
    return isWordPart(before.at(-1)) || isWordPart(after[0]);
  };
  for (const [from, to] of words(base)) {
    if (!isWordPart(base[from]) || gone.kept.slice(from, to).some((place) => place !== -1) || !edits(from, to)) continue;
    for (let index = from; index < to; index += 1) gone.kept[index] = -2;
  }
}
