// The page on which facts are typed, beside the text of their source and the briefing.

import { openArticle, takeFile } from "./article.js";
import { FactForm, factOf } from "./form.js";
import { beginSearch, extend, find, searchOn, selected, showText, toFacts } from "./text.js";
import { ask, failed, get, make, say, send } from "./server.js";

const LETTERS = { s: "statement", e: "event", p: "position", m: "measure", i: "issue", o: "proposal", v: "provision", a: "assessment", t: "action", w: "actor", l: "place", h: "headline", n: "line", r: "source" };
const NAMING = { actor: "name", place: "name", issue: "title", proposal: "title", provision: "text", measure: "what", event: "title" };
const SHORT = 80; // characters: a longer selection names nothing
const KEEPS = ["who", "verb", "event", "about", "when", "actor", "issue", "by", "kind", "proposal", "form", "status", "use", "member-of", "country", "weight", "hedge"];

let names = [];
let state = {};
let seen = "";
let lastSource = "";
const typedIds = new Set(); // those that somebody has typed; all others are made of the fact's words

const desk = {
  types: {},
  names: () => names,
  addName: (one) => names.push(one),
  source: () => get("source").value,
  day: () => get("day").value,
  /** What happened is past, and what is planned is to come. */
  tense: () => {
    const status = form.fields.get("status")?.value();
    return ["planned", "expected", "confirmed"].includes(status) || form.type === "action" ? "future" : status === "occurred" || form.type === "statement" ? "past" : "";
  },
  selected,
  intake: () => ({
    source: get("source").value,
    day: get("day").value,
    seen,
    intake: Object.fromEntries([["credibility", get("credibility").value], ["mark", get("mark").value]].filter(([, value]) => value)),
  }),
  /** The desk's own texts have no passage. */
  isFromSource: (type, values) => !["headline", "line", "source"].includes(type) && !(type === "assessment" && values.by === "desk") && !values.derived,
  save,
  leave,
  showSimilar,
  updateEntry,
};
const form = new FactForm(desk);
let drafts = JSON.parse(sessionStorage.getItem("drafts") ?? "{}"); // what was left unsaved, by type

// --- the source and its text ---

/** Reads the dossier anew. `told` is what the status says then. */
async function refresh(told = "") {
  state = await ask("state");
  names = state.names;
  const chosen = get("source").value || new URLSearchParams(location.search).get("source") || lastSource;
  get("source").replaceChildren(new Option("(the desk’s own texts)", ""), ...state.sources.map((one) => new Option(`${one.name} (${one.id})`, one.id)));
  get("source").value = state.sources.some((one) => one.id === chosen) ? chosen : (state.sources[0]?.id ?? "");
  get("mark").replaceChildren(new Option("as the dossier", ""), ...state.marks.map((one) => new Option(one)));
  get("mark").parentElement.hidden = state.marks.length < 2;
  if (!get("day").value) get("day").value = state.day;
  await load(told);
  if (state.problems.length) say(`The dossier has errors, so facts can’t be tried: ${state.problems[0]}`, true);
}

async function load(told = "") {
  lastSource = get("source").value;
  const text = await ask("text", { source: lastSource, day: get("day").value });
  seen = text.seen;
  const count = text.facts.length;
  showText(text.paragraphs, text.facts, (fact) => showCard(fact.type, fact.id));
  get("text-title").textContent = state.sources.find((one) => one.id === lastSource)?.name ?? "The desk’s own texts";
  const unused = text.paragraphs.filter((one) => !one.heading && !text.facts.some((fact) => fact.paragraph === one.number)).length;
  if (told) say(told);
  else if (text.paragraphs.length) say(`${count === 1 ? "1 fact" : `${count} facts`} from this source; ${unused ? `${unused} of its paragraphs have none` : "each paragraph has one"}`);
  else say(lastSource ? "This source has no archived text. Paste it under “New source …”, or type without it." : "No source: for what the desk writes itself.");
}

