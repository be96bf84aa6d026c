// A new source: its article is pasted or dropped, looked at, and archived with an entry for the source.

import { failed, get, make, say, send } from "./server.js";

const LARGEST = 16 * 1024 * 1024;
const KINDS = ["news-report", "news-analysis", "live-page", "readout", "transcript", "communique", "press-release", "press-conference", "post", "video", "interview", "document", "cable", "reference"];
const dialog = get("new-source");

let sent = null; // the article as it goes to the program
let desk;

const field = (id, label, input) => {
  const box = make("div", "", { class: "field" });
  input.id = id;
  box.append(make("label", label, { for: id }), input);
  return box;
};
const text = (id, label, hint = "") => field(id, label, make("input", "", { autocomplete: "off", placeholder: hint }));

/** Opens the dialog. `given` tells the sources without a text, the day, and what to do afterwards. */
export function openArticle(given) {
  desk = given;
  sent = null;
  const pasted = make("textarea", "", { id: "article", rows: 8 });
  pasted.addEventListener("input", () => later(() => take({ text: pasted.value })));
  const file = make("input", "", { type: "file", accept: ".txt,.html,.htm,.md,.pdf" });
  file.addEventListener("change", () => file.files[0] && takeFile(file.files[0]));
  const which = make("select");
  which.append(new Option("a new source", ""), ...desk.without.map((one) => new Option(`${one.name} (${one.id})`, one.id)));
  which.addEventListener("change", () => (get("source-fields").hidden = which.value !== ""));
  const kind = make("select");
  kind.append(...KINDS.map((one) => new Option(one)));
  const fields = make("div", "", { id: "source-fields" });
  fields.append(text("source-title", "Title"), field("source-kind", "Kind", kind), text("source-publisher", "Publisher"), text("source-author", "Author"), text("source-published", "Published", "2025-12-27"), text("source-url", "Address", "https://"), text("source-id", "Id"));
  const shown = make("section", "", { id: "article-shown", tabindex: "0" });
  shown.ariaLabel = "The article as it is read";
  const form = make("form", "", { method: "dialog" });
  const save = make("button", "Archive the article", { type: "submit", id: "keep" });
  const cancel = make("button", "Cancel", { type: "button" });
  cancel.addEventListener("click", () => dialog.close());
  const buttons = make("div", "", { class: "buttons" });
  buttons.append(save, cancel);
  form.append(field("which-source", "It is the text of", which), field("article", "Article", pasted), field("article-file", "or a file", file), make("ul", "", { id: "article-told" }), shown, fields, buttons);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep().catch(failed);
  });
  dialog.replaceChildren(make("h2", "New source", { id: "new-source-title" }), form);
  dialog.setAttribute("aria-labelledby", "new-source-title");
  dialog.showModal();
  pasted.focus();
}

let timer;
function later(then) {
  clearTimeout(timer);
  timer = setTimeout(() => then().catch(failed), 250);
}

/** Takes a file that was chosen or dropped. */
export async function takeFile(file) {
  tell([]);
  if (file.size > LARGEST) return tell([{ text: `${file.name} is too large: ${Math.ceil(file.size / 1024 / 1024)} MiB, and 16 MiB are the limit. Paste the text of the article alone.`, wrong: true }]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (let i = 0; i < bytes.length; i += 32768) binary += String.fromCharCode(...bytes.subarray(i, i + 32768));
  await take({ name: file.name, bytes: btoa(binary) });
}

async function take(article) {
  sent = article;
  if (article.text !== undefined && !article.text.trim()) return get("article-shown").replaceChildren();
  const answer = await send("article", article);
  if (sent !== article) return;
  tell([...answer.problems.map((text) => ({ text, wrong: true })), ...answer.notices]);
  get("article-shown").replaceChildren(
    ...answer.paragraphs.map((one) => {
      const line = make("p", "", { dir: "auto" });
      const label = make("label");
      const box = make("input", "", { type: "checkbox" });
      box.checked = one.kept;
      box.className = "kept";
      box.addEventListener("change", () => count());
      label.append(box, " ", make("span", "", { class: "number-here" }), make("span", one.text));
      line.dataset.heading = one.heading ? "yes" : "";
      line.append(label);
      return line;
    }),
  );
  count();
  const title = answer.paragraphs.find((one) => one.heading && one.kept);
  if (title && !get("source-title").value) get("source-title").value = title.text;
}

/** Numbers the paragraphs that are kept. */
function count() {
  let number = 0;
  for (const line of get("article-shown").children) {
    const isKept = line.querySelector(".kept").checked;
    line.classList.toggle("left-out", !isKept);
    line.querySelector(".number-here").textContent = isKept && !line.dataset.heading ? `¶${++number} ` : "";
  }
}

function tell(all) {
  get("article-told").replaceChildren(...all.map((one) => make("li", one.text, { class: one.wrong ? "wrong" : "warned" })));
}

async function keep() {
  if (!sent) return tell([{ text: "Paste an article, or choose a file.", wrong: true }]);
  const kept = [...get("article-shown").querySelectorAll(".kept")].map((one) => one.checked);
  const known = get("which-source").value;
  const values = known
    ? { id: known }
    : Object.fromEntries([["title", "source-title"], ["kind", "source-kind"], ["publisher", "source-publisher"], ["author", "source-author"], ["published", "source-published"], ["url", "source-url"], ["id", "source-id"]].map(([key, id]) => [key, get(id).value.trim()]).filter(([, value]) => value));
  const request = { ...desk.intake(), source: "", entries: [{ type: "source", values }] };
  if (!values.id) values.id = (await send("try", { ...request, proposes: true })).id;
  // The source's own file is that of its facts.
  const answer = await send("archive", { ...request, source: values.id, ...sent, kept });
  if (answer.refused || answer.problems) return tell([{ text: answer.refused || answer.problems.map((one) => one.message).join(" "), wrong: true }]);
  dialog.close();
  await desk.then(values.id);
  say(`Archived as archive/${values.id}.txt. Select words, and type its facts.`);
}
