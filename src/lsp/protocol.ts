/** Converts answers to the types of the Language Server Protocol. */
import {
  CompletionItemKind,
  DiagnosticSeverity,
  DiagnosticTag,
  InsertTextFormat,
  MarkupKind,
  SymbolKind,
  TextEdit,
} from "vscode-languageserver/node";
import type {
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  InitializeParams,
  MarkupContent,
  Range,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { shortened } from "./features/cards.ts";
import type { Completion } from "./completion/completion.ts";
import type { Suggestion } from "./completion/suggestion.ts";
import type { SpanEdit } from "./features/fixes.ts";
import type { Offered } from "./features/missing-premises.ts";
import type { Span } from "../input/ids/occurrences.ts";
import type { EditorProblem } from "./features/problems.ts";
import type { Symbol } from "./features/symbols.ts";

/** What an editor can do with an answer. */
export interface Client {
  readonly snippets: boolean;
  readonly markdown: boolean;
  readonly versions: boolean;
  readonly watches: boolean;
  /** It runs a YAML language server too. */
  readonly yamlServer: boolean;
  /** It asks for the edits of an action once that is chosen. */
  readonly resolvesActions: boolean;
  /** It has VS Code's command that asks for suggestions at once. */
  readonly suggestsAgain: boolean;
}

export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  const options = (initializationOptions ?? {}) as {
    readonly yamlServer?: unknown;
    readonly suggestsAgain?: unknown;
  };
  return {
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    versions: workspace?.workspaceEdit?.documentChanges === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    yamlServer: options.yamlServer === true,
    resolvesActions: textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true,
    suggestsAgain: options.suggestsAgain === true,
  };
}

export function rangeOf({ start, end }: Span, document: TextDocument): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function spanOf({ start, end }: Range, document: TextDocument): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
} as const;

export function diagnosticOf(problem: EditorProblem, document: TextDocument): Diagnostic {
  return {
    source: "hence",
    code: problem.code,
    severity: SEVERITIES[problem.severity],
    message: problem.message,
    range: rangeOf(problem, document),
    ...(problem.idle ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(problem.related.length > 0 && {
      relatedInformation: problem.related.map((one) => ({
        location: { uri: document.uri, range: rangeOf(one, document) },
        message: one.message,
      })),
    }),
  };
}

export function markupContent(text: string, { markdown }: Client): MarkupContent {
  if (markdown) return { kind: MarkupKind.Markdown, value: text };
  return { kind: MarkupKind.PlainText, value: text.replace(/\\(.)|[*`]|^> /gm, "$1") };
}

export function editsOf(
  edits: readonly SpanEdit[],
  document: TextDocument,
  { versions }: Client,
): WorkspaceEdit {
  const { uri, version } = document;
  const made = edits.map((one) => TextEdit.replace(rangeOf(one, document), one.text));
  return versions
    ? { documentChanges: [{ textDocument: { uri, version }, edits: made }] }
    : { changes: { [uri]: made } };
}

/** Edits of several documents; those that are not open have no version. */
export function editsOfAll(
  files: readonly { readonly edits: readonly SpanEdit[]; readonly document: TextDocument }[],
  client: Client,
): WorkspaceEdit {
  const made = files.map(({ edits, document }) => editsOf(edits, document, client));
  return client.versions
    ? { documentChanges: made.flatMap(({ documentChanges = [] }) => documentChanges) }
    : { changes: Object.assign({}, ...made.map(({ changes }) => changes)) as WorkspaceEdit["changes"] & {} };
}

/** Sent back when an item is selected. */
export interface ItemData {
  readonly uri: string;
  readonly space: NonNullable<Suggestion["space"]>;
  readonly id: string;
}

/** Sent back when an action is chosen. */
export interface OfferedData {
  readonly uri: string;
  readonly offered: Offered;
}

export function completionOf(
  { replaced, suggestions, partial }: Completion,
  document: TextDocument,
  client: Client,
): CompletionList {
  const range = rangeOf(replaced, document);
  return {
    isIncomplete: partial,
    items: suggestions.map((one, index) => item(one, index, range, document.uri, client)),
  };
}

const ITEM_KINDS = {
  id: CompletionItemKind.Reference,
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
} as const;

function item(one: Suggestion, index: number, range: Range, uri: string, client: Client): CompletionItem {
  const snippet = client.snippets ? one.snippet : undefined;
  const data = one.space && ({ uri, space: one.space, id: one.label } satisfies ItemData);
  return {
    label: one.label,
    kind: ITEM_KINDS[one.kind],
    textEdit: TextEdit.replace(range, snippet ?? one.insert),
    insertTextFormat: snippet === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    sortText: `${one.rank}${String(index).padStart(5, "0")}`,
    ...(one.detail === undefined ? {} : { detail: shortened(one.detail) }),
    ...(one.filter === undefined ? {} : { filterText: `${one.label} ${one.filter}` }),
    ...(one.about === undefined ? {} : { documentation: markupContent(one.about, client) }),
    ...(data === undefined ? {} : { data }),
    ...(one.kind === "key" && client.suggestsAgain
      ? { command: { title: "Suggest", command: "editor.action.triggerSuggest" } }
      : {}),
  };
}

const SYMBOL_KINDS = {
  section: SymbolKind.Namespace,
  statement: SymbolKind.String,
  inference: SymbolKind.Operator,
  name: SymbolKind.Constant,
} as const;

export function symbolOf(one: Symbol, document: TextDocument): DocumentSymbol {
  return {
    name: one.name,
    detail: one.detail,
    kind: SYMBOL_KINDS[one.kind],
    range: rangeOf(one, document),
    selectionRange: rangeOf(one.chosen, document),
    children: one.children.map((child) => symbolOf(child, document)),
  };
}
