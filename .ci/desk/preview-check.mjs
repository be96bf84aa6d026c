// Judges `runup serve` in Chromium; started by .ci/desk/preview-check with a folder that holds a new dossier.
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as net from "node:net";
import * as path from "node:path";
import { createInterface } from "node:readline";
import { axe, openChromium } from "../web/browser.mjs";

const dossier = path.resolve(process.argv[2]);

let failures = 0;
function holds(what, isSo, found = "") {
  console.log(`${isSo ? "ok      " : "NOT OK  "}${what}`);
  if (!isSo) {
    failures++;
    console.log("        " + (typeof found === "string" ? found : JSON.stringify(found, null, 1)));
  }
}

/** Fails only if it does not become so within some seconds. */
async function becomes(what, isSo) {
  const end = Date.now() + 15_000;
  let found;
  while (Date.now() < end) {
    try {
      found = await isSo();
      if (found === true) break;
    } catch (error) {
      found = String(error); // a frame that was just replaced
    }
    await new Promise((later) => setTimeout(later, 10));
  }
  holds(what, found === true, found);
}

// --- the stage ---

const day = fs.readdirSync(dossier).filter((name) => /^\d/.test(name)).sort();
const facts = path.join(dossier, day[1], "readout.yaml");
const runup = spawn("./runup", ["serve", dossier], { stdio: ["ignore", "pipe", "inherit"] });
const server = runup.pid; // the launcher has become the program
const address = await new Promise((line) => createInterface(runup.stdout).once("line", line));
const browser = await openChromium({ viewport: { width: 1366, height: 768 }, permissions: ["clipboard-read", "clipboard-write"] });
const page = await browser.newPage();
const complaints = [];
// A PDF that is replaced while it loads makes Chromium complain of parts of its own viewer. And Playwright listens to the
// mouse in each frame that it has looked into, which the sandbox of a briefing forbids.
const ours = (message) =>
  message.type() === "error" && !message.location().url.startsWith("chrome") && !message.text().startsWith("Blocked script execution");
page.on("console", (message) => ours(message) && complaints.push(`${message.text()} ${message.location().url}`));
page.on("pageerror", (error) => complaints.push(String(error)));
await page.goto(address);

const html = page.frameLocator("#html iframe:not(.coming)");
// What stays on one line is bound by spaces that do not break.
const text = async () => (await html.locator("main").innerText()).replaceAll("\u00a0", " ");
const says = (words) => async () => (await text()).includes(words) || (await text()).slice(0, 200);
const place = html.locator("h2", { hasText: "Positions" });
const height = () => place.evaluate((heading) => Math.round(heading.getBoundingClientRect().top));
const overlay = page.locator("#overlay");
const pdf = () => page.locator("#pdf iframe:not(.coming)").getAttribute("src");

const original = fs.readFileSync(facts, "utf8");
const edited = (from, to) => original.replace(from, to);

// --- what is judged ---

