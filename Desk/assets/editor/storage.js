// Text that the server does not have yet, in the browser's own storage: written at every change, before anything is
// sent. Twice: localStorage has it at once, also when only the page dies; IndexedDB has it on the disk a moment later, also
// when the whole browser is killed (localStorage waits seconds before it writes).
// One record for each page that is open; those of pages that died are found by the next one.

const prefix = (article) => `redaksi-copy-${article}-`;
const lockName = (client) => `redaksi-copy-${client}`;
const store = "copies";

let opening;

function database() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("redaksi", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

/** One transaction that is on the disk when it ends. */
async function transact(mode, work) {
  const transaction = (await database()).transaction(store, mode, { durability: "strict" });
  const request = work(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

/** A record under its key. Writing never waits: while one goes to the disk the newest waits for its turn. */
export class LeftBehind {
  constructor(key) {
    this.key = key;
    this.isWriting = false;
  }

  /** @returns whether the browser took it at once: storage can be full or forbidden */
  keep(record) {
    this.last = { ...record, at: Date.now() };
    this.flush();
    try {
      localStorage.setItem(this.key, JSON.stringify(this.last));
      return true;
    } catch {
      return false;
    }
  }

  forget() {
    if (this.last === null) return;
    this.last = null;
    localStorage.removeItem(this.key);
    this.flush();
  }

  async flush() {
    if (this.isWriting) return;
    this.isWriting = true;
    try {
      for (let written; written !== this.last;) {
        written = this.last;
        await transact("readwrite", (objects) => (written ? objects.put(written, this.key) : objects.delete(this.key)));
      }
    } catch { /* Private windows may have none; localStorage has it. */ } finally {
      this.isWriting = false;
    }
  }
}

/** The record of the page that is open. */
export class Storage extends LeftBehind {
  constructor(article, client) {
    super(prefix(article) + client);
    // Held as long as the page lives, so that others can tell a record in use from one left behind.
    navigator.locks?.request(lockName(client), () => new Promise(() => {}));
  }
}

/** Records that pages left behind which are no longer open: oldest first. */
export async function leftBehind(article) {
  const held = new Set((await navigator.locks?.query())?.held.map((lock) => lock.name) ?? []);
  const found = new Map();
  const note = (key, record) => {
    // Without locks (a page without https) a record is left behind when nothing was written to it for a while.
    const isOpen = navigator.locks ? held.has(lockName(record.client)) : Date.now() - record.at < 15_000;
    if (!isOpen && record.at > (found.get(key)?.at ?? 0)) found.set(key, record);
  };
  for (let index = 0; index < localStorage.length; index += 1) {
    const key = localStorage.key(index);
    if (!key.startsWith(prefix(article))) continue;
    try { note(key, JSON.parse(localStorage.getItem(key))); } catch { /* Cut off: the other copy may be whole. */ }
  }
  try {
    const range = IDBKeyRange.bound(prefix(article), `${prefix(article)}\uffff`);
    const keys = await transact("readonly", (objects) => objects.getAllKeys(range));
    const records = await transact("readonly", (objects) => objects.getAll(range));
    keys.forEach((key, index) => note(key, records[index]));
  } catch { /* None. */ }
  return [...found].map(([key, record]) => ({ key, record })).sort((one, other) => one.record.at - other.record.at);
}

export function forget(key) {
  const record = new LeftBehind(key);
  record.forget();
}

/** The words of a record, for somebody who wants them back by hand. */
export function wordsOf(record) {
  const lines = [];
  const read = (node) => {
    if (node.type === "text") return node.text;
    const parts = (node.content ?? []).map(read);
    const own = Object.entries(node.attrs ?? {}).filter(([name]) => ["caption", "credit", "title", "headline", "alt", "attribution"].includes(name))
      .map(([, value]) => value);
    return [...own, parts.join(["paragraph", "heading", "pullQuote"].includes(node.type) ? "" : "\n")].filter(Boolean).join("\n");
  };
  for (const part of [record.sent, record].filter(Boolean)) {
    for (const value of Object.values(part.fields ?? {})) if (typeof value === "string") lines.push(value);
    for (const splice of part.splices ?? []) for (const block of JSON.parse(splice.blocks).content ?? []) lines.push(read(block));
  }
  return lines.join("\n\n");
}
