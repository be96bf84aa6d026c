// The fields of a form. Each has `element`, `value()`, `set(value)` and `focus()`.

import { fitting, remember } from "./names.js";
import { ask, make } from "./server.js";

let count = 0;
const newId = () => `f${++count}`;

/** A field with its label, what the key means, and what is wrong with it. */
class Field {
  constructor(key) {
    this.key = key;
    this.element = make("div", "", { class: "field" });
    this.id = newId();
    this.element.append(make("label", key.label ?? key.key, { for: this.id }));
    this.means = make("p", `${key.means} Example: ${key.example}`, { class: "means", id: `${this.id}-means` });
    this.wrong = make("p", "", { class: "wrong", id: `${this.id}-wrong`, hidden: "" });
  }

  /** Adds the input and what belongs to it. */
  add(input, ...others) {
    this.input = input;
    input.id = this.id;
    input.setAttribute("aria-describedby", `${this.id}-means ${this.id}-wrong`);
    this.element.append(...(others.length ? others : [input]), this.means, this.wrong);
  }

  focus() {
    this.input.focus();
  }

  /** Tells what is wrong, or that nothing is. */
  tell(messages) {
    const stops = messages.some((one) => one.severity === "error" || one.severity === "refusal");
    this.wrong.hidden = messages.length === 0;
    this.wrong.className = stops ? "wrong" : "warned";
    this.wrong.textContent = messages.map((one) => [one.message, one.hint].filter(Boolean).join(". ")).join(" ");
    this.input.ariaInvalid = stops ? "true" : null;
  }
}

export class TextField extends Field {
  constructor(key) {
    super(key);
    this.add(make("textarea", "", { rows: 1, spellcheck: "true" }));
  }

  value() {
    return this.input.value.replace(/\s+/g, " ").trim();
  }

  set(value) {
    this.input.value = value;
  }
}

/** Words of a source, exact to the letter. They come from its text and can't be typed. */
export class QuoteField extends Field {
  constructor(key) {
    super(key);
    this.words = make("blockquote", "");
    const button = make("button", "From the selection (Alt+Q)", { type: "button", tabindex: "-1" });
    button.addEventListener("click", () => this.element.dispatchEvent(new CustomEvent("quote", { bubbles: true })));
    this.add(button, this.words, button);
  }

  value() {
    return this.words.textContent;
  }

  set(value) {
    this.words.textContent = value;
  }
}

export class FlagField extends Field {
  constructor(key) {
    super(key);
    this.add(make("input", "", { type: "checkbox" }));
  }

  value() {
    return this.input.checked ? "true" : "";
  }

  set(value) {
    this.input.checked = value === "true" || value === true;
  }
}

/** What is typed as the source says it. What it means is shown before it is taken. */
class SaidField extends TextField {
  constructor(key) {
    super(key);
    this.understood = make("p", "", { class: "warned", role: "status" });
    this.element.append(this.understood);
    this.meant = "";
    this.input.addEventListener("input", () => this.understand());
  }

  async understand() {
    const said = super.value();
    this.meant = "";
    this.understood.textContent = "";
    if (!said) return this.took({ date: "", inferred: [] });
    this.coming = this.ask(said);
    const answer = await this.coming.catch(() => ({ meant: "", words: "" }));
    if (said !== super.value()) return;
    this.meant = answer.meant;
    this.understood.textContent = answer.meant && answer.meant !== said ? [answer.meant, answer.words].filter(Boolean).join(": ") : answer.words;
    this.took(answer);
  }

  took() {}

  async ready() {
    await this.coming?.catch(() => {});
  }

  value() {
    return this.meant || super.value();
  }

  set(value) {
    super.set(value);
    this.understand();
  }
}

/** A date, such as "Tuesday" or "late May". */
export class DateField extends SaidField {
  constructor(key, context) {
    super(key);
    this.context = context;
  }

  async ask(said) {
    const answer = await ask("date", { said, source: this.context.source(), day: this.context.day(), tense: this.context.tense() });
    return { ...answer, meant: answer.date };
  }

  took(answer) {
    const isEmpty = !super.value();
    if (answer.date || isEmpty) this.element.dispatchEvent(new CustomEvent("dated", { bubbles: true, detail: answer }));
  }
}

/** A day, or a moment such as "2 March 2026 18:00". */
export class MomentField extends DateField {
  async ask(said) {
    const answer = await super.ask(said);
    return { ...answer, meant: answer.moment };
  }

  took() {}
}

