// Drives `runup lsp` with the library of VS Code's own client: a mistake, its mend, completion, rename, the end.
// Usage: node vscode-check.cjs PROGRAM DOSSIER
const { spawn } = require("node:child_process");
const { readFileSync, readdirSync, statSync } = require("node:fs");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");
const modules = join(__dirname, "../../dist/vscode/node_modules");
const protocol = require(join(modules, "vscode-languageserver-protocol/node"));

const [program, dossier] = process.argv.slice(2);
const server = spawn(program, ["lsp"], { stdio: ["pipe", "pipe", "inherit"] });
const connection = protocol.createProtocolConnection(
  new protocol.StreamMessageReader(server.stdout),
  new protocol.StreamMessageWriter(server.stdin),
);

function expect(what, isSo) {
  if (!isSo) {
    console.error(`vscode-check: ${what}`);
    process.exit(1);
  }
}

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

async function main() {
  const waiting = [];
  connection.onNotification(protocol.PublishDiagnosticsNotification.type, (params) => {
    for (const one of [...waiting]) one(params);
  });
  const problems = (uri, isExpected) =>
    new Promise((done) => {
      const one = (params) => {
        if (params.uri === uri && isExpected(params.diagnostics)) {
          waiting.splice(waiting.indexOf(one), 1);
          done(params.diagnostics);
        }
      };
      waiting.push(one);
    });
  connection.listen();
  const initialized = await connection.sendRequest(protocol.InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(dossier).toString(),
    workspaceFolders: [{ uri: pathToFileURL(dossier).toString(), name: "talks" }],
    capabilities: { general: { positionEncodings: ["utf-16"] } },
  });
  expect("the server says what it can do", initialized.capabilities.renameProvider);
  await connection.sendNotification(protocol.InitializedNotification.type, {});

  // A YAML file in which an event has a status and a place in lines of their own.
  const path = files(dossier).find(
    (name) =>
      name.endsWith(".yaml") &&
      /^ +status: occurred$/m.test(readFileSync(name, "utf8")) &&
      /^ +where: [a-z-]+$/m.test(readFileSync(name, "utf8")),
  );
  const text = readFileSync(path, "utf8");
  const uri = pathToFileURL(path).toString();
  const broken = text.replace(/^( +status: )occurred$/m, "$1occured");
  let shown = problems(uri, (list) => list.some((one) => one.code === "wrong-word"));
  await connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "yaml", version: 1, text: broken },
  });
  const mistake = (await shown).find((one) => one.code === "wrong-word");
  const actions = await connection.sendRequest(protocol.CodeActionRequest.type, {
    textDocument: { uri },
    range: mistake.range,
    context: { diagnostics: [mistake] },
  });
  expect("the mistake has one mend", actions.length === 1 && actions[0].edit.changes[uri][0].newText === "occurred");

  shown = problems(uri, (list) => !list.some((one) => one.severity === 1));
  await connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: mistake.range, text: "occurred" }],
  });
  await shown;

  const symbols = await connection.sendRequest(protocol.DocumentSymbolRequest.type, { textDocument: { uri } });
  expect("the file has an outline", symbols.length > 0);

  const lines = text.split("\n");
  const line = lines.findIndex((one) => /^ +where: [a-z-]+$/.test(one));
  const position = { line, character: lines[line].length - 1 };
  const id = lines[line].trim().slice("where: ".length);
  const offered = await connection.sendRequest(protocol.CompletionRequest.type, { textDocument: { uri }, position });
  expect("the place is offered", offered.items.some((one) => one.label === id));
  const hover = await connection.sendRequest(protocol.HoverRequest.type, { textDocument: { uri }, position });
  expect("the place is explained", hover.contents.value.includes("place:" + id));
  const edit = await connection.sendRequest(protocol.RenameRequest.type, {
    textDocument: { uri },
    position,
    newName: "renamed-place",
  });
  expect("the place is renamed in several files", Object.keys(edit.changes).length > 1);

  const ended = new Promise((done) => server.on("exit", done));
  await connection.sendRequest(protocol.ShutdownRequest.type);
  await connection.sendNotification(protocol.ExitNotification.type);
  expect("the server ends with 0", (await ended) === 0);
  console.log("vscode-check: the extension is packed, and its client and the server understand each other");
  process.exit(0);
}

main().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
