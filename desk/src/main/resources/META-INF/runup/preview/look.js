"use strict";
// Looks into a briefing: what the last save changed, how it is seen, and which facts it tells. Called by frame.js.

const BLOCKS = "p, li, tr, h1, h2, h3, h4, h5, h6, figcaption, caption, summary, pre";
const PHONE = "390px";

// --- what the last save changed ---

/** Returns the text of a block without the numbers of sources, which another source may change. */
function textOf(block) {
  const text = block.cloneNode(true);
  text.querySelectorAll(".cite, .back").forEach((one) => one.remove());
  return text.textContent.replace(/\s+/g, " ").trim();
}

const blocks = (frame) => [...frame.contentDocument.querySelectorAll("main *")].filter((one) => one.matches(BLOCKS) && !one.querySelector(BLOCKS));

/**
 * Marks the blocks whose text the old page doesn't have. If none can be seen, scrolls to the first one, also in a folded
 * table. Lines that only count differently, such as those on the basis, are no reason to stay or to go.
 */
function markSaved(old, next) {
  const words = (block) => textOf(block).replace(/\d+/g, "0");
  const known = new Set(blocks(old).map(textOf));
  const knownWords = new Set(blocks(old).map(words));
  const saved = blocks(next).filter((block) => !known.has(textOf(block)));
  for (const block of saved) block.dataset.saved = "";
  const height = next.contentWindow.innerHeight;
  const isSeen = (block) => block.getBoundingClientRect().bottom > 0 && block.getBoundingClientRect().top < height;
  const told = saved.filter((block) => factIn(block) || !knownWords.has(words(block)));
  const wanted = told.length ? told : saved;
  if (wanted.length === 0 || wanted.some(isSeen)) return;
  wanted[0].closest("details")?.setAttribute("open", "");
  wanted[0].scrollIntoView({ block: "center" });
}

// --- how the briefing is seen ---

/** Returns all rules of the styles inside a page, also those inside of others. */
function rules(page) {
  const inside = (list) => [...list].flatMap((rule) => [rule, ...inside(rule.cssRules ?? [])]);
  return [...page.styleSheets].filter((sheet) => !sheet.href).flatMap((sheet) => inside(sheet.cssRules));
}

/** Returns the condition of a style as if the page were printed, or seen in other colours. */
function asIf(media, onPaper, colours) {
  const swapped = { screen: "print", print: "screen" };
  return media
    .replace(/\b(?:screen|print)\b/g, (word) => (onPaper ? swapped[word] : word))
    .replace(/\(prefers-color-scheme: *(\w+)\)/g, (all, word) => (!colours ? all : word === colours ? "(min-width: 0)" : "(max-width: 0)"));
}

/** Shows a briefing as it is seen on a phone or on paper, in other colours, or up to the end of its first page. */
function restyle(frame) {
  const page = frame.contentDocument;
  const onPaper = get("seen").value === "print";
  const colours = onPaper ? "light" : get("colours").value;
  const all = rules(page);
  frame.media ??= all.filter((rule) => rule.media).map((rule) => [rule, rule.media.mediaText]);
  for (const [rule, text] of frame.media) rule.media.mediaText = asIf(text, onPaper, colours);
  const paper = onPaper && all.find((rule) => rule.constructor.name === "CSSPageRule")?.style;
  frame.style.width = paper ? paper.size.split(" ")[0] : get("seen").value === "phone" ? PHONE : "";
  page.body.style.margin = paper ? paper.margin : "";
  page.documentElement.style.colorScheme = colours;
  frame.style.colorScheme = colours;
  const style = new frame.contentWindow.CSSStyleSheet();
  const first = get("first").checked ? "main > hr, main > hr ~ * { display: none; }" : "";
  style.replaceSync(`[data-saved] { background: light-dark(#fff3c4, #4a3c00); outline: 2px solid light-dark(#8a6d00, #e0b400); outline-offset: 2px; } ${first}`);
  page.adoptedStyleSheets = [style];
}

// --- which fact a place of the page tells ---

/** Returns the fact whose anchor an element is, or an empty text. */
function factAt(element) {
  const fact = element.id.replace(/^runup-/, "");
  return seen.places?.[fact] ? fact : "";
}

/** Returns the fact that a block tells, or of several the last one that begins before an element in it. */
function factIn(block, element = null) {
  const facts = [block, ...block.querySelectorAll("[id]")].filter(factAt);
  const before = facts.filter((one) => !element || one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING || one.contains(element));
  const one = element ? before.at(-1) ?? facts[0] : facts[0];
  return one ? factAt(one) : "";
}