/** Archives an article, and shows it. */
function newSource() {
  openArticle({
    without: state.sources.filter((one) => !one.archived),
    intake: desk.intake,
    then: async (id) => {
      lastSource = id;
      await refresh();
      get("source").value = id;
      await load();
    },
  });
}

// --- the form ---

/** Opens a form, with what the selection gives. */
function openForm(type) {
  const selection = selected();
  const keys = { ...(drafts[type] ?? {}) };
  if (selection) {
    const naming = NAMING[type];
    if (naming && !keys[naming] && selection.text.length <= SHORT) keys[naming] = selection.text[0].toUpperCase() + selection.text.slice(1);
    if (type === "statement" && selection.isQuoted) keys.quote = selection.text;
  }
  if (type === "assessment" && !keys.by) keys.by = get("source").value || "desk";
  form.open(type, { keys, passage: selection?.passage ?? "" });
}

async function save(again) {
  const { type } = form;
  if (!type) return;
  clearTimeout(form.timer);
  get("fact").ariaBusy = "true";
  try {
    await form.ready();
    const request = form.request();
    if (form.fixed.draft) return await decide("change", form.fixed.draft, request.entries.at(-1));
    const answer = await send("save", request);
    if (answer.problems) return form.show({ problems: answer.problems, similar: [] });
    if (answer.refused) return say(answer.refused, true);
    const kept = Object.fromEntries(Object.entries(form.values()).filter(([key]) => KEEPS.includes(key)));
    const { passage } = form;
    seen = answer.seen;
    keepDraft(type, null);
    if (form.idTyped) typedIds.add(form.id.value());
    form.close();
    // The focus moves at once, so that nobody who types on is interrupted.
    if (again) form.open(type, { keys: kept, passage: selected()?.passage ?? passage }, Object.keys(kept));
    else get("text").focus();
    const saved = answer.entries.at(-1);
    get("fact").ariaBusy = null;
    await refresh(`Saved ${saved.type} ${saved.id} in ${answer.file}${answer.changed ? ", which somebody else has changed meanwhile" : ""}. z takes it back.`);
  } catch (error) {
    failed(error);
  } finally {
    get("fact").ariaBusy = null;
  }
}

/** Leaves the form, and keeps what was typed for the next time. */
function leave() {
  if (form.type && form.type !== "update") keepDraft(form.type, form.values());
  form.close();
  get("text").focus();
}

function keepDraft(type, values) {
  if (values) drafts[type] = Object.fromEntries(Object.entries(values).filter(([key]) => key !== "id" && key !== "passage"));
  else delete drafts[type];
  sessionStorage.setItem("drafts", JSON.stringify(drafts));
}

async function undo() {
  try {
    const answer = await send("undo", { ...desk.intake(), entries: [] });
    if (answer.refused) return say(answer.refused, true);
    seen = answer.seen;
    const last = answer.values.at(-1);
    if (last.type !== "update") {
      const { passage = "", ...keys } = last.values;
      if (!typedIds.has(keys.id)) delete keys.id;
      form.open(last.type, { keys, passage });
    }
    await refresh(`Taken back: ${answer.entries.map((one) => `${one.type} ${one.id}`).join(", ")}. It can be changed and saved again.`);
  } catch (error) {
    failed(error);
  }
}

// --- facts that seem to say the same ---

