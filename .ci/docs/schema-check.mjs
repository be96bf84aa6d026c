// Judges docs/*.schema.json; started by .ci/docs/schema-check with the folder that holds the packages.
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { pathToFileURL } from "node:url";

const folder = path.resolve(process.argv[2]);
const require = createRequire(folder + "/");
const { Ajv } = require("ajv");
const yaml = require("yaml");

let failures = 0;
function holds(what, isSo, found = "") {
  console.log(`${isSo ? "ok      " : "NOT OK  "}${what}`);
  if (!isSo) {
    failures++;
    console.log("        " + (typeof found === "string" ? found : JSON.stringify(found)));
  }
}

// --- the files ---

const schemas = {
  facts: JSON.parse(fs.readFileSync("docs/facts.schema.json", "utf8")),
  "runup.yaml": JSON.parse(fs.readFileSync("docs/runup.schema.json", "utf8")),
};
const dossiers = ["examples", "render/src/test/golden", "model/src/test/dossiers", path.join(folder, "new")];
const isFacts = (name) => /\.ya?ml$/.test(name) && !name.startsWith(".");
const files = dossiers.flatMap((root) =>
  fs.readdirSync(root, { recursive: true }).filter(isFacts).map((name) => path.join(root, name)),
);

// --- a validator ---

// A message of ours for editors is a keyword that a validator does not know.
const ajv = new Ajv({ strict: false, allErrors: true });
const validators = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));

function check(schema, value) {
  const valid = validators[schema];
  return valid(value) ? [] : valid.errors.map((error) => `${error.instancePath} ${error.message}`);
}

function everyDossierIsValid() {
  for (const file of files) {
    const value = yaml.parse(fs.readFileSync(file, "utf8"));
    const found = check(path.basename(file) === "runup.yaml" ? "runup.yaml" : "facts", value);
    holds(`${file} is valid`, found.length === 0, found.slice(0, 5));
  }
}

function everyExampleIsValid(name, schema, node = schema) {
  for (const [key, value] of Object.entries(node)) {
    if (key === "examples" && Array.isArray(value)) {
      const valid = ajv.compile({ ...node, definitions: schema.definitions });
      for (const example of value) {
        if (!valid(example)) holds(`the example ${JSON.stringify(example)} of ${name} is valid`, false, valid.errors);
      }
    } else if (value && typeof value === "object") {
      everyExampleIsValid(name, schema, value);
    }
  }
}

function whatIsWrongIsRefused() {
  const refused = [
    ["facts", "evnts: []"],
    ["facts", "events: {title: A}"],
    ["facts", "events: [{title: A}]"],
    ["facts", "events: [{title: A, status: plannd}]"],
    ["facts", "events: [{title: A, status: planned, when: 28.12.2025}]"],
    ["facts", "events: [{title: A, status: planned, when: [2025-12-28, soon]}]"],
    ["facts", "events: [{title: A, status: planned, time: 9 am}]"],
    ["facts", "events: [{title: A, status: planned, where: [florida]}]"],
    ["facts", "events: [{title: A, status: planned, where: Florida}]"],
    ["facts", "events: [{title: A, status: planned, where: actor:florida}]"],
    ["facts", "events: [{title: A, status: planned, who: {role: host}}]"],
    ["facts", "events: [{title: {a: b}, status: planned}]"],
    ["facts", "events: [{title: , status: planned}]"],
    ["facts", "statements: [{says: Nobody says it.}]"],
    ["facts", "statements: [{who: costa}]"],
    ["facts", "statements: [{who: costa, says: A., credibility: 7}]"],
    ["facts", "statements: [{who: costa, says: A., translations: {uk: {title: B}}}]"],
    ["facts", "actors: [{name: A, kind: state, code: ua}]"],
    ["facts", "actors: [{name: A, kind: group, open: false}]"],
    ["facts", "measures: [{what: A, value: $5}]"],
    ["facts", "positions: [{id: a-b, actor: us, issue: trade, stance: open}]"],
    ["facts", "intake: {recorded: yesterday}"],
    ["facts", "updates: [{act: corrected}]"],
    ["facts", "updates: [{fact: a-fact, act: changed}]"],
    ["facts", "updates: [{fact: a-fact, set: {valeu: 3}}]"],
    ["facts", "updates: [{fact: a-fact, set: {when: soon}}]"],
    ["facts", "updates: [{fact: a-fact, set: {id: another}}]"],
    ["runup.yaml", "dsk: A"],
    ["runup.yaml", "zone: Kyiv time"],
    ["runup.yaml", "marks: [{text: black}]"],
    ["runup.yaml", "editions: {Daily: {}}"],
    ["runup.yaml", "editions: {daily: {formats: word}}"],
    ["runup.yaml", "editions: {daily: {cut-off: 6}}"],
  ];
  for (const [schema, text] of refused) {
    holds(`refused: ${text}`, check(schema, yaml.parse(text)).length > 0);
  }
  // What an older reader of YAML makes of NO.
  const norway = { actors: [{ name: "Norway", kind: "state", code: false, lang: false }] };
  holds("NO is taken for Norway, whatever a reader of YAML makes of it", check("facts", norway).length === 0);
}

