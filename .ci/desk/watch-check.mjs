// Judges the two commands that watch a dossier; started by .ci/desk/watch-check with an empty folder.
import { execFileSync, spawn } from "node:child_process";
import * as fs from "node:fs";
import * as http from "node:http";
import * as path from "node:path";
import { createInterface } from "node:readline";

const folder = path.resolve(process.argv[2]);

let failures = 0;
function holds(what, isSo, found = "") {
  console.log(`${isSo ? "ok      " : "NOT OK  "}${what}`);
  if (!isSo) {
    failures++;
    if (found) console.log(`        ${typeof found === "string" ? found : JSON.stringify(found)}`);
  }
}

const later = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Waits until it is so. Returns whether it was in time. */
async function becomes(isSo, most = 15_000) {
  const end = performance.now() + most;
  while (!(await isSo())) {
    if (performance.now() > end) return false;
    await later(5);
  }
  return true;
}

const EVENTS = 8;

/** Returns facts that all name one version. */
const facts = (version) =>
  "intake: {recorded: 2025-12-28, source: ss}\nevents:\n" +
  Array.from({ length: EVENTS }, (_, i) => `- {id: visit-${i}, title: Visit ${i} of version ${version}, status: planned}\n`).join("");

const visit = (id) => `events: [{id: ${id}, title: The ${id} visit, status: planned, source: ss, recorded: 2025-12-28}]\n`;

/** A dossier that one of the commands watches. */
class Watched {
  constructor(name) {
    this.dossier = path.join(folder, name);
    this.file = path.join(this.dossier, "facts.yaml");
    this.out = path.join(folder, `${name}-out`);
    fs.mkdirSync(this.dossier, { recursive: true });
    fs.writeFileSync(path.join(this.dossier, "runup.yaml"), "mark: CLEAR\n");
    // With it, an edition without the other file can be built.
    fs.writeFileSync(path.join(this.dossier, "other.yaml"), `sources: [{id: ss, title: S, kind: post}]\n${visit("other")}`);
    fs.writeFileSync(this.file, facts(0));
  }

  async start(...command) {
    // A Java option makes ./runup run on Java, whose objects are counted.
    const env = { ...process.env, RUNUP_JAVA_OPTS: "-Xmx1g" };
    this.process = spawn("./runup", [...command, this.dossier], { stdio: ["ignore", "pipe", "pipe"], env });
    this.ended = new Promise((done) => this.process.on("exit", done));
    this.said = [];
    this.address = null;
    createInterface(this.process.stderr).on("line", (line) => this.said.push(line));
    this.process.stdout.on("data", (text) => (this.address ??= String(text).trim()));
    const isReady = () => this.said.some((line) => /waiting for changes|open this address/.test(line));
    if (!(await becomes(isReady, 60_000))) throw new Error(this.said.join("\n"));
    // The preview has one page open.
    if (this.address) http.get(`${this.address}events`, (page) => page.resume()).on("error", () => {});
  }

  open() {
    return fs.readdirSync(`/proc/${this.process.pid}/fd`).length;
  }

  threads() {
    return Number(/Threads:\s+(\d+)/.exec(fs.readFileSync(`/proc/${this.process.pid}/status`, "utf8"))[1]);
  }

  /** Returns the bytes of all objects that are in use. */
  heap() {
    const java = fs.readlinkSync(`/proc/${this.process.pid}/exe`);
    const table = execFileSync(path.join(path.dirname(java), "jcmd"), [String(this.process.pid), "GC.class_histogram"], { maxBuffer: 1 << 26 });
    return Number(/^Total\s+\d+\s+(\d+)/m.exec(String(table))[1]);
  }

  async stop() {
    this.process.kill("SIGINT");
    holds("Ctrl-C ends it", (await this.ended) === 130);
  }
}

// --- 500 saves leave nothing behind ---

/** Ways to save, of editors and of other programs. */
const saves = [
  (one, text) => fs.writeFileSync(one.file, text),
  (one, text) => {
    fs.writeFileSync(`${one.file}.tmp`, text);
    fs.renameSync(`${one.file}.tmp`, one.file);
  },
  (one, text) => {
    fs.mkdirSync(path.join(one.dossier, "more"), { recursive: true });
    fs.writeFileSync(path.join(one.dossier, "more", "late.yaml"), visit("late"));
    fs.writeFileSync(one.file, text);
  },
  (one, text) => {
    fs.rmSync(path.join(one.dossier, "more"), { recursive: true, force: true });
    fs.writeFileSync(one.file, text);
  },
  (one, text) => {
    fs.mkdirSync(path.join(one.dossier, "templates", "daily"), { recursive: true });
    fs.writeFileSync(path.join(one.dossier, "templates", "daily", "basis.md.ftl"), `Basis ${text.length}.\n`);
    fs.writeFileSync(one.file, text);
  },
  (one, text) => {
    fs.rmSync(path.join(one.dossier, "templates"), { recursive: true, force: true });
    fs.writeFileSync(one.file, text);
  },
  (one, text) => fs.writeFileSync(one.file, text.replace("planned", "plannd")),
];