async function itShowsTheNewestIssue() {
  await becomes("the page shows the newest issue", says("The talks on the border are confirmed"));
  holds("under its title", (await page.title()).startsWith("Daily briefing 2"), await page.title());
  await becomes("and its PDF", async () => /^built\/daily\/newest\/.*\.pdf\?1#/.test(await pdf()));
  const told = await page.locator("#changes").innerText();
  holds("what changed is beside it, in the words of the page", /Changed\. .*: Talks on the border, .* Before: planned; .*Reason: The mediator needs one more day\./.test(told), told);
  holds("and without a key of the files", !/\b(when|status|source): |→|superseded/.test(told), told);
  holds("there are no problems", !(await overlay.isVisible()));
}

async function aSaveIsShownAndSeen(how, save, words) {
  const began = performance.now();
  save();
  await becomes(`${how}: the page shows it`, says(words));
  const took = Math.round(performance.now() - began);
  const marks = () => html.locator("main [data-saved]").evaluateAll((all) => all.map((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return { text: one.innerText.replaceAll("\u00a0", " "), isSeen: bottom > 0 && top < innerHeight, outline: getComputedStyle(one).outlineStyle };
  }));
  await becomes(`${how}: it is marked (after ${took} ms)`, async () => (await marks()).some((one) => one.text.includes(words) && one.outline === "solid") || (await marks()));
  holds(`${how}: a mark can be seen`, (await marks()).some((one) => one.isSeen), await marks());
}

async function aSaveThatChangesNothingKeepsThePlace() {
  fs.writeFileSync(facts, original);
  await becomes("the page is as at first", async () => !(await text()).includes("open by turn"));
  await place.evaluate((heading) => heading.scrollIntoView());
  const before = await height();
  const old = await html.locator("main").evaluate((main) => (main.dataset.old = "it is the same page"));
  const line = () => page.locator("#changes .place a").first().getAttribute("href");
  const lineBefore = await line();
  fs.writeFileSync(facts, `# A remark.\n${original}`);
  await becomes("a remark above the facts moves their places", async () => (await line()) !== lineBefore);
  holds("and the page is where it was", before === (await height()) && old === (await html.locator("main").getAttribute("data-old")), [before, await height()]);
  fs.writeFileSync(facts, original);
  await becomes("and back", async () => (await line()) === lineBefore);
}

async function aSaveInViewKeepsThePlace() {
  const half = html.locator("#statement\\:half-would-do");
  await half.evaluate((one) => one.scrollIntoView({ block: "center" }));
  const before = await height();
  fs.writeFileSync(facts, edited("would do for a start", "might do for now"));
  await becomes("a save of what is in view is shown", says("might do for now"));
  holds("and the page is where it was", Math.abs(before - (await height())) < 30, [before, await height()]);
  const marked = await html.locator("main [data-saved]").allInnerTexts();
  holds("only what changed is marked", marked.length > 0 && marked.every((one) => one.includes("might do for now")), marked);
  fs.writeFileSync(facts, original);
  await becomes("and back again", says("would do for a start"));
}

async function placesLeadToTheEditor() {
  const entry = page.locator("#changes li", { hasText: "every crossing” open" }).first();
  const link = entry.locator(".place a");
  const href = `vscode://file${dossier}/${day[1]}/readout.yaml:12:3`;
  holds("a changed fact has a link to its line in the editor", (await link.getAttribute("href")) === href, await link.getAttribute("href"));
  await entry.getByRole("button", { name: `Copy ${day[1]}/readout.yaml:12:3` }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await becomes("a button copies the place", async () => (await copied()) === `${dossier}/${day[1]}/readout.yaml:12:3` || (await copied()));
  await entry.locator("a.words").click();
  const picked = page.locator("#picked");
  holds("a click on a changed fact shows it on the page", await html.locator("#statement\\:every-crossing").evaluate((one) => one.getBoundingClientRect().bottom > 0 && one.getBoundingClientRect().top < innerHeight));
  // Playwright's own click would wait for an answer of its script there.
  await html.locator("#action\\:map").evaluate((one) => one.scrollIntoView({ block: "center" }));
  const { x, y } = await html.locator("#action\\:map").boundingBox();
  await page.mouse.click(x + 4, y + 4);
  await becomes("a click on a fact in the briefing shows its place", async () => (await picked.innerText()).startsWith(`action:map ${day[1]}/readout.yaml:34:3`) || (await picked.innerText()));
  await html.locator("a.cite").first().evaluate((one) => one.focus());
  await page.keyboard.press("Enter");
  await becomes("and Enter on the number of a source that of the source", async () => (await picked.innerText()).startsWith("source:gazette "));
}

async function aPageCanBeSeenInOtherWays() {
  const frame = page.locator("#html iframe:not(.coming)");
  const ground = () => html.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  const width = () => frame.evaluate((one) => one.clientWidth);
  const isShown = (id) => html.locator(id).isVisible();
  await page.getByLabel("Seen on").selectOption("phone");
  holds("a phone is 390 px wide", (await width()) === 390, await width());
  await judge("on a phone");
  await page.getByLabel("Colours").selectOption("dark");
  holds("a page can be seen in dark", (await ground()) === "rgb(22, 24, 28)", await ground());
  await page.getByLabel("Seen on").selectOption("print");
  holds("on paper it is light, as wide as the paper, and has the style of print", (await ground()) === "rgb(255, 255, 255)" && (await width()) === 794 && !(await isShown("nav.forms")), [await ground(), await width()]);
  await page.getByLabel("First page only").check();
  holds("the first page can be seen alone", !(await isShown("#positions")) && (await isShown("h1")));
  await becomes("also in the PDF", async () => (await pdf()).endsWith("page=1&view=Fit"));
  const query = "?seen=print&colours=dark&first=yes";
  holds("it stands in the address", page.url().endsWith(query), page.url());
  await page.reload();
  await becomes("so a reload shows it again", async () => (await width()) === 794 && !(await isShown("#positions")) && (await isShown("h1")));
  await page.locator("#changes a.words", { hasText: "every crossing” open" }).first().click();
  // The place of a fact is empty, before its words.
  holds("a fact behind the first page ends that", await html.locator(":has(> #statement\\:every-crossing)").isVisible());
  await page.getByLabel("Seen on").selectOption("");
  holds("and dark comes back", (await ground()) === "rgb(22, 24, 28)", await ground());
  await page.getByLabel("Colours").selectOption("");
  holds("and all is as it was", (await ground()) === "rgb(255, 255, 255)" && page.url() === address, page.url());
}

async function thereAreOtherColumns() {
  const check = (name) => page.getByRole("checkbox", { name });
  const inside = (id) => page.frameLocator(`#${id} iframe:not(.coming)`).locator("body").innerText();
  await check("PDF").uncheck();
  await check("Markdown").check();
  await becomes("Markdown can be seen", async () => /^# The talks on the border are confirmed/m.test(await inside("md")));
  await check("Fragment").check();
  await becomes("and the fragment", async () => (await inside("fragment")).includes("The talks on the border are confirmed"));
  await check("Mail").check();
  await becomes("and the mail, its text above its HTML", async () => /^X-Unsent: 1[^]*The talks on the border are confirmed[^]*=====[^]*The talks on the border are confirmed/.test(await inside("eml")));
  await check("Word").check();
  await becomes("and the Word file as LibreOffice prints it, or why not", () => page.evaluate(async () => {
    const frame = document.querySelector("#docx iframe:not(.coming)");
    const answer = await fetch(frame.src);
    const told = (await answer.text()).slice(0, 60);
    return (answer.headers.get("content-type") === "application/pdf" && told.startsWith("%PDF-")) || told.startsWith("Word files are shown here as LibreOffice prints") || told;
  }));
  await judge("with all columns");
  await check("Word").uncheck();
  await check("Mail").uncheck();
  await check("Markdown").uncheck();
  await check("Fragment").uncheck();
  await check("Previous issue").check();
  await becomes("the previous issue is beside this one", async () => (await inside("before")).includes("Daily briefing 1") && (await text()).includes("confirmed, a day later"));
  holds("named by its day", (await page.locator("#before").getAttribute("aria-label")) === `Previous issue, ${day[0]}`);
  await judge("with the previous issue");
  holds("it stands in the address, too", page.url().endsWith("?pdf=no&before=yes"), page.url());
  await page.reload();
  await becomes("and is there after a reload", async () => (await inside("before")).includes("Daily briefing 1"));
  await page.locator("#day").selectOption(day[0]);
  await becomes("there is none before the first one", async () => (await page.locator("#before").getAttribute("aria-label")) === "There is no previous issue" && (await page.locator("#before iframe").count()) === 0);
  await page.locator("#day").selectOption("");
  await check("Previous issue").uncheck();
  await check("PDF").check();
  await becomes("and all columns are as they were", async () => (await page.title()).startsWith("Daily briefing 2") && page.url() === address);
}

async function theStatusIsWhole() {
  for (const width of [1366, 1440, 400]) {
    await page.setViewportSize({ width, height: 768 });
    const whole = await page.locator("#status").evaluate((one) => one.scrollWidth <= one.clientWidth && one.scrollHeight <= one.clientHeight && one.getBoundingClientRect().right <= innerWidth);
    holds(`the status is whole at ${width} px`, whole);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

const editors = {
  "written in place": (text) => fs.writeFileSync(facts, text),
  "written beside and moved over": (text) => {
    fs.writeFileSync(`${facts}.tmp`, text);
    fs.renameSync(`${facts}.tmp`, facts);
  },
  "deleted and made anew": (text) => {
    fs.rmSync(facts);
    fs.writeFileSync(facts, text);
  },
  "moved away and made anew": (text) => {
    fs.renameSync(facts, `${facts}~`);
    fs.writeFileSync(facts, text);
    fs.rmSync(`${facts}~`);
  },
};

async function everyEditorsHabitWorks() {
  let turn = 0;
  for (const [how, write] of Object.entries(editors)) {
    const words = `open by turn ${++turn}.`;
    await aSaveIsShownAndSeen(how, () => write(edited("open by spring.", words)), words);
  }
  const folder = path.join(dossier, "more", "of it");
  const late = "statements:\n- {who: north, says: A late word from a new folder., source: gazette, recorded: ";
  await aSaveIsShownAndSeen(
    "a new folder in a new folder",
    () => {
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(path.join(folder, "late.yaml"), `${late}${day[1]}}\n`);
    },
    "A late word from a new folder.",
  );
}

async function aMistakeIsShownOverTheLastGoodState() {
  const good = () => page.locator("#html iframe:not(.coming)").getAttribute("src");
  const old = await good();
  fs.writeFileSync(facts, edited("act: superseded", "act: superceded"));
  await becomes("a mistake is shown", () => overlay.isVisible());
  const told = await overlay.innerText();
  holds("with its place", told.includes(`${day[1]}/readout.yaml:6:`), told);
  holds("with the line", told.includes("act: superceded") && told.includes("^^^^^^^^^^"), told);
  holds("with a hint", told.includes('did you mean "superseded"?'), told);
  holds("the last good state stays", (await text()).includes("A late word") && (await good()) === old, [old, await good(), await text()]);
  holds("and is called that", (await page.locator("#status").innerText()).includes("last good state"));
  await page.reload();
  await becomes("also after a reload", says("A late word"));
  await becomes("with the mistake", () => overlay.isVisible());
  await judge("with a mistake");
  await theStatusIsWhole();
  const link = await overlay.locator(".place a").getAttribute("href");
  holds("the mistake has a link to its line in the editor", link.startsWith(`vscode://file${dossier}/${day[1]}/readout.yaml:6:`), link);
  await page.keyboard.press("Escape");
  holds("Escape puts it away", !(await overlay.isVisible()));
  await page.locator("#again").click();
  holds("and the button brings it back", await overlay.isVisible());
  await page.frameLocator("#html iframe:not(.coming)").locator("h1").click();
  await page.keyboard.press("Escape");
  holds("Escape in the briefing puts it away, too", !(await overlay.isVisible()));
  fs.writeFileSync(facts, original);
  await becomes("when it is mended, the page says so", async () => (await page.locator("#status").innerText()) === "Shows what the files say");
  holds("and the mistake is gone", !(await overlay.isVisible()));
}

async function aFileThatIsBeingWrittenIsNoMistake() {
  const flashes = page.evaluate(
    () => new Promise((done) => {
      let flashed = false;
      const look = new MutationObserver(() => (flashed ||= !document.querySelector("#overlay").hidden));
      look.observe(document.querySelector("#overlay"), { attributes: true });
      document.addEventListener("stop-looking", () => done(flashed), { once: true });
    }),
  );
  for (let turn = 0; turn < 20; turn++) {
    const words = `open after ${turn} half-written saves.`;
    const whole = edited("open by spring.", words);
    fs.writeFileSync(facts, whole.slice(0, whole.indexOf("act: supers") + 8));
    await new Promise((later) => setTimeout(later, turn * 5));
    fs.writeFileSync(facts, whole);
    await becomes(`written in two steps, ${turn * 5} ms apart`, says(words));
  }
  await page.evaluate(() => document.dispatchEvent(new Event("stop-looking")));
  holds("a file that is being written is no mistake", (await flashes) === false);
  fs.writeFileSync(facts, original);
}

async function editionsAndIssuesCanBeChosen() {
  await page.getByLabel("Edition").selectOption("public");
  await becomes("another edition can be chosen", async () => (await page.title()).startsWith("Public briefing 2"));
  await becomes("which shows less", async () => !(await text()).includes("Half of the crossings"));
  await page.locator("#day").selectOption(day[0]);
  await becomes("an earlier issue can be chosen", async () => (await page.title()).startsWith("Public briefing 1"));
  await becomes("which knows less", async () => !(await text()).includes("confirmed, a day later"));
  holds("it stands in the address", page.url().endsWith(`?edition=public&day=${day[0]}`), page.url());
  await page.reload();
  await becomes("so a reload shows it again", async () => (await page.title()).startsWith("Public briefing 1"));
  await judge("an earlier issue");
  await page.locator("#day").selectOption("");
  await page.getByLabel("Edition").selectOption("daily");
  await becomes("and back", async () => (await page.title()).startsWith("Daily briefing 2"));
}

async function allCanBeReachedByKeyboard() {
  await page.locator("#edition").focus();
  const reached = new Set(["edition"]);
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press("Tab");
    reached.add(await page.evaluate(() => document.activeElement.id || (document.activeElement.ariaLabel?.startsWith("Copy ") ? "copy" : document.activeElement.parentElement.id)));
  }
  const columns = ["html", "before", "pdf", "docx", "md", "fragment", "ics", "eml", "notes"].map((one) => `show-${one}`);
  const wanted = ["edition", "day", ...columns, "page", "seen", "colours", "first", "html", "copy"];
  holds("all can be reached by keyboard", wanted.every((one) => reached.has(one)), [...reached]);
  await page.getByRole("checkbox", { name: "PDF" }).focus();
  await page.keyboard.press("Space");
  holds("a column can be put away", !(await page.locator("#pdf").isVisible()));
  await page.keyboard.press("Space");
}

async function noScriptRunsInABriefing() {
  const frames = page.frames().filter((frame) => /\/built\/.*\.html/.test(frame.url()));
  const ran = await page.evaluate(async () => {
    const inner = document.querySelector("#html iframe:not(.coming)").contentDocument;
    const script = inner.createElement("script");
    script.textContent = "parent.document.title = 'ran'";
    inner.body.append(script);
    return document.title === "ran";
  });
  holds("no script runs in a briefing", frames.length === 1 && !ran, [frames.map((frame) => frame.url()), ran]);
}

async function judge(state) {
  await page.evaluate(axe());
  // What is in the frames is no part of the preview; the HTML of briefings has judges of its own.
  const { violations } = await page.evaluate("axe.run(document, { iframes: false })");
  const found = violations.map((one) => [one.id, one.nodes.map((node) => node.html)]);
  holds(`axe finds nothing: ${state}`, violations.length === 0, found);
}

const open = () => fs.readdirSync(`/proc/${server}/fd`).length;

/** Opens a connection and sends a text. Its errors are ignored. */
function guest(text) {
  const one = net.connect(new URL(address).port, "127.0.0.1");
  one.on("error", () => {});
  one.on("data", () => {});
  one.write(text);
  return one;
}

const listens = (query) => `GET ${new URL(address).pathname}events${query} HTTP/1.1\r\nHost: ${new URL(address).host}\r\n\r\n`;

/** Requests the page and the briefing 50 times each, and judges the answers. */
async function allAreAnswered(beside) {
  const briefing = new URL(await page.locator("#html iframe:not(.coming)").getAttribute("src"), address);
  const times = [];
  let answered = 0;
  for (let i = 0; i < 100; i++) {
    const began = performance.now();
    const answer = await fetch(i % 2 ? address : briefing).then((one) => one.ok && one.text(), () => "");
    if (answer.includes("</html>")) answered++;
    times.push(performance.now() - began);
  }
  const slowest = Math.round(times.sort((a, b) => a - b)[94]);
  holds(`beside ${beside}, ${answered} of 100 requests are answered, 95 of them within ${slowest} ms`, answered === 100 && slowest < 200);
}

async function badGuestsHoldUpNobody() {
  const before = open();
  const guests = [];
  for (let i = 0; i < 250; i++) guests.push(guest(i < 50 ? listens("") : "GET / HTTP/1.1\r\nHost: 127.0"));
  await becomes("250 guests come", async () => open() >= before + 200 || open() - before);
  await allAreAnswered("200 half requests and 50 who listen");
  await becomes("the half requests are closed", async () => open() < before + 60 || open() - before);
  guests.forEach((one) => one.destroy());
  await becomes("and all others when they have gone", async () => open() <= before + 4 || open() - before);
}

async function strangersHoldUpNobody() {
  const before = open();
  for (const text of ["", "GET / HTTP/1.1\r\nHost: 127.0"]) {
    const strangers = Array.from({ length: 1100 }, () => guest(text));
    await allAreAnswered(`1,100 ${text ? "half requests" : "silent connections"} without the secret`);
    holds(`at most 270 of them are kept (${open() - before})`, open() <= before + 270);
    strangers.forEach((one) => one.destroy());
    await becomes("none is left when they have gone", async () => open() <= before + 4 || open() - before);
  }
}

async function nothingIsBuiltForClosedPages() {
  const used = () => fs.readFileSync(`/proc/${server}/stat`, "utf8").split(" ").slice(13, 15).reduce((sum, ticks) => sum + ticks / 100, 0);
  const before = open();
  // 300 issues of one day, each a build of its own.
  const viewers = Array.from({ length: 300 }, (_, i) =>
    guest(listens(`?day=${day[1]}T${String(18 + Math.floor(i / 60)).padStart(2, "0")}:${String(i % 60).padStart(2, "0")}`)),
  );
  await becomes("300 pages of 300 issues come", async () => open() >= before + 300 || open() - before);
  await allAreAnswered("300 pages of 300 issues");
  viewers.forEach((one) => one.destroy());
  const began = used();
  await new Promise((later) => setTimeout(later, 5_000));
  holds(`5 s after they have gone, ${open() - before} of their connections are open`, open() <= before + 4);
  const seconds = (used() - began).toFixed(2);
  holds(`and nothing was built for them (${seconds} s of CPU)`, seconds < 1);
}

async function manySavesLeaveNothingBehind() {
  const state = () => fs.readFileSync(`/proc/${server}/status`, "utf8");
  const threads = () => Number(/Threads:\s+(\d+)/.exec(state())[1]);
  const before = [open(), threads()];
  const saves = 60;
  for (let i = 0; i < saves; i++) {
    fs.writeFileSync(facts, edited("open by spring.", i % 3 ? `open by save ${i}.` : "open"));
    await new Promise((later) => setTimeout(later, 40));
  }
  fs.writeFileSync(facts, original);
  await becomes(`after ${saves} saves the page shows the last`, says("open by spring."));
  await becomes("and no file and no thread is left", async () => (open() <= before[0] + 4 && threads() <= before[1] + 4) || [before, open(), threads()]);
}

async function theEndIsTold() {
  runup.kill("SIGINT");
  const code = await new Promise((ended) => runup.on("exit", ended));
  holds("Ctrl-C ends it with 130", code === 130, String(code));
  await becomes("and the page says so", async () => (await page.locator("#status").innerText()).includes("does not answer"));
}

try {
  await itShowsTheNewestIssue();
  await everyEditorsHabitWorks();
  await aSaveThatChangesNothingKeepsThePlace();
  await aMistakeIsShownOverTheLastGoodState();
  await aFileThatIsBeingWrittenIsNoMistake();
  await editionsAndIssuesCanBeChosen();
  await page.goto(address);
  await becomes("the page is back", says("confirmed, a day later"));
  await aSaveInViewKeepsThePlace();
  await placesLeadToTheEditor();
  await aPageCanBeSeenInOtherWays();
  await thereAreOtherColumns();
  await allCanBeReachedByKeyboard();
  await judge("in light");
  await page.emulateMedia({ colorScheme: "dark" });
  await judge("in dark");
  await page.setViewportSize({ width: 400, height: 800 });
  await judge("on a narrow screen");
  holds("the console holds no error", complaints.length === 0, complaints);
  await noScriptRunsInABriefing();
  await manySavesLeaveNothingBehind();
  await badGuestsHoldUpNobody();
  await strangersHoldUpNobody();
  await nothingIsBuiltForClosedPages();
  await theEndIsTold();
} finally {
  await browser.close();
  runup.kill();
}
if (failures > 0) {
  console.log(`preview-check: ${failures} not as expected`);
  process.exit(1);
}
console.log("preview-check: all as expected");
