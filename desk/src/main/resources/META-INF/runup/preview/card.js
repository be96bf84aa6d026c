// A fact with its values, and what can be done with it: change it, update it, decide on a draft.

import { factOptions, shown } from "./fields.js";
import { factOf } from "./form.js";
import { failed, get, make, say } from "./server.js";

/** What a fact has from its intake, and what an update says of itself. */
const NOT_ITS_OWN = ["id", "passage", "source", "recorded", "mark", "lang", "credibility", "reviewed", "translations"];

let desk;
let form;

export function beginCards(given, itsForm) {
  desk = given;
  form = itsForm;
}

export function hideCard() {
  get("card").hidden = true;
}

export async function showCard(type, id) {
  const fact = await factOf(type, id).catch(failed);
  if (!fact) return;
  const card = get("card");
  card.hidden = false;
  const list = make("dl");
  for (const [key, value] of Object.entries(fact.values)) list.append(make("dt", key), make("dd", named(fact.type, key, value)));
  const buttons = make("div", "", { class: "buttons" });
  const add = (label, then) => {
    const button = make("button", label, { type: "button" });
    button.addEventListener("click", then);
    buttons.append(button);
  };
  if (fact.drafter) addDecisions(fact, buttons, add);
  else {
    if (fact.changeable) add("Change it in place", () => openChange(fact));
    add("Correct: it was wrong", () => openUpdate(fact, "corrected"));
    add("Supersede: it is out of date", () => openUpdate(fact, "superseded"));
    add("Withdraw", () => openUpdate(fact, "withdrawn"));
  }
  add("Close", () => {
    hideCard();
    desk.focusText();
  });
  card.replaceChildren(make("h2", `${fact.type} ${fact.id}`, { id: "card-title", tabindex: "-1" }), make("p", fact.place, { class: "place" }), list, buttons);
  card.querySelector("h2").focus();
}

/** Returns a value in words, with the names of the facts that it refers to. */
function named(type, name, value) {
  const key = desk.types[type].keys.find((one) => one.key === name);
  if (!key?.targets) return shown(value);
  const options = factOptions(key, desk.names, () => []);
  const label = (one) => (typeof one === "string" ? (options.find(one)?.label ?? one) : one.actor ? `${label(one.actor)} (${one.role})` : shown(one));
  return [value].flat().map(label).join(", ");
}

/** Opens a fact that was saved a while ago, to save it in place of itself. */
function openChange(fact) {
  hideCard();
  desk.leaveUnsaved();
  const { passage = "", ...keys } = fact.typed;
  form.open(fact.type, { keys: { ...keys, id: fact.id }, passage, fixed: { change: fact, replaces: { type: fact.type, id: fact.id, version: fact.version } } });
}

// --- drafts ---

/** Adds what can become of a draft. */
function addDecisions(fact, buttons, add) {
  const name = make("input", "", { id: "reviewer", autocomplete: "off" });
  name.value = sessionStorage.getItem("reviewer") ?? "";
  name.addEventListener("input", () => sessionStorage.setItem("reviewer", name.value));
  const label = make("label", "Your name ");
  label.append(name);
  buttons.append(make("p", `Drafted by ${fact.drafter}. No edition but a draft shows it.`), label);
  add("Accept", () => decide("accept", fact));
  add("Change", () => decide("change", fact));
  add("Refuse", () => decide("refuse", fact));
}

/** Accepts or refuses a draft, or opens it to be changed. */
export async function decide(what, fact, entry = null) {
  const by = sessionStorage.getItem("reviewer") ?? "";
  if (what !== "refuse" && !by.trim()) {
    say("Type your name: it is kept as the review of the fact.", true);
    return get("reviewer")?.focus();
  }
  if (what === "change" && !entry) {
    hideCard();
    desk.leaveUnsaved();
    const { passage = "", ...keys } = fact.values;
    return form.open(fact.type, { keys: { ...keys, id: fact.id }, passage, fixed: { draft: fact, replaces: { type: fact.type, id: fact.id, version: fact.version } } });
  }
  const request = { ...desk.intake(), entries: entry ? [entry] : [], type: fact.type, id: fact.id, version: fact.version, by };
  const answer = await desk.send(what, request);
  if (!answer) return;
  hideCard();
  await desk.saved(answer, `Drafts: ${answer.count}.`, undefined, entry !== null);
}

// --- updates ---

/** Opens the form for an update: the fact's keys with their old values, and the reason. */
export function openUpdate(fact, act, typed = {}) {
  hideCard();
  desk.leaveUnsaved();
  const keys = desk.types[fact.type].keys.filter((one) => one.key !== "id");
  const reason = { key: "reason", kind: "text", many: false, means: "The reason, as the briefing prints it.", example: "New figure after the meeting." };
  const old = Object.fromEntries(Object.entries(fact.values).filter(([key]) => !NOT_ITS_OWN.includes(key)));
  const main = act === "withdrawn" ? ["reason"] : ["reason", ...Object.keys(old)];
  desk.updateForm = { keys: [reason, ...keys], main };
  const shownValues = act === "withdrawn" ? {} : old;
  form.open("update", { keys: { ...shownValues, ...typed }, passage: desk.passageFor(fact), begin: "reason", fixed: { fact: fact.bare, act, old: fact.values, of: { type: fact.type, id: fact.id } } });
}

/** Opens an update that was taken back. */
export async function openUpdateAgain({ fact: id, act = "superseded", reason = "", set = {}, add = {} }) {
  const fact = await factOf("", id).catch(failed);
  if (!fact) return;
  const added = Object.fromEntries(Object.entries(add).map(([key, value]) => [key, [fact.values[key] ?? [], value].flat()]));
  openUpdate(fact, act, { reason, ...set, ...added });
}

const list = (value) => (value === undefined || value === "" ? [] : [value].flat());
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Returns an update of the keys whose values were changed. */
export function updateEntry({ fact, act, old }, values) {
  const set = {};
  const add = {};
  const unset = [];
  if (act !== "withdrawn") {
    for (const [key, value] of Object.entries(values)) {
      if (["reason", "passage"].includes(key) || same(list(value), list(old[key]))) continue;
      const before = list(old[key]);
      if (key === "accepted") {
        add[key] = value; // what is accepted already stays
        continue;
      }
      const isLonger = Array.isArray(value) && before.length > 0 && same(value.slice(0, before.length), before);
      if (isLonger) add[key] = value.slice(before.length);
      else set[key] = Array.isArray(value) && value.length === 1 ? value[0] : value;
    }
    for (const key of Object.keys(old)) if (form.fields.has(key) && !(key in values)) unset.push(key);
  }
  const update = { fact, act, reason: values.reason ?? "" };
  if (values.passage && desk.source()) update.passage = values.passage;
  if (Object.keys(set).length) update.set = set;
  if (Object.keys(add).length) update.add = add;
  if (unset.length) update.unset = unset;
  return { type: "update", values: update };
}