// --- a language server, as an editor talks to it ---

class Editor {
  #server;
  #buffer = Buffer.alloc(0);
  #next = 0;
  #answers = new Map();
  #diagnostics = new Map();

  constructor(workspace, settings) {
    this.workspace = pathToFileURL(workspace).href;
    this.settings = settings;
    const program = require.resolve("yaml-language-server/bin/yaml-language-server");
    this.#server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.#server.stdout.on("data", (chunk) => this.#read(chunk));
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(chunk) {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const head = this.#buffer.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString("latin1", 0, head))[1]);
      if (this.#buffer.length < head + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString("utf8", head + 4, head + 4 + length));
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      this.#take(message);
    }
  }

  #take(message) {
    if (message.method === "textDocument/publishDiagnostics") {
      this.#diagnostics.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method === "workspace/configuration") {
      const result = message.params.items.map((item) => (item.section === "yaml" ? this.settings : {}));
      this.#send({ id: message.id, result });
    } else if (message.method && message.id !== undefined) {
      this.#send({ id: message.id, result: null });
    } else if (message.id !== undefined) {
      this.#answers.get(message.id)(message.result);
    }
  }

  #ask(method, params) {
    const id = this.#next++;
    return new Promise((answer) => {
      this.#answers.set(id, answer);
      this.#send({ id, method, params });
    });
  }

  async start() {
    const completionItem = { snippetSupport: true, documentationFormat: ["markdown"] };
    await this.#ask("initialize", {
      processId: process.pid,
      rootUri: this.workspace,
      workspaceFolders: [{ uri: this.workspace, name: "dossier" }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { completion: { completionItem }, hover: { contentFormat: ["markdown"] } },
      },
    });
    this.#send({ method: "initialized", params: {} });
  }

  /** Opens a file and gives back what is flagged in it, as "line: message". */
  async open(name, text) {
    const uri = `${this.workspace}/${name}`;
    const flagged = new Promise((found) => this.#diagnostics.set(uri, found));
    const textDocument = { uri, languageId: "yaml", version: 1, text };
    this.#send({ method: "textDocument/didOpen", params: { textDocument } });
    return (await flagged).map((one) => `${one.range.start.line + 1}: ${one.message}`);
  }

  /** Gives back the answer for the place marked | in a text. */
  async at(kind, name, marked) {
    const before = marked.slice(0, marked.indexOf("|")).split("\n");
    await this.open(name, marked.replace("|", ""));
    const position = { line: before.length - 1, character: before.at(-1).length };
    return this.#ask(`textDocument/${kind}`, { textDocument: { uri: `${this.workspace}/${name}` }, position });
  }

  stop() {
    this.#server.kill();
  }
}

/** The settings that docs/fact-format.md tells an editor's user to type. */
function documentedSettings() {
  const blocks = fs.readFileSync("docs/fact-format.md", "utf8").matchAll(/^```json\n([^]*?)^```/gm);
  const typed = [...blocks].map((block) => block[1]).find((block) => block.includes('"yaml.schemas"'));
  return { schemas: JSON.parse(typed)["yaml.schemas"], completion: true, hover: true, validate: true };
}

