import { DocumentHighlightKind } from "vscode-languageserver/node";
import { definitions } from "../features/definition.ts";
import { references } from "../features/references.ts";
import { symbols } from "../features/symbols.ts";
import { rangeOf, symbolOf } from "../protocol.ts";
import type { Session } from "../session.ts";

/** Where things stand: declarations, references, and the symbols of a map. */
export function answerNavigation(session: Session): void {
  session.connection.onDefinition(
    session.answering((map, _, document, offset) => {
      const found = map.soon(document.getText(), (state) => {
        const declared = definitions(state, offset);
        return declared.length === 0 ? undefined : declared;
      });
      const here = (found ?? []).map((one) => ({ uri: document.uri, range: rangeOf(one, document) }));
      return here.length > 0 ? here : session.usesAcross(map, document, offset, ({ declares }) => declares);
    }),
  );
  session.connection.onReferences(
    session.answering((map, { context }, document, offset) =>
      session.usesAcross(map, document, offset, ({ declares }) => context.includeDeclaration || !declares),
    ),
  );
  session.connection.onDocumentHighlight(
    session.answering((map, _, document, offset) =>
      references(map.quick(document.getText()), offset, true).map((one) => ({
        range: rangeOf(one, document),
        kind: one.declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    ),
  );
  session.connection.onDocumentSymbol(
    session.answering((map, _, document) =>
      symbols(map.exact(document.getText())).map((one) => symbolOf(one, document)),
    ),
  );
}
