// Prints pages by Marionette, Firefox's own protocol: JSON after its length and a colon. See .ci/web/firefox-check.

import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";

const profile = process.env.PROFILE;

/** Starts Firefox, and gives back a function that sends it a command and waits for the answer. */
async function start() {
  fs.writeFileSync(path.join(profile, "user.js"), 'user_pref("marionette.port", 0);\n');
  const firefox = spawn("firefox-esr", ["--headless", "--marionette", "--no-remote", "--profile", profile], {
    stdio: "ignore",
  });
  firefox.unref();
  process.on("exit", () => firefox.kill());
  const named = path.join(profile, "MarionetteActivePort");
  while (!fs.existsSync(named) || fs.readFileSync(named, "utf8") === "") {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const socket = net.connect(Number(fs.readFileSync(named, "utf8")), "127.0.0.1");
  const messages = received(socket);
  await messages.next(); // its greeting
  let sent = 0;
  return async (name, parameters) => {
    const text = JSON.stringify([0, ++sent, name, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = (await messages.next()).value;
    if (error !== null) throw new Error(`${name}: ${error.message}`);
    return result?.value ?? result;
  };
}

/** Gives back each message that Firefox sends. */
async function* received(socket) {
  let bytes = Buffer.alloc(0);
  for await (const part of socket) {
    bytes = Buffer.concat([bytes, part]);
    for (;;) {
      const colon = bytes.indexOf(":");
      const end = colon + 1 + Number(bytes.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || bytes.length < end) break;
      yield JSON.parse(bytes.subarray(colon + 1, end));
      bytes = bytes.subarray(end);
    }
  }
}

const squeezed = (text) => text.replace(/\s+/gu, "");

/** Says on which sheets of a printed page its marking is missing. */
async function check(send, file) {
  await send("WebDriver:Navigate", { url: pathToFileURL(path.resolve(file)).href });
  const script = 'return document.querySelector(".mark")?.textContent ?? ""';
  const mark = squeezed(await send("WebDriver:ExecuteScript", { script, args: [] }));
  const pdf = path.join(profile, "print.pdf");
  fs.writeFileSync(pdf, await send("WebDriver:Print", { background: true }), "base64");
  const sheets = execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
  const found = sheets.flatMap((sheet, index) => (squeezed(sheet).includes(mark) ? [] : [index + 1]));
  if (found.length > 0) console.log(`${file}: no marking on sheets ${found.join(", ")} of ${sheets.length}`);
  return found.length;
}

const send = await start();
await send("WebDriver:NewSession", {});
let failures = 0;
const files = process.argv.slice(2);
for (const file of files) failures += await check(send, file);
await send("Marionette:Quit", { flags: ["eForceQuit"] });
console.log(failures === 0 ? `firefox-check: nothing found in ${files.length} files` : `firefox-check: ${failures} found`);
process.exit(failures === 0 ? 0 : 1);
