// The form for a fact: its fields, what is made in place with it, and what the program says of it while it is typed.

import { ChoiceField, DateField, fieldFor, QuoteField, TextField } from "./fields.js";
import { fitting } from "./names.js";
import { ask, failed, get, make, say, send } from "./server.js";

const KINDS = ["person", "state", "organisation", "body", "group", "unnamed"];
const PAUSE = 200; // milliseconds after the last key

/** Returns whether a field has a value: a text, a list or texts by keys. */
const isAny = (value) => Boolean(value) && (typeof value === "string" || Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0);

const ACTS = { corrected: "Correct", superseded: "Supersede", withdrawn: "Withdraw" };

/** The keys of a position that a statement expresses too. */
const POSITION = ["position", "stance", "on"];

/** A fact in work. `desk` tells the source, the day, all names and what is selected. */
export class FactForm {
  constructor(desk) {
    this.desk = desk;
    this.form = get("fact");
    this.fields = new Map();
    for (const what of ["input", "chosen"]) {
      this.form.addEventListener(what, () => {
        this.isTouched = true;
        this.later();
      });
    }
    this.form.addEventListener("focusin", (event) => this.explain(event.target));
    this.form.addEventListener("dated", (event) => this.dated(event.detail));
    this.form.addEventListener("quote", () => this.quote());
    this.form.addEventListener("keydown", (event) => this.pressed(event));
  }

  get isOpen() {
    return this.type !== undefined;
  }

  /**
   * Opens the form for a type. `given` has the keys with their values, the passage, the entries that are made with the
   * fact, and what is fixed.
   */
  open(type, given = {}, carried = []) {
    this.type = type;
    this.given = given;
    this.isTouched = false;
    this.inferred = [];
    get("types").hidden = true;
    this.definition = type === "update" ? this.desk.updateForm : this.desk.types[type];
    this.fields.clear();
    this.made = (given.made ?? []).map(({ type: of, values }) => ({ type: of, values }));
    this.fixed = given.fixed ?? {};
    const { id = "", ...keys } = given.keys ?? {};
    this.idTyped = id !== "";
    this.form.replaceChildren();
    get("form-title").textContent = type === "update" ? `${ACTS[this.fixed.act]} ${this.fixed.fact}` : type[0].toUpperCase() + type.slice(1);
    this.where = make("p", "", { id: "where" });
    this.form.append(this.where);
    this.showPassage(given.passage ?? "");
    for (const key of this.definition.main) this.add(key);
    for (const key of Object.keys(keys)) if (!this.fields.has(key)) this.add(key);
    this.adder = new ChoiceField({ key: "", label: "Add a key", many: false, means: "Everything else that the format has. Alt+A comes here.", example: "caveat", kind: "word" }, { of: (typed) => this.offers(typed), find: () => null });
    this.adder.movesItself = true;
    this.adder.element.addEventListener("chosen", (event) => {
      event.stopPropagation();
      const name = this.adder.chosen[0]?.value;
      this.adder.set("");
      if (name) this.add(name, true).focus();
    });
    this.hint = make("p", "", { id: "hint", class: "means", "aria-hidden": "true" });
    this.form.append(this.adder.element, this.idField(id), this.hint, this.buttons());
    for (const [key, value] of Object.entries(keys)) {
      this.fields.get(key)?.set(value);
      if (carried.includes(key)) this.fields.get(key)?.element.classList.add("carried");
    }
    this.show({ problems: [], similar: [] });
    this.print([], this.asked);
    this.first(given.begin).focus();
    this.later();
  }

  /** Shows what the key of a field means. The place for it is always there, so that nothing moves. */
  explain(target) {
    const field = [...this.fields.values(), this.adder, this.id].find((one) => one?.element.contains(target));
    const more = field instanceof ChoiceField && field.key.many ? ". Enter takes one and waits for another; Tab goes on." : "";
    this.hint.textContent = field ? field.means.textContent + more : "";
  }

  /** Returns the field to begin with, the first one that has no value yet if none is named. */
  first(name = "") {
    const all = [...this.fields.values()];
    if (this.fields.has(name)) return this.fields.get(name);
    return all.find((field) => !(field instanceof QuoteField) && !isAny(field.value())) ?? all[0];
  }

