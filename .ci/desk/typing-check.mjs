// Types a few facts through the page, each for something that typists met there. Started by .ci/desk/intake-check.
// Usage: typing-check.mjs FOLDER, a dossier with the source gazette and the actor north
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import { createInterface } from "node:readline";
import { openChromium } from "../web/browser.mjs";

const [folder] = process.argv.slice(2);
const file = `${folder}/intake/2026-03-03-gazette-ines.yaml`;
const runup = spawn("./runup", ["serve", folder, "--by", "ines"], { stdio: ["ignore", "pipe", "ignore"] });
const address = await new Promise((line) => createInterface(runup.stdout).once("line", line));
const browser = await openChromium({ viewport: { width: 1366, height: 768 } });
await browser.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(address).origin });
const page = await browser.newPage();
const complaints = [];
const expect = (isTrue, what) => void (isTrue || complaints.push(what));
const text = () => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "");
const press = async (...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const type = (words) => page.keyboard.type(words);
const status = () => page.locator("#status").textContent();
const field = (label) => page.locator("#fact .field", { has: page.locator(`label:text-is("${label}")`) }).locator("textarea, input").first();
const fill = async (label, words) => {
  await field(label).fill(words);
  await page.waitForTimeout(100);
};
const choose = async (label, words) => {
  await field(label).focus();
  await type(words);
  await press("Enter");
};
const save = async (told = "Saved") => {
  await press("Enter");
  await page.waitForFunction((word) => document.getElementById("status").textContent.startsWith(word), told, { timeout: 5_000 }).catch(() => {});
  const now = await status();
  expect(now.startsWith(told), `not saved: ${now}, ${await page.locator("#problems").textContent()}`);
  await page.evaluate(() => (document.getElementById("status").textContent = ""));
  return now;
};
const open = async (letter) => {
  await page.locator("#text").focus();
  await press(letter);
  await page.waitForFunction(() => document.getElementById("fact").children.length > 0);
};

try {
  await page.goto(`${address}intake?source=gazette`);
  await page.waitForFunction(() => document.getElementById("text").children.length > 0);

  // "Learned on" keeps the hour.
  await page.locator("#day").fill("3 March 2026 18:00");
  await press("Tab");
  await page.waitForFunction(() => document.getElementById("day").value.startsWith("2026"));
  expect((await page.locator("#day").inputValue()) === "2026-03-03 18:00", "“Learned on” cuts the hour");

  // The words that are painted as selected can be copied.
  await page.locator("#text").focus();
  await press("Home", "Shift+End", "Control+c");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.startsWith("North opposed"), `Ctrl+C copies “${copied}”`);

  // A name comes before what a word means, also after another word was chosen.
  await open("s");
  await choose("who", "north");
  await choose("verb", "confirmed");
  await fill("says", "The border was closed.");
  await fill("when", "2026-02-20");
  await save();
  await open("s");
  await choose("who", "north");
  await field("verb").focus();
  await type("sai");
  const first = await page.locator("#fact .field:focus-within [role=option]").first().textContent();
  expect(first.startsWith("said"), `“sai” offers ${first} first`);
  await press("Escape", "Control+a", "Delete");
  await press("Alt+x", "Escape");

  // What is made in place, taken out and made again is saved once.
  await open("s");
  const make = async (kind) => {
    await field("who").focus();
    await type("Reporters");
    await press("ArrowDown");
    for (let i = 0; i < 8 && !(await page.locator("#fact .field:focus-within [aria-selected=true]").textContent()).includes(kind); i++) await press("ArrowDown");
    await press("Enter");
    await page.waitForTimeout(400);
  };
  await make("group");
  await press("Backspace");
  await make("unnamed");
  await fill("says", "Nobody was heard.");
  await save();
  expect((text().match(/^- id: reporters$/gm) ?? []).length === 1, `what was made again is not saved once: ${text()}`);

  // Two positions of one actor on one issue, from one article.
  for (const [stance, when, says] of [["opposes", "2026-02-20", "No crossing opens."], ["open", "2026-03-01", "One crossing may open."]]) {
    await open("s");
    await choose("who", "north");
    await fill("says", says);
    await fill("when", when);
    await press("Alt+a");
    await type("position");
    await press("Tab");
    await choose("position of", "north");
    await choose("stance", stance);
    await choose("on", "crossings");
    await save();
  }
  expect((text().match(/stance: /g) ?? []).length === 2, "a position that moved can't be typed");

  // Without its date nothing is inferred, and the message names what was changed.
  await open("e");
  await fill("title", "A visit");
  await choose("status", "occurred");
  await fill("when", "2 March");
  await page.waitForTimeout(300);
  await save();
  expect(/inferred: \[?(month, )?year/.test(text()), `no year was inferred: ${text()}`);
  await page.locator("#text .beside button, #others button", { hasText: "A visit" }).first().click();
  await page.locator("#card button", { hasText: "Change it in place" }).click();
  await fill("when", "");
  await page.waitForTimeout(300);
  await field("when").focus();
  const told = await save("Changed");
  expect(told.startsWith("Changed event visit"), `the change is told as: ${told}`);
  expect(!text().includes("inferred"), "“inferred” stays without a date");

  // A wrong day is refused with a sentence.
  const refusal = await page.evaluate(async () => {
    const token = document.querySelector("meta[name=token]").content;
    const answer = await fetch("intake/save", { method: "POST", headers: { "Content-Type": "application/json", "X-Runup-Token": token }, body: JSON.stringify({ source: "gazette", day: "9999-99-99", entries: [] }) });
    return `${answer.status} ${(await answer.json()).refused}`;
  });
  expect(refusal.startsWith("400 \"9999-99-99\" is no day"), `a day that is none: ${refusal}`);
} catch (error) {
  complaints.push(error.message.split("\n")[0]);
}
console.log(`typing-check: ${complaints.length ? "" : "all is as it should be"}`);
for (const one of complaints) console.log(`        ${one}`);
await browser.close();
runup.kill("SIGINT");
process.exit(complaints.length ? 1 : 0);
