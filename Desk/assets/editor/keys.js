// The editor's shortcuts, for the list under `?` (in the text, where `?` is a letter: Ctrl+/).
const isMac = /Mac/.test(navigator.platform);

/** “Mod-Shift-8” as it stands on the keys: “Ctrl+Shift+8”. */
export const written = (keys) => keys.replaceAll("-", "+").replace("Mod", isMac ? "⌘" : "Ctrl");

/** @param list of toolbar.js @returns [[keys, text]] */
export function keysOf(list, words) {
  const always = [
    ["Mod-/", words.keyShortcuts], ["Mod-s", words.keySave], ["Mod-f", words.keyFind], ["Mod-Alt-m", words.commentOn],
    ["Mod-z", words.keyUndo], ["Mod-Shift-z", words.keyRedo], ["Mod-Shift-v", words.keyPlain], ["/", words.keySlash],
  ];
  const actions = list.filter((action) => action.keys).map((action) => [action.keys, action.label]);
  return [...always, ...actions].map(([keys, text]) => [written(keys).replace(/[a-z]$/, (letter) => letter.toUpperCase()), text]);
}
