// <form data-confirm="…"> asks before it is sent.
const dialog = document.getElementById("confirm");

for (const form of document.querySelectorAll("form[data-confirm]")) {
  let isConfirmed = false;
  form.addEventListener("submit", (event) => {
    if (isConfirmed) return;
    event.preventDefault();
    dialog.querySelector("[data-confirm-text]").textContent = form.dataset.confirm;
    dialog.returnValue = "no";
    dialog.addEventListener("close", () => {
      if (dialog.returnValue !== "yes") return;
      isConfirmed = true;
      form.requestSubmit(event.submitter);
    }, { once: true });
    dialog.showModal();
  });
}