/** An amount, such as "about 80 %" or "30 to 45 million euros". */
export class AmountField extends SaidField {
  async ask(said) {
    const { value } = await ask("amount", { said });
    return { meant: value, words: "" };
  }
}

/** Several texts, separated by a bar. */
export class ListField extends TextField {
  value() {
    return this.input.value.split(/\n|\s*\|\s*/).map((one) => one.trim()).filter(Boolean);
  }

  set(value) {
    super.set([value].flat().join(" | "));
  }
}

/** Texts by keys, one a line: "by: A. Berg", or "uk says: Текст" for two keys. Shift+Enter begins a line. */
export class LinesField extends TextField {
  constructor(key, keys) {
    super({ ...key, means: `${key.means} One a line, as in “${keys === 1 ? "by: A. Berg" : "uk says: Текст"}”; Shift+Enter begins a line.` });
    this.pattern = keys === 1 ? /^([\w-]+)\s*:\s*(.+)$/ : /^([\w-]+)\s+([\w-]+)\s*:\s*(.+)$/;
  }

  /** Returns what was typed, so that the program says what is wrong, if a line has another form. */
  value() {
    if (this.whole) return this.whole;
    const values = {};
    for (const line of this.input.value.split("\n").map((one) => one.trim()).filter(Boolean)) {
      const found = this.pattern.exec(line);
      if (!found) return super.value();
      const text = found.pop();
      const [, first, second] = found;
      if (second) values[first] = { ...values[first], [second]: text };
      else values[first] = text;
    }
    return Object.keys(values).length ? values : "";
  }

  set(value) {
    if (typeof value === "string") return super.set(value);
    // Lists and texts by texts have no lines here: they stay as they are.
    const isDeep = Object.values(value).some((one) => typeof one !== "string" && Object.values(one).some((text) => typeof text !== "string"));
    this.whole = isDeep ? value : null;
    this.input.readOnly = isDeep;
    if (isDeep) return super.set(shown(value));
    const lines = Object.entries(value).flatMap(([first, one]) => (typeof one === "string" ? [`${first}: ${one}`] : Object.entries(one).map(([second, text]) => `${first} ${second}: ${text}`)));
    super.set(lines.join("\n"));
  }
}

/**
 * Chooses among words or facts. What is typed narrows the list; Tab and Enter take the first, or the one that the arrows
 * have reached.
 *
 * @param options `of(typed)` returns the options for a text: {key, value, label, means, texts}. `find(value)` returns the
 *   one of a value
 */
