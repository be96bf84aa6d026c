// A new source: its article is pasted or dropped, looked at, and archived with an entry for the source.

import { fieldFor, MomentField, TextField } from "./fields.js";
import { failed, get, make, say, send } from "./server.js";

const LARGEST = 16 * 1024 * 1024;
const CHARSETS = ["windows-1252", "windows-1251", "windows-1250", "KOI8-U", "UTF-16LE", "UTF-16BE"];
const dialog = get("new-source");

let sent = null; // the article as it goes to the program
let desk;
let fields;
let id; // its field
let learned; // the field of the day

/** Returns an input with its label. */
function labelled(name, label, input) {
  const box = make("div", "", { class: "field" });
  input.id = name;
  box.append(make("label", label, { for: name }), input);
  return box;
}

function select(name, label, options) {
  const input = make("select");
  input.append(...options.map(([text, value]) => new Option(text, value)));
  input.addEventListener("change", () => sent && take(sent).catch(failed));
  return labelled(name, label, input);
}

/** Opens the dialog. `given` knows the dossier, the sources without a text, the day, and what to do afterwards. */
export function openArticle(given) {
  desk = given;
  sent = null;
  const pasted = make("textarea", "", { rows: 6 });
  pasted.addEventListener("input", () => later(() => take({ text: pasted.value })));
  const file = make("input", "", { type: "file", accept: ".txt,.html,.htm,.md,.pdf" });
  file.addEventListener("change", () => file.files[0] && takeFile(file.files[0]).catch(failed));
  const otherwise = make("details");
  otherwise.append(
    make("summary", "Read it otherwise"),
    select("division", "Paragraphs end", [["where they seem to", ""], ["at blank lines", "blanks"], ["at line ends", "lines"]]),
    select("charset", "Encoding", [["as it seems", ""], ...CHARSETS.map((one) => [one, one])]),
  );
  const which = make("select");
  which.append(new Option("a new source", ""), ...desk.without.map((one) => new Option(`${one.name} (${one.id})`, one.id)));
  which.addEventListener("change", () => (get("source-fields").hidden = which.value !== ""));
  learned = new MomentField({ key: "learned on", means: "The day on which the desk learned it, or the moment.", example: "2025-12-28" }, { source: () => "", day: desk.today, tense: () => "past" });
  learned.set(desk.day());
  const shown = make("section", "", { id: "article-shown", tabindex: "0" });
  shown.ariaLabel = "The article as it is read";
  const form = make("form", "", { method: "dialog" });
  form.append(labelled("article", "Article", pasted), labelled("article-file", "or a file", file), otherwise, make("ul", "", { id: "article-told" }), ticks(), shown, labelled("which-source", "It is the text of", which), entry(), learned.element, buttons());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep().catch((error) => refuse(error.message));
  });
  dialog.replaceChildren(make("h2", "New source", { id: "new-source-title" }), form);
  dialog.showModal();
  pasted.focus();
}

/** Returns the fields of the source, as the format has them. */
function entry() {
  const box = make("div", "", { id: "source-fields" });
  const definition = desk.types.source;
  fields = new Map(definition.main.map((name) => [name, fieldFor(definition.keys.find((one) => one.key === name), desk)]));
  fields.get("kind").set("news-report");
  id = new TextField({ key: "id", means: "Made of the title, and can be changed.", example: "gazette" });
  box.append(...[...fields.values(), id].map((one) => one.element));
  box.addEventListener("input", (event) => !id.element.contains(event.target) && later(propose));
  return box;
}

/** Proposes an id, until somebody types one. */
async function propose() {
  const before = id.value();
  if (before && before !== id.proposed) return;
  const values = valuesOf();
  delete values.id;
  const answer = await send("try", { ...desk.intake(), day: learned.value(), source: "", entries: [{ type: "source", values }], proposes: true });
  if (id.value() === before) id.set((id.proposed = answer.id ?? ""));
  for (const [name, field] of fields) field.tell((answer.problems ?? []).filter((one) => one.key === name && field.value()));
}

const valuesOf = () => Object.fromEntries([...[...fields].map(([name, field]) => [name, field.value()]), ["id", id.value()]].filter(([, value]) => value?.length));

