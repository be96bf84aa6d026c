// Takes pictures of a page: at three widths, from its top, and printed. Usage: .ci/web/browser docs/gallery/web.mjs FILE.html FOLDER

import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { openChromium } from "../../.ci/web/browser.mjs";

/** The most of a page that a picture shows, in pixels: three to five screens. */
const MOST = 4000;

const [file, folder] = process.argv.slice(2);
const context = await openChromium();
const page = await context.newPage();
await page.goto(pathToFileURL(path.resolve(file)).href);
fs.writeFileSync(path.join(folder, "print.pdf"), await page.pdf({ preferCSSPageSize: true, printBackground: true }));
for (const width of [390, 768, 1280]) {
  await page.setViewportSize({ width, height: 800 });
  const height = Math.min(MOST, await page.evaluate(() => document.documentElement.scrollHeight));
  await page.screenshot({ path: path.join(folder, `${width}.png`), fullPage: true, clip: { x: 0, y: 0, width, height } });
}
await context.close();
