// Passkeys: a button with data-passkey asks the server what to ask, the browser for the passkey, and the server again.
// Buttons are hidden in the page, so that nobody without scripts is offered what cannot work.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer ?? new ArrayBuffer(0))))
  .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

async function send(address, body) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.title), { code: answer.code ?? "" });
  return answer;
}

const withBytes = (keys) => keys.map((key) => ({ ...key, id: bytes(key.id) }));

async function get(options) {
  const credential = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: withBytes(options.allowCredentials),
    },
  });
  return {
    id: text(credential.rawId),
    clientData: text(credential.response.clientDataJSON),
    authenticatorData: text(credential.response.authenticatorData),
    signature: text(credential.response.signature),
    userHandle: text(credential.response.userHandle),
  };
}

async function create(options) {
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    },
  });
  return {
    clientData: text(credential.response.clientDataJSON),
    attestation: text(credential.response.attestationObject),
  };
}

for (const button of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  const problem = button.parentElement.querySelector("[data-passkey-problem]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    problem.textContent = "";
    try {
      const options = await send(button.dataset.ask, {});
      const answer = await (button.dataset.passkey === "create" ? create(options) : get(options));
      location.assign((await send(button.dataset.answer, answer)).to);
    } catch (error) {
      if (error.code === "not-confirmed") {
        location.assign(button.dataset.confirm);
        return;
      }
      problem.textContent = button.dataset.failed;
      button.disabled = false;
      button.focus();
    }
  });
}