export class ChoiceField extends Field {
  constructor(key, options, isFree = false) {
    super(key);
    this.options = options;
    this.isFree = isFree;
    this.movesItself = false; // whether a choice leads to another field already
    this.chosen = [];
    const input = make("input", "", { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", autocomplete: "off", spellcheck: "false" });
    this.list = make("ul", "", { role: "listbox", id: newId(), hidden: "" });
    this.list.ariaLabel = key.label ?? key.key;
    input.setAttribute("aria-controls", this.list.id);
    this.box = make("div", "", { class: "box" });
    this.box.append(input, this.list);
    this.add(input, this.box);
    input.addEventListener("input", () => this.show());
    input.addEventListener("keydown", (event) => this.pressed(event));
    input.addEventListener("blur", () => {
      const typed = input.value.trim().toLowerCase();
      const exact = typed && !isFree ? options.of(typed).find((one) => one.label.toLowerCase() === typed && !one.make) : null;
      if (exact) this.take(exact);
      this.hide();
    });
    this.box.addEventListener("pointerdown", (event) => {
      if (event.target !== this.box) return;
      event.preventDefault();
      input.focus();
    });
    this.list.addEventListener("pointerdown", (event) => {
      event.preventDefault(); // the input keeps the focus
      const item = event.target.closest("li");
      if (item) this.take(this.shown[[...this.list.children].indexOf(item)]);
    });
  }

  value() {
    const values = this.chosen.map((one) => one.value);
    // What is still being typed is no value yet.
    const isTyping = !this.list.hidden && document.activeElement === this.input;
    const rest = isTyping && !this.isFree ? "" : this.input.value.trim();
    if (rest) values.push(rest);
    return this.key.many ? values : (values[0] ?? "");
  }

  set(value) {
    this.chosen = [];
    for (const one of Array.isArray(value) ? value : value ? [value] : []) this.chosen.push(this.known(one));
    this.draw();
  }

  known(value) {
    const label = typeof value === "string" ? (this.options.find(value)?.label ?? value) : value.role ? `${this.options.find(value.actor)?.label ?? value.actor} (${value.role})` : shown(value);
    return { key: label, value, label, texts: [] };
  }

  /** Lists what fits the typed text; nothing while none is typed. */
  show() {
    const typed = this.input.value;
    const options = typed.trim() ? this.options.of(typed) : [];
    // A new entry is made only if somebody chooses it.
    this.offer(options, this.isFree || options[0]?.make ? -1 : 0);
  }

  /** Lists options, of which one is pointed at. */
  offer(options, at) {
    this.shown = options;
    this.at = at;
    this.list.replaceChildren(
      ...this.shown.map((option, index) => {
        const item = make("li", option.label, { role: "option", id: `${this.list.id}-${index}` });
        if (option.means) item.append(" ", make("small", option.means));
        return item;
      }),
    );
    this.list.hidden = this.shown.length === 0;
    this.input.ariaExpanded = String(this.shown.length > 0);
    this.point();
  }

  point() {
    [...this.list.children].forEach((item, index) => (item.ariaSelected = String(index === this.at)));
    const item = this.list.children[this.at];
    if (item) this.input.setAttribute("aria-activedescendant", item.id);
    else this.input.removeAttribute("aria-activedescendant");
    item?.scrollIntoView({ block: "nearest" });
  }

  hide() {
    this.list.hidden = true;
    this.input.ariaExpanded = "false";
  }

  pressed(event) {
    const isTaking = ["Enter", "Tab"].includes(event.key);
    // What is typed is always looked up again, so that nothing is saved that nobody chose.
    if (isTaking && this.list.hidden && this.input.value.trim() && !this.isFree) this.show();
    const isOpen = !this.list.hidden;
    const option = isOpen ? this.shown[this.at] : null;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const down = event.key === "ArrowDown";
      if (!isOpen) this.offer(this.options.of(this.input.value), down ? 0 : -1);
      else this.at += down ? 1 : -1;
      const { length } = this.shown;
      if (this.at < 0 || this.at >= length) this.at = down ? 0 : length - 1;
      this.point();
      event.preventDefault();
    } else if (event.key === "Enter" && !option && this.input.value.trim() && !this.isFree) {
      const hint = isOpen ? "Arrow down chooses what is offered" : "";
      this.tell([{ severity: "error", message: `nothing is called “${this.input.value.trim()}”`, hint }]);
      event.preventDefault();
      event.stopPropagation();
    } else if (isTaking && option) {
      this.take(option);
      if (event.key !== "Tab" || this.movesItself) event.preventDefault();
      if (event.key === "Enter") event.stopPropagation();
    } else if (event.key === "Escape" && isOpen) {
      this.hide();
      event.stopPropagation();
    } else if (event.key === "Backspace" && !this.input.value && this.chosen.length) {
      this.chosen.pop();
      this.draw();
      this.changed();
    }
  }

  take(option) {
    const role = this.key.kind === "participant" && /\(([^)]*)\)\s*$/.exec(this.input.value);
    const one = option.make ? option.make(this.input.value) : option;
    const said = role ? role[1].trim() : "";
    const key = ["invited", "declined", "absent", "left"].includes(said) ? "attendance" : "role";
    const taken = said ? { ...one, value: { actor: one.value, [key]: said }, label: `${one.label} (${said})` } : one;
    remember(option.key);
    this.chosen = this.key.many ? [...this.chosen, taken] : [taken];
    this.input.value = "";
    this.hide();
    this.draw();
    this.changed();
  }

  changed() {
    this.element.dispatchEvent(new CustomEvent("chosen", { bubbles: true }));
  }

  draw() {
    this.box.querySelectorAll(":scope > span").forEach((one) => one.remove());
    for (const one of this.chosen) {
      const shown = make("span", one.label);
      const button = make("button", "×", { type: "button", tabindex: "-1" });
      button.ariaLabel = `Remove ${one.label}`;
      button.addEventListener("pointerdown", (event) => event.preventDefault()); // the focus stays
      button.addEventListener("click", () => {
        this.chosen = this.chosen.filter((other) => other !== one);
        this.draw();
        this.changed();
        this.focus();
      });
      shown.append(button);
      this.box.insertBefore(shown, this.input);
    }
  }
}

/** An office that somebody holds: what it is called, and what it is an office of. Its other keys can be added, and others. */
export class OfficeField extends TextField {
  constructor(key, options) {
    super({ ...key, label: "office" });
    this.keys = key.keys;
    this.parts = new Map();
    this.further = [];
    this.another = () => new OfficeField(key, options);
    this.outer = make("div");
    this.outer.append(this.element);
    this.element = this.outer;
    this.make = (name) => {
      const part = this.keys.find((one) => one.key === name);
      return part.kind === "facts" ? new ChoiceField(part, options) : part.kind === "flag" ? new FlagField(part) : new TextField(part);
    };
    this.part("of");
  }

