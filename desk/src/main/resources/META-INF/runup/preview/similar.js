// Facts that seem to say the same as the one in the form: they get this source too, or the new one contradicts them.

import { get, make, say } from "./server.js";
import { shown } from "./fields.js";

const MAY_CONTRADICT = ["event", "statement", "measure"];

let desk;
let form;
let all = [];

export function beginSimilar(given, itsForm) {
  desk = given;
  form = itsForm;
}

/** Returns the one that a key is about: the first one that another source says. */
const first = () => all.find((one) => !one.here && desk.source());

/** Does what a key asks for, and says why if there is nothing to do. */
export function confirmFirst() {
  const one = first();
  return one ? addSource(one) : say("No fact of another source is shown that says the same.", true);
}

export function contradictFirst() {
  const one = first();
  return one && MAY_CONTRADICT.includes(one.type) ? contradict(one) : say("No fact of another source is shown that this one may contradict.", true);
}

export function showSimilar(similar) {
  all = similar;
  get("similar").replaceChildren(
    ...all.map((one) => {
      const box = make("div");
      const cited = one.sources.map((source) => `${source.source} ${source.passage}`.trim()).join(", ");
      box.append(make("p", one.here && one.same ? "This source says so already:" : one.here ? "This source says something like it:" : "Another source says something like it:"));
      box.append(make("p", `“${one.name}” – ${one.description} (${cited || "the desk"})`));
      const differing = Object.entries(one.differs).map(([key, value]) => `${key}: ${shown(value)}`);
      if (differing.length) box.append(make("p", `There: ${differing.join("; ")}`));
      if (!one.here && desk.source()) box.append(buttons(one));
      return box;
    }),
  );
}

function buttons(one) {
  const group = make("div", "", { class: "buttons" });
  const same = make("button", "It is the same: add this source (Alt+Y)", { type: "button" });
  same.addEventListener("click", () => addSource(one));
  const label = make("label", "Credibility then ");
  const credibility = make("select");
  credibility.append(new Option(`as it is${one.credibility ? ` (${one.credibility})` : ""}`, ""), ...["1", "2", "3", "4", "5"].filter((each) => each !== one.credibility).map((each) => new Option(each)));
  credibility.addEventListener("change", () => (one.chosen = credibility.value));
  label.append(credibility);
  group.append(same, label);
  if (MAY_CONTRADICT.includes(one.type)) {
    const other = make("button", "It contradicts (Alt+C)", { type: "button" });
    other.addEventListener("click", () => contradict(one));
    group.append(other);
  }
  return group;
}

/** Adds the source and passage of the form to a fact that another source has too. */
async function addSource(one) {
  const sources = Object.fromEntries(one.sources.map((source) => [source.source, source.passage]));
  const source = desk.source();
  sources[source] = form.passage;
  const list = Object.entries(sources);
  const values = {
    fact: one.bare,
    act: "superseded",
    reason: `${desk.sourceName()} confirms it.`,
    set: { source: list.every(([, passage]) => passage) ? sources : list.map(([id, passage]) => (passage ? { [id]: passage } : id)), ...(one.chosen ? { credibility: one.chosen } : {}) },
  };
  const answer = await desk.send("save", { ...desk.intake(), entries: [{ type: "update", values }] });
  if (answer) await desk.saved(answer, `Added ${source} ${form.passage} to ${one.type} ${one.id} in ${answer.file}. z takes it back.`);
}

/** Saves what was typed as a fact of its own, which contradicts another one. */
function contradict(one) {
  const field = form.add("contradicts", true);
  field.set([...field.value(), one.id]);
  if (one.type === "measure") form.fields.get("what").set(one.name);
  desk.save(false);
}
