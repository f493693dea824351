// Puts others' changes into the editor as small steps, so that the cursor and the undo history stay with what this
// person wrote.
import { pm } from "../vendor/editor.js";
import { difference } from "./copy.js";
import { hunks } from "./difference.js";
import { plainBlocks } from "./schema.js";

/** Makes the editor show `blocks`. @returns whether anything changed */
export function showBlocks(editor, blocks) {
  const { state } = editor;
  const splices = difference(plainBlocks(state.doc), blocks);
  if (!splices.length) return false;
  const starts = [0];
  state.doc.forEach((node) => starts.push(starts.at(-1) + node.nodeSize));
  const tr = state.tr;
  for (const splice of splices.reverse()) {
    const nodes = splice.blocks.map((block) => state.schema.nodeFromJSON(block));
    const from = starts[splice.at], to = starts[splice.at + splice.removed];
    if (splice.removed === 1 && nodes.length === 1 && change(tr, state.doc.child(splice.at), nodes[0], from)) continue;
    if (!nodes.length && splice.removed === state.doc.childCount) nodes.push(state.schema.nodes.paragraph.create());
    tr.replaceWith(from, to, nodes);
  }
  keepCursor(tr, state.selection);
  editor.view.dispatch(tr.setMeta("addToHistory", false).setMeta("remote", true));
  return true;
}

/** What others put in right at the cursor comes after it: the word one is at is not torn apart. */
function keepCursor(tr, selection) {
  if (!(selection instanceof pm.state.TextSelection) || !selection.empty) return;
  const place = tr.doc.resolve(tr.mapping.map(selection.head, -1));
  if (place.parent.inlineContent) tr.setSelection(pm.state.TextSelection.create(tr.doc, place.pos));
}

/** One block changed inside: only the stretches that differ are replaced. */
function change(tr, old, fresh, at) {
  if (!old.sameMarkup(fresh)) return false;
  if (old.isTextblock) {
    for (const hunk of hunks(units(old), units(fresh)).reverse()) {
      tr.replace(at + 1 + hunk.from, at + 1 + hunk.to, fresh.slice(hunk.newFrom, hunk.newTo));
    }
    return true;
  }
  if (!old.content.childCount) return false;
  const start = old.content.findDiffStart(fresh.content);
  if (start === null) return true;
  let { a: oldEnd, b: freshEnd } = old.content.findDiffEnd(fresh.content);
  const overlap = start - Math.min(oldEnd, freshEnd);
  if (overlap > 0) { oldEnd += overlap; freshEnd += overlap; }
  tr.replace(at + 1 + start, at + 1 + oldEnd, fresh.slice(start, freshEnd));
  return true;
}

/** A line as one string for each place in it: letter and marks, or what stands there instead. */
function units(block) {
  const result = [];
  block.forEach((node) => {
    const marks = node.marks.map((mark) => mark.type.name + (mark.attrs.href ?? "")).sort().join("|");
    if (node.isText) for (let index = 0; index < node.text.length; index += 1) result.push(node.text[index] + marks);
    else result.push(`\u0000${node.type.name}`);
  });
  return result;
}
