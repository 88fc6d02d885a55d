import { ErrorCodes, LSPErrorCodes, ResponseError, TextDocuments } from "vscode-languageserver/node";
import type { CancellationToken, Connection, Position } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic } from "../diagnostic.ts";
import type { Occurrence } from "../input/ids/occurrences.ts";
import { isProjectName } from "../input/notations.ts";
import { homeOf, occurrencesOf } from "./features/across.ts";
import { problemsOf } from "./features/problems.ts";
import type { OpenMap } from "./open-map.ts";
import { OpenMaps, fileAtPath, pathOfUri } from "./open-maps.ts";
import type { World } from "./open-maps.ts";
import { projectFiles } from "./project-files.ts";
import { diagnosticOf, rangeOf } from "./protocol.ts";
import type { Client } from "./protocol.ts";

/** One editor that is served: its open files, the maps among them, and how a request reaches one. */
export class Session {
  readonly connection: Connection;
  readonly world: World;
  readonly documents = new TextDocuments(TextDocument);
  readonly maps: OpenMaps<TextDocument>;
  /** Known once the editor has said what it can do, which comes before any request. */
  client!: Client;

  constructor(connection: Connection, world: World) {
    this.connection = connection;
    this.world = world;
    this.maps = new OpenMaps<TextDocument>(
      world,
      () => this.documents.all(),
      (document, find) => this.publish(document, find),
    );
  }

  publish(document: TextDocument, find: () => readonly Diagnostic[]): void {
    this.safely(() => {
      const problems = problemsOf(find(), document.getText());
      const diagnostics = problems.map((one) => diagnosticOf(one, document));
      void this.connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
    });
  }

  /**
   * Answers a request about a place in a map, or in the defaults of a folder; other files get no answer. Internal
   * errors are logged.
   */
  answering<P extends { readonly textDocument: { readonly uri: string } }, R>(
    answer: (map: OpenMap, params: P, document: TextDocument, offset: number) => R,
    ofProject?: (document: TextDocument, offset: number, params: P) => R,
  ) {
    return (params: P, token: CancellationToken): R | ResponseError | null => {
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
      const asked = askedAt(params);
      if (asked === undefined)
        return new ResponseError(
          ErrorCodes.InvalidParams,
          "A request names its document by `textDocument.uri`, and a `position` has a `line` and a `character`.",
        );
      const document = this.documents.get(asked.uri);
      if (!document) return null;
      const offset = asked.position ? document.offsetAt(asked.position) : 0;
      if (isProjectName(document.uri))
        return this.safely(() => ofProject?.(document, offset, params) ?? null);
      const map = this.maps.of(document);
      return map ? this.safely(() => answer(map, params, document, offset)) : null;
    };
  }

  safely<T>(work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return null;
    }
  }

  /** A map by its URI, with its text as the editor has it. */
  mapAt(uri: string | undefined): { readonly document: TextDocument; readonly map: OpenMap } | undefined {
    const document = uri === undefined ? undefined : this.documents.get(uri);
    const map = document && this.maps.of(document);
    return document && map && { document, map };
  }

  /** The map first, then the files that use it or that it uses. */
  filesAround(map: OpenMap, document: TextDocument) {
    return projectFiles(map, document, this.world, (uri) => {
      const other = fileAtPath(pathOfUri(uri).join("/"), this.documents.all());
      const open = other && this.maps.of(other);
      return open && other && { map: open, document: other };
    });
  }

  /** What stands at an offset, in all files: the places that are wanted. */
  usesAcross(map: OpenMap, document: TextDocument, offset: number, wanted: (one: Occurrence) => boolean) {
    const one = map.exact(document.getText()).index.at(offset);
    if (one === undefined) return [];
    const files = this.filesAround(map, document);
    const home = homeOf(one, files[0]);
    return files.flatMap((file) =>
      occurrencesOf(home, file)
        .filter(wanted)
        .map((found) => ({ uri: file.document.uri, range: rangeOf(found, file.document) })),
    );
  }
}

/** The document and the place that a request names; undefined where an editor sends something else. */
function askedAt(params: unknown): { readonly uri: string; readonly position?: Position } | undefined {
  const { textDocument, position } = (params ?? {}) as {
    textDocument?: { uri?: unknown };
    position?: unknown;
  };
  const uri = textDocument?.uri;
  if (typeof uri !== "string") return undefined;
  if (position === undefined) return { uri };
  const { line, character } = (position ?? {}) as Partial<Position>;
  return typeof line === "number" && typeof character === "number"
    ? { uri, position: { line, character } }
    : undefined;
}
