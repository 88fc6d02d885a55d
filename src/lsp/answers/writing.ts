import type { InlayHintParams } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { complete } from "../completion/completion.ts";
import type { Completion } from "../completion/completion.ts";
import { explain } from "../features/explain.ts";
import { hover } from "../features/hover.ts";
import type { Hover } from "../features/hover.ts";
import { inlays } from "../features/inlays.ts";
import { completeProject, hoverProject } from "../features/project.ts";
import { completionOf, markupContent, rangeOf } from "../protocol.ts";
import type { ItemData } from "../protocol.ts";
import type { Session } from "../session.ts";

/** Help while writing: completion, explanations under the pointer, and hints between the words. */
export function answerWriting(session: Session): void {
  answerCompletion(session);
  answerHover(session);
  session.connection.languages.inlayHint.on(
    session.answering((map, { range }: InlayHintParams, document) => {
      const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      const found = inlays(map.exact(document.getText()), from, to);
      return found.map(({ at, label, about }) => ({
        position: document.positionAt(at),
        label,
        tooltip: about,
        paddingLeft: true,
      }));
    }),
  );
}

function answerCompletion(session: Session): void {
  const offeredIn = (document: TextDocument, found: Completion | undefined) =>
    found ? completionOf(found, document, session.client) : null;
  session.connection.onCompletion(
    session.answering(
      (map, _, document, offset) => {
        const text = document.getText();
        const found = complete(text, offset, map.quick(text), {
          withoutKeys: withoutKeys(document, session),
        });
        return offeredIn(document, found);
      },
      (document, offset) => {
        const wish = { withoutKeys: withoutKeys(document, session) };
        return offeredIn(document, completeProject(document.getText(), offset, wish));
      },
    ),
  );
  session.connection.onCompletionResolve((item) => {
    const data = item.data as ItemData | undefined;
    const found = data && session.mapAt(data.uri);
    const about =
      found && session.safely(() => explain(data.space, data.id, found.map.quick(found.document.getText())));
    return about ? { ...item, documentation: markupContent(about, session.client) } : item;
  });
}

function answerHover(session: Session): void {
  const shownIn = (document: TextDocument, found: Hover | undefined) =>
    found ? { contents: markupContent(found.text, session.client), range: rangeOf(found, document) } : null;
  session.connection.onHover(
    session.answering(
      (map, _, document, offset) => {
        const wish = { withoutKeys: withoutKeys(document, session) };
        return shownIn(
          document,
          map.soon(document.getText(), (state) => hover(state, offset, wish)),
        );
      },
      (document, offset) =>
        withoutKeys(document, session) ? null : shownIn(document, hoverProject(document.getText(), offset)),
    ),
  );
}

/** To the YAML language server, if there is one and the map names its schema. */
const withoutKeys = (document: TextDocument, { client }: Session): boolean =>
  client.yamlServer && /^#\s*yaml-language-server:\s*\$schema=/m.test(document.getText());
