// The page on which facts are typed, beside the text of their source and the briefing.

import { openArticle, takeFile } from "./article.js";
import { beginCards, decide, hideCard, openUpdateAgain, showCard, updateEntry } from "./card.js";
import { ChoiceField, factOptions } from "./fields.js";
import { FactForm } from "./form.js";
import { beginSimilar, confirmFirst, contradictFirst, showSimilar } from "./similar.js";
import { beginSearch, clearSelection, extend, find, isFresh, searchOn, selected, showText, toFacts, use } from "./text.js";
import { ask, failed, get, make, say, send } from "./server.js";

const LETTERS = { s: "statement", e: "event", p: "position", m: "measure", i: "issue", o: "proposal", v: "provision", a: "assessment", t: "action", w: "actor", l: "place", h: "headline", n: "line", r: "source" };
const NAMING = { actor: "name", place: "name", issue: "title", proposal: "title", provision: "text", measure: "what", event: "title" };
const SHORT = 80; // characters: a longer selection names nothing
const KEEPS = ["who", "event", "about", "when", "actor", "issue", "by", "kind", "proposal", "form", "status", "use", "member-of", "country", "weight", "hedge", "via"];
const NAMES_ONLY = ["source", "actor", "place", "issue"]; // they say nothing of a paragraph
const HEAD = ["source", "day", "credibility", "mark"];

let names = [];
let state = {};
let marks = []; // the facts of the source, with their places in its text
let seen = "";

/** What is kept if the page is loaded again: what was left unsaved, the numbers of what was saved, and the header. */
const kept = (name, value) => JSON.parse(sessionStorage.getItem(name) ?? JSON.stringify(value));
const keep = (name, value) => sessionStorage.setItem(name, JSON.stringify(value));
let left = kept("left", {}); // forms by type
const SAVES = `saves ${location.pathname}`; // another run of the program counts anew
const saves = kept(SAVES, []);
const typedIds = new Set(kept("ids", [])); // those that somebody has typed; all others are made of the fact's words

const desk = {
  types: {},
  names: () => [...names, ...form.newcomers()],
  source: () => get("source").value,
  sourceName: () => {
    const one = state.sources.find((each) => each.id === get("source").value);
    return one?.publisher || one?.name || get("source").value;
  },
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
  /** The passage of an update: what was selected for it, or where the source says the fact. */
  passageFor: (fact) => (isFresh() ? selected().passage : (marks.find((one) => one.type === fact.type && one.id === fact.id)?.passage ?? "")),
  save,
  send: sendAndTell,
  saved: whenSaved,
  leave,
  leaveUnsaved,
  showSimilar,
  updateEntry,
  focusText,
};
const form = new FactForm(desk);
beginSimilar(desk, form);
beginCards(desk, form);

// --- the source and its text ---

/** Reads the dossier anew. `told` is what the status says then. */
async function refresh(told = "") {
  state = await ask("state");
  names = state.names;
  const sources = ["", ...state.sources.map((one) => one.id)];
  const before = kept("head", {});
  const newest = state.sources.toSorted((a, b) => b.published.localeCompare(a.published))[0]?.id ?? "";
  const chosen = get("source").options.length ? get("source").value : (new URLSearchParams(location.search).get("source") ?? before.source ?? newest);
  get("source").replaceChildren(new Option("(the desk’s own texts)", ""), ...state.sources.map((one) => new Option(`${one.name} (${one.id})`, one.id)));
  get("source").value = sources.includes(chosen) ? chosen : newest;
  if (get("mark").options.length === 0) {
    get("mark").append(new Option("as the dossier", ""), ...state.marks.map((one) => new Option(one)));
    for (const name of HEAD.slice(1)) if (before[name]) get(name).value = before[name];
  }
  get("mark").parentElement.hidden = state.marks.length < 2;
  if (!get("day").value) get("day").value = state.day;
  await load(told);
  if (state.problems.length) say(`The dossier has errors, so facts can’t be tried: ${state.problems[0]}`, true);
}

