import {
  DidChangeWatchedFilesNotification,
  DocumentHighlightKind,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  createConnection,
} from "vscode-languageserver/node";
import type { CancellationToken, Connection, InlayHintParams } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { actionsFor, resolvedAction } from "./actions.ts";
import { CAPABILITIES } from "./capabilities.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { isProjectName } from "../input/notations.ts";
import { complete } from "./completion/completion.ts";
import type { Occurrence } from "../input/ids/occurrences.ts";
import { homeOf, occurrencesOf } from "./features/across.ts";
import type { Completion } from "./completion/completion.ts";
import { definitions } from "./features/definition.ts";
import { explain } from "./features/explain.ts";
import { framesOf } from "./framing.ts";
import { formatting } from "./features/formatting.ts";
import { hover } from "./features/hover.ts";
import type { Hover } from "./features/hover.ts";
import { inlays } from "./features/inlays.ts";
import { openAt, openMaps, pathOf } from "./open-maps.ts";
import type { World } from "./open-maps.ts";
import type { OpenMap } from "./open-map.ts";
import { completeProject, hoverProject } from "./features/project.ts";
import { problemsOf } from "./features/problems.ts";
import {
  clientOf,
  completionOf,
  diagnosticOf,
  editsOfAll,
  markup,
  rangeOf,
  spanOf,
  symbolOf,
} from "./protocol.ts";
import type { Client, ItemData, OfferedData } from "./protocol.ts";
import { references } from "./features/references.ts";
import { renamable, renameInFiles } from "./features/rename.ts";
import { projectFiles } from "./project-files.ts";
import { symbols } from "./features/symbols.ts";

