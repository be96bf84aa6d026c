// Asks the program, which does all that is more than showing.

export const make = (tag, text = "", attributes = {}) => {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};
export const get = (id) => document.getElementById(id);

const token = document.querySelector("meta[name=token]").content;

export function say(text, isWrong = false) {
  get("status").textContent = text;
  get("status").className = isWrong ? "wrong" : "";
}

export async function ask(what, query = {}) {
  return answer(await reach(`intake/${what}?${new URLSearchParams(query)}`));
}

export async function send(what, body) {
  const headers = { "Content-Type": "application/json", "X-Runup-Token": token };
  return answer(await reach(`intake/${what}`, { method: "POST", headers, body: JSON.stringify(body) }));
}

/** The program doesn't answer. */
class GoneError extends Error {}

function reach(address, options) {
  return fetch(address, options).catch(() => {
    throw new GoneError("Runup does not answer. Start it again and open the address that it prints; what you typed stays here.");
  });
}

async function answer(response) {
  if (response.ok) return response.json();
  const { refused } = await response.json().catch(() => ({}));
  throw new Error(response.status === 413 ? "This is larger than 16 MiB." : `Runup refuses this: ${refused ?? response.status}.`);
}

/** Says what went wrong, for example that the program has ended. What was typed stays. */
export function failed(error) {
  say(error.message, true);
  if (!(error instanceof GoneError)) console.error(error);
}
