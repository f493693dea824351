// What this browser knows of a working copy: what the server acknowledged, what is on its way, what is on the screen.
// Pure: no network, no page. Blocks are JSON objects; unchanged ones are the same objects.
import { hunks } from "./difference.js";
import { mergeBlocks, mergeText } from "./merge.js";

const asDocument = (blocks) => JSON.stringify({ type: "doc", content: blocks });
const blocksOf = (text) => JSON.parse(text).content ?? [];
const isText = (name) => ["kicker", "headline", "summary", "place", "caption"].includes(name);

/** Splices between two lists of blocks, found by identity first, by content then. */
export function difference(old, fresh) {
  const keys = new Map();
  const key = (block) => {
    let found = keys.get(block);
    if (found === undefined) keys.set(block, found = JSON.stringify(block));
    return found;
  };
  let start = 0, end = 0;
  const same = (one, other) => one === other || key(one) === key(other);
  while (start < old.length && start < fresh.length && same(old[start], fresh[start])) start += 1;
  while (end < old.length - start && end < fresh.length - start && same(old.at(-1 - end), fresh.at(-1 - end))) end += 1;
  const oldPart = old.slice(start, old.length - end), freshPart = fresh.slice(start, fresh.length - end);
  return hunks(oldPart.map(key), freshPart.map(key)).map((hunk) => ({
    at: hunk.from + start, removed: hunk.to - hunk.from, blocks: freshPart.slice(hunk.newFrom, hunk.newTo),
  }));
}

export function apply(blocks, splices) {
  const result = [];
  let at = 0;
  for (const splice of splices) {
    result.push(...blocks.slice(at, splice.at), ...splice.blocks);
    at = splice.at + splice.removed;
  }
  return [...result, ...blocks.slice(at)];
}

const toWire = (splices) => splices.map((splice) => ({ ...splice, blocks: asDocument(splice.blocks) }));
const fromWire = (splices) => splices.map((splice) => ({ ...splice, blocks: blocksOf(splice.blocks) }));

function fieldsChanged(old, fresh) {
  return Object.fromEntries(Object.entries(fresh).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name])));
}

function mergeFields(base, theirs, mine) {
  const result = { ...mine };
  for (const name of Object.keys(theirs)) {
    const [old, their, my] = [base[name], theirs[name], mine[name]].map((value) => JSON.stringify(value));
    if (their === old || their === my) continue;
    if (my === old) result[name] = theirs[name];
    else if (isText(name)) result[name] = mergeText(base[name] ?? "", mine[name] ?? "", theirs[name] ?? "");
  }
  return result;
}

/** The working copy in this browser. */
export class Copy {
  /** @param state {client, number, version, blocks, fields}: what the server has, and who we are. */
  constructor({ client, number = 0, version, blocks, fields }) {
    this.client = client;
    this.number = number;
    this.base = { version, blocks, fields };
    this.current = { blocks, fields };
    this.sent = undefined;
  }

  /** What is on the screen now. */
  write(blocks, fields) {
    this.current = { blocks, fields };
  }

  get isClean() {
    return !this.sent && this.changes.isEmpty;
  }

  /** What was written since the last message, or since the server's last word. */
  get changes() {
    const from = this.sent ?? this.base;
    const splices = difference(from.blocks, this.current.blocks);
    const fields = fieldsChanged(from.fields, this.current.fields);
    return { splices, fields, isEmpty: splices.length === 0 && Object.keys(fields).length === 0 };
  }

  /** The next message, also when it has to be sent again; undefined when there is nothing to say. */
  message() {
    if (this.sent) return this.sent.message;
    const { splices, fields, isEmpty } = this.changes;
    if (isEmpty) return undefined;
    this.number += 1;
    const message = {
      client: this.client, number: this.number, base: this.base.version, count: this.current.blocks.length,
      splices: toWire(splices), fields,
    };
    this.sent = { ...this.current, message };
    return message;
  }

  /** The server's answer to the message: its version, and what it made of ours. Gives what the screen shall show. */
  acknowledge({ version, splices, fields }) {
    const { blocks, fields: sentFields } = this.sent;
    this.sent = undefined;
    const server = splices.length ? apply(blocks, fromWire(splices)) : blocks;
    return this.take(version, { blocks, fields: sentFields }, { blocks: server, fields: { ...sentFields, ...fields } });
  }

  /** What others did since the version we know. Not while a message is on its way: its answer tells it too. */
  pull({ version, splices, fields }) {
    const server = { blocks: apply(this.base.blocks, fromWire(splices)), fields: { ...this.base.fields, ...fields } };
    return this.take(version, this.base, server);
  }

  /** The server's whole copy, when it cannot follow us from the version we know. What we sent is not in it. */
  replace({ version, body, fields }) {
    this.sent = undefined;
    return this.take(version, this.base, { blocks: blocksOf(body), fields });
  }

  /** What was written meanwhile stands first where others wrote in the same place: a word being typed is not torn. */
  take(version, from, server) {
    const isStill = this.current.blocks === from.blocks;
    const blocks = server.blocks === from.blocks ? this.current.blocks
      : isStill ? server.blocks : mergeBlocks(from.blocks, this.current.blocks, server.blocks);
    const fields = mergeFields(from.fields, server.fields, this.current.fields);
    this.base = { version, ...server };
    this.current = { blocks, fields };
    return this.current;
  }

  /** What has to be kept in case this browser dies. */
  record() {
    const { splices, fields } = this.changes;
    return {
      client: this.client, number: this.number, version: this.base.version, sent: this.sent?.message,
      splices: toWire(splices), fields,
    };
  }

  /** A copy as a browser that died left it. @param state the server's copy at the record's version */
  static restore(record, { version, body, fields }) {
    const copy = new Copy({ client: record.client, number: record.number, version, blocks: blocksOf(body), fields });
    let from = copy.base;
    if (record.sent) {
      copy.sent = {
        blocks: apply(from.blocks, fromWire(record.sent.splices)), fields: { ...from.fields, ...record.sent.fields },
        message: record.sent,
      };
      from = copy.sent;
    }
    copy.current = { blocks: apply(from.blocks, fromWire(record.splices)), fields: { ...from.fields, ...record.fields } };
    return copy;
  }
}