/** Shows the text of the source with its facts. */
async function load(told = "") {
  const source = get("source").value;
  if (source !== get("text").dataset.source) clearSelection();
  get("text").dataset.source = source;
  keep("head", Object.fromEntries(HEAD.map((name) => [name, get(name).value])));
  const text = await ask("text", { source, day: get("day").value });
  seen = text.seen;
  marks = text.facts;
  const count = marks.length;
  const isNews = (fact) => !NAMES_ONLY.includes(fact.type);
  showText(text.paragraphs, marks, isNews, (fact) => showCard(fact.type, fact.id));
  get("text-title").textContent = state.sources.find((one) => one.id === source)?.name ?? "The desk’s own texts";
  const unused = text.paragraphs.filter((one) => !one.heading && !marks.some((fact) => isNews(fact) && fact.paragraph === one.number)).length;
  if (told) say(told);
  else if (text.paragraphs.length) say(`${count === 1 ? "1 fact" : `${count} facts`} from this source; ${unused ? `${unused} of its paragraphs have none` : "each paragraph has one"}`);
  else say(source ? "This source has no archived text. Archive it under “New source”, or type without it." : "No source: for what the desk writes itself.");
}

/** Takes over what the file of this source and day says of its facts. */
async function loadAnew() {
  await load();
  const { intake } = await ask("text", { source: get("source").value, day: get("day").value });
  for (const name of HEAD.slice(2)) if (intake[name]) get(name).value = intake[name];
}

/** Gives the focus to the text, or to the types of facts where there is none. */
function focusText() {
  (get("text").hidden ? get("types").querySelector("button") : get("text")).focus();
}

/** Archives an article, and shows it. */
function newSource() {
  openArticle({
    types: desk.types,
    names: () => names,
    without: state.sources.filter((one) => !one.archived),
    intake: desk.intake,
    day: desk.day,
    today: () => state.day,
    setDay: (day) => (get("day").value = day),
    source: () => "",
    tense: () => "past",
    then: async (answer, id) => {
      if (answer.number) saves.push(answer.number);
      keep(SAVES, saves);
      await refresh();
      get("source").value = id;
      await loadAnew();
      focusText();
    },
  });
}

// --- the form ---

/** Opens a form, with what the selection gives, or with what was left unsaved. */
function openForm(type) {
  leaveUnsaved();
  hideCard();
  const selection = selected();
  if (left[type]) {
    form.open(type, { ...left[type], passage: left[type].passage || selection?.passage || "" });
    form.isTouched = true;
    return say("What you left unsaved is here again. Alt+X empties the form.");
  }
  const keys = {};
  const naming = NAMING[type];
  const words = naming ? namingWords() : "";
  if (words) keys[naming] = words;
  if (selection) {
    if (type === "statement" && selection.isQuoted) keys.quote = selection.text;
  }
  if (type === "assessment") keys.by = get("source").value || "desk";
  form.open(type, { keys, passage: selection?.passage ?? "", begin: naming });
  // The next key replaces what was only guessed.
  if (keys[naming]) document.activeElement.select?.();
}

/** Returns the selected words if they may name a fact. */
function namingWords() {
  const text = selected()?.text ?? "";
  return text.length <= SHORT ? text.slice(0, 1).toUpperCase() + text.slice(1) : "";
}

/** Opens a form for a letter. One that is open for the same type, with what was carried on, takes the selection. */
function typeLetter(type) {
  if (form.type === type && !form.isTouched) form.takeSelection(NAMING[type], namingWords());
  else openForm(type);
}

/** Saves what is in the form. */
async function save(again) {
  const { type } = form;
  if (!type) return;
  clearTimeout(form.timer);
  get("fact").ariaBusy = "true";
  try {
    await form.ready();
    const request = form.request();
    const entry = request.entries.at(-1);
    if (form.fixed.draft) return await decide("change", form.fixed.draft, entry);
    const answer = await sendAndTell(form.fixed.change ? "edit" : "save", request);
    if (!answer) return;
    const carried = Object.fromEntries(Object.entries(form.values()).filter(([key]) => KEEPS.includes(key)));
    const { passage } = form;
    if (form.idTyped && form.id) {
      typedIds.add(form.id.value());
      keep("ids", [...typedIds]);
    }
    // Their names are known before the dossier is read anew.
    names = [...names, ...form.newcomers()];
    // What was changed may have been saved together with other facts.
    const what = form.fixed.change ?? answer.entries.at(-1);
    const verb = form.fixed.change ? "Changed" : "Saved";
    await whenSaved(answer, `${verb} ${what.type} ${what.id} in ${answer.file}${answer.changed ? ", which somebody else has changed meanwhile" : ""}. z takes it back.`, () => {
      if (again && type !== "update") form.open(type, { keys: carried, passage: isFresh() ? selected().passage : passage }, Object.keys(carried));
    });
  } catch (error) {
    failed(error);
  } finally {
    get("fact").ariaBusy = null;
  }
}