/** Completes ids with the schema of the dossier that "runup init" made. */
async function anEditorKnowsTheDossier() {
  const workspace = fs.mkdtempSync(path.join(folder, "offering-"));
  fs.mkdirSync(path.join(workspace, ".vscode"));
  fs.copyFileSync(path.join(folder, "offering.schema.json"), path.join(workspace, ".vscode", "facts.schema.json"));
  const editor = new Editor(workspace, documentedSettings());
  try {
    await editor.start();
    const { items } = await editor.at("completion", "ids.yaml", "statements:\n- who: |\n");
    const actor = items.find((item) => item.label === "northland");
    holds("an editor offers the ids of a dossier", Boolean(actor), items);
    const named = JSON.stringify(actor?.documentation ?? "");
    holds("an editor says whose id it is", named.includes("actor: Northland"), named);
    const other = await editor.open("other.yaml", "statements:\n- who: not-yet-typed\n  says: A.\n");
    holds("an editor flags no id that is not there yet", other.length === 0, other);
  } finally {
    editor.stop();
    fs.rmSync(workspace, { recursive: true });
  }
}

async function anEditorHelps() {
  const workspace = fs.mkdtempSync(path.join(folder, "dossier-"));
  fs.mkdirSync(path.join(workspace, ".vscode"));
  for (const name of ["facts", "runup", "theme"]) {
    fs.copyFileSync(`docs/${name}.schema.json`, path.join(workspace, ".vscode", `${name}.schema.json`));
  }
  const editor = new Editor(workspace, documentedSettings());
  try {
    await editor.start();
    await editorFlags(editor);
    await editorCompletes(editor);
    await editorExplains(editor);
  } finally {
    editor.stop();
    fs.rmSync(workspace, { recursive: true });
  }
}

async function editorFlags(editor) {
  for (const file of files) {
    const found = await editor.open(file, fs.readFileSync(file, "utf8"));
    holds(`an editor flags nothing in ${file}`, found.length === 0, found.slice(0, 5));
  }
  const wrong = [
    ["a key", "events:\n- title: A\n  stauts: planned\n", "3: Property stauts is not allowed."],
    ["a word", "events:\n- title: A\n  status: plannd\n", '3: Value is not accepted. Valid values: "planned"'],
    ["a date", "events:\n- title: A\n  status: planned\n  when: 28.12.2025\n", '4: "when" takes a date, for example 2025-12-28'],
    ["an actor", "statements:\n- who: António Costa\n  says: A.\n", '2: "who" takes actors, for example costa'],
    ["a text", "events:\n- title: [A]\n  status: planned\n", '2: "title" takes a text, for example Zelensky–Trump meeting'],
    ["a missing key", "events:\n- title: A\n", '2: Missing property "status".'],
    ["a missing choice", "statements:\n- who: costa\n", '2: "says" or "quote" is needed'],
  ];
  for (const [what, text, message] of wrong) {
    const found = await editor.open(`wrong ${what}.yaml`, text);
    holds(`an editor flags ${what}`, found.some((one) => one.startsWith(message)), found);
  }
  const theme = await editor.open("theme.yaml", "light: {accent: red}\n");
  holds("an editor flags a colour", theme.length === 1 && theme[0].startsWith('1: "accent" takes a colour'), theme);
}

