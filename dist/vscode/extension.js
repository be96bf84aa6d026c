// Starts `runup lsp` for the files of dossiers. All help comes from that program.
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = async () => {
  const command = vscode.workspace.getConfiguration("runup").get("path") || "runup";
  client = new LanguageClient(
    "runup",
    "Runup",
    { command, args: ["lsp"] },
    {
      documentSelector: [
        { scheme: "file", language: "yaml" },
        { scheme: "file", language: "json" },
        { scheme: "file", pattern: "**/*.{yaml,yml,json,csv}" },
        { scheme: "file", pattern: "**/archive/**/*.{txt,text,md,markdown}" },
      ],
      synchronize: {
        fileEvents: vscode.workspace.createFileSystemWatcher("**/*.{yaml,yml,json,csv,txt,text,md,markdown,jsonl}"),
      },
    },
  );
  try {
    await client.start();
  } catch (failure) {
    vscode.window.showErrorMessage(
      `Runup could not be started as "${command}" (${failure.message}). Set "runup.path" to the program.`,
    );
  }
};

exports.deactivate = () => client?.stop();
