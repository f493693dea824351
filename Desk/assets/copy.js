// Copies what stands beside the button. Without HTTPS pages get no clipboard from the browser; then it is selected and
// copied the old way, and where that is refused too it stays selected for the keyboard.
import { say } from "./notice.js";

for (const frame of document.querySelectorAll("[data-copy]")) {
  const field = frame.querySelector("input");
  const button = frame.querySelector("button");
  button.hidden = false;
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", async () => {
    const isCopied = await copy(field);
    if (isCopied) button.focus();
    say(isCopied ? frame.dataset.copied : frame.dataset.byHand);
  });
}

async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}