/** Sends a request, and tells why nothing came of it. Returns the answer, or null. */
async function sendAndTell(what, request) {
  const answer = await send(what, request).catch(failed);
  if (answer?.problems?.length) form.show({ problems: answer.problems, similar: [] });
  else if (answer?.refused) say(answer.refused, true);
  return !answer || answer.problems?.length || answer.refused ? null : answer;
}

/**
 * Does what follows a save. The focus moves at once, so that nobody who types on is interrupted. What was decided on a card
 * leaves the form as it is.
 */
async function whenSaved(answer, told, then = () => {}, isOfForm = true) {
  if (answer.number && !saves.includes(answer.number)) saves.push(answer.number);
  keep(SAVES, saves);
  seen = answer.seen;
  if (isOfForm && form.type) dropLeft(form.type);
  if (isOfForm) form.close();
  hideCard();
  use();
  then();
  if (!form.isOpen) focusText();
  get("fact").ariaBusy = null;
  await refresh(told + answer.theirs.map((file) => ` Another program wrote into the old file meanwhile. That is kept as ${file}: copy what is missing, and delete it.`).join(""));
}

/** Leaves the form, and keeps what was typed for the next time. */
function leave() {
  leaveUnsaved();
  form.close();
  focusText();
}

function leaveUnsaved() {
  if (!form.isOpen || !form.isTouched || Object.keys(form.fixed).length) return;
  left[form.type] = form.kept();
  keep("left", left);
}

function dropLeft(type) {
  delete left[type];
  keep("left", left);
}

/** Takes back what this page saved last, and opens it to be changed. */
async function undo() {
  try {
    if (!saves.length) return say("Nothing was saved on this page that can be taken back.", true);
    const answer = await send("undo", { ...desk.intake(), entries: [], number: saves.at(-1) });
    if (answer.refused) return say(answer.refused, true);
    saves.pop();
    keep(SAVES, saves);
    hideCard();
    await refresh();
    const last = answer.values.at(-1);
    const told = `Taken back: ${answer.entries.map((one) => `${one.type === "update" ? "update of" : one.type} ${one.id}`).join(", ")}.`;
    if (last.type === "update" && (last.values.set?.source || !last.values.act)) return say(told);
    if (last.type === "source") return say(`${told} Its article isn’t archived any more.`);
    leaveUnsaved();
    if (last.type === "update") await openUpdateAgain(last.values);
    else openAgain(last, answer.values.slice(0, -1));
    say(`${told} It can be changed and saved again.`);
  } catch (error) {
    failed(error);
  }
}

/** Opens a fact that was taken back, with what was made in place with it. */
function openAgain({ type, values }, others) {
  const { passage = "", ...keys } = values;
  if (!typedIds.has(keys.id)) delete keys.id;
  const positions = others.filter((one) => one.type === "position");
  if (positions.length && type === "statement") Object.assign(keys, { position: positions[0].values.actor, stance: positions[0].values.stance, on: positions.map((one) => one.values.issue) });
  form.open(type, { keys, passage, made: others.filter((one) => one.type !== "position") });
}

// --- keys ---

const isTyping = (target) => target.closest?.("input:not([type=checkbox]), textarea, select, dialog, [role=combobox]");

