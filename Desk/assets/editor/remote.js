// Puts others' changes into the editor as small steps, so that the cursor and the undo history stay with what this
// person wrote.
import { pm } from "../vendor/editor.js";
import { pairs } from "./blocks.js";
import { difference } from "./copy.js";
import { hunks } from "./difference.js";
import { plainBlocks } from "./schema.js";

/** Makes the editor show `blocks`. @returns whether anything changed */
export function showBlocks(editor, blocks) {
  const { state } = editor;
  const shown = plainBlocks(state.doc);
  const splices = difference(shown, blocks);
  if (!splices.length) return false;
  const starts = [0];
  state.doc.forEach((node) => starts.push(starts.at(-1) + node.nodeSize));
  const { tr } = state;
  for (const splice of splices.reverse()) {
    const nodes = splice.blocks.map((block) => state.schema.nodeFromJSON(block));
    if (!nodes.length && splice.removed === state.doc.childCount) nodes.push(state.schema.nodes.paragraph.create());
    // From the bottom up: blocks that stayed are changed inside, so that whoever writes in one goes on there.
    let oldEnd = splice.removed, end = nodes.length;
    const old = shown.slice(splice.at, splice.at + splice.removed);
    for (const [index, place] of [...pairs(old, splice.blocks).reverse(), [-1, -1]]) {
      const from = starts[splice.at + index + 1], to = starts[splice.at + oldEnd];
      if (from < to || place + 1 < end) tr.replaceWith(from, to, nodes.slice(place + 1, end));
      if (index < 0) break;
      const node = state.doc.child(splice.at + index);
      if (!change(tr, node, nodes[place], starts[splice.at + index])) {
        tr.replaceWith(starts[splice.at + index], starts[splice.at + index + 1], nodes[place]);
      }
      oldEnd = index;
      end = place;
    }
  }
  keepCursor(tr, state);
  editor.view.dispatch(tr.setMeta("addToHistory", false).setMeta("remote", true));
  return true;
}

/** Whether the cursor stands where this person wrote last, or only where they put it. */
const writesHere = new pm.state.PluginKey("writesHere");

/** Remembers what `keepCursor` asks. */
export function ownPlace() {
  return new pm.state.Plugin({
    key: writesHere,
    state: {
      init: () => false,
      apply(tr, isWriting, before, after) {
        if (tr.getMeta("remote")) return isWriting;
        return tr.docChanged || (isWriting && before.selection.eq(after.selection));
      },
    },
  });
}

/**
 * What others put in right at the cursor comes after it where this person is writing, so that their word is not torn apart;
 * else before it, because it may be the rest of a word of theirs.
 */
function keepCursor(tr, state) {
  const { selection } = state;
  if (!(selection instanceof pm.state.TextSelection) || !selection.empty) return;
  const place = tr.doc.resolve(tr.mapping.map(selection.head, writesHere.getState(state) ? -1 : 1));
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
