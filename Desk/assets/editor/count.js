// Lengths a newsroom plans with.

/** Words as Documents counts them: runs without white space that hold a letter or digit. */
export function countWords(text) {
  let count = 0;
  for (const part of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(part)) count += 1;
  return count;
}

/** Minutes to read, at 200 words a minute; at least one. */
export function readingMinutes(words) {
  return Math.max(1, Math.round(words / 200));
}

const counts = new WeakMap();

/** Words of a document; unchanged blocks are counted once. */
export function wordsOfDocument(doc) {
  let total = 0;
  doc.forEach((node) => {
    if (!counts.has(node)) counts.set(node, countWords(node.textBetween(0, node.content.size, " ", " ")));
    total += counts.get(node);
  });
  return total;
}
