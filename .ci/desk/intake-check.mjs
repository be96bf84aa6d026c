// Types a dossier again through the page for typing facts, as a person does: with keys and a mouse, or with keys alone.
// Started by .ci/desk/intake-check. Usage: intake-check.mjs DOSSIER ARTICLE FOLDER SOURCE DAY (mouse|keys)
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { axe, openChromium } from "../web/browser.mjs";

const [example, article, folder, source, day, hand] = process.argv.slice(2);
const { parse } = createRequire(path.resolve("target/browser/package.json"))("yaml");

// --- what is to be typed ---

const TYPES = { sources: "source", actors: "actor", places: "place", events: "event", statements: "statement", issues: "issue", positions: "position", proposals: "proposal", provisions: "provision", measures: "measure", assessments: "assessment", actions: "action", lines: "line", headlines: "headline" };
const ORDER = ["place", "actor", "issue", "proposal", "event", "measure", "statement", "provision", "position", "assessment", "action", "line", "headline"];
const LEFT_OUT = ["translations", "note", "lang"]; // the text in one language; remarks for colleagues

function read() {
  const facts = [];
  const yaml = fs.readdirSync(example, { recursive: true, withFileTypes: true }).filter((one) => /\.ya?ml$/.test(one.name) && one.name !== "runup.yaml" && !one.parentPath.includes("briefing"));
  for (const file of yaml) {
    const tree = parse(fs.readFileSync(path.join(file.parentPath, file.name), "utf8"), { schema: "failsafe" });
    for (const [list, type] of Object.entries(TYPES)) {
      for (const values of tree?.[list] ?? []) {
        for (const key of LEFT_OUT) delete values[key];
        facts.push({ type, values });
      }
    }
  }
  return facts;
}

const facts = read().filter((one) => one.type !== "source");
const idOf = ({ type, values }) => (type === "position" ? `${values.actor}/${values.issue}` : values.id);

/** Returns the ids that a value refers to, if it may refer to any. */
function idsIn(value) {
  if (typeof value === "string") return [value.replace(/^id:/, ""), ...value.split(":")];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return value && typeof value === "object" ? Object.values(value).flatMap(idsIn) : [];
}

/** Puts each fact after those that it refers to. Where they refer to each other, a reference is typed by an update. */
function sorted() {
  const done = new Set();
  const result = [];
  const byId = new Map(facts.map((one) => [idOf(one), one]));
  const visiting = new Set();
  const visit = (fact) => {
    const id = idOf(fact);
    if (done.has(id) || visiting.has(id)) return;
    visiting.add(id);
    for (const [key, value] of Object.entries(fact.values)) {
      if (key === "id") continue;
      for (const other of idsIn(value)) if (byId.has(other)) visit(byId.get(other));
    }
    visiting.delete(id);
    done.add(id);
    result.push(fact);
  };
  for (const type of ORDER) facts.filter((one) => one.type === type).forEach(visit);
  return result;
}

const plan = sorted();
const later = new Map(); // keys that refer to facts that come later
{
  const before = new Set();
  const all = new Set(plan.map(idOf));
  for (const fact of plan) {
    for (const [key, value] of Object.entries(fact.values)) {
      const misses = (one) => idsIn(one).some((id) => all.has(id) && !before.has(id) && id !== idOf(fact));
      if (key === "id" || !misses(value)) continue;
      const some = [value].flat().filter((one) => !misses(one));
      later.set(fact, { ...(later.get(fact) ?? {}), [key]: value });
      if (some.length && key !== "rests-on") fact.values[key] = some;
      else delete fact.values[key];
      if (key === "rests-on") {
        later.get(fact).derived = fact.values.derived;
        delete fact.values.derived;
      }
    }
    before.add(idOf(fact));
  }
}

// --- the stage ---

const runup = spawn("./runup", ["serve", folder], { stdio: ["ignore", "pipe", "inherit"] });
const address = await new Promise((line) => createInterface(runup.stdout).once("line", line));
const browser = await openChromium({ viewport: { width: 1366, height: 768 } });
const page = await browser.newPage();
const complaints = [];
page.on("console", (message) => message.type() === "error" && !message.text().startsWith("Blocked script execution") && complaints.push(message.text()));
page.on("pageerror", (error) => complaints.push(String(error)));
await page.goto(`${address}intake?source=${source}`);
await page.waitForFunction(() => document.getElementById("text").children.length > 0 || document.getElementById("status").textContent.includes("archived"));
await page.evaluate(() => {
  window.keys = 0;
  window.pointers = 0;
  addEventListener("keydown", () => window.keys++, true);
  addEventListener("pointerdown", () => window.pointers++, true);
});
await page.locator("#show-briefing").focus();
await page.keyboard.press("Space"); // the briefing costs time, and says nothing here

