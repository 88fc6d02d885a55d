import { expect } from "vitest";
import type { PreviewRequest } from "../../src/cli/commands/preview/preview.ts";
import { openPreview } from "../../src/cli/commands/preview/preview.ts";
import type { ShownMap } from "../../src/browser/live/protocol.ts";
import { Listener, ask } from "./ask.ts";
import { FAULTY, SOCRATES, fakeHost, folderWith } from "./host.ts";

/** A map that is right, and one that is not. */
export const TWO = { "maps/a.yaml": SOCRATES, "maps/b.yaml": FAULTY };

/** What is to be closed after a test. */
export const opened: { close(): Promise<void> | void }[] = [];
export async function closeAll(): Promise<void> {
  for (const one of opened.splice(0).toReversed()) await one.close();
}

/** A preview of a new folder. */
export interface Started {
  readonly port: number;
  readonly folder: string;
  readonly view: (name: string, have?: number) => Promise<ShownMap>;
  readonly listen: () => Listener;
}

export async function started(
  files: Readonly<Record<string, string | Uint8Array>>,
  asked: Partial<PreviewRequest> = {},
  env: Record<string, string> = {},
): Promise<Started> {
  const folder = folderWith(files);
  return startedIn(folder, asked, env);
}

export async function startedIn(
  folder: string,
  asked: Partial<PreviewRequest> = {},
  env: Record<string, string> = {},
): Promise<Started> {
  const request = { files: [], port: undefined, editor: undefined, open: false, roots: [], ...asked };
  const preview = await openPreview(request, fakeHost(folder, { env }));
  opened.push(preview);
  const port = Number(new URL(preview.url).port);
  return {
    port,
    folder,
    view: async (name, have) => {
      const { status, body } = await ask(port, `/map?name=${encodeURIComponent(name)}&have=${have ?? ""}`);
      expect(status).toBe(200);
      return JSON.parse(body) as ShownMap;
    },
    listen: () => {
      const listener = new Listener(port);
      opened.push(listener);
      return listener;
    },
  };
}

/** The version of a map in what was told. */
export const versionOf = (data: unknown, name: string): number =>
  (data as { name: string; version: number }[]).find((row) => row.name === name)?.version ?? 0;
