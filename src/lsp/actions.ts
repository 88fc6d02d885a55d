import { CodeActionKind } from "vscode-languageserver/node";
import type { CodeAction } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic } from "../diagnostic.ts";
import type { Span } from "../input/ids/occurrences.ts";
import { allFixes, quickFixes } from "./features/fixes.ts";
import { completed, missingPremises } from "./features/missing-premises.ts";
import type { Offered } from "./features/missing-premises.ts";
import { problemsOf } from "./features/problems.ts";
import type { OpenMap } from "./open-map.ts";
import { diagnosticOf, editsOf } from "./protocol.ts";
import type { Client, OfferedData } from "./protocol.ts";

export const FIX_ALL = "source.fixAll.hence";

type Corrected = Pick<OpenMap, "path" | "problemsOf">;

interface Asked {
  readonly document: TextDocument;
  readonly client: Client;
  readonly span: Span;
  /** The kinds that the editor wants, if not all. */
  readonly only: readonly string[] | undefined;
  readonly found: readonly Diagnostic[];
  /** A map, or the defaults of a folder. */
  readonly map: OpenMap | Corrected;
}

/** What an editor offers for a range of a text. */
export function actionsFor({ document, client, span, only, found, map }: Asked): CodeAction[] {
  const wanted = (kind: string) => only === undefined || only.some((one) => `${kind}.`.startsWith(`${one}.`));
  const text = document.getText();
  const fixes = wanted(CodeActionKind.QuickFix) ? quickFixes(found, span) : [];
  const offered =
    wanted(CodeActionKind.QuickFix) && "exact" in map ? missingPremises(map.exact(text), span) : [];
  const all =
    wanted(FIX_ALL) && only !== undefined && "exact" in map
      ? allFixes({ path: map.path, text }, (other) => map.problemsOf(other))
      : [];
  return [
    ...fixes.map(({ title, solves, edits, sure }) => ({
      title,
      kind: CodeActionKind.QuickFix,
      isPreferred: sure,
      diagnostics: problemsOf([solves], text).map((one) => diagnosticOf(one, document)),
      edit: editsOf(edits, document, client),
    })),
    ...offered.map((one): CodeAction => {
      const action = { title: one.title, kind: CodeActionKind.QuickFix };
      return client.resolvesActions
        ? { ...action, data: { uri: document.uri, offered: one } satisfies OfferedData }
        : resolvedAction(action, one, { document, client, map });
    }),
    ...(all.length === 0
      ? []
      : [{ title: "Apply all safe fixes", kind: FIX_ALL, edit: editsOf(all, document, client) }]),
  ];
}

/** An action with its edit, which is only made when the action is chosen. */
export function resolvedAction(
  action: CodeAction,
  offered: Offered,
  { document, client, map }: Pick<Asked, "document" | "client"> & { readonly map: Corrected },
): CodeAction {
  return { ...action, edit: editsOf(completed(offered, document.getText(), map), document, client) };
}
