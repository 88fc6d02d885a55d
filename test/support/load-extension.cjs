// A process that is VS Code to an extension: node load-extension.cjs FOLDER JSON. Writes what happens as lines of JSON.
"use strict";
const Module = require("node:module");
const { vscode } = require("./vscode-stub.cjs");

const [folder, given] = process.argv.slice(2);
const { settings, files, folders, run, page: [path, text] = [] } = JSON.parse(given);
const commands = new Map();
const seen = (what, ...rest) => {
  if (what === "command") commands.set(rest[0], rest[1]);
  process.stdout.write(`${JSON.stringify([what, ...rest])}\n`);
};

let stub;
const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? stub : load(name, ...rest));

const { Uri } = vscode({ seen });
const documents = Object.entries(files).map(([path, text]) => ({
  uri: Uri.file(path),
  fileName: path,
  languageId: "yaml",
  version: 1,
  isClosed: false,
  getText: () => text,
  save: async () => true,
}));
stub = vscode({ settings, documents, folders, seen });
const { activate, deactivate } = require(`${folder}/extension.cjs`);

async function main() {
  const subscriptions = [];
  const { extendMarkdownIt } = await activate({ extensionPath: folder, subscriptions });
  seen("active");
  if (text !== undefined) {
    const md = extendMarkdownIt(require("markdown-it")());
    seen("page", md.render(text, { currentDocument: Uri.file(path) }));
  }
  for (const name of run) await commands.get(name)();
  process.stdin.on("end", () => {
    for (const one of subscriptions) one.dispose();
    void deactivate().then(() => process.exit(0));
  });
  process.stdin.resume();
}
main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
