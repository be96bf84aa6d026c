// Checks what browsers make of pages beside showing them: printed, in a reader view, without a style, in forced colours,
// on a wide screen and on a telephone. Usage: .ci/web/browser .ci/web/page-check.mjs FILE.html...
// A PDF of the same name beside a page is compared with the print.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { openChromium, readability } from "./browser.mjs";

/** The fewest lines of text on a printed page but the last, with those of the margins. */
const FEWEST_LINES = 5 + 2;

/** The width of a row of a table of which parts of two columns can be seen on a telephone. */
const PHONE = 390;

const squeezed = (text) => text.replace(/\s+/gu, "");

/** Gives back the mark of a page, or an empty text. */
const markOf = (page) => page.evaluate(() => document.querySelector(".mark")?.textContent ?? "");

/** Prints the page and compares each sheet with what its readers need. */
async function printed(page, file) {
  const found = [];
  const pdf = path.join(process.env.PROFILES, "print.pdf");
  await page.emulateMedia({ media: null });
  fs.writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const sheets = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
  const mark = squeezed(await markOf(page));
  sheets.forEach((sheet, index) => {
    const lines = sheet.split("\n").filter((line) => line.trim() !== "");
    if (mark !== "" && squeezed(sheet).split(mark).length - 1 < 2) {
      found.push(`sheet ${index + 1} does not have the mark at its top and at its bottom`);
    }
    if (index + 1 < sheets.length && lines.length < FEWEST_LINES) {
      found.push(`sheet ${index + 1} has ${lines.length - 2} lines`);
    }
  });
  const own = file.replace(/\.html$/u, ".pdf");
  if (fs.existsSync(own)) {
    const pages = execFileSync("pdfinfo", [own], { encoding: "utf8" }).match(/Pages:\s+(\d+)/u)[1] * 1;
    const most = Math.max(pages + 1, Math.floor(pages * 1.25));
    if (sheets.length > most || sheets.length < Math.min(pages - 1, Math.ceil(pages * 0.75))) {
      found.push(`the print has ${sheets.length} sheets, the PDF ${pages} pages`);
    }
  }
  return found;
}

/** Compares the page with what a reader view makes of it. */
async function read(page) {
  await page.evaluate(readability());
  return page.evaluate(() => {
    // Ways back may stand between the entries of one paragraph.
    const squeeze = (text) => text.replace(/[\s\u21A9\uFE0E]+/gu, "");
    const article = new Readability(document.cloneNode(true)).parse();
    if (article === null) return ["the reader view is empty"];
    const view = new DOMParser().parseFromString(article.content, "text/html").body;
    const text = squeeze(`${article.title}${view.textContent}`);
    const found = [];
    const mark = document.querySelector(".mark")?.textContent ?? "";
    if (!text.includes(squeeze(mark))) found.push(`the reader view does not have the mark ${mark}`);
    for (const block of document.querySelectorAll("main :is(h2,h3,h4,p,li,th,td,caption,figcaption)")) {
      const clone = block.cloneNode(true);
      // A reader view drops all buttons, and so the numbers that open footnotes; the notes themselves stay.
      clone.querySelectorAll("ul,ol,.back,.popover,svg,button").forEach((inner) => inner.remove());
      const words = squeeze(clone.textContent);
      if (words !== "" && !block.closest("nav,.popover") && !text.includes(words)) {
        found.push(`the reader view lacks “${clone.textContent.slice(0, 60)}” (${block.localName})`);
      }
    }
    const pictures = view.querySelectorAll("svg,img").length;
    const figures = document.querySelectorAll("figure").length;
    if (pictures !== figures) found.push(`the reader view has ${pictures} pictures for ${figures} figures`);
    return found;
  });
}

/** Counts the pictures that are seen of each figure once the page has lost its style. */
async function bare(page) {
  return page.evaluate(() => {
    document.querySelectorAll("style,link[rel=stylesheet]").forEach((style) => style.remove());
    return [...document.querySelectorAll("figure")].flatMap((figure, index) => {
      const seen = [...figure.querySelectorAll("svg,img")].filter((one) => one.checkVisibility()).length;
      return seen === 1 ? [] : [`figure ${index + 1} is there ${seen} times without a style`];
    });
  });
}

/** Says where the mark has no frame in a browser's own colours. */
async function forced(page) {
  await page.emulateMedia({ media: "screen", forcedColors: "active" });
  const found = await page.evaluate(() =>
    [...document.querySelectorAll(".mark")].flatMap((mark, index) =>
      parseFloat(getComputedStyle(mark).borderTopWidth) >= 2 ? [] : [`mark ${index + 1} has no frame in forced colours`],
    ),
  );
  await page.emulateMedia({ media: null, forcedColors: null });
  return found;
}

/** Says which tables must be moved sideways on a wide screen, and which lose their first column on a telephone. */
async function tables(page) {
  const found = [];
  for (const width of [1024, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    found.push(
      ...(await page.evaluate(
        (width) =>
          [...document.querySelectorAll(".table")].flatMap((region) =>
            region.scrollWidth > region.clientWidth
              ? [`${region.ariaLabel} is ${region.scrollWidth - region.clientWidth} pixels too wide at ${width}`]
              : [],
          ),
        width,
      )),
    );
  }
  await page.setViewportSize({ width: PHONE, height: 800 });
  found.push(
    ...(await page.evaluate(() =>
      [...document.querySelectorAll(".table")].flatMap((region) => {
        if (region.scrollWidth <= region.clientWidth + 1) return [];
        region.scrollLeft = region.scrollWidth;
        const cell = region.querySelector("tbody tr > *");
        const [inner, outer] = [cell.getBoundingClientRect(), region.getBoundingClientRect()];
        const stays = Math.abs(inner.left - outer.left) < 2 && inner.width < outer.width * 0.6;
        const shown = getComputedStyle(region).backgroundImage.includes("gradient");
        region.scrollLeft = 0;
        return stays && shown ? [] : [`${region.ariaLabel} loses its first column on a telephone`];
      }),
    )),
  );
  return found;
}

async function check(context, file) {
  const found = [];
  for (const step of [forced, tables, (page) => printed(page, file), read, bare]) {
    const page = await context.newPage();
    await page.goto(pathToFileURL(path.resolve(file)).href);
    found.push(...(await step(page)));
    await page.close();
  }
  for (const one of found) console.log(`${file}: ${one}`);
  return found.length;
}

const files = process.argv.slice(2);
let failures = files.length === 0 ? 1 : 0;
const context = await openChromium({ bypassCSP: true });
try {
  for (const file of files) failures += await check(context, file);
} finally {
  await context.close();
}
if (failures > 0) {
  console.log(`page-check: ${failures} not as expected in ${files.length} files`);
  process.exit(1);
}
console.log(`page-check: nothing found in ${files.length} files`);
