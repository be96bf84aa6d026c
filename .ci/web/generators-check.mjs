// Judges the sites and the fragments that .ci/web/generators-check makes. Arguments: the folder, then NAME=SITE=PREFIX for each
// site, where PREFIX begins the paths of its links.
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";

const folder = path.resolve(process.argv[2]);
const sanitize = createRequire(folder + "/")("sanitize-html");

let failures = 0;
function holds(what, wrong) {
  console.log(`${wrong.length === 0 ? "ok      " : "NOT OK  "}${what}`);
  failures += wrong.length === 0 ? 0 : 1;
  wrong.slice(0, 5).forEach((one) => console.log("        " + one));
}

const read = (file) => fs.readFileSync(file, "utf8");
const filesIn = (root) =>
  fs.readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
const decoded = (text) =>
  text.replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(+code))
    .replace(/&quot;/g, '"').replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
const words = (html) => decoded(html.replace(/<(script|style)\b.*?<\/\1>/gs, "").replace(/<[^>]*>/g, " ")).replace(/\s+/g, " ");

// --- sites ---

for (const [name, site, prefix] of process.argv.slice(3).map((one) => one.split("="))) {
  const files = new Set(filesIn(site));
  // A page that leads on at once has no title.
  const pages = [...files].filter((file) => file.endsWith(".html") && !read(path.join(site, file)).includes('http-equiv="refresh"'));
  const briefings = pages.filter((file) => /\d{4}-\d{2}-\d{2}/.test(file));
  const ids = new Map(pages.map((page) =>
    [page, new Set([...read(path.join(site, page)).matchAll(/\sid="?([^"\s>]*)/g)].map((id) => decoded(id[1])))]));
  const dead = [];
  let links = 0;
  let pictures = 0;
  for (const page of pages) {
    for (const [, kind, typed] of read(path.join(site, page)).matchAll(/\s(href|src)="([^"]*)"/g)) {
      const [, own] = /^https:\/\/www\.example\.org(\/.*)$/.exec(decoded(typed)) ?? [null, decoded(typed)];
      if (/^[a-z]+:/.test(own)) continue;
      links++;
      pictures += kind === "src" ? 1 : 0;
      const [address, anchor] = own.split("#");
      const absolute = address.startsWith("/");
      let target = absolute ? address.slice(prefix.length) : path.join(path.dirname(page), address);
      target = decodeURIComponent(address === "" ? page : target).replace(/^\.\//, "");
      if (absolute && !address.startsWith(prefix)) dead.push(`${page}: ${typed}`);
      if (target === "" || target === "." || target.endsWith("/")) target = path.join(target, "index.html");
      if (!files.has(target)) dead.push(`${page}: ${typed}`);
      else if (anchor && !ids.get(target)?.has(decodeURIComponent(anchor))) dead.push(`${page}: no anchor ${typed}`);
    }
  }
  const days = new Set(briefings.map((file) => /\d{4}-\d{2}-\d{2}/.exec(file)[0]).filter((day) => day.startsWith("1986")));
  holds(`${name}: seven issues of Reykjavík, and one of Florida in two languages`,
    days.size === 7 && briefings.filter((file) => file.includes("2025-12-28")).length === 2 ? [] : briefings);
  holds(`${name}: ${links} links and ${pictures} pictures lead somewhere`, pictures >= 10 ? dead : ["no pictures", ...dead]);
  holds(`${name}: one title on a page`,
    pages.filter((page) => (read(path.join(site, page)).match(/<h1\b/g) ?? []).length !== 1));
  holds(`${name}: no sign of Markdown or of a generator`,
    briefings.filter((page) => /\[!|\[\^|\*\*|^#|\{[#:{%]|\]\(|\\[^\w\s]|raw HTML/m.test(
      read(path.join(site, page)).replace(/<!doctype html>|alt="[^"]*"/gi, ""))));
  holds(`${name}: no marking in a title`,
    briefings.filter((page) => /<h1\b[^>]*>[^<]*TLP:/.test(read(path.join(site, page)))));
  holds(`${name}: SHA256SUMS is not published`, [...files].filter((file) => file.includes("SHA256SUMS")));
}

// --- fragments ---

const fragment = (figures) => {
  const root = path.join(folder, "fragments", figures);
  return { root, html: read(path.join(root, filesIn(root).find((file) => file.endsWith(".fragment.html")))) };
};
const inline = fragment("inline");
const img = fragment("img");
const none = fragment("none");
const withoutFigures = img.html.replace(/<picture>.*?<\/picture>/gs, "");
const tidy = (html) => words(sanitize(html));
const sources = (html) => [...html.matchAll(/<img\b[^>]*\ssrc="([^"]*)"/g)].map((found) => found[1]);
const pictures = sources(img.html).map(decodeURIComponent);
const within = sources(inline.html);

holds("a fragment has its figures in it, as images",
  within.length !== pictures.length || /<svg\b/.test(inline.html)
    ? ["no img"] : within.filter((address) => !/^data:image\/svg\+xml,%3Csvg%20xmlns=/.test(address)));
holds("which are whole", within.filter((address) => !/^<svg\b.*<\/svg>\n$/s.test(decodeURIComponent(address.replace(/^[^,]*,/, "")))));
holds("with --figures img they are files beside it",
  pictures.length === 0 || /<svg\b/.test(img.html)
    ? ["no img"] : pictures.filter((file) => !fs.existsSync(path.join(img.root, file))));
holds("and a sanitizer makes no prose of either",
  [inline, img].filter((one) => tidy(one.html) !== tidy(withoutFigures)).map((one) => one.root));
holds("and one that lets pictures pass keeps them",
  [inline, img].filter((one) => sanitize(one.html, {
    allowedTags: sanitize.defaults.allowedTags.concat("img"), allowedSchemes: ["data"],
  }).split(/<img src="[^"]/).length !== pictures.length + 1).map((one) => one.root));
const alts = [...img.html.matchAll(/<img\b[^>]*\salt="([^"]*)"/g)].map((alt) => decoded(alt[1]).replace(/\s+/g, " "));
holds("with --figures none their words stand there",
  /<svg\b|<img\b|<figure\b/.test(none.html) ? ["a figure"] : alts.filter((alt) => !tidy(none.html).includes(alt)));

process.exit(failures === 0 ? 0 : 1);