document.addEventListener("keydown", (event) => {
  if (event.altKey && event.code === "KeyY" && form.isOpen) return stop(event, confirmFirst);
  if (event.altKey && event.code === "KeyC" && form.isOpen) return stop(event, contradictFirst);
  if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && form.isOpen && event.target === document.body) return leave();
  const isInText = get("text").contains(event.target);
  const type = LETTERS[event.key];
  // Where nothing has the focus, a letter was meant for a field, and may not take the form away.
  if (type && (isInText || !form.isOpen)) stop(event, () => typeLetter(type));
  else if (event.key === "q" && form.isOpen && isInText) stop(event, () => form.quote());
  else if (event.key === " " && form.isOpen && event.target === get("text")) stop(event, () => form.setPassage(selected()?.passage ?? form.passage));
  else if (event.key === "f" && form.isOpen) stop(event, () => form.first().focus());
  else if (event.key === "u" && !form.isOpen) stop(event, () => lookup.focus());
  else if (event.key === "g") stop(event, toFacts);
  else if (event.key === "z" && (isInText || !form.isOpen)) stop(event, undo);
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

/** Selects what is typed: words, or with two dots the first and the last ones. */
function search() {
  const [first, last] = get("find-words").value.split("..");
  const isFound = find(first) && (!last || extend(last));
  get("find-told").textContent = isFound || !first.trim() ? "" : "not found";
  return isFound;
}

get("find-words").addEventListener("input", search);
get("find").addEventListener("submit", (event) => {
  event.preventDefault();
  if (!search()) return;
  get("find").hidden = true;
  focusText();
});
get("find-words").addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") {
    stop(event, searchOn);
    search();
  }
  if (event.key !== "Escape") return;
  get("find").hidden = true;
  focusText();
});

/** Finds any fact by its words, to open it. */
const lookup = new ChoiceField({ key: "look-up", label: "Open a fact (u)", many: false, means: "Any fact of the dossier, by words of it.", example: "second round", kind: "facts" }, {
  of: (typed) => factOptions({ kind: "facts", targets: Object.values(LETTERS) }, () => names, () => []).of(typed).map((one) => ({ ...one, value: one.key })),
  find: () => null,
});
lookup.element.addEventListener("chosen", (event) => {
  event.stopPropagation();
  const chosen = lookup.value();
  lookup.set("");
  const colon = chosen.indexOf(":");
  showCard(chosen.slice(0, colon), chosen.slice(colon + 1));
});
lookup.element.addEventListener("keydown", (event) => event.key === "Escape" && focusText());
for (const [letter, type] of Object.entries(LETTERS)) {
  const button = make("button", "", { type: "button" });
  button.append(type[0].toUpperCase() + type.slice(1), " ", make("kbd", letter));
  button.addEventListener("click", () => openForm(type));
  get("types").append(button);
  get("key-list").append(make("dt", letter), make("dd", `a new ${type}`));
}
get("types").append(lookup.element);
for (const [key, what] of [
  ["arrows, Home, End", "move by words and paragraphs; with Shift they select"],
  ["/", "find words; “carney..engage” selects from the first to the last; arrow down goes to the next place"],
  ["q or Alt+Q, Space", "the selection becomes the quotation, or the passage, of the open form"],
  ["f", "back to the open form"],
  ["g", "to the facts of the selected paragraph; Tab goes on, Enter opens one"],
  ["u", "open any fact, by words of it"],
  ["Enter, Ctrl+Enter", "save; save and type one like it"],
  ["Alt+A", "add another key"],
  ["Alt+X", "empty the form"],
  ["F8", "to the first problem"],
  ["Alt+Y, Alt+C", "a similar fact gets this source; it contradicts"],
  ["Esc", "leave the form; what was typed is kept; in the text, select nothing"],
  ["z", "take back what was saved last on this page"],
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

get("source").addEventListener("change", () => loadAnew().catch(failed));
get("day").addEventListener("change", async () => {
  // A day may be typed as in any other field.
  const { moment } = await ask("date", { said: get("day").value, source: "", day: state.day, tense: "past" }).catch(() => ({}));
  get("day").value = moment || state.day;
  await loadAnew().catch(failed);
  if (!moment) say(`This is no day, so it is ${state.day} again.`, true);
});
for (const name of ["credibility", "mark"]) get(name).addEventListener("change", () => keep("head", Object.fromEntries(HEAD.map((one) => [one, get(one).value]))));
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
// What is in the form is there again if the page is loaded again in this tab.
addEventListener("pagehide", () => {
  leaveUnsaved();
  keep("open", form.isOpen && form.isTouched && form.type !== "update" ? form.type : "");
});
addEventListener("beforeunload", (event) => form.isOpen && form.isTouched && event.preventDefault());
try {
  desk.types = (await ask("types")).types;
  await refresh();
  if (!kept("head", {}).credibility) await loadAnew();
  listen();
  if (left[kept("open", "")]) openForm(kept("open", ""));
  else focusText();
} catch (error) {
  failed(error);
}
