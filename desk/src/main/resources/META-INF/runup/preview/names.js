// Finds facts by what somebody types of their names.

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
export const wordsOf = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** What was chosen last comes first. */
let recent = [];

export function remember(key) {
  recent = [key, ...recent.filter((one) => one !== key)].slice(0, 40);
}

/**
 * Returns 0 for a whole name, 1 for the summit, 2 for the beginning of a name or id, 3 for beginnings of its words, 4 for
 * words of what it means, or -1. So what was chosen or made last never comes before what somebody types.
 */
function rank({ texts, id = [], means, isSummit, isByMeaning }, typed) {
  const named = among(texts, typed);
  if (named === 0) return 0;
  const found = named < 0 ? among([id].flat(), typed) : named;
  if (found >= 0) return isSummit ? 1 : 1 + Math.max(1, found);
  return isByMeaning && among([means], typed) >= 0 ? 4 : -1;
}

/** Returns 0 if one of some texts is what was typed, 1 if it begins so, 2 if its words do, or -1. */
function among(texts, typed) {
  const wanted = fold(typed.trim());
  if (texts.some((text) => fold(text) === wanted)) return 0;
  if (texts.some((text) => fold(text).startsWith(wanted))) return 1;
  const all = texts.flatMap(wordsOf);
  const parts = wordsOf(typed);
  return parts.length > 0 && parts.every((part) => all.some((word) => word.startsWith(part))) ? 2 : -1;
}

/**
 * Returns the options that fit what was typed, the best first. An option has a key, texts by which it is found, and a
 * label.
 */
export function fitting(options, typed, most = 8) {
  const age = (key) => (recent.includes(key) ? recent.indexOf(key) : recent.length);
  return options
    .map((option, index) => ({ option, index, rank: typed.trim() ? rank(option, typed) : 0 }))
    .filter((one) => one.rank >= 0)
    .sort((a, b) => a.rank - b.rank || age(a.option.key) - age(b.option.key) || a.index - b.index)
    .slice(0, most)
    .map((one) => one.option);
}
