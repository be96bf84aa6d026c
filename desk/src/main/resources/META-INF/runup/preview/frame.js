"use strict";
// The page around a briefing. The server sends an event for each new state of the issue.

const get = (id) => document.getElementById(id);
const make = (tag, text, className = "") => {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = className;
  return element;
};
const named = (name) => document.querySelector(`meta[name=${name}]`).content;

const ISSUE = ["edition", "day", "language"];
const COLUMNS = ["html", "before", "pdf", "docx", "md", "fragment", "ics", "eml", "notes"];
const LOADED_IF_OPEN = ["docx", "md", "fragment", "ics", "eml"];
const SANDBOXED = ["html", "before", "md", "fragment", "ics", "eml"];

let events;
let eventsBefore;
let seen = {};
let left = null; // the scroll position when the HTML was hidden

// --- all choices are part of the address, so that a reload shows the same ---

const controls = [...get("choice").elements].filter((one) => one.name);
const usual = (one) => (one.type === "checkbox" ? one.defaultChecked : one.defaultValue ?? "");
const value = (one) => (one.type === "checkbox" ? one.checked : one.value);
const address = new URLSearchParams(location.search);

for (const one of controls) {
  if (!address.has(one.name) || ISSUE.includes(one.name)) continue;
  if (one.type === "checkbox") one.checked = address.get(one.name) === "yes";
  else one.value = address.get(one.name);
}

function remember(one) {
  const chosen = value(one);
  if (chosen === usual(one)) address.delete(one.name);
  else address.set(one.name, chosen === true ? "yes" : chosen === false ? "no" : chosen);
  history.replaceState(null, "", address.size ? `?${address}` : location.pathname);
}

function listen() {
  events?.close();
  const query = new URLSearchParams(ISSUE.filter((key) => address.has(key)).map((key) => [key, address.get(key)]));
  events = new EventSource(`events?${query}`);
  events.onmessage = (event) => show(JSON.parse(event.data));
  events.onerror = () => say("Runup does not answer. If it has ended, start it again and open the address that it prints.", "wrong");
}

/** Follows the issue before the shown one while its column is open. */
function listenBefore() {
  const days = seen.days ?? [];
  const day = seen.day || days[0];
  const before = days.includes(day) ? days[days.indexOf(day) + 1] : days.find((one) => one < day);
  const wanted = get("before").hidden || !before ? "" : `events?${new URLSearchParams({ edition: seen.edition, day: before, language: seen.language })}`;
  if (wanted === (eventsBefore?.name ?? "")) return;
  eventsBefore?.close();
  eventsBefore = wanted ? new EventSource(wanted) : undefined;
  replace("before", "", false);
  get("before").ariaLabel = before ? `Previous issue, ${before}` : "There is no previous issue";
  if (!wanted) return;
  eventsBefore.name = wanted;
  eventsBefore.onmessage = (event) => replace("before", JSON.parse(event.data).html, true);
}

function say(text, className) {
  get("status").textContent = text;
  get("status").className = className;
}

function show(state) {
  const before = seen;
  seen = state;
  offer(get("edition"), state.editions.map((name) => [name, name]), state.edition);
  const other = state.day && !state.days.includes(state.day) ? [[state.day, state.day]] : [];
  offer(get("day"), [["", "newest"], ...other, ...state.days.map((day) => [day, day])], state.day);
  offer(get("language"), state.languages.map((tag) => [tag, tag]), state.language);
  get("language").parentElement.hidden = state.languages.length < 2;
  get("title").textContent = state.title || "Runup preview";
  document.title = state.title ? `${state.title} – Runup preview` : "Runup preview";
  const same = ISSUE.every((key) => before[key] === state[key]);
  if (!same) pick("");
  // The PDF is loaded after the HTML, because a PDF viewer is slow and would delay the page.
  const then = () => {
    if (state.pdf !== before.pdf) replacePdf();
    for (const id of LOADED_IF_OPEN) load(id, same);
  };
  if (state.html !== before.html) replace("html", state.html, same, then);
  else then();
  showProblems(state);
  showChanges(state);
  listenBefore();
}

function offer(select, options, chosen) {
  const wanted = JSON.stringify(options);
  if (select.dataset.options !== wanted) {
    select.dataset.options = wanted;
    select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
  }
  select.value = chosen;
}

