// Questions to the server, and what comes of them: an answer, a refusal that stays one, or nothing, to be asked again.

const patience = 15_000;

/** @throws Refusal; any other error means: later */
export async function ask(method, address, body, wait = patience) {
  const response = await fetch(address, {
    method, signal: AbortSignal.timeout(wait), credentials: "same-origin", cache: "no-store", redirect: "manual",
    headers: { Accept: "application/json", ...(body ? { "Content-Type": "application/json" } : {}) },
    body: body ? JSON.stringify(body) : undefined,
  });
  if (response.status >= 500 || response.status === 429 || response.status === 408) throw new Error(`answer ${response.status}`);
  // An answer that breaks off is no answer, whatever it began with.
  const value = response.ok ? await response.json() : await response.json().catch(() => ({}));
  if (response.ok) return { status: response.status, value };
  if (response.status === 409 && value.code === "copy-unknown-version") return { status: 409, value };
  throw new Refusal(response.status, value);
}

/** A message the server will not take, now or later. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.title ?? `answer ${status}`);
    this.status = status;
    this.problem = problem;
  }
}
