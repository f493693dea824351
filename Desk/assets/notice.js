// Closes what was said in passing; `say` says something, for other modules.
for (const notice of document.querySelectorAll("[data-notice]")) {
  const button = notice.querySelector("[data-close]");
  button.hidden = false;
  button.addEventListener("click", () => notice.remove());
}

const toasts = document.createElement("div");
toasts.className = "toasts";
toasts.setAttribute("role", "status");
document.body.append(toasts);

/** Shows a sentence for six seconds and has it read out. */
export function say(text) {
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.textContent = text;
  toasts.append(toast);
  setTimeout(() => toast.remove(), 6000);
}