// --- the briefing: a new one replaces the old one once it has loaded ---

function replace(id, address, keepsPlace, then = () => {}) {
  const box = get(id);
  box.querySelectorAll(".coming").forEach((frame) => frame.remove());
  const old = shown(id);
  if (!address) {
    old?.remove();
    return then();
  }
  const next = document.createElement("iframe");
  next.title = box.ariaLabel;
  next.className = "coming";
  if (SANDBOXED.includes(id)) next.sandbox = "allow-same-origin";
  next.onload = () => {
    const focused = document.activeElement === old;
    if (SANDBOXED.includes(id)) {
      restyle(next);
      if (old && keepsPlace && !box.hidden) goTo(next, place(old));
      if (old && keepsPlace && id === "html") markSaved(old, next);
      if (!keepsPlace && id === "html") left = null;
      next.contentDocument.addEventListener("click", clicked);
      next.contentDocument.addEventListener("keydown", escape);
    }
    next.classList.remove("coming");
    old?.remove();
    if (focused) next.focus();
    then();
  };
  next.src = address;
  box.append(next);
}

/** Loads a briefing that is not always shown while its column is open. */
function load(id, keepsPlace) {
  const box = get(id);
  const wanted = (!box.hidden && seen[id]) || "";
  if (wanted === (box.dataset.address ?? "")) return;
  box.dataset.address = wanted;
  replace(id, wanted, keepsPlace);
}

/** Returns the frame of a column that is seen, or null. */
const shown = (id) => get(id).querySelector("iframe:not(.coming)");

function replacePdf() {
  const page = get("first").checked ? "1&view=Fit" : `${get("page").valueAsNumber || 1}&view=FitH`;
  replace("pdf", seen.pdf && `${seen.pdf}#navpanes=0&page=${page}`, true);
}

/** Returns the scroll position, and the first visible element with an id and its distance from the top. */
function place(frame) {
  const y = frame.contentWindow.scrollY;
  for (const one of y > 0 ? frame.contentDocument.querySelectorAll("main [id]") : []) {
    const { top, bottom } = one.getBoundingClientRect();
    if (bottom > 1) return { y, id: one.id, top };
  }
  return { y };
}

function goTo(frame, { y, id, top }) {
  frame.contentWindow.scrollTo(0, y);
  const one = id && frame.contentDocument.getElementById(id);
  if (one) frame.contentWindow.scrollBy(0, one.getBoundingClientRect().top - top);
}

// --- facts, and their places in the files ---

/** Shows where a fact is typed. Opens links of a briefing in a new tab, so that the preview stays. */
function clicked(event) {
  const target = event.target;
  const link = target.closest?.("a[href]");
  const href = link?.getAttribute("href") ?? "";
  if (link && !href.startsWith("#")) {
    event.preventDefault();
    window.open(link.href, "_blank", "noopener");
    return;
  }
  const to = link && link.ownerDocument.getElementById(decodeURIComponent(href.slice(1)));
  const block = target.closest?.(BLOCKS);
  const fact = to ? factAt(to) : block && !link ? factIn(block, target) : "";
  if (fact) pick(fact);
}

/** Shows where a fact was typed. */
function pick(fact) {
  const where = seen.places?.[fact];
  get("picked").replaceChildren(...(where ? [make("span", fact), " ", placed(where)] : []));
}

/** Returns a link that opens a place in the editor, and a button that copies it. */
function placed({ file, line, column, cell }) {
  const text = cell ? `${file}, ${cell}` : `${file}:${line}:${column}`;
  const path = `${named("folder")}/${file.split("/").map(encodeURIComponent).join("/")}`;
  const parts = { file: path, line, column };
  const link = make("a", text);
  link.href = named("editor").replace(/\{(file|line|column)\}/g, (_, part) => parts[part]);
  link.title = "Open in the editor";
  const button = make("button", "Copy");
  button.type = "button";
  button.ariaLabel = `Copy ${text}`;
  const told = make("span", "");
  told.role = "status";
  button.addEventListener("click", async () => {
    // A drive of Windows has a slash before it in addresses only.
    const typed = decodeURIComponent(path).replace(/^\/(?=[A-Za-z]:)/, "");
    try {
      await navigator.clipboard.writeText(`${typed}:${line}:${column}`);
      told.textContent = "Copied";
    } catch {
      told.textContent = "The browser refuses to copy";
    }
  });
  const all = make("span", "", "place");
  all.append(link, " ", button, " ", told);
  return all;
}