const press = (key) => page.keyboard.press(key);
const type = (text) => page.keyboard.type(text);

// --- the hand ---

const body = fs.readFileSync(article, "utf8");
const stems = (text) => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3).map((word) => word.slice(0, 5)));

/** Returns the words of the article to select for a fact: its quotation, its name, or the sentence most like it. */
async function wordsFor({ type: kind, values }) {
  const number = /¶(\d+)/.exec(values.passage ?? "")?.[1];
  const paragraphs = await page.locator("#text p:not(.heading)").evaluateAll((all) => all.map((one) => one.querySelector(".words").textContent));
  const names = [values.quote, values.name, values.title, values.what, values.text, ...[values.aliases ?? []].flat()].filter(Boolean);
  const near = number ? [[Number(number), paragraphs[number - 1]]] : paragraphs.map((text, index) => [index + 1, text]);
  for (const name of names) {
    for (const [at, text] of near) {
      const found = text && new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "iu").exec(text);
      if (found) return { paragraph: at, text: found[0] };
    }
  }
  if (!number || !paragraphs[number - 1]) return null;
  const wanted = stems(JSON.stringify(values));
  const sentences = paragraphs[number - 1].match(/[^.!?]+[.!?]*”?/g);
  const shared = (text) => [...stems(text)].filter((one) => wanted.has(one)).length;
  return { paragraph: Number(number), text: sentences.sort((a, b) => shared(b) - shared(a))[0].trim(), kind };
}

/** Selects words of the text. */
async function select(words) {
  if (hand === "keys") {
    const parts = words.text.split(/[\s–-]+/u).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")).filter(Boolean);
    await press("/");
    const isSelected = async () => (await page.locator("#selected").textContent()).startsWith(`¶${words.paragraph}: ${words.text.slice(0, 12)}`);
    let typed = "";
    for (const letter of parts.slice(0, 4).join(" ")) {
      typed += letter;
      await type(letter);
      if (typed.length > 2 && (await isSelected())) break;
    }
    for (let i = 0; i < 9 && !(await page.locator("#selected").textContent()).startsWith(`¶${words.paragraph}: ${parts[0]}`); i++) await press("ArrowDown");
    if (parts.length > 1) {
      await type("..");
      const last = parts.at(-1);
      for (let i = 1; i <= last.length; i++) {
        await type(last[i - 1]);
        if ((await page.locator("#selected").textContent()).endsWith(last)) break;
      }
    }
    await press("Enter");
    // The last word may stand there twice.
    const found = async () => (await page.locator("#selected").textContent()).length - `¶${words.paragraph}: `.length;
    for (let i = 0; i < 20 && (await found()) < words.text.replace(/[^\p{L}\p{N}]+$/u, "").length; i++) await press("Shift+ArrowRight");
    return;
  }
  const box = await page.evaluate(({ paragraph, text }) => {
    const element = document.querySelectorAll("#text p:not(.heading)")[paragraph - 1].querySelector(".words");
    element.scrollIntoView({ block: "center" });
    const at = element.textContent.indexOf(text);
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const spot = (offset) => {
      walker.currentNode = element;
      let left = offset;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (left <= node.length) return [node, left];
        left -= node.length;
      }
    };
    const rect = (from, to) => {
      const range = document.createRange();
      range.setStart(...spot(from));
      range.setEnd(...spot(to));
      return range.getBoundingClientRect();
    };
    const first = rect(at, at + 1);
    const last = rect(at + text.length - 1, at + text.length);
    return { x: first.left + 1, y: first.top + first.height / 2, endX: last.right - 1, endY: last.top + last.height / 2 };
  }, words);
  await page.mouse.move(box.x, box.y);
  await page.mouse.down();
  await page.mouse.move(box.endX, box.endY, { steps: 3 });
  await page.mouse.up();
  await page.waitForTimeout(20);
}

const focused = () => page.evaluate(() => {
  const field = document.activeElement.closest(".field");
  return { label: field?.querySelector("label").textContent ?? "", isChoice: document.activeElement.role === "combobox", value: document.activeElement.value ?? "", chosen: [...(field?.querySelectorAll(".box > span") ?? [])].map((one) => one.firstChild.textContent) };
});

/** Returns the options that are shown, each with what it is, and the place of the one that Enter takes. */
const options = () => page.evaluate(() => [...(document.activeElement.closest(".field")?.querySelectorAll("[role=option]") ?? [])].map((one) => [one.firstChild.textContent, one.querySelector("small")?.textContent ?? ""]));