async function editorCompletes(editor) {
  const wanted = [
    ["types", "|\n", ["intake", "statements", "positions"]],
    ["keys", "statements:\n- who: costa\n  a|\n", ["says", "quote", "verb", "passage", "mark"]],
    ["words", "statements:\n- who: costa\n  verb: |\n", ["said", "called-for"]],
    ["words of a list", "statements:\n- who: costa\n  hedge:\n  - |\n", ["reportedly", "rumoured"]],
    ["marks", "intake:\n  mark: |\n", ["TLP:CLEAR", "TLP:AMBER+STRICT"]],
    ["stances", "positions:\n- actor: us\n  stance: |\n", ["red-line", "not-stated"]],
    ["what an update sets", "updates:\n- fact: a-fact\n  set:\n    a|\n", ["value", "when", "says"]],
    ["words of what an update sets", "updates:\n- fact: a-fact\n  set:\n    status: |\n", ["postponed"]],
    ["what an update of an event sets", "updates:\n- fact: event:a-fact\n  set:\n    |\n", ["status", "when"]],
    ["keys between brackets", "intake: {source: gazette, r|}\n", ["recorded"]],
    ["a further item", "statements:\n- who: costa\n  says: A.\n- |\n", ["who", "says"]],
    ["an item below the last key", "statements:\n- who: costa\n  says: A.\n  |\n", ["- (array item) statement"]],
    ["the keys of an office", "actors:\n- name: A\n  offices:\n  - |\n", ["office", "former"]],
  ];
  for (const [what, text, labels] of wanted) {
    const { items } = await editor.at("completion", `completing ${what}.yaml`, text);
    const found = items.map((item) => item.label);
    holds(`an editor completes ${what}`, labels.every((label) => found.includes(label)), found);
    const bare = items.filter((item) => !item.documentation).map((item) => item.label);
    holds(`an editor describes ${what}`, bare.length === 0, bare);
  }
  const event = await editor.at("completion", "event.yaml", "updates:\n- fact: event:a\n  set:\n    |\n");
  holds("an editor offers no key of another type", !event.items.some((item) => item.label === "says"), event.items);
  const who = await editor.at("completion", "who.yaml", "statements:\n- who: |\n");
  holds("an editor offers no id of an example", who.items.length === 0, who.items);
  const editions = await editor.at("completion", "runup.yaml", "desk: A\neditions:\n  daily:\n    |\n");
  holds("an editor completes runup.yaml", editions.items.some((item) => item.label === "cut-off"), editions.items);
  const says = await editor.at("completion", "typing.yaml", "statements:\n- who: costa\n  sa|\n");
  const typed = says.items.find((item) => item.label === "says")?.insertText;
  holds("an editor types a key and no example behind it", typed === "says: ", typed);
  const title = await editor.at("completion", "title.yaml", "events:\n- title: |\n");
  const words = title.items.map((item) => item.label);
  holds("an editor offers no true and false for a text", !words.includes("true") && !words.includes("false"), words);
}

async function editorExplains(editor) {
  const wanted = [
    ["a key", "statements:\n- who: costa\n  cred|ibility: 3\n", "How credible this item is"],
    ["a type", "posi|tions:\n- actor: us\n", "The position of an actor on an issue"],
    ["a likelihood", "assessments:\n- likelihood: like|ly\n", "`likely`: 55 to 80 %"],
    ["an example", "events:\n- ti|me: evening\n", "~14:00"],
  ];
  for (const [what, text, words] of wanted) {
    const hover = await editor.at("hover", `explaining ${what}.yaml`, text);
    const found = hover?.contents?.value ?? "";
    holds(`an editor explains ${what}`, found.includes(words), found);
  }
}

/** Holds what "runup build --json" printed of sound and broken dossiers to its schema. */
function everyRecordIsValid() {
  const schema = ajv.compile(JSON.parse(fs.readFileSync("docs/build.schema.json", "utf8")));
  const lines = fs.readFileSync(path.join(folder, "records.ndjson"), "utf8").trim().split("\n");
  for (const line of lines) {
    const record = JSON.parse(line);
    holds(`the record of ${record.dossier} is valid`, schema(record), schema.errors);
  }
  holds("there are records of both kinds", new Set(lines.map((line) => JSON.parse(line).exit)).size > 1);
}

everyRecordIsValid();
everyDossierIsValid();
Object.entries(schemas).forEach(([name, schema]) => everyExampleIsValid(name, schema));
whatIsWrongIsRefused();
await anEditorHelps();
await anEditorKnowsTheDossier();
if (failures > 0) {
  console.log(`schema-check: ${failures} not as expected`);
  process.exit(1);
}
console.log(`schema-check: nothing found in ${files.length} files`);