// --- problems and changes ---

function showProblems(state) {
  const stopping = state.problems.filter((problem) => problem.severity === "error" || problem.severity === "refusal");
  const others = state.problems.filter((problem) => !stopping.includes(problem));
  get("overlay").hidden = !state.broken;
  get("again").hidden = true;
  get("problems").replaceChildren(...stopping.flatMap(problemParts));
  const count = stopping.length === 1 ? "1 problem" : `${stopping.length} problems`;
  get("overlay-title").textContent = count;
  const behind = state.html ? "what you see is the last good state" : "there is nothing to show yet";
  say(state.broken ? `${count}: ${behind}` : "Shows what the files say", state.broken ? "wrong" : "");
  get("warnings").replaceChildren(...(others.length ? [make("h2", "Warnings and notices"), ...others.flatMap(problemParts)] : []));
}

function problemParts(problem) {
  const text = make("pre", problem.text, problem.severity);
  return problem.place ? [placed(problem.place), text] : [text];
}

function showChanges(state) {
  const parts = state.since ? [make("p", state.since)] : [];
  if (state.changes.length) parts.push(list(state.changes));
  if (state.overdue.length) parts.push(make("h3", state.late), list(state.overdue));
  get("changes").lang = state.language;
  get("changes").replaceChildren(...parts);
}

function list(facts) {
  const list = make("ul", "");
  list.append(...facts.map(item));
  return list;
}

/** Returns a list entry with a link to its fact on the page, and the fact's place. */
function item({ fact, words }) {
  const entry = make("li", "");
  entry.dir = "auto";
  if (!fact) {
    entry.textContent = words;
    return entry;
  }
  const link = make("a", words, "words");
  link.href = `#${fact}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    put("html", true);
    reveal(fact);
    pick(fact);
  });
  entry.append(link);
  if (seen.places[fact]) entry.append(placed(seen.places[fact]));
  return entry;
}

/** Scrolls to a fact on the page, also behind the first page or in a folded table. */
function reveal(fact) {
  const one = shown("html")?.contentDocument.getElementById(fact);
  if (!one) return;
  one.closest("details")?.setAttribute("open", "");
  if (get("first").checked && !one.checkVisibility()) get("first").click();
  one.scrollIntoView();
}

// --- the reader's actions ---

get("choice").addEventListener("submit", (event) => event.preventDefault());
for (const one of controls) {
  one.addEventListener("change", () => {
    remember(one);
    if (ISSUE.includes(one.name)) listen();
    else if (COLUMNS.includes(one.name)) put(one.name, one.checked);
    else if (one.name === "page") replacePdf();
    else restyleAll();
    if (one.name === "first") replacePdf();
  });
}
get("hide").addEventListener("click", hide);
get("again").addEventListener("click", () => {
  get("overlay").hidden = false;
  get("again").hidden = true;
  get("hide").focus();
});
document.addEventListener("keydown", escape);

/** Restyles each briefing that is loaded, and keeps its place. */
function restyleAll() {
  for (const id of SANDBOXED) {
    const frame = shown(id);
    const at = frame && !get(id).hidden && place(frame);
    if (frame) restyle(frame);
    if (at) goTo(frame, at);
  }
}

/** Shows or hides a column. Hidden HTML loses its scroll position, so it is kept in `left`. */
function put(id, isShown) {
  const frame = id === "html" && shown(id);
  if (frame && !isShown) left = place(frame);
  const back = get(id).hidden && isShown;
  get(`show-${id}`).checked = isShown;
  remember(get(`show-${id}`));
  get(id).hidden = !isShown;
  if (frame && back && left) goTo(frame, left);
  if (id === "before") listenBefore();
  if (LOADED_IF_OPEN.includes(id)) load(id, false);
}

function escape(event) {
  if (event.key === "Escape" && !get("overlay").hidden) hide();
}

/** Hides the problems and shows the button that brings them back. */
function hide() {
  get("overlay").hidden = true;
  get("again").hidden = !seen.broken;
  if (seen.broken) get("again").focus();
}

for (const id of COLUMNS) get(id).hidden = !get(`show-${id}`).checked;
listen();