function showSimilar(all) {
  get("similar").replaceChildren(
    ...all.map((one) => {
      const box = make("div");
      const cited = one.sources.map((source) => `${source.source}${source.passage ? ` ${source.passage}` : ""}`).join(", ");
      box.append(make("p", `${one.here ? "This source says so already" : "Another source says something like it"}: ${one.type} ${one.id}, “${one.name}” (${cited})`));
      const differing = Object.entries(one.differs).map(([key, value]) => `${key}: ${[value].flat().join(", ")}`);
      if (differing.length) box.append(make("p", `There: ${differing.join("; ")}`));
      const buttons = make("div", "", { class: "buttons" });
      const same = make("button", "It is the same: add this source (Alt+Y)", { type: "button" });
      same.addEventListener("click", () => addSource(one));
      if (!one.here) buttons.append(same);
      if (!one.here && ["event", "statement", "measure"].includes(one.type)) {
        const other = make("button", "It contradicts (Alt+C)", { type: "button" });
        other.addEventListener("click", () => contradict(one));
        buttons.append(other);
      }
      box.append(buttons);
      return box;
    }),
  );
  desk.similar = all;
}

/** Adds the source and passage of the form to a fact that another source has too. */
async function addSource(one) {
  const sources = Object.fromEntries(one.sources.map((source) => [source.source, source.passage]));
  const { source } = desk.intake();
  sources[source] = form.passage;
  const list = Object.entries(sources);
  const title = state.sources.find((each) => each.id === source);
  const values = {
    fact: `${one.type}:${one.id}`,
    act: "superseded",
    reason: `${title?.publisher || title?.name || source} confirms it.`,
    set: { source: list.every(([, passage]) => passage) ? sources : list.map(([id, passage]) => (passage ? { [id]: passage } : id)) },
  };
  const answer = await send("save", { ...desk.intake(), entries: [{ type: "update", values }] }).catch(failed);
  if (!answer) return;
  if (answer.refused || answer.problems) return say(answer.refused || answer.problems[0].message, true);
  keepDraft(form.type, null);
  form.close();
  get("text").focus();
  await refresh(`Added ${source} ${form.passage ?? ""} to ${one.type} ${one.id} in ${answer.file}. z takes it back.`);
}

/** Saves what was typed as a fact of its own, which contradicts another one. */
function contradict(one) {
  const field = form.add("contradicts", true);
  field.set([...field.value(), one.id]);
  if (one.type === "measure") form.fields.get("what").set(one.name);
  save(false);
}

// --- a fact and its updates ---

async function showCard(type, id) {
  const fact = await factOf(type, id).catch(failed);
  if (!fact) return;
  const card = get("card");
  card.hidden = false;
  const list = make("dl");
  for (const [key, value] of Object.entries(fact.values)) list.append(make("dt", key), make("dd", typeof value === "string" ? value : JSON.stringify(value)));
  const buttons = make("div", "", { class: "buttons" });
  if (fact.drafter) addDecisions(fact, buttons);
  else for (const [act, label] of [["corrected", "Correct: it was wrong"], ["superseded", "Supersede: it is out of date"], ["withdrawn", "Withdraw"]]) {
    const button = make("button", label, { type: "button" });
    button.addEventListener("click", () => openUpdate(fact, act));
    buttons.append(button);
  }
  const close = make("button", "Close", { type: "button" });
  close.addEventListener("click", () => {
    card.hidden = true;
    get("text").focus();
  });
  buttons.append(close);
  card.replaceChildren(make("h2", `${type} ${id}`, { id: "card-title", tabindex: "-1" }), make("p", fact.place, { class: "place" }), list, buttons);
  card.querySelector("h2").focus();
}

/** Adds what can become of a draft. */
function addDecisions(fact, buttons) {
  const name = make("input", "", { id: "reviewer", autocomplete: "off" });
  name.value = sessionStorage.getItem("reviewer") ?? "";
  name.addEventListener("input", () => sessionStorage.setItem("reviewer", name.value));
  const label = make("label", "Your name ");
  label.append(name);
  buttons.append(make("p", `Drafted by ${fact.drafter}. No edition but a draft shows it.`), label);
  for (const [what, words] of [["accept", "Accept"], ["change", "Change"], ["refuse", "Refuse"]]) {
    const button = make("button", words, { type: "button" });
    button.addEventListener("click", () => decide(what, fact));
    buttons.append(button);
  }
}