/** Serves one editor over two streams until it exits or disconnects; then the process ends. */
export function serve(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, world: World): void {
  const connection = createConnection(input, output);
  // Only a new server can be understood again, and editors start one.
  const follow = framesOf((why) => {
    process.stderr.write(`${why}; the language server ends.\n`);
    process.exit(1);
  });
  input.on("data", (chunk: Uint8Array | string) => follow(Buffer.from(chunk as string)));
  const documents = new TextDocuments(TextDocument);
  let client: Client;

  function publish(document: TextDocument, find: () => readonly Diagnostic[]): void {
    safely(connection, () => {
      const problems = problemsOf(find(), document.getText());
      const diagnostics = problems.map((one) => diagnosticOf(one, document));
      void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
    });
  }
  const maps = openMaps<TextDocument>(world, () => documents.all(), publish);
  documents.onDidChangeContent(({ document }) => {
    const problems = world.projectProblems?.(document.uri, document.getText());
    if (problems === undefined) maps.changed(document);
    else publish(document, () => problems);
  });
  documents.onDidSave(() => maps.checkAll());
  documents.onDidClose(({ document }) => {
    maps.closed(document);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.onInitialize((params) => {
    client = clientOf(params);
    return { serverInfo: { name: "hence", version: world.version }, capabilities: CAPABILITIES };
  });
  connection.onInitialized(() => {
    if (!client.watches) return;
    const watchers = [{ globPattern: "**/*.{yaml,yml,txt,text,md,markdown,html,htm,tex,org,rst,srt,vtt}" }];
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => connection.console.warn(String(error)));
  });
  connection.onDidChangeWatchedFiles(() => maps.checkAll());

  /**
   * Answers a request about a place in a map, or in the defaults of a folder; other files get no answer. Internal
   * errors are logged.
   */
  function answering<P extends { readonly textDocument: { readonly uri: string } }, R>(
    answer: (map: OpenMap, params: P, document: TextDocument, offset: number) => R,
    ofProject?: (document: TextDocument, offset: number, params: P) => R,
  ) {
    return (params: P, token: CancellationToken): R | ResponseError | null => {
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
      const document = documents.get(params.textDocument.uri);
      if (!document) return null;
      const position =
        "position" in params ? (params.position as { line: number; character: number }) : undefined;
      const offset = position ? document.offsetAt(position) : 0;
      if (isProjectName(document.uri))
        return safely(connection, () => ofProject?.(document, offset, params) ?? null);
      const map = maps.of(document);
      return map ? safely(connection, () => answer(map, params, document, offset)) : null;
    };
  }
  const filesAround = (map: OpenMap, document: TextDocument) =>
    projectFiles(map, document, world, (uri) => {
      const other = openAt(pathOf(uri).join("/"), documents.all());
      const open = other && maps.of(other);
      return open && other && { map: open, document: other };
    });
  /** What stands at an offset, in all files: the places that are wanted. */
  function usesAcross(
    map: OpenMap,
    document: TextDocument,
    offset: number,
    wanted: (one: Occurrence) => boolean,
  ) {
    const one = map.exact(document.getText()).index.at(offset);
    if (one === undefined) return [];
    const files = filesAround(map, document);
    const home = homeOf(one, files[0]);
    return files.flatMap((file) =>
      occurrencesOf(home, file)
        .filter(wanted)
        .map((found) => ({ uri: file.document.uri, range: rangeOf(found, file.document) })),
    );
  }
  /** To the YAML language server, if there is one and the map names its schema. */
  const withoutKeys = (document: TextDocument) =>
    client.yamlServer && /^#\s*yaml-language-server:\s*\$schema=/m.test(document.getText());

  const offeredIn = (document: TextDocument, found: Completion | undefined) =>
    found ? completionOf(found, document, client) : null;
  connection.onCompletion(
    answering(
      (map, _, document, offset) => {
        const text = document.getText();
        const found = complete(text, offset, map.quick(text), { withoutKeys: withoutKeys(document) });
        return offeredIn(document, found);
      },
      (document, offset) => {
        const wish = { withoutKeys: withoutKeys(document) };
        return offeredIn(document, completeProject(document.getText(), offset, wish));
      },
    ),
  );
  connection.onCompletionResolve((item) => {
    const data = item.data as ItemData | undefined;
    const document = data && documents.get(data.uri);
    const map = document && maps.of(document);
    const about =
      map && safely(connection, () => explain(data.space, data.id, map.quick(document.getText())));
    return about ? { ...item, documentation: markup(about, client) } : item;
  });
  const shownIn = (document: TextDocument, found: Hover | undefined) =>
    found ? { contents: markup(found.text, client), range: rangeOf(found, document) } : null;
  connection.onHover(
    answering(
      (map, _, document, offset) => {
        const wish = { withoutKeys: withoutKeys(document) };
        return shownIn(
          document,
          map.soon(document.getText(), (state) => hover(state, offset, wish)),
        );
      },
      (document, offset) =>
        withoutKeys(document) ? null : shownIn(document, hoverProject(document.getText(), offset)),
    ),
  );
  connection.languages.inlayHint.on(
    answering((map, { range }: InlayHintParams, document) => {
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
  connection.onDefinition(
    answering((map, _, document, offset) => {
      const found = map.soon(document.getText(), (state) => {
        const declared = definitions(state, offset);
        return declared.length === 0 ? undefined : declared;
      });
      const here = (found ?? []).map((one) => ({ uri: document.uri, range: rangeOf(one, document) }));
      return here.length > 0 ? here : usesAcross(map, document, offset, ({ declares }) => declares);
    }),
  );
  connection.onReferences(
    answering((map, { context }, document, offset) =>
      usesAcross(map, document, offset, ({ declares }) => context.includeDeclaration || !declares),
    ),
  );
  connection.onDocumentHighlight(
    answering((map, _, document, offset) =>
      references(map.quick(document.getText()), offset, true).map((one) => ({
        range: rangeOf(one, document),
        kind: one.declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    ),
  );
  connection.onPrepareRename(
    answering((map, _, document, offset) => {
      const one = renamable(map.exact(document.getText()), offset);
      if ("refusal" in one) return refused(one.refusal);
      return { range: rangeOf(one, document), placeholder: one.id };
    }),
  );
  connection.onRenameRequest(
    answering((map, { newName }, document, offset) => {
      const [own, ...others] = filesAround(map, document);
      const made = renameInFiles(own, offset, newName, others);
      if ("refusal" in made) return refused(made.refusal);
      const byPath = new Map([own, ...others].map((file) => [file.path, file.document]));
      const changed = made.files.map(({ path, spans }) => ({
        document: byPath.get(path)!,
        edits: spans.map((span) => ({ ...span, text: made.text })),
      }));
      return editsOfAll(changed, client);
    }),
  );
  connection.onCodeAction(
    answering(
      (map, { range, context }, document) => {
        const found = map.problems(document.getText());
        const span = spanOf(range, document);
        return actionsFor({ document, client, span, only: context.only, found, map });
      },
      (document, _, { range, context }) => {
        const problemsOf = (text: string) => world.projectProblems?.(document.uri, text) ?? [];
        const map = { path: document.uri, problemsOf };
        const found = problemsOf(document.getText());
        const span = spanOf(range, document);
        return actionsFor({ document, client, span, only: context.only, found, map });
      },
    ),
  );
  connection.onCodeActionResolve((action) => {
    const { uri, offered } = action.data as OfferedData;
    const document = documents.get(uri);
    const map = document && maps.of(document);
    const found = map && safely(connection, () => resolvedAction(action, offered, { document, client, map }));
    return found ?? action;
  });
  connection.onDocumentSymbol(
    answering((map, _, document) =>
      symbols(map.exact(document.getText())).map((one) => symbolOf(one, document)),
    ),
  );

  connection.onDocumentFormatting(
    answering((_, __, document) =>
      formatting(document.uri, document.getText()).map(({ text, ...span }) => ({
        range: rangeOf(span, document),
        newText: text,
      })),
    ),
  );

  documents.listen(connection);
  connection.listen();
}

function refused(why: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, why);
}

function safely<T>(connection: Connection, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return null;
  }
}
