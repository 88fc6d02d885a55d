import { LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import { actionsFor, resolvedAction } from "../actions.ts";
import { formatting } from "../features/formatting.ts";
import { renamable, renameInFiles } from "../features/rename.ts";
import { editsOfAll, rangeOf, spanOf } from "../protocol.ts";
import type { OfferedData } from "../protocol.ts";
import type { Session } from "../session.ts";

/** Changes of the text: renaming, corrections and formatting. */
export function answerEdits(session: Session): void {
  answerRename(session);
  answerActions(session);
  session.connection.onDocumentFormatting(
    session.answering((_, __, document) =>
      formatting(document.uri, document.getText()).map(({ text, ...span }) => ({
        range: rangeOf(span, document),
        newText: text,
      })),
    ),
  );
}

function answerRename(session: Session): void {
  session.connection.onPrepareRename(
    session.answering((map, _, document, offset) => {
      const one = renamable(map.exact(document.getText()), offset);
      if ("refusal" in one) return refused(one.refusal);
      return { range: rangeOf(one, document), placeholder: one.id };
    }),
  );
  session.connection.onRenameRequest(
    session.answering((map, { newName }, document, offset) => {
      const [own, ...others] = session.filesAround(map, document);
      const made = renameInFiles(own, offset, newName, others);
      if ("refusal" in made) return refused(made.refusal);
      const byPath = new Map([own, ...others].map((file) => [file.path, file.document]));
      const changed = made.files.map(({ path, spans }) => ({
        document: byPath.get(path)!,
        edits: spans.map((span) => ({ ...span, text: made.text })),
      }));
      return editsOfAll(changed, session.client);
    }),
  );
}

function answerActions(session: Session): void {
  const { world } = session;
  session.connection.onCodeAction(
    session.answering(
      (map, { range, context }, document) => {
        const found = map.problems(document.getText());
        const span = spanOf(range, document);
        return actionsFor({ document, client: session.client, span, only: context.only, found, map });
      },
      (document, _, { range, context }) => {
        const problemsOf = (text: string) => world.projectProblems?.(document.uri, text) ?? [];
        const map = { path: document.uri, problemsOf };
        const found = problemsOf(document.getText());
        const span = spanOf(range, document);
        return actionsFor({ document, client: session.client, span, only: context.only, found, map });
      },
    ),
  );
  session.connection.onCodeActionResolve((action) => {
    const { uri, offered } = action.data as OfferedData;
    const open = session.mapAt(uri);
    const wish = open && { ...open, client: session.client };
    return (wish && session.safely(() => resolvedAction(action, offered, wish))) ?? action;
  });
}

const refused = (why: string): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, why);
