// The text of the source: what is selected in it, with the mouse or with the keyboard, and what its facts say already.

import { get, make } from "./server.js";

const pane = get("text");
const highlight = new Highlight();
CSS.highlights.set("chosen", highlight);

let paragraphs = [];
let words = []; // {paragraph, from, to} in the order of the text
let anchor = -1; // the word at which the selection began
let head = -1;
let chosen = null; // {from: {paragraph, at}, to: {paragraph, at}}
let fresh = false; // whether it was chosen since the last save

let isDragging = false; // somebody selects words with the mouse
let waiting = null; // what is shown after that

/** Shows a text, but never under a mouse that selects in it. `marks` are the facts that say what it says; `isNews` tells which of them are more than a name. */
export function showText(all, marks, isNews, open) {
  if (isDragging) return void (waiting = () => showText(all, marks, isNews, open));
  waiting = null;
  paragraphs = all;
  words = [];
  pane.replaceChildren(
    ...all.map((one, index) => {
      const element = make("p", "", { dir: "auto" });
      if (one.heading) element.className = "heading";
      else element.append(make("span", `¶${one.number}`, { class: "number" }));
      const text = make("span", one.text, { class: "words" });
      element.append(text);
      if (!one.heading) mark(element, text, one, marks.filter((fact) => fact.paragraph === one.number), isNews, open);
      for (const { segment, index: at, isWordLike } of new Intl.Segmenter(undefined, { granularity: "word" }).segment(one.text)) {
        if (isWordLike) words.push({ paragraph: index, from: at, to: at + segment.length });
      }
      return element;
    }),
  );
  const others = marks.filter((fact) => !all.some((one) => !one.heading && one.number === fact.paragraph));
  if (others.length) {
    const rest = make("div", all.length ? "Facts without a paragraph:" : "Facts of this source:", { id: "others" });
    rest.append(beside(others, open));
    pane.append(rest);
  }
  pane.hidden = all.length === 0 && marks.length === 0;
  if (chosen && chosen.to.paragraph < all.length) draw();
}

/** Underlines what a fact says, and names the facts of a paragraph below it. */
function mark(element, text, paragraph, facts, isNews, open) {
  element.classList.toggle("unused", !facts.some(isNews));
  let at = 0;
  const parts = [];
  for (const fact of facts.filter((one) => one.to > one.from && isNews(one)).sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (fact.from < at) continue;
    parts.push(paragraph.text.slice(at, fact.from));
    parts.push(make("mark", paragraph.text.slice(fact.from, fact.to), { title: `${fact.drafter ? "draft of a " : ""}${fact.type}: ${fact.name}`, class: fact.drafter ? "draft" : "" }));
    at = fact.to;
  }
  parts.push(paragraph.text.slice(at));
  text.replaceChildren(...parts);
  if (facts.length) element.append(beside(facts, open));
}

/** Returns the names of facts as buttons that open them. */
function beside(facts, open) {
  const names = make("span", "", { class: "beside" });
  for (const fact of facts) {
    const button = make("button", `${fact.drafter ? "Draft: " : ""}${fact.name || fact.id}`, { type: "button", title: `${fact.type} ${fact.id}` });
    button.addEventListener("click", () => open(fact));
    names.append(button);
  }
  return names;
}

// --- the selection ---

const textOf = (index) => pane.children[index].querySelector(".words");

/** Returns the node and the place in it for a place of a paragraph. */
function spot({ paragraph, at }) {
  const walker = document.createTreeWalker(textOf(paragraph), NodeFilter.SHOW_TEXT);
  let left = at;
  let node = walker.nextNode();
  while (node && left > node.length) {
    left -= node.length;
    node = walker.nextNode();
  }
  return [node ?? textOf(paragraph), node ? left : 0];
}

function draw() {
  highlight.clear();
  if (chosen) {
    const range = document.createRange();
    range.setStart(...spot(chosen.from));
    range.setEnd(...spot(chosen.to));
    highlight.add(range);
  }
  const selection = selected();
  get("selected").textContent = selection ? [selection.passage, selection.text].filter(Boolean).join(": ") : "";
}

/** Returns the place in the text of a node of the pane, or null. */
function placeOf(node, offset) {
  const element = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.(".words");
  if (!element) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  return { paragraph: [...pane.children].indexOf(element.parentElement), at: before.toString().length };
}

/** Takes what the mouse has selected, in whole words. */
function fromMouse() {
  const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
  if (!range || range.collapsed || !pane.contains(range.commonAncestorContainer)) return;
  const from = placeOf(range.startContainer, range.startOffset);
  const to = placeOf(range.endContainer, range.endOffset);
  if (!from || !to) return;
  const first = words.find((word) => word.paragraph > from.paragraph || (word.paragraph === from.paragraph && word.to > from.at));
  const last = words.findLast((word) => word.paragraph < to.paragraph || (word.paragraph === to.paragraph && word.from < to.at));
  if (!first || !last) return;
  anchor = words.indexOf(first);
  head = words.indexOf(last);
  getSelection().removeAllRanges();
  choose();
}

function choose() {
  const [first, last] = anchor <= head ? [words[anchor], words[head]] : [words[head], words[anchor]];
  fresh = true;
  chosen = first && last ? { from: { paragraph: first.paragraph, at: first.from }, to: { paragraph: last.paragraph, at: last.to } } : null;
  draw();
  if (words[head]) pane.children[words[head].paragraph].scrollIntoView({ block: "nearest" });
}

