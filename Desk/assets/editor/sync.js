// Carries a Copy to the server and back. Each change is in the browser's storage at once and on its way within 400 ms;
// one message at a time; what was not answered is sent again, unchanged, until it is.
import { Refusal, ask } from "./wire.js";

const delay = 300;
const longestWait = 10_000;

/** Speaks with the server about one working copy. */
export class Sync extends EventTarget {
  /**
   * @param copy what this browser knows
   * @param address of the article's desk pages: /desk/articles/42
   * @param storage keeps what is not acknowledged
   * @param show takes {blocks, fields} when others changed something
   */
  constructor({ copy, address, storage, show }) {
    super();
    Object.assign(this, { copy, address, storage, show });
    this.failures = 0;
    this.isBusy = false;
    this.heard = copy.base.version;
    this.refusal = undefined;
    this.state = "saved";
  }

  /** Hurries when the line is back and when the page is left. What a dead page left has one sender only, who does not. */
  listen() {
    addEventListener("online", () => this.hurry());
    addEventListener("visibilitychange", () => { if (document.hidden) this.hurry(); });
    // What does not arrive is in storage.
    addEventListener("pagehide", () => this.hurry());
  }

  /** Something was written. */
  changed(blocks, fields) {
    this.copy.write(blocks, fields);
    this.keep();
    this.tell(this.failures ? "offline" : "writing");
    if (!this.refusal) this.schedule(delay);
  }

  keep() {
    if (this.copy.isClean) this.storage.forget();
    else if (!this.storage.keep(this.copy.record())) this.dispatchEvent(new Event("unsafe"));
  }

  schedule(milliseconds) {
    if (this.timer) return;
    this.timer = setTimeout(() => { this.timer = undefined; this.run(); }, milliseconds);
  }

  hurry() {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.run();
  }

  /** Somebody else's version is out. */
  announced(version) {
    this.heard = Math.max(this.heard, version);
    if (this.heard > this.copy.base.version) this.schedule(0);
  }

  async run() {
    if (this.isBusy || this.refusal) return;
    this.isBusy = true;
    try {
      const message = this.copy.message();
      if (message) {
        this.keep();
        await this.push(message);
      } else if (this.heard > this.copy.base.version) await this.pull();
      this.failures = 0;
    } catch (error) {
      if (error instanceof Refusal) return this.refuse(error);
      this.failures += 1;
      this.tell("offline");
      this.isBusy = false;
      const wait = Math.min(longestWait, 250 * 2 ** Math.min(this.failures, 6));
      this.schedule(wait * (0.75 + Math.random() / 2));
      return;
    } finally {
      this.isBusy = false;
    }
    this.keep();
    if (!this.copy.isClean) this.schedule(delay);
    else if (this.heard > this.copy.base.version) this.schedule(0);
    else this.tell("saved");
  }

  async push(message) {
    const answer = await this.ask("PUT", "/copy", message);
    if (answer.status === 409) return this.replace();
    this.shown(this.copy.acknowledge(answer.value));
    this.heard = Math.max(this.heard, answer.value.version);
  }

  async pull() {
    const answer = await this.ask("GET", `/copy?since=${this.copy.base.version}`);
    if (answer.status === 409) return this.replace();
    this.heard = Math.max(this.heard, answer.value.version);
    this.shown(this.copy.pull(answer.value));
  }

  /** The server does not know where we stand: take its copy whole and put ours into it. */
  async replace() {
    const answer = await this.ask("GET", "/copy");
    this.heard = answer.value.version;
    this.shown(this.copy.replace(answer.value));
  }

  shown(state) {
    this.show(state);
  }

  ask(method, path, body) {
    return ask(method, this.address + path, body);
  }

  /** The text is not taken: somebody took over, the session ended, the copy is gone. It stays in storage. */
  refuse(refusal) {
    this.refusal = refusal;
    this.keep();
    this.tell("refused");
    this.dispatchEvent(new CustomEvent("refused", { detail: refusal }));
  }

  /** After signing in again or taking over: go on with what was refused. */
  resume() {
    this.refusal = undefined;
    this.hurry();
  }

  tell(state) {
    if (state === this.state) return;
    this.state = state;
    this.dispatchEvent(new CustomEvent("state", { detail: state }));
  }
}