  /** Adds the field of a key. */
  add(name, isBeforeAdder = false) {
    const known = this.fields.get(name);
    if (known) return known;
    if (name === "another office") return this.fields.get("offices").more();
    if (name.startsWith("office ")) return this.fields.get("offices").part(name.slice(7));
    const key = this.definition.keys.find((one) => one.key === name) ?? this.ofPosition(name);
    const field = this.field(key);
    this.fields.set(name, field);
    // An update begins with the old value.
    if (this.fixed.old?.[name]) field.set(this.fixed.old[name]);
    if (isBeforeAdder) this.form.insertBefore(field.element, this.adder.element);
    else this.form.append(field.element);
    if (name === "position") for (const other of POSITION.slice(1)) this.add(other, true);
    return field;
  }

  field(key) {
    if (key.key === "quote" && this.type === "statement") return new QuoteField(key);
    return fieldFor(key, this.desk, (targets, typed, name) => this.makeNew(targets, typed, name));
  }

  /** The keys of the position that goes with a statement. */
  ofPosition(name) {
    const position = this.desk.types.position.keys;
    const of = (key) => position.find((one) => one.key === key);
    if (name === "position") return { ...of("actor"), key: "position", label: "position of" };
    if (name === "stance") return of("stance");
    return { ...of("issue"), key: "on", many: true, kind: "facts" };
  }

  offers(typed) {
    const keys = this.definition.keys.filter((one) => !this.fields.has(one.key) && one.key !== "id" && one.key !== "passage");
    const all = keys.map((one) => ({ key: `key:${one.key}`, value: one.key, label: one.key, means: one.means, texts: [one.key] }));
    for (const part of this.fields.get("offices")?.missing() ?? []) {
      all.push({ key: `office:${part.key}`, value: `office ${part.key}`, label: `office ${part.key}`, means: part.means, texts: [`office ${part.key}`] });
    }
    if (this.fields.has("offices")) all.push({ key: "office:another", value: "another office", label: "another office", means: "One more office that they hold.", texts: ["another office"] });
    if (this.type === "statement" && !this.fields.has("position")) {
      all.unshift({ key: "key:position", value: "position", label: "position", means: "The position that it states, as a fact of its own.", texts: ["position"] });
    }
    return typed.trim() ? fitting(all, typed, 12) : all;
  }

