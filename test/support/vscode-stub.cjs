// Just enough of VS Code for an extension to be loaded and to speak with its server. What is not here is a thing
// that can be called, made and asked for anything, and does nothing.
"use strict";
const { pathToFileURL, fileURLToPath } = require("node:url");

const nothing = () => {
  const target = function () {};
  return new Proxy(target, {
    get: (_, name) =>
      name === "prototype"
        ? target.prototype
        : name === "then"
          ? undefined
          : name === Symbol.iterator
            ? function* () {}
            : nothing(),
    apply: () => nothing(),
    construct: () => ({ dispose() {} }),
  });
};
const withDefault = (known) =>
  new Proxy(known, {
    get: (all, name) => (name in all ? all[name] : name === "then" ? undefined : nothing()),
  });
const disposable = () => ({ dispose() {} });

function Thing() {}
/** A class whose instances keep what they are made of. */
const made = (...fields) =>
  class extends Thing {
    constructor(...values) {
      super();
      for (const [index, field] of fields.entries()) this[field] = values[index];
    }
  };
const Disposable = made("dispose");
const Position = made("line", "character");
const Diagnostic = made("range", "message", "severity");

class EventEmitter {
  #listeners = new Set();
  event = (listener) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(value) {
    for (const listener of this.#listeners) listener(value);
  }
  dispose() {}
}
class Range extends Thing {
  constructor(a, b, c, d) {
    super();
    this.start = typeof a === "number" ? new Position(a, b) : a;
    this.end = typeof a === "number" ? new Position(c, d) : b;
  }
}
class Uri {
  constructor(href) {
    this.href = href;
    this.scheme = href.slice(0, href.indexOf(":"));
    this.fsPath = this.scheme === "file" ? fileURLToPath(href) : href;
    this.path = new URL(href).pathname;
  }
  static parse = (text) => new Uri(text);
  static file = (path) => new Uri(pathToFileURL(path).href);
  toString = () => this.href;
}
class Kind {
  constructor(value) {
    this.value = value;
  }
  append = (part) => new Kind(this.value === "" ? part : `${this.value}.${part}`);
}
class CancellationTokenSource {
  token = { isCancellationRequested: false, onCancellationRequested: disposable };
  cancel() {}
  dispose() {}
}
const numbered = (...names) =>
  Object.fromEntries(
    names.flatMap((name, i) => [
      [name, i],
      [i, name],
    ]),
  );

/** `settings` are those of hence; `documents` are open; `seen` gets what happens. */
exports.vscode = ({ settings = {}, documents = [], folders = [], seen }) => {
  const opened = new EventEmitter();
  const closed = new EventEmitter();
  const changed = new EventEmitter();
  return withDefault({
    version: "1.100.0",
    Disposable,
    EventEmitter,
    Position,
    Range,
    Diagnostic,
    Uri,
    CancellationTokenSource,
    DiagnosticSeverity: numbered("Error", "Warning", "Information", "Hint"),
    DiagnosticTag: { Unnecessary: 1, Deprecated: 2 },
    ViewColumn: { Beside: -2 },
    CodeActionKind: withDefault({ Empty: new Kind("") }),
    ...Object.fromEntries(
      [
        "CompletionItem",
        "CodeLens",
        "DocumentLink",
        "CodeAction",
        "CallHierarchyItem",
        "TypeHierarchyItem",
        "SymbolInformation",
        "InlayHint",
        "CancellationError",
        "Location",
        "Hover",
        "MarkdownString",
      ].map((name) => [name, made("value")]),
    ),
    env: withDefault({
      language: "en",
      appName: "Stub",
      uriScheme: "stub",
      openExternal: async (uri) => seen("external", String(uri)),
      // As in a window on the same machine, or behind the address that a remote window would give.
      asExternalUri: async (uri) => (settings.remote ? Uri.parse(settings.remote) : uri),
    }),
    extensions: { getExtension: () => undefined, onDidChange: disposable, all: [] },
    commands: {
      registerCommand: (name, work) => {
        seen("command", name, work);
        return disposable();
      },
      executeCommand: async () => {},
    },
    window: withDefault({
      activeTextEditor: documents[0] && { document: documents[0] },
      createOutputChannel: () => ({
        append: (text) => seen("log", text),
        appendLine: (text) => seen("log", text),
        show() {},
        dispose() {},
        info() {},
        warn() {},
        error: (text) => seen("log", text),
        trace() {},
        debug() {},
        clear() {},
        onDidChangeLogLevel: disposable,
        logLevel: 3,
      }),
      createWebviewPanel: (_, title) => {
        const webview = {
          set html(html) {
            seen("panel", title, html);
          },
        };
        return { webview, onDidDispose: disposable };
      },
      showErrorMessage: async (text) => seen("error", text),
      showInformationMessage: async (text) => seen("information", text),
      setStatusBarMessage: (text) => seen("status", text),
      tabGroups: { all: [], onDidChangeTabs: disposable, onDidChangeTabGroups: disposable },
      onDidChangeActiveTextEditor: disposable,
      onDidChangeVisibleTextEditors: disposable,
      visibleTextEditors: [],
      visibleNotebookEditors: [],
    }),
    workspace: withDefault({
      isTrusted: true,
      textDocuments: documents,
      notebookDocuments: [],
      workspaceFolders: folders.map((path) => ({ uri: Uri.file(path), name: path, index: 0 })),
      getWorkspaceFolder: () => folders[0] && { uri: Uri.file(folders[0]) },
      getConfiguration: () => ({ get: (name, otherwise) => settings[name] ?? otherwise }),
      fs: { stat: (uri) => require("node:fs/promises").stat(uri.fsPath) },
      onDidOpenTextDocument: opened.event,
      onDidCloseTextDocument: closed.event,
      onDidChangeTextDocument: changed.event,
      onDidSaveTextDocument: disposable,
      onWillSaveTextDocument: disposable,
      onDidChangeConfiguration: disposable,
      onDidGrantWorkspaceTrust: disposable,
      onDidChangeWorkspaceFolders: disposable,
    }),
    languages: withDefault({
      match: (selector, { languageId }) =>
        [selector].flat().some(({ language }) => language === languageId) ? 10 : 0,
      createDiagnosticCollection: () => ({
        set: (uri, diagnostics) => seen("diagnostics", String(uri), diagnostics),
        delete() {},
        clear() {},
        dispose() {},
      }),
    }),
  });
};