/** Accepts or refuses a draft, or opens it to be changed. */
async function decide(what, fact, entry = null) {
  const by = sessionStorage.getItem("reviewer") ?? "";
  if (what !== "refuse" && !by.trim()) {
    say("Type your name: it is kept as the review of the fact.", true);
    return get("reviewer")?.focus();
  }
  if (what === "change" && !entry) {
    get("card").hidden = true;
    const { passage = "", ...keys } = fact.values;
    return form.open(fact.type, { keys, passage, fixed: { draft: fact } });
  }
  const request = { ...desk.intake(), entries: entry ? [entry] : [], type: fact.type, id: fact.id, version: fact.version, by };
  const answer = await send(what, request).catch(failed);
  if (!answer) return;
  if (answer.problems?.length) return form.show({ problems: answer.problems.map((one) => ({ ...one, entry: 0 })), similar: [] });
  if (answer.refused) return say(answer.refused, true);
  get("card").hidden = true;
  if (entry) form.close();
  get("text").focus();
  await refresh(`Drafts: ${answer.count}.`);
}

/** Opens the form for an update: the fact's keys with their old values, and the reason. */
function openUpdate(fact, act) {
  get("card").hidden = true;
  const keys = desk.types[fact.type].keys.filter((one) => one.key !== "id");
  const reason = { key: "reason", kind: "text", many: false, means: "The reason, as the briefing prints it.", example: "New figure after the meeting." };
  const main = act === "withdrawn" ? ["reason"] : ["reason", ...Object.keys(fact.values).filter((key) => desk.types[fact.type].main.includes(key))];
  desk.updateForm = { keys: [reason, ...keys], main };
  const values = act === "withdrawn" ? {} : fact.values;
  form.open("update", { keys: values, passage: selected()?.passage ?? "", fixed: { fact: `${fact.type}:${fact.id}`, act, old: fact.values } });
}

/** Returns an update of the keys whose values were changed. */
function updateEntry({ fact, act, old }, values) {
  const set = {};
  const unset = [];
  const same = (a, b) => JSON.stringify([a].flat()) === JSON.stringify([b].flat());
  if (act !== "withdrawn") {
    for (const [key, value] of Object.entries(values)) if (!["reason", "passage"].includes(key) && !same(value, old[key])) set[key] = Array.isArray(value) && value.length === 1 ? value[0] : value;
    for (const key of Object.keys(old)) if (form.fields.has(key) && !(key in values)) unset.push(key);
  }
  const update = { fact, act, reason: values.reason ?? "" };
  if (values.passage && get("source").value) update.passage = values.passage;
  if (Object.keys(set).length) update.set = set;
  if (unset.length) update.unset = unset;
  return { type: "update", values: update };
}

// --- keys ---

const isTyping = (target) => target.closest?.("input:not([type=checkbox]), textarea, select, dialog, [role=combobox]");

document.addEventListener("keydown", (event) => {
  if (event.altKey && event.code === "KeyY" && desk.similar?.find((one) => !one.here)) return stop(event, () => addSource(desk.similar.find((one) => !one.here)));
  if (event.altKey && event.code === "KeyC" && desk.similar?.find((one) => !one.here)) return stop(event, () => contradict(desk.similar.find((one) => !one.here)));
  if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const type = LETTERS[event.key];
  if (type) stop(event, () => openForm(type));
  else if (event.key === "q" && form.isOpen) stop(event, () => form.quote());
  else if (event.key === " " && form.isOpen && event.target === get("text")) stop(event, () => form.setPassage(selected()?.passage ?? form.passage));
  else if (event.key === "f" && form.isOpen) stop(event, () => form.first().focus());
  else if (event.key === "g") stop(event, toFacts);
  else if (event.key === "z") stop(event, undo);
  else if (event.key === "/") stop(event, openFind);
  else if (event.key === "?") stop(event, () => get("keys").showModal());
});