  /** Returns the options to make a new entry of a register in place. What the key is mostly about comes first. */
  makeNew(targets, typed, name) {
    if (typed.length < 2) return [];
    const option = (type, label, values) => ({
      key: `new:${type}`,
      label: `New ${label}: ${typed}`,
      means: "",
      texts: [],
      make: (text) => this.makeEntry(type, { ...values(text.replace(/\([^)]*\)\s*$/, "").trim()) }),
    });
    const options = [];
    const kinds = name === "via" ? ["organisation", ...KINDS.filter((one) => one !== "organisation")] : KINDS;
    if (targets.includes("issue")) options.push(option("issue", "issue", (title) => ({ title })));
    if (targets.includes("place")) options.push(option("place", "place", (text) => ({ name: text })));
    if (targets.includes("proposal")) options.push(option("proposal", "proposal", (title) => ({ title })));
    if (targets.includes("actor")) for (const kind of kinds) options.push(option("actor", kind, (text) => ({ name: text, kind })));
    return options;
  }

  /** Makes an entry that is saved together with the fact. Its id comes from the program. */
  makeEntry(type, values) {
    const entry = { type, values };
    const one = { key: "", value: "", label: `${values.name ?? values.title} (new ${values.kind ?? type})`, texts: [] };
    entry.coming = send("try", { ...this.desk.intake(), entries: [...this.named(), { type, values }], proposes: true }).then((answer) => {
      // One that was made before and taken out again has the same id.
      this.made = this.made.filter((other) => other === entry || other.values.id !== answer.id);
      entry.values.id = answer.id;
      one.value = answer.id;
      one.key = `${type}:${answer.id}`;
    });
    this.made.push(entry);
    entry.coming.catch(failed);
    return one;
  }

  /** Returns the entries that are made with the fact and have an id. */
  plainMade() {
    return this.made.filter((one) => one.values.id).map(({ type, values }) => ({ type, values }));
  }

  /** Returns those of them that the fact still names. */
  named() {
    const values = JSON.stringify([...this.fields.values()].map((field) => field.value()));
    return this.plainMade().filter((one) => values.includes(`"${one.values.id}"`));
  }

  /** Returns them as names, for completion. */
  newcomers() {
    if (!this.isOpen) return [];
    return this.named().map(({ type, values }) => ({ type, id: values.id, name: values.name ?? values.title, aliases: [], what: `new ${values.kind ?? type}` }));
  }

  idField(id) {
    this.id = null;
    if (this.type === "position" || this.type === "update") return make("span");
    this.id = new TextField({ key: "id", means: "Made of the fact’s words, and can be changed.", example: "costa-eu-member" });
    this.id.set(id);
    this.id.input.addEventListener("input", () => (this.idTyped = this.id.value() !== ""));
    return this.id.element;
  }

  buttons() {
    const group = make("div", "", { class: "buttons" });
    const save = make("button", "Save (Enter)", { type: "submit" });
    const again = make("button", "Save, and one like it (Ctrl+Enter)", { type: "button" });
    again.addEventListener("click", () => this.desk.save(true));
    const leave = make("button", "Leave (Esc)", { type: "button" });
    leave.addEventListener("click", () => this.desk.leave());
    const clear = make("button", "Clear (Alt+X)", { type: "button" });
    clear.addEventListener("click", () => this.clear());
    group.append(save, again, leave, clear);
    this.form.onsubmit = (event) => {
      event.preventDefault();
      this.desk.save(false);
    };
    return group;
  }

  pressed(event) {
    const isButton = event.target instanceof HTMLButtonElement;
    if (event.key === "Enter" && !event.shiftKey && !isButton) {
      event.preventDefault();
      this.desk.save(event.ctrlKey || event.metaKey);
    } else if (event.key === "Escape") {
      this.desk.leave();
    } else if (event.altKey && event.code === "KeyA") {
      event.preventDefault();
      this.adder.focus();
    } else if (event.altKey && event.code === "KeyX") {
      event.preventDefault();
      this.clear();
    } else if (event.altKey && event.code === "KeyQ") {
      event.preventDefault();
      this.quote();
    } else if (event.key === "F8") {
      event.preventDefault();
      this.form.querySelector("[aria-invalid=true]")?.focus();
    }
  }

  /** Opens the form again without values. */
  clear() {
    const { fixed, passage } = this;
    this.open(this.type, Object.keys(fixed).length ? this.given : { passage });
  }

  /** Takes the selected words as the quotation, and their place as the passage. */
  quote() {
    const selection = this.desk.selected();
    const field = this.fields.get("quote") ?? (this.type === "statement" ? this.add("quote", true) : null);
    if (!selection || !field) return;
    field.set(selection.text);
    this.isTouched = true;
    this.setPassage(selection.passage);
  }

  /** Takes the selected words in place of those of the fact before, for one like it. */
  takeSelection(naming, words) {
    this.setPassage(this.desk.selected()?.passage ?? this.passage);
    if (words) this.fields.get(naming)?.set(words);
    this.first(naming).focus();
  }

  setPassage(passage) {
    this.showPassage(passage);
    this.later();
  }

  /** Shows the passage, with the selected words if they are those of it. */
  showPassage(passage) {
    this.passage = passage;
    const selection = this.desk.selected();
    const words = selection?.passage === passage ? selection.text : "";
    this.where.replaceChildren(make("strong", passage), words && ` ${words}`);
  }

  /** Notes what a date left out, and its time of day if nobody typed one. Without a date nothing is inferred. */
  dated({ inferred, time, date }) {
    const hasDate = date || [...this.fields.values()].some((field) => field instanceof DateField && field.value());
    if (!hasDate) this.fields.get("inferred")?.set([]);
    if (this.definition.keys.some((one) => one.key === "inferred")) {
      // What was inferred from half a date isn't from the whole one.
      const typed = (this.fields.get("inferred")?.value() ?? []).filter((one) => !this.inferred.includes(one));
      this.inferred = inferred ?? [];
      if (this.inferred.length || this.fields.has("inferred")) this.add("inferred", true).set([...new Set([...typed, ...this.inferred])]);
    }
    const field = time && this.definition.keys.some((one) => one.key === "time") ? this.add("time", true) : null;
    if (field && !field.value()) field.set(time);
    this.later();
  }

  // --- what is typed ---

  /** Returns the values by key, without those of a position that goes with a statement. */
  values() {
    const values = {};
    for (const [name, field] of this.fields) {
      const value = field.value();
      const isOther = this.type === "statement" && POSITION.includes(name);
      if (!isOther && isAny(value)) values[name] = value;
    }
    if (this.id) values.id = this.id.value();
    if (this.passage && this.desk.isFromSource(this.type, values)) values.passage = this.passage;
    return values;
  }

  entries() {
    const values = this.values();
    const main = this.type === "update" ? this.desk.updateEntry(this.fixed, values) : { type: this.type, values };
    return [...this.named(), ...this.positions(values), main];
  }

  ofStatement() {
    return this.type === "statement" ? POSITION.map((name) => this.fields.get(name)?.value()) : [];
  }

  /** Returns a position for each issue on which the statement states one. */
  positions(values) {
    const [actor, stance, on] = this.ofStatement();
    if (!actor?.length || !stance) return [];
    const issues = on.length ? on : (values.about ?? []);
    const shared = Object.fromEntries(["when", "recorded", "passage"].filter((key) => values[key]).map((key) => [key, values[key]]));
    return issues.map((issue) => ({ type: "position", values: { actor, issue, stance, "stated-in": values.id, ...shared } }));
  }

  /** Returns what the program is to try or save. It makes the fact's id until somebody types one. */
  request() {
    const { replaces = null } = this.fixed;
    return { ...this.desk.intake(), entries: this.entries(), proposes: Boolean(this.id) && !this.idTyped, replaces };
  }

  /** Waits until ids and dates that the program makes are there. */
  async ready() {
    await Promise.all([...this.made.map((one) => one.coming), ...[...this.fields.values()].map((field) => field.ready?.())]);
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.attempt().catch(failed), PAUSE);
  }

  /** Asks the program what it thinks of the fact. */
  async attempt() {
    if (!this.isOpen) return;
    // One question at a time: a large dossier takes longer than somebody needs for the next word.
    if (this.asking) return void (this.askAgain = true);
    const asked = (this.asked = {});
    this.asking = true;
    try {
      await Promise.all(this.made.map((one) => one.coming));
      const answer = await send("try", this.request());
      if (asked !== this.asked) return;
      if (answer.refused) return say(answer.refused, true);
      if (answer.id && this.id && !this.idTyped) this.id.set(answer.id);
      this.show(answer);
      if (!this.askAgain && answer.yaml) this.print((await send("printed", { trial: answer.trial })).printed, asked);
    } finally {
      this.asking = false;
      if (this.askAgain) {
        this.askAgain = false;
        this.attempt().catch(failed);
      }
    }
  }

  /** Shows what the program says. */
  show(answer) {
    const entries = this.entries();
    const fieldOf = (one) => {
      if (one.entry === entries.length - 1) return this.fields.get(one.key);
      // The position that goes with a statement has its fields here too.
      return entries[one.entry]?.type === "position" ? this.fields.get({ actor: "position", issue: "on", stance: "stance" }[one.key]) : undefined;
    };
    const own = answer.problems.filter((one) => one.code !== "missing-key" && isAny(fieldOf(one)?.value()));
    for (const field of this.fields.values()) field.tell(own.filter((one) => fieldOf(one) === field));
    const rest = answer.problems.filter((one) => !own.includes(one));
    get("problems").replaceChildren(...rest.map((one) => make("li", [one.message, one.hint].filter(Boolean).join(". "), { class: one.severity === "error" || one.severity === "refusal" ? "wrong" : "warned" })));
    get("as-typed").hidden = !answer.yaml;
    get("file").textContent = answer.file ?? "";
    get("yaml").textContent = answer.yaml ?? "";
    this.desk.showSimilar(answer.similar ?? []);
  }

  /** Shows how the briefing prints the fact, unless the form was closed since. */
  print(texts, asked) {
    if (asked !== this.asked) return;
    get("as-printed").hidden = !texts.length;
    get("printed").replaceChildren(...texts.map((text) => make("p", text)));
  }

  /** Returns what to open again later. */
  kept() {
    const { passage: _, ...keys } = this.values();
    return { type: this.type, keys: { ...keys, ...this.valuesOfPosition(), id: this.idTyped ? this.id.value() : "" }, passage: this.passage, made: this.plainMade(), fixed: this.fixed };
  }

  valuesOfPosition() {
    if (this.type !== "statement") return {};
    return Object.fromEntries(POSITION.map((name) => [name, this.fields.get(name)?.value()]).filter(([, value]) => value?.length));
  }

  close() {
    this.type = undefined;
    this.isTouched = false;
    clearTimeout(this.timer);
    this.asked = null;
    this.form.replaceChildren();
    get("form-title").textContent = "Fact";
    get("types").hidden = false;
    for (const id of ["problems", "similar", "printed"]) get(id).replaceChildren();
    get("as-printed").hidden = true;
    get("as-typed").hidden = true;
  }
}

/** Asks for the values of a fact, as they are typed. */
export const factOf = (type, id) => ask("fact", { id: type ? `${type}:${id}` : id });
