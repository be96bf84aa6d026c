// Checks HTML pages with all rules of axe in Chromium, from narrow to wide, light and dark, in forced colours and in print;
// also that no page is wider than its window, and with popovers open. Usage: .ci/web/browser .ci/web/axe-check.mjs FILE...

import path from "node:path";
import { pathToFileURL } from "node:url";
import { axe, openChromium } from "./browser.mjs";

const LOOKS = [
  { widths: [320, 768, 1280, 1920], media: "screen", colorScheme: "light", forcedColors: "none" },
  { widths: [320, 1920], media: "screen", colorScheme: "dark", forcedColors: "none" },
  { widths: [320, 1920], media: "screen", colorScheme: "dark", forcedColors: "active" },
  { widths: [1280], media: "print", colorScheme: "light", forcedColors: "none" },
];

/** Gives back what axe finds on the page as it stands, a line each. Nobody touches paper, so targets may be small there. */
async function violations(page, look) {
  const { violations } = await page.evaluate(
    (isTouched) =>
      window.axe.run(document, {
        rules: Object.fromEntries(
          window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: isTouched || ruleId !== "target-size" }]),
        ),
        resultTypes: ["violations"],
        preload: false,
      }),
    look.media === "screen",
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}\n    ${node.html}`));
}

/** Says by how many pixels a page must be moved sideways to be read, which no page should. */
const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function check(page, look) {
  const found = await violations(page, look);
  const wider = look.media === "screen" ? await overflow(page) : 0;
  if (wider > 0) found.push(`the page is ${wider} pixels wider than its window`);
  // Popovers open one at a time; a page of many is judged by its first and its last.
  const marks = page.locator("button[popovertarget]:visible");
  const count = look.media === "screen" ? await marks.count() : 0;
  for (const index of new Set(count ? [0, count - 1] : [])) {
    await marks.nth(index).click();
    if ((await page.locator(":popover-open").count()) !== 1) found.push(`mark ${index + 1} opens no note`);
    found.push(...(await violations(page, look)));
    await page.keyboard.press("Escape");
  }
  return found;
}

async function checkFile(context, file) {
  const page = await context.newPage();
  const errors = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(pathToFileURL(path.resolve(file)).href);
  await page.evaluate(axe());
  let failures = 0;
  for (const { widths, ...look } of LOOKS) {
    await page.emulateMedia(look);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const found = await check(page, look);
      failures += found.length;
      for (const one of found) console.log(`${file}, ${width} px, ${Object.values(look).join(", ")}: ${one}`);
    }
  }
  for (const error of errors) console.log(`${file}: the browser says: ${error}`);
  await page.close();
  return failures + errors.length;
}

const files = process.argv.slice(2);
let failures = files.length === 0 ? 1 : 0;
const context = await openChromium();
try {
  for (const file of files) failures += await checkFile(context, file);
} finally {
  await context.close();
}
if (failures > 0) {
  console.log(`axe-check: ${failures} not as expected in ${files.length} files`);
  process.exit(1);
}
console.log(`axe-check: nothing found in ${files.length} files`);
