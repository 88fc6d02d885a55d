import { CodeActionKind, TextDocumentSyncKind } from "vscode-languageserver/node";
import type { ServerCapabilities } from "vscode-languageserver/node";
import { FIX_ALL } from "./actions.ts";

/** What the server tells an editor that it does. */
export const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  completionProvider: { triggerCharacters: [" ", "[", ",", '"', "'"], resolveProvider: true },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: true },
  documentSymbolProvider: true,
  documentFormattingProvider: true,
  inlayHintProvider: true,
};