/** Returns buttons that keep all paragraphs, or none. */
function ticks() {
  const group = make("div", "", { class: "buttons", id: "ticks", hidden: "" });
  for (const [label, isKept] of [["Keep all paragraphs", true], ["Keep none", false]]) {
    const button = make("button", label, { type: "button" });
    button.addEventListener("click", () => {
      for (const box of get("article-shown").querySelectorAll(".kept")) box.checked = isKept;
      count();
    });
    group.append(button);
  }
  return group;
}

function buttons() {
  const group = make("div", "", { class: "buttons" });
  const cancel = make("button", "Cancel", { type: "button" });
  cancel.addEventListener("click", () => dialog.close());
  group.append(make("button", "Archive the article", { type: "submit", id: "keep" }), cancel);
  return group;
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
  sent = { ...article, division: get("division").value, charset: get("charset").value };
  const asked = sent;
  if (sent.text !== undefined && !sent.text.trim()) return show([]);
  const answer = await send("article", sent);
  if (sent !== asked) return;
  tell([...answer.problems.map((text) => ({ text, wrong: true })), ...answer.notices]);
  show(answer.paragraphs);
  const title = answer.paragraphs.find((one) => one.heading && one.kept);
  if (title && !fields.get("title").value()) {
    fields.get("title").set(title.text);
    later(propose);
  }
}

function show(paragraphs) {
  get("ticks").hidden = paragraphs.length === 0;
  get("article-shown").replaceChildren(
    ...paragraphs.map((one) => {
      const line = make("p", "", { dir: "auto", class: one.changed ? "changed" : "" });
      const label = make("label");
      const box = make("input", "", { type: "checkbox", class: "kept" });
      box.checked = one.kept;
      box.addEventListener("change", () => count());
      label.append(box, " ", make("span", "", { class: "number-here" }), make("span", one.text));
      line.dataset.heading = one.heading ? "yes" : "";
      line.append(label);
      return line;
    }),
  );
  count();
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

/** Tells what a user should know. What was only guessed needs a yes. */
function tell(all) {
  get("article-told").replaceChildren(
    ...all.map((one) => {
      if (!one.asks) return make("li", one.text, { class: one.wrong ? "wrong" : "warned" });
      const item = make("li", "", { class: "warned" });
      const label = make("label");
      label.append(make("input", "", { type: "checkbox", class: "asked" }), ` ${one.text}. Yes, go on`);
      item.append(label);
      return item;
    }),
  );
}

/** Says what prevents the article from being archived, below what the user knows already. */
function refuse(text) {
  get("article-told").querySelector("[data-refused]")?.remove();
  get("article-told").append(make("li", text, { class: "wrong", "data-refused": "", role: "alert" }));
  get("article-told").lastChild.scrollIntoView({ block: "center" });
}

async function keep() {
  if (!sent) return refuse("Paste an article, or choose a file.");
  const open = [...get("article-told").querySelectorAll(".asked")].find((one) => !one.checked);
  if (open) {
    refuse("Say yes to what is asked here, or read the article otherwise.");
    return open.focus();
  }
  const kept = [...get("article-shown").querySelectorAll(".kept")].map((one) => one.checked);
  const known = get("which-source").value;
  clearTimeout(timer);
  await Promise.all([learned, ...fields.values()].map((one) => one.ready?.()));
  if (!/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/.test(learned.value())) {
    refuse(`“${learned.value()}” is no day on which the desk learned it. Write one such as 2025-12-28, or Tuesday.`);
    return learned.focus();
  }
  if (!known && !id.value()) await propose();
  const values = known ? { id: known } : valuesOf();
  // The source's own file is that of its facts.
  const request = { ...desk.intake(), day: learned.value(), source: values.id ?? "", entries: [{ type: "source", values }] };
  const answer = await send("archive", { ...request, ...sent, kept });
  if (answer.problems) {
    for (const [name, field] of fields) field.tell(answer.problems.filter((one) => one.key === name));
    return refuse(answer.problems.map((one) => [one.message, one.hint].filter(Boolean).join(". ")).join(" "));
  }
  if (answer.refused) return refuse(answer.refused);
  dialog.close();
  desk.setDay(learned.value());
  await desk.then(answer, values.id);
  say(`Archived as archive/${values.id}.txt. Select words, and type its facts. z takes it back.`);
}
