// Who else is here, and what the server has to tell: versions, takings over, steps.
import { pm, Extension } from "../vendor/editor.js";

const key = new pm.state.PluginKey("presence");

/** Marks the blocks others are in. */
export const Presence = Extension.create({
  name: "presence",
  addProseMirrorPlugins: () => [new pm.state.Plugin({
    key,
    state: { init: () => [], apply: (tr, value) => tr.getMeta(key) ?? value },
    props: {
      decorations(state) {
        const others = key.getState(state);
        if (!others.length) return null;
        const marks = [];
        state.doc.forEach((node, at, index) => {
          const names = [...new Set(others.filter((other) => other.block === index).map((other) => other.name))];
          if (names.length) marks.push(pm.view.Decoration.node(at, at + node.nodeSize, { class: "someone", "data-who": names.join(", ") }));
        });
        return pm.view.DecorationSet.create(state.doc, marks);
      },
    },
  })],
});

/** Listens to the server, and says where this person is. */
export function attachPresence({ editor, address, client, user, list, heard }) {
  let source, last = "", timer;
  const say = () => {
    clearTimeout(timer);
    timer = setTimeout(say, 10_000);
    const block = editor.isFocused ? editor.state.selection.$from.index(0) : -1;
    last = String(block);
    fetch(`${address}/presence`, {
      method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json" }, cache: "no-store",
      body: JSON.stringify({ client, block }), keepalive: true,
    }).catch(() => {});
  };
  const show = (people) => {
    // One person is one name, however many tabs they have; a page that was left is heard of for half a minute.
    const others = people.filter((person) => person.client !== client && String(person.user) !== user);
    const persons = [...new Map(others.map((person) => [person.user, person])).values()];
    list.replaceChildren(...persons.map((person) => {
      const item = document.createElement("li");
      item.textContent = person.name;
      item.title = person.since ? new Date(person.since).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }) : "";
      return item;
    }));
    list.hidden = !others.length;
    editor.view.dispatch(editor.state.tr.setMeta(key, others).setMeta("addToHistory", false));
  };
  const listen = () => {
    source = new EventSource(`${address}/events`);
    source.addEventListener("version", (event) => heard.version(JSON.parse(event.data).version));
    source.addEventListener("presence", (event) => show(JSON.parse(event.data)));
    source.addEventListener("taken", (event) => heard.taken(JSON.parse(event.data)));
    source.addEventListener("comment", () => heard.comment());
    source.addEventListener("step", (event) => heard.step(JSON.parse(event.data)));
    source.addEventListener("open", say);
    // The browser comes back by itself unless the server refused; then we do, unhurried.
    source.addEventListener("error", () => { if (source.readyState === EventSource.CLOSED) setTimeout(listen, 5000); });
  };
  editor.on("selectionUpdate", () => {
    if (String(editor.state.selection.$from.index(0)) === last) return;
    last = String(editor.state.selection.$from.index(0));
    clearTimeout(timer);
    timer = setTimeout(say, 1000);
  });
  listen();
}
