// What pages that died had not sent: sent by the next one, under the names the dead page had given it, so that what the server
// took already changes nothing.
import { Copy } from "./copy.js";
import { LeftBehind, leftBehind } from "./storage.js";
import { Sync } from "./sync.js";
import { Refusal, ask } from "./wire.js";

const patience = 5_000;
const longestWait = 20_000;

/**
 * Delivers everything once; what fails for want of a line is tried again until it is there, while the page is used.
 * @param refused takes {key, record} of what the server will not have: only a person can say what becomes of it
 */
export async function deliverLeftBehind(article, address, refused) {
  const waiting = (await leftBehind(article)).map(({ key, record }) => ({ key, record, storage: new LeftBehind(key) }));
  const attempt = async () => {
    for (const item of [...waiting]) {
      if (!await deliver(item, address)) refused({ key: item.key, record: item.storage.last ?? item.record });
      waiting.shift();
    }
  };
  let failures = 0;
  const again = () => attempt().catch(() => {
    failures += 1;
    setTimeout(again, Math.min(longestWait, 500 * 2 ** Math.min(failures, 6)) * (0.75 + Math.random() / 2));
  });
  // A line that is slow does not keep anybody from writing: what comes later is put in as others' changes are.
  await Promise.race([again(), new Promise((resolve) => setTimeout(resolve, patience))]);
}

/** @returns whether the server has it all now; not when it refuses. @throws when it does not answer */
async function deliver({ record, storage }, address) {
  const newest = storage.last ?? record;
  try {
    const { status, value } = await ask("GET", `${address}/copy?at=${newest.version}`, undefined, patience);
    if (status === 409) return false;
    const copy = Copy.restore(newest, value);
    const sync = new Sync({ copy, address, storage, show: () => {} });
    while (!copy.isClean) {
      const message = copy.message();
      storage.keep(copy.record());
      await sync.push(message);
    }
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
  storage.forget();
  return true;
}