function stop(event, then) {
  event.preventDefault();
  then();
}

function openFind() {
  beginSearch();
  get("find").hidden = false;
  get("find-words").value = "";
  get("find-words").focus();
}

/** Selects what is typed: words, or with two dots the first and the last one. */
function search() {
  const [first, last] = get("find-words").value.split("..");
  if (find(first) && last) extend(last);
}

get("find-words").addEventListener("input", search);
get("find").addEventListener("submit", (event) => {
  event.preventDefault();
  get("find").hidden = true;
  get("text").focus();
});
get("find-words").addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") {
    stop(event, searchOn);
    search();
  }
  if (event.key !== "Escape") return;
  get("find").hidden = true;
  get("text").focus();
});

for (const [letter, type] of Object.entries(LETTERS)) {
  const button = make("button", "", { type: "button" });
  button.append(type[0].toUpperCase() + type.slice(1), " ", make("kbd", letter));
  button.addEventListener("click", () => openForm(type));
  get("types").append(button);
  get("key-list").append(make("dt", letter), make("dd", `a new ${type}`));
}
for (const [key, what] of [
  ["arrows, Home, End", "move by words and paragraphs; with Shift they select"],
  ["/", "find words; “carney..engage” selects from the first to the last; arrow down goes to the next place"],
  ["q or Alt+Q, Space", "the selection becomes the quotation, or the passage, of the open form"],
  ["f", "back to the open form"],
  ["g", "to the facts of the selected paragraph; Tab goes on, Enter opens one"],
  ["Enter, Ctrl+Enter", "save; save and type one like it"],
  ["Alt+A", "add another key"],
  ["Alt+X", "empty the form"],
  ["F8", "to the first problem"],
  ["Alt+Y, Alt+C", "a similar fact gets this source; it contradicts"],
  ["Esc", "leave the form; what was typed is kept; in the text, select nothing"],
  ["z", "take back what was saved last"],
]) get("key-list").append(make("dt", key), make("dd", what));

// --- the briefing ---

let events;
function listen() {
  events?.close();
  get("right").hidden = !get("show-briefing").checked;
  if (get("right").hidden) return;
  events = new EventSource("events?");
  events.onmessage = (event) => showBriefing(JSON.parse(event.data));
}

function showBriefing(data) {
  if (!data.html || get("right").dataset.address === data.html) return;
  get("right").dataset.address = data.html;
  const next = make("iframe", "", { title: "Briefing", sandbox: "allow-same-origin", src: data.html });
  next.addEventListener("load", () => {
    next.contentDocument.addEventListener("click", (event) => {
      const anchor = [...next.contentDocument.querySelectorAll("[id]")].filter((one) => data.places[one.id] && (one.contains(event.target) || event.target.closest("p, li, tr")?.contains(one))).at(-1);
      if (!anchor) return;
      event.preventDefault();
      const colon = anchor.id.indexOf(":");
      showCard(anchor.id.slice(0, colon), anchor.id.slice(colon + 1));
    });
    const old = get("right").querySelector("iframe:not(:last-child)");
    if (old) next.contentWindow.scrollTo(0, old.contentWindow.scrollY);
    get("right").querySelectorAll("iframe:not(:last-child)").forEach((frame) => frame.remove());
  });
  get("right").append(next);
}

// --- the beginning ---

get("source").addEventListener("change", () => load().catch(failed));
get("day").addEventListener("change", () => load().catch(failed));
get("undo").addEventListener("click", undo);
get("archive").addEventListener("click", newSource);
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const file = event.dataTransfer.files[0];
  if (!file) return;
  if (!get("new-source").open) newSource();
  takeFile(file).catch(failed);
});
get("show-briefing").addEventListener("change", listen);
get("intake").addEventListener("submit", (event) => event.preventDefault());
try {
  desk.types = (await ask("types")).types;
  await refresh();
  listen();
  get("text").focus();
} catch (error) {
  failed(error);
}