/** Types as many letters as it takes until the wanted option is the first, and takes it. */
async function choose(text, isWanted, key = "Tab", behind = "") {
  let shown = [];
  for (const letter of text) {
    await type(letter);
    shown = await options();
    if (shown.length && isWanted(...shown[0])) break;
  }
  const index = shown.findIndex((one) => isWanted(...one));
  if (index < 0) throw new Error(`${text} is not among: ${shown.map(([label]) => label).join(", ")}`);
  if (behind) await type(behind);
  for (let i = 0; i < index; i++) await press("ArrowDown");
  await press(key);
}

const typeOf = new Map(plan.map((one) => [idOf(one), one.type]));
const nameOf = new Map(plan.map((one) => [idOf(one), one.values.name ?? one.values.title ?? one.values.what ?? one.values.text ?? one.values.says ?? ""]));

/** Types the values of a field that chooses. */
async function typeChoices(values, label) {
  const isFree = ["cause", "effect"].includes(label);
  for (const value of [values].flat()) {
    if (isFree && !value.startsWith("id:")) {
      await type(value);
      continue;
    }
    if (isFree) {
      const shown = nameOf.get(value.slice(3));
      await type(shown.slice(0, 8));
      await press("ArrowDown");
      const at = () => page.evaluate(() => document.activeElement.closest(".field").querySelector("[aria-selected=true]")?.firstChild.textContent);
      for (let i = 0; (await at()) !== shown; i++) {
        if (i > 8) throw new Error(`${shown} is not offered`);
        await press("ArrowDown");
      }
      await press("Enter");
      continue;
    }
    const plain = typeof value === "string" ? value : value.actor;
    const id = plain.replace(/^id:/, "");
    const isFact = nameOf.has(id) && !["verb", "status", "form", "kind", "stance", "state", "hedge", "inferred", "relation", "use"].includes(label);
    if (isFact) {
      const shown = nameOf.get(id) || id;
      const short = plan.find((one) => idOf(one) === id)?.values.short ?? shown;
      // Facts of two types may have the same name; what they are stands beside it.
      const isAmbiguous = [...nameOf].some(([other, name]) => other !== id && name === shown);
      await choose(short.replace(/^(The|A) /, ""), (one, means) => one === shown && (!isAmbiguous || (means.startsWith(typeOf.get(id)) && means.includes(plan.find((other) => idOf(other) === id).values.value ?? ""))), "Enter", value.role ? ` (${value.role})` : "");
    } else if (plain === source) await choose(source, (one) => one.length > 0, "Enter");
    else await choose(plain, (one) => one === plain, "Enter");
  }
}

async function save() {
  await press("Enter");
  await page.waitForFunction(() => document.getElementById("fact").ariaBusy !== "true", null, { timeout: 20_000 });
  const wrong = await page.evaluate(() => document.getElementById("fact").children.length && [...document.querySelectorAll("#status.wrong, #problems .wrong, .field .wrong:not([hidden])")].map((one) => one.textContent).join(" | "));
  if (wrong) throw new Error(`not saved: ${wrong}`);
  // The next fact may refer to this one, so its name must be known.
  await page.waitForFunction(() => document.getElementById("status").textContent.startsWith("Saved"), null, { timeout: 20_000 });
  await page.evaluate(() => (document.getElementById("status").textContent = ""));
}

/** Goes to the field of a key, which may have to be added first. */
async function goTo(key, keysAfter) {
  const way = () => page.evaluate((name) => {
    const all = [...document.querySelectorAll("#fact .field")];
    const now = all.indexOf(document.activeElement.closest(".field"));
    const wanted = all.findIndex((one) => one.querySelector("label").textContent === name);
    return wanted < 0 ? null : wanted - now;
  }, key);
  if ((await way()) === null) {
    await press("Alt+a");
    await choose(key, (one) => one === key, "Tab");
    return;
  }
  for (let pressed = 0; pressed < 60; pressed++) {
    const steps = await way();
    if (steps === 0) return;
    await press(steps > 0 ? "Tab" : "Shift+Tab");
  }
  throw new Error(`the field ${key} can't be reached`);
}

const MAIN = await page.evaluate(async () => (await (await fetch("intake/types")).json()).types);

