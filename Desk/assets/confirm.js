// <form data-confirm="…"> asks before it is sent; modules ask with `sure`.
const dialog = document.getElementById("confirm");

/** @returns whether somebody said yes */
export function sure(question) {
  dialog.querySelector("[data-confirm-text]").textContent = question;
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}

for (const form of document.querySelectorAll("form[data-confirm]")) {
  let isConfirmed = false;
  form.addEventListener("submit", async (event) => {
    if (isConfirmed) return;
    const { submitter } = event;
    event.preventDefault();
    if (!await sure(form.dataset.confirm)) return;
    isConfirmed = true;
    form.requestSubmit(submitter);
  });
}