async function manySavesLeaveNothingBehind(one, isShown, ...command) {
  await one.start(...command);
  let seen = 0;
  let version = 0;
  const save = async () => {
    const way = saves[++version % saves.length];
    const said = one.said.length;
    way(one, facts(version));
    const isNoticed = way === saves[6] ? () => one.said.slice(said).some((line) => line.includes("plannd")) : () => isShown(one, version);
    if (await becomes(isNoticed)) seen++;
  };
  for (let i = 0; i < 70; i++) await save();
  const before = [one.threads(), one.open(), one.heap()];
  for (let i = 0; i < 500; i++) await save();
  const after = [one.threads(), one.open(), one.heap()];
  const figures = (state) => `${state[0]} threads, ${state[1]} files, ${(state[2] / 1e6).toFixed(1)} MB`;
  const name = command[0];
  holds(`${name}: each of ${version} saves is shown or its mistake printed (${seen})`, seen === version, one.said.slice(-8).join("\n"));
  holds(`${name}: after 500 saves ${figures(after)}, before ${figures(before)}`,
    Math.abs(after[0] - before[0]) <= 2 && Math.abs(after[1] - before[1]) <= 2 && after[2] < 1.2 * before[2]);
  await one.stop();
}

// --- a file that changes while it is read ---

/** Returns the versions that a text names, each once, and how often one is named. */
function versions(text) {
  const named = [...text.matchAll(/of\u0020?version (\d+)/g)].map((match) => Number(match[1]));
  return { all: [...new Set(named)], times: named.length };
}

/**
 * Writes a file 200 times a second for 20 s, by turns in place, cut and later completed, and by a rename. With pauses,
 * it stops now and then for a moment, so that a build begins.
 */
async function writeOften(one, state, pauses) {
  const end = performance.now() + 20_000;
  let step = performance.now();
  let burst = 0;
  for (let turn = 0; performance.now() < end; turn++) {
    const text = facts(++state.version);
    if (turn % 2) {
      fs.writeFileSync(`${one.file}.tmp`, text);
      fs.renameSync(`${one.file}.tmp`, one.file);
    } else {
      const began = performance.now();
      fs.writeFileSync(one.file, turn % 4 ? "" : text.slice(0, text.indexOf("\n", (turn * 37) % text.length) + 1));
      Atomics.wait(clock, 0, 0, 4);
      fs.writeFileSync(one.file, text);
      step += 5;
      // On a busy machine it may be cut for as long as a person would need to save again.
      if (performance.now() - began > 45) state.slow.add(state.version);
    }
    state.written.add(state.version);
    step = Math.max(step + 5, performance.now() - 50);
    if (pauses && ++burst > 3 + (turn * 7) % 20) {
      burst = 0;
      step = performance.now() + 40 + ((turn * 53) % 260);
    }
    await until(step);
  }
}

/** Nobody ever changes it, so that a wait for it lasts as long as it may. */
const clock = new Int32Array(new SharedArrayBuffer(4));

async function until(time) {
  const left = time - performance.now();
  if (left > 0) await later(left);
}

async function noEditionOfAHalfSavedFile(one, read, ...command) {
  await one.start(...command);
  const state = { version: 0, written: new Set([0]), slow: new Set() };
  const editions = new Map();
  let watching = true;
  const watcher = (async () => {
    while (watching) {
      const text = await read(one);
      if (text) editions.set(text, versions(text));
      await later(3);
    }
  })();
  for (const pauses of [false, true]) {
    const before = editions.size;
    const from = state.version;
    await writeOften(one, state, pauses);
    const quiet = performance.now();
    let shown = "";
    while (versions((shown = await read(one))).all.join() !== String(state.version) && performance.now() < quiet + 10_000) await later(5);
    const took = Math.round(performance.now() - quiet);
    const name = `${command[0]}: ${state.version - from} versions${pauses ? " with pauses" : ""}, ${editions.size - before} editions`;
    holds(`${name}, the last of them ${took} ms after the end`, took <= 2_000, shown.slice(0, 300));
  }
  watching = false;
  await watcher;
  const isWhole = ({ all, times }) => all.length === 1 && times > 0 && times % EVENTS === 0 && state.written.has(all[0]);
  // Of a file that was empty for so long, the edition names no version.
  const wasSlow = ({ all }) => (all.length === 0 ? state.slow.size > 0 : state.slow.has(all[0]));
  const wrong = [...editions.values()].filter((one) => !isWhole(one) && !wasSlow(one));
  holds(`${command[0]}: ${wrong.length} of ${editions.size} editions match no version that was written (${state.slow.size} were written slowly)`,
    wrong.length === 0, wrong);
  await one.stop();
}

// --- both commands ---

const markdown = (one) => {
  try {
    return fs.readFileSync(path.join(one.out, "daily-2025-12-28.md"), "utf8").replaceAll("\u00a0", " ");
  } catch {
    return ""; // not built yet
  }
};

const html = async (one) => {
  const answer = await fetch(`${one.address}built/daily/newest/daily-2025-12-28.html`).catch(() => null);
  const text = answer?.ok ? await answer.text() : "";
  return text.slice(text.indexOf("<main")).replace(/<[^>]*>/g, "").replaceAll("\u00a0", " ");
};

const watch = new Watched("watch");
const serve = new Watched("serve");
const build = ["build", "--watch", "--format", "md", "-o", watch.out];
await manySavesLeaveNothingBehind(watch, (one, version) => markdown(one).includes(`of version ${version}`), ...build);
await manySavesLeaveNothingBehind(serve, async (one, version) => (await html(one)).includes(`of version ${version}`), "serve");
await noEditionOfAHalfSavedFile(watch, markdown, ...build);
await noEditionOfAHalfSavedFile(serve, html, "serve");
if (failures > 0) {
  console.log(`watch-check: ${failures} not as expected`);
  process.exit(1);
}
console.log("watch-check: nothing found");
