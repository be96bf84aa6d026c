// Takes the frames of the moving picture of `runup serve`: a file being typed on the left, the preview on the right.
// Prints a line for each frame: its file, and for how many hundredths of a second it is shown.
// Usage: .ci/web/browser docs/pictures/serve.mjs DOSSIER FOLDER, with a dossier that `runup init` has just made.

import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { openChromium } from "../../.ci/web/browser.mjs";

const WIDTH = 1240;
const HEIGHT = 640;
const EDITOR = 470;

const [dossier, folder] = process.argv.slice(2).map((one) => path.resolve(one));
const day = fs.readdirSync(dossier).filter((name) => /^\d/.test(name)).sort()[1];
const file = path.join(dossier, day, "evening.yaml");

const runup = spawn("./runup", ["serve", dossier], { stdio: ["ignore", "pipe", "inherit"] });
const address = await new Promise((line) => createInterface(runup.stdout).once("line", line));
const context = await openChromium({ viewport: { width: WIDTH - EDITOR, height: HEIGHT } });
const preview = await context.newPage();
await preview.goto(`${address}?pdf=no&notes=no`);
const html = preview.frameLocator("#html iframe:not(.coming)");
const screen = await context.newPage();
await screen.setViewportSize({ width: WIDTH, height: HEIGHT });

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
let picture;
let frames = 0;

/** Takes a frame with this text in the editor, and what the preview showed when `look` was last called. */
async function frame(text, hundredths, saved) {
  await screen.setContent(`<style>
      body { margin: 0; display: flex; font: 15px/1.45 monospace; background: #fff; color: #1c2730 }
      #editor { width: ${EDITOR}px; height: ${HEIGHT}px; box-sizing: border-box; border-right: 2px solid #8a97a1; padding: 12px 0 0 14px; overflow: hidden }
      b { display: block; margin: 0 0 8px; font: bold 14px sans-serif; color: #3d4c57 }
      pre { margin: 0; white-space: pre-wrap; font: inherit }
      i { border-left: 2px solid #b0232a; margin-right: -2px }
      .key { color: #0b5c74 }
      #terminal { position: fixed; bottom: 0; left: 0; width: ${EDITOR}px; box-sizing: border-box; padding: 8px 14px; background: #1c2730; color: #e8eef2 }
    </style>
    <div id="editor"><b>${day}/evening.yaml${saved ? "" : " ●"}</b><pre>${escaped(text)
      .replaceAll(/^([- ]*)([a-z]+)(?=:)/gm, '$1<span class="key">$2</span>')
      .replace("|", "<i></i>")}</pre></div>
    <div id="terminal">$ runup serve talks --open</div>
    <img src="data:image/png;base64,${picture}" width="${WIDTH - EDITOR}" height="${HEIGHT}">`);
  const name = path.join(folder, `frame-${String(frames++).padStart(2, "0")}.png`);
  await screen.screenshot({ path: name });
  console.log(`${name} ${hundredths}`);
}

/** Waits until `what` is seen in the preview, and takes its picture. */
async function look(what) {
  await what.first().waitFor({ state: "visible" });
  await new Promise((later) => setTimeout(later, 400)); // what fades and scrolls has come to rest
  picture = (await preview.screenshot()).toString("base64");
}

const save = (text) => fs.writeFileSync(file, text.replace("|", ""));

const before = `intake: {source: gazette, recorded: ${day}, credibility: 3}\n\nstatements:\n`;
const lines = ["- who: north\n", "  verb: offered\n", "  says: Northland opens a third crossing in May.\n", "  about: crossings\n"];

await look(html.getByText("Border talks").or(html.locator("h1")));
await frame(before + "|", 150, true);
let text = before;
for (const line of lines) {
  text += line;
  await frame(text + "|", 45, false);
}
save(text);
await look(html.getByText("opens a third crossing in May"));
await frame(text + "|", 260, true);

const misspelt = text.replace("who: north\n", "who: nroth|\n");
await frame(misspelt, 90, false);
save(misspelt);
await look(preview.locator("#overlay"));
await frame(misspelt, 330, true);

save(text);
await preview.locator("#overlay").waitFor({ state: "hidden" });
await look(html.getByText("opens a third crossing in May"));
await frame(text.replace("who: north\n", "who: north|\n"), 260, true);

runup.kill("SIGINT");
await context.close();
