// Forms: what is wrong gets the focus; leaving with unsaved changes is asked about; nothing is sent twice.
const faults = document.querySelector("[data-faults]");
if (faults) faults.focus();

for (const form of document.querySelectorAll("form[data-form]")) {
  let isChanged = faults !== null;
  let isSending = false;
  form.addEventListener("input", () => { isChanged = true; });
  form.addEventListener("submit", (event) => {
    // A preview opens beside the form, which goes on.
    if (event.submitter?.formTarget === "_blank") return;
    if (isSending) event.preventDefault();
    isSending = true;
  });
  addEventListener("beforeunload", (event) => { if (isChanged && !isSending) event.preventDefault(); });
  // The page comes back from the browser's memory as it was left.
  addEventListener("pageshow", () => { isSending = false; });
}
