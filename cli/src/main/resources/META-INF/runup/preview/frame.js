"use strict";
// The page around a briefing. The server sends an event for each new state of the issue.

const get = (id) => document.getElementById(id);
const make = (tag, text, className = "") => {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = className;
  return element;
};

const CHOICES = ["edition", "day", "language"];

let events;
let seen = {};
let left = null; // the scroll position when the HTML was hidden

// --- the chosen issue: it is part of the address, so that a reload shows the same ---

function choose() {
  const query = new URLSearchParams();
  for (const id of CHOICES) if (get(id).value && !get(id).parentElement.hidden) query.set(id, get(id).value);
  history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
  listen();
}

function listen() {
  events?.close();
  events = new EventSource(`events${location.search}`);
  events.onmessage = (event) => show(JSON.parse(event.data));
  events.onerror = () => say("Runup does not answer. If it has ended, start it again and open the address that it prints.", "wrong whole");
}

function say(text, className) {
  get("status").textContent = get("status").title = text;
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
  const same = before.edition === state.edition && before.day === state.day;
  // The PDF is loaded after the HTML, because a PDF viewer is slow and would delay the page.
  const then = () => state.pdf !== before.pdf && replacePdf();
  if (state.html !== before.html) replace(get("html"), state.html, same, then);
  else then();
  showProblems(state);
  showChanges(state.changes ? JSON.parse(state.changes) : null);
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

function replace(box, address, keepsPlace, then = () => {}) {
  box.querySelectorAll(".coming").forEach((frame) => frame.remove());
  const old = box.querySelector("iframe");
  if (!address) {
    old?.remove();
    return then();
  }
  const next = document.createElement("iframe");
  next.title = box.ariaLabel;
  next.className = "coming";
  if (box.id === "html") next.sandbox = "allow-same-origin";
  next.onload = () => {
    const focused = document.activeElement === old;
    if (box.id === "html") {
      if (old && keepsPlace && !box.hidden) goTo(next, place(old));
      if (!keepsPlace) left = null;
      next.contentDocument.addEventListener("click", openElsewhere);
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

function replacePdf() {
  const page = get("page").valueAsNumber || 1;
  replace(get("pdf"), seen.pdf && `${seen.pdf}#page=${page}&navpanes=0&view=FitH`, true);
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

/** Opens links of a briefing in a new tab, so that the preview stays. */
function openElsewhere(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  window.open(link.href, "_blank", "noopener");
}

// --- problems and changes ---

function showProblems(state) {
  const stopping = state.problems.filter((problem) => problem.severity === "error" || problem.severity === "refusal");
  const others = state.problems.filter((problem) => !stopping.includes(problem));
  get("overlay").hidden = !state.broken;
  get("again").hidden = true;
  get("problems").replaceChildren(...stopping.map((problem) => make("pre", problem.text, problem.severity)));
  const count = stopping.length === 1 ? "1 problem" : `${stopping.length} problems`;
  get("overlay-title").textContent = count;
  const behind = state.html ? "what you see is the last good state" : "there is nothing to show yet";
  say(state.broken ? `${count}: ${behind}` : "Shows what the files say", state.broken ? "wrong" : "");
  const told = others.map((problem) => make("pre", problem.text, problem.severity));
  get("warnings").replaceChildren(...(told.length ? [make("h2", "Warnings and notices"), ...told] : []));
}

function showChanges(diff) {
  const parts = [];
  if (diff) parts.push(make("p", diff.since ? `Since ${diff.since}${diff.changes.length ? "" : ": nothing"}` : "The first issue"));
  for (const kind of new Set(diff?.changes.map((change) => change.kind))) {
    const list = make("ul", "");
    list.append(...diff.changes.filter((change) => change.kind === kind).map(changed));
    parts.push(make("h3", kind), list);
  }
  if (diff?.overdue.length) {
    const list = make("ul", "");
    list.append(...diff.overdue.map((late) => item(late.fact, `${late.what} (${late.due})`)));
    parts.push(make("h3", "overdue"), list);
  }
  get("changes").replaceChildren(...parts);
}

function changed(change) {
  const entry = item(change.fact, change.what || change.fact);
  for (const [key, { from = [], to = [] }] of Object.entries(change.keys ?? {})) {
    entry.append(make("span", `${key}: ${words(from)} → ${words(to)}`, "keys"));
  }
  for (const reason of change.reasons ?? []) entry.append(make("span", reason, "keys"));
  return entry;
}

const words = (values) => [values].flat().join(", ") || "(none)";

/** Returns a list entry with a link to its fact. */
function item(fact, text) {
  const link = make("a", text);
  link.href = `#${fact}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    put("html", true);
    get("html").querySelector("iframe")?.contentDocument.getElementById(fact)?.scrollIntoView();
  });
  const entry = make("li", "");
  entry.append(link);
  return entry;
}

// --- the reader's actions ---

get("choice").addEventListener("submit", (event) => event.preventDefault());
for (const id of CHOICES) get(id).addEventListener("change", choose);
get("page").addEventListener("change", replacePdf);
for (const id of ["html", "pdf", "notes"]) {
  get(`show-${id}`).addEventListener("change", (event) => put(id, event.target.checked));
}
get("hide").addEventListener("click", hide);
get("again").addEventListener("click", () => {
  get("overlay").hidden = false;
  get("again").hidden = true;
  get("hide").focus();
});
document.addEventListener("keydown", escape);

/** Shows or hides a part of the page. Hidden HTML loses its scroll position, so it is kept in `left`. */
function put(id, shown) {
  const frame = id === "html" && get(id).querySelector("iframe:not(.coming)");
  if (frame && !shown) left = place(frame);
  const back = get(id).hidden && shown;
  get(`show-${id}`).checked = shown;
  get(id).hidden = !shown;
  if (frame && back && left) goTo(frame, left);
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

listen();