/** Returns the selected words: their text, passage, and whether they lie between quotation marks. Null for none. */
export function selected() {
  fromMouse(); // a key may come before what the mouse has selected was taken
  if (!chosen) return null;
  const parts = [];
  for (let i = chosen.from.paragraph; i <= chosen.to.paragraph; i++) {
    const text = paragraphs[i].text;
    parts.push(text.slice(i === chosen.from.paragraph ? chosen.from.at : 0, i === chosen.to.paragraph ? chosen.to.at : undefined));
  }
  const numbers = paragraphs.slice(chosen.from.paragraph, chosen.to.paragraph + 1).filter((one) => !one.heading).map((one) => one.number);
  const passage = numbers.length === 0 ? "" : numbers.length === 1 ? `¶${numbers[0]}` : `¶${numbers[0]}–${numbers.at(-1)}`;
  const { text } = paragraphs[chosen.from.paragraph];
  const before = text.slice(0, chosen.from.at);
  const after = paragraphs[chosen.to.paragraph].text.slice(chosen.to.at);
  const isQuoted = /[“«„"「『][^”»“"」』]*$/.test(before) && /^[^“«„"「『]*[”»“"」』]/.test(after);
  return { text: parts.join(" "), passage, isQuoted };
}

/** Moves by words or paragraphs; with Shift the selection grows. */
function move(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) head = Math.max(0, Math.min(words.length - 1, head + step));
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const down = event.key === "ArrowDown";
    const now = words[Math.max(0, head)]?.paragraph ?? 0;
    const next = down ? words.findIndex((word) => word.paragraph > now) : words.findIndex((word) => word.paragraph === words.findLast((one) => one.paragraph < now)?.paragraph);
    if (next < 0) return;
    head = next;
  } else if (event.key === "End" || event.key === "Home") {
    const { paragraph } = words[Math.max(0, head)] ?? {};
    head = event.key === "End" ? words.findLastIndex((word) => word.paragraph === paragraph) : words.findIndex((word) => word.paragraph === paragraph);
  } else return;
  if (!event.shiftKey || anchor < 0) anchor = head;
  event.preventDefault();
  choose();
}

const folded = (text) => text.toLowerCase().replace(/[’ʼ]/g, "'");
const partsOf = (typed) => folded(typed).split(/[^\p{L}\p{N}']+/u).filter(Boolean);
const wordAt = (index) => folded(paragraphs[words[index].paragraph].text.slice(words[index].from, words[index].to));

/** Returns whether some words stand at a place, by their beginnings or as a whole. */
const stands = (parts, index, isWhole) => index + parts.length <= words.length && parts.every((part, i) => (isWhole ? wordAt(index + i) === part : wordAt(index + i).startsWith(part)));

/** Selects the next words that begin as typed. A new search begins at the paragraph of the selection. */
export function find(typed) {
  const parts = partsOf(typed);
  if (parts.length === 0) return false;
  const here = words[Math.max(0, head)]?.paragraph ?? 0;
  const start = found >= 0 ? found : words.findIndex((word) => word.paragraph === here);
  // Whole words come before words that only begin so.
  for (const isWhole of [true, false]) {
    for (let i = 0; i < words.length; i++) {
      const index = (start + i) % words.length;
      if (stands(parts, index, isWhole)) {
        found = index;
        anchor = index;
        head = index + parts.length - 1;
        choose();
        return true;
      }
    }
  }
  return false;
}

/** Goes to the facts of the paragraph in which the selection is. */
export function toFacts() {
  const here = chosen ? pane.children[chosen.from.paragraph] : null;
  (here?.querySelector(".beside button") ?? pane.querySelector("#others button") ?? pane.querySelector(".beside button"))?.focus();
}

let found = -1;

/** Begins a new search at the selection. */
export function beginSearch() {
  found = -1;
}

/** Goes on after what was found. */
export function searchOn() {
  if (found >= 0) found++;
}

/** Extends the selection to the words that begin as typed, for keyboards. Returns whether they follow. */
export function extend(typed) {
  const parts = partsOf(typed);
  const index = parts.length ? words.findIndex((_, i) => i >= anchor && stands(parts, i, false)) : -1;
  if (index < 0) return parts.length === 0;
  head = index + parts.length - 1;
  choose();
  return true;
}

/** Returns whether something is selected that no fact was saved from yet. */
export const isFresh = () => fresh && chosen !== null;

/** Notes that a fact was saved from the selection. */
export function use() {
  fresh = false;
}

/** Selects nothing. */
export function clearSelection() {
  chosen = null;
  anchor = -1;
  head = -1;
  found = -1;
  draw();
}

pane.addEventListener("keydown", (event) => {
  if (event.key === "Escape") clearSelection();
  if (!event.ctrlKey && !event.metaKey && !event.altKey) move(event);
});
// The selection is only painted, so the browser would copy nothing.
document.addEventListener("copy", (event) => {
  if (!chosen || document.activeElement !== pane) return;
  event.clipboardData.setData("text/plain", selected().text);
  event.preventDefault();
});
pane.addEventListener("pointerdown", () => (isDragging = true));
for (const end of ["pointerup", "pointercancel"]) {
  document.addEventListener(end, () =>
    setTimeout(() => {
      fromMouse();
      isDragging = false;
      waiting?.();
    }),
  );
}