/** Fills the open form. */
async function fill({ type: kind, values }) {
  const main = MAIN[kind].main;
  const keys = Object.keys(values).filter((key) => !["id", "passage", "quote"].includes(key));
  const ordered = [...main.filter((key) => keys.includes(key)), ...keys.filter((key) => !main.includes(key))];
  for (const key of ordered) {
    const value = values[key];
    if (key === "offices") {
      const [{ office, of, "in-text": inText }] = value;
      await goTo("office");
      await type(office);
      if (of) {
        await press("Tab");
        await typeChoices(of, "of");
      }
      if (inText) {
        await press("Alt+a");
        await choose("office in", (one) => one === "office in-text", "Tab");
        await type(inText);
      }
      continue;
    }
    const shown = await page.evaluate((name) => [...document.querySelectorAll("#fact .field")].find((one) => one.querySelector("label").textContent === name)?.querySelector("textarea")?.value ?? null, key);
    if (shown === value) continue;
    await goTo(key);
    const now = await focused();
    if (now.isChoice) {
      if (now.chosen.length && (value === source || JSON.stringify(now.chosen) === JSON.stringify([value].flat()))) continue;
      for (const _ of now.chosen) await press("Backspace");
      await typeChoices(value, key);
      continue;
    }
    const spec = MAIN[kind].keys.find((one) => one.key === key);
    if (spec?.kind === "flag") {
      await press("Space");
      continue;
    }
    if (now.value) await press("Control+a");
    await type(Array.isArray(value) ? value.join("|") : value);
  }
}

const LETTERS = { statement: "s", event: "e", position: "p", measure: "m", issue: "i", proposal: "o", provision: "v", assessment: "a", action: "t", actor: "w", place: "l", headline: "h", line: "n" };

// --- typing ---

await page.locator("#day").focus();
await press("Control+a");
await type(day);
await press("Tab");
await page.locator("#credibility").focus();
await type("3");
await page.locator("#text").focus();

let lastWords = "";
let counted = {};
for (const fact of plan) {
  const before = await page.evaluate(() => window.keys);
  try {
    const words = await wordsFor(fact);
    const isFromText = words && (fact.values.passage || fact.values.quote || ["actor", "place"].includes(fact.type));
    if (isFromText && JSON.stringify(words) !== lastWords) {
      await select(words);
      lastWords = JSON.stringify(words);
    }
    if (!isFromText && lastWords) {
      await press("Escape"); // else it gets the passage of what is selected
      lastWords = "";
    }
    await press(LETTERS[fact.type]);
    await page.waitForFunction(() => document.getElementById("fact").children.length > 0);
    if (fact.values.quote) {
      const quote = await page.locator("#fact blockquote").textContent();
      if (quote !== fact.values.quote) await press("Alt+q");
    }
    await fill(fact);
    await save();
  } catch (error) {
    console.log(`intake-check: ${fact.type} ${idOf(fact)}: ${error.message.split("\n")[0]}`);
    complaints.push(`${fact.type} ${idOf(fact)}`);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/fail-${complaints.length}.png` });
    await press("Alt+x");
    await press("Escape");
  }
  counted[fact.type] = (counted[fact.type] ?? 0) + (await page.evaluate(() => window.keys)) - before;
}

// What refers to facts that were typed later. An update of the same day isn't told as a change.
for (const [fact, values] of later) {
  try {
    const name = fact.values.name ?? fact.values.title ?? fact.values.says;
    const button = page.locator(`#text .beside button[title^="${fact.type} "]`, { hasText: name });
    if (hand === "keys") {
      const words = await wordsFor(fact);
      if (words && fact.values.passage) await select(words);
      else await press("Escape");
      await press("g");
      const isThere = () => button.first().evaluate((one) => one === document.activeElement);
      for (let i = 0; i < 40 && !(await isThere()); i++) await press("Tab");
      await press("Enter");
    } else await button.first().click();
    await page.locator("#card h2").waitFor();
    const isSupersede = () => page.evaluate(() => document.activeElement.textContent.startsWith("Supersede"));
    for (let i = 0; i < 6 && !(await isSupersede()); i++) await press("Tab");
    await press("Enter");
    await page.waitForFunction(() => document.getElementById("fact").children.length > 0);
    await fill({ type: fact.type, values: { reason: "Typed later.", ...values } });
    await save();
  } catch (error) {
    console.log(`intake-check: update of ${idOf(fact)}: ${error.message.split("\n")[0]}`);
    complaints.push(`update of ${idOf(fact)}`);
    await press("Escape");
  }
}

// --- what was typed is what there was ---

const plain = (value) => JSON.stringify(Array.isArray(value) && value.length === 1 && typeof value[0] === "string" ? value[0] : Array.isArray(value) ? [...value].map((one) => JSON.stringify(one)).sort() : value);
const gist = ({ type: kind, values }) => `${kind} ${values.name ?? values.title ?? values.what ?? values.text ?? values.says ?? values.quote ?? ""}`;