  /** Returns the keys that are not shown yet. */
  missing() {
    return this.keys.filter((one) => one.key !== "office" && !this.parts.has(one.key));
  }

  /** Shows the field of one of its keys. */
  part(name) {
    if (!this.parts.has(name)) {
      this.parts.set(name, this.make(name));
      this.outer.append(this.parts.get(name).element);
    }
    return this.parts.get(name);
  }

  value() {
    const office = super.value();
    const further = this.further.flatMap((other) => other.value());
    if (!office) return further;
    const one = { office };
    for (const [name, field] of this.parts) {
      const value = field.value();
      if (value?.length) one[name] = Array.isArray(value) && value.length === 1 ? value[0] : value;
    }
    return [one, ...further];
  }

  /** Adds the fields of one more office. */
  more() {
    const one = this.another();
    this.further.push(one);
    this.outer.append(one.element);
    return one;
  }

  set(value) {
    const [first, ...others] = Array.isArray(value) ? value : [];
    super.set(first?.office ?? "");
    for (const [name, part] of Object.entries(first ?? {})) if (name !== "office") this.part(name).set(part);
    for (const one of others) this.more().set([one]);
  }
}

/** Returns a value in words. */
export function shown(value) {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(shown).join(", ");
  return Object.entries(value).map(([key, one]) => `${key} ${shown(one)}`).join(", ");
}

/** Returns a field for a key. `desk` knows the dossier; `makeNew` returns the options that make a new entry. */
export function fieldFor(key, desk, makeNew = () => []) {
  switch (key.kind) {
    case "word":
      return new ChoiceField(key, wordOptions(key));
    case "facts":
    case "participant":
    case "desk-or":
    case "issue-or-all":
    case "citation":
      return new ChoiceField(key, factOptions(key, desk.names, makeNew));
    case "fact-or-text":
      return new ChoiceField(key, factOptions(key, desk.names, makeNew), true);
    case "office":
      return new OfficeField(key, factOptions({ ...key, kind: "facts", targets: ["actor"] }, desk.names, makeNew));
    case "date":
      return new DateField(key, desk);
    case "moment":
      return new MomentField(key, desk);
    case "amount":
      return new AmountField(key);
    case "pairs":
      return new LinesField(key, 1);
    case "translations":
      return new LinesField(key, 2);
    case "flag":
      return new FlagField(key);
    default:
      return key.many ? new ListField(key) : new TextField(key);
  }
}

/** Returns the options among some facts, and those to make a new one. */
export function factOptions(key, names, makeNew) {
  const { targets } = key;
  const valueOf = (one) => (key.kind === "fact-or-text" ? `id:${one.id}` : one.id);
  const find = (value) => {
    const id = value.replace(/^id:/, "");
    const one = names().find((each) => targets.includes(each.type) && (each.id === id || `${each.type}:${each.id}` === id));
    return one ? { label: one.name || one.id } : null;
  };
  const of = (typed) => {
    const plain = typed.replace(/\([^)]*\)?\s*$/, "").trim();
    const known = names()
      .filter((one) => targets.includes(one.type))
      .map((one) => ({ key: `${one.type}:${one.id}`, value: valueOf(one), label: one.name || one.id, means: one.what, id: one.id, isSummit: one.isSummit, texts: [one.name, ...one.aliases] }));
    const words = [];
    if (key.kind === "desk-or") words.push({ key: "desk", value: "desk", label: "desk", means: "The desk itself.", texts: ["desk"] });
    if (key.kind === "issue-or-all") words.push({ key: "*", value: "*", label: "*", means: "All issues.", texts: ["*", "all"] });
    if (key.kind === "participant") words.push({ key: "+others", value: "+others", label: "+others", means: "Others, who are not named.", texts: ["+others", "others"] });
    if (!typed.trim()) return [...words, ...known].slice(0, 8);
    const found = plain === "*" ? words : fitting([...words, ...known], plain);
    return plain.startsWith("+") && words.length ? words : [...found, ...makeNew(targets, plain, key.key)];
  };
  return { of, find };
}

/** Returns the options among the words of the format. */
export function wordOptions(key) {
  const all = key.words.map(({ word, means }) => ({ key: `${key.key}=${word}`, value: word, label: word, means, isByMeaning: true, texts: [word] }));
  return { of: (typed) => (typed.trim() ? fitting(all, typed) : all), find: () => null };
}
