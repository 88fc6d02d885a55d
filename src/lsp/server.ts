import { PassThrough, finished } from "node:stream";
import { DidChangeWatchedFilesNotification, createConnection } from "vscode-languageserver/node";
import { answerEdits } from "./answers/edits.ts";
import { answerNavigation } from "./answers/navigation.ts";
import { answerWriting } from "./answers/writing.ts";
import { CAPABILITIES } from "./capabilities.ts";
import { framesOf } from "./framing.ts";
import type { World } from "./open-maps.ts";
import { clientOf } from "./protocol.ts";
import { Session } from "./session.ts";

/** What an editor says last; one that has only closed its stream is taken to have said it. */
const EXIT = JSON.stringify({ jsonrpc: "2.0", method: "exit" });

/**
 * Serves one editor over two streams until it exits or disconnects; then the process ends, once all that was asked
 * before is answered.
 */
export function serve(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, world: World): void {
  const connection = createConnection(followed(input), output, { maxParallelism: 1 });
  const session = new Session(connection, world);
  followFiles(session);
  followEditor(session);
  answerWriting(session);
  answerNavigation(session);
  answerEdits(session);
  session.documents.listen(connection);
  connection.listen();
}

/** The messages of a stream; its end is a message too where it does not cut another. */
function followed(input: NodeJS.ReadableStream): NodeJS.ReadableStream {
  const messages = new PassThrough();
  // Only a new server could follow the stream again, and editors start one.
  const follow = framesOf((why) => {
    process.stderr.write(`${why}; the language server ends.\n`);
    process.exit(1);
  });
  let isWhole = true;
  input.on("data", (chunk: Uint8Array | string) => {
    isWhole = follow(Buffer.from(chunk as string));
    messages.write(chunk);
  });
  finished(input, { writable: false }, () => {
    if (isWhole) messages.write(`Content-Length: ${EXIT.length}\r\n\r\n${EXIT}`);
    else messages.end();
  });
  return messages;
}

/** Reports what is wrong with each file that is open, as it changes. */
function followFiles(session: Session): void {
  const { connection, documents, maps, world } = session;
  documents.onDidChangeContent(({ document }) => {
    const problems = world.projectProblems?.(document.uri, document.getText());
    if (problems === undefined) maps.changed(document);
    else session.publish(document, () => problems);
  });
  documents.onDidSave(() => maps.checkAll());
  documents.onDidClose(({ document }) => {
    maps.closed(document);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  connection.onDidChangeWatchedFiles(() => maps.checkAll());
}

/** Learns what the editor can do, and asks it to watch what maps may use and quote. */
function followEditor(session: Session): void {
  const { connection, world } = session;
  connection.onInitialize((params) => {
    session.client = clientOf(params);
    return { serverInfo: { name: "hence", version: world.version }, capabilities: CAPABILITIES };
  });
  connection.onInitialized(() => {
    if (!session.client.watches) return;
    const watchers = [{ globPattern: "**/*.{yaml,yml,txt,text,md,markdown,html,htm,tex,org,rst,srt,vtt}" }];
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => connection.console.warn(String(error)));
  });
}