/** Returns the typed facts with the ids of the dossier, after the updates. */
function typed() {
  const result = new Map();
  const updates = [];
  const idFor = new Map();
  for (const file of fs.readdirSync(path.join(folder, "intake"))) {
    const tree = parse(fs.readFileSync(path.join(folder, "intake", file), "utf8"), { schema: "failsafe" });
    updates.push(...(tree.updates ?? []));
    for (const [list, kind] of Object.entries(TYPES)) {
      for (const values of tree[list] ?? []) {
        const fact = { type: kind, values };
        const alike = kind === "position" ? [] : facts.filter((one) => one.type === kind && gist(one) === gist(fact) && ![...idFor.values()].includes(idOf(one)));
        const same = alike.find((one) => plain(one.values.value ?? "") === plain(values.value ?? "")) ?? alike[0];
        if (same) idFor.set(values.id, idOf(same));
        result.set(`${kind}:${idOf(fact)}`, fact);
      }
    }
  }
  for (const { fact, set = {}, add = {} } of updates) {
    const { values } = [...result].find(([id]) => id === fact || id.endsWith(`:${fact}`))?.[1] ?? { values: {} };
    Object.assign(values, set);
    for (const [key, more] of Object.entries(add)) values[key] = [values[key] ?? [], more].flat();
  }
  const named = (value) => (typeof value === "string" ? (value.startsWith("id:") ? `id:${named(value.slice(3))}` : (idFor.get(value) ?? value.split("/").map((part) => idFor.get(part) ?? part).join("/"))) : Array.isArray(value) ? value.map(named) : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one)])));
  return [...result.values()].map(({ type: kind, values }) => ({ type: kind, values: named(values) }));
}

const again = new Map(typed().map((one) => [`${one.type}:${idOf(one)}`, one.values]));
const inherited = ["recorded", "source", "mark", "credibility"];
for (const fact of read().filter((one) => one.type !== "source")) {
  const name = `${fact.type} ${idOf(fact)}`;
  const other = again.get(`${fact.type}:${idOf(fact)}`);
  if (!other) complaints.push(`${name} is missing`);
  for (const key of new Set([...Object.keys(fact.values), ...Object.keys(other ?? {})])) {
    // The page gives the passage of the selected words to actors and places too.
    const isMore = key === "passage" && ["actor", "place"].includes(fact.type);
    if (other && key !== "id" && !inherited.includes(key) && !isMore && plain(fact.values[key] ?? "") !== plain(other[key] ?? "")) complaints.push(`${name}: ${key} is ${plain(other[key] ?? "")}, not ${plain(fact.values[key] ?? "")}`);
  }
}
const says = [...again.values()].map((values) => values.says).filter(Boolean);
const copied = says.filter((one) => body.includes(one.replace(/[.]$/, "")));
if (copied.length * 10 > says.length) complaints.push(`${copied.length} of ${says.length} "says" are copied`);

const keys = await page.evaluate(() => window.keys);
const pointers = await page.evaluate(() => window.pointers);
console.log(`intake-check: ${plan.length} facts with ${keys} keys and ${pointers} acts of the mouse; to do by updates: ${later.size}`);
console.log(JSON.stringify(counted));
// --- the page, judged by axe with all rules ---

await page.evaluate(axe());
async function judge(state) {
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"], preload: false, rules: Object.fromEntries(window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }])) }));
  for (const { id, help, nodes } of violations) for (const { html } of nodes.slice(0, 3)) complaints.push(`axe, ${state}: ${id}: ${help} ${html.slice(0, 160)}`);
}
for (const colorScheme of ["light", "dark"]) {
  await page.emulateMedia({ colorScheme });
  await press("Escape");
  await page.locator("#text").focus();
  await judge(`${colorScheme}, text`);
  await press("s");
  await type("e");
  await judge(`${colorScheme}, form with a list`);
  await press("Escape");
  await press("Escape");
  await page.locator("#text .beside button").first().click();
  await page.locator("#card h2").waitFor();
  await judge(`${colorScheme}, a fact`);
  await page.locator("#archive").click();
  await judge(`${colorScheme}, a new source`);
  await press("Escape");
}

const most = hand === "keys" ? { keys: 14_000, pointers: 0 } : { keys: 11_000, pointers: 300 };
if (keys > most.keys || pointers > most.pointers) complaints.push(`at most ${most.keys} keys and ${most.pointers} acts of the mouse are allowed`);
for (const one of complaints) console.log(`        ${one}`);
await browser.close();
runup.kill("SIGINT");
process.exit(complaints.length ? 1 : 0);
