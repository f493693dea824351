// Where a passage stands in a text that may have changed since: the rules of Newsroom/Comments/PassagePlace.swift.
// Pure: a text is a list of blocks, each a list of {text, at}, `at` being its place in the document.

/** White space as single spaces, none at the ends. */
export const plain = (text) => text.replaceAll(/\s+/g, " ").trim();

/** The text as one line, with the place in the document and the block of every letter. @param blocks [[{text, at}]] */
export function lineOf(blocks) {
  let text = "";
  const places = [], owners = [];
  const add = (letter, at, block) => { text += letter; places.push(at); owners.push(block); };
  blocks.forEach((runs, block) => {
    let isSpaceDue = text.length > 0;
    for (const run of runs) {
      for (let index = 0; index < run.text.length; index += 1) {
        if (/\s/.test(run.text[index])) { isSpaceDue = text.length > 0; continue; }
        if (isSpaceDue) add(" ", run.at + index, block);
        isSpaceDue = false;
        add(run.text[index], run.at + index, block);
      }
      // Runs that do not touch are different lines of one block.
      isSpaceDue = isSpaceDue || (run.isEnd === true && text.length > 0);
    }
  });
  return { text, places, owners };
}

function placesOf(text, part) {
  const found = [];
  for (let at = part ? text.indexOf(part) : -1; at >= 0 && found.length < 100; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function agreementBefore(text, at, before) {
  let end = text[at - 1] === " " ? at - 1 : at, count = 0;
  while (count < before.length && count < end && text[end - 1 - count] === before[before.length - 1 - count]) count += 1;
  return count;
}

function agreementAfter(text, at, after) {
  const start = text[at] === " " ? at + 1 : at;
  let count = 0;
  while (count < after.length && text[start + count] !== undefined && text[start + count] === after[count]) count += 1;
  return count;
}

/** @returns {from, to, block, isChanged}: places in the document; undefined when it is lost */
export function placeOf(passage, line) {
  const { text, places, owners } = line;
  const words = plain(passage.words), before = plain(passage.before ?? ""), after = plain(passage.after ?? "");
  const make = (start, end, isChanged) => ({ from: places[start], to: places[end - 1] + 1, block: owners[start], isChanged });
  let best;
  for (const start of placesOf(text, words)) {
    const score = agreementBefore(text, start, before) + agreementAfter(text, start + words.length, after);
    const distance = Math.abs(owners[start] - passage.block);
    if (!best || score > best.score || (score === best.score && distance < best.distance)) best = { start, score, distance };
  }
  if (best) return make(best.start, best.start + words.length, false);
  if (!before && !after) return undefined;
  const starts = before ? placesOf(text, before).map((at) => at + before.length) : [0];
  const ends = after ? placesOf(text, after) : [text.length];
  for (const from of starts) {
    const to = ends.find((end) => end >= from);
    if (to === undefined || to - from > words.length * 2 + 200 || !text.slice(from, to).trim()) continue;
    const start = text[from] === " " ? from + 1 : from, end = text[to - 1] === " " ? to - 1 : to;
    const distance = Math.abs(owners[start] - passage.block);
    if (!best || distance < best.distance) best = { start, end, distance };
  }
  return best && make(best.start, best.end, true);
}

/** What is sent of a selection. @param from, to places in the line */
export function passageOf(line, from, to) {
  const cut = (text, count) => [...text].slice(0, count).join("");
  const letters = [...line.text.slice(0, from)];
  return {
    words: plain(cut(line.text.slice(from, to), 500)), before: plain(letters.slice(-40).join("")),
    after: plain(cut(line.text.slice(to), 40)), block: line.owners[from] ?? 0,
  };
}
