import { describe, expect, test } from "vitest";
import { Messages } from "../../../src/cli/session/messages.ts";
import type { Outcome } from "../../../src/cli/session/job.ts";
import type { MapResult } from "../../../src/cli/session/write-outputs.ts";
import { diagnostic } from "../../../src/diagnostic.ts";
import type { Diagnostic } from "../../../src/diagnostic.ts";
import { fakeHost } from "../../support/host.ts";

const START = { offset: 0, line: 1, column: 1 };
const AT = { start: START, end: START };
const error = diagnostic("unknown-id", AT, "Nothing has this id.", undefined);
const warning = diagnostic("same-inference", AT, "It is there twice.", undefined);
const source = { path: "m.yaml", text: "" };

/** Whether `now` waits to be told after `before` was. */
function isNews(before: readonly Diagnostic[], now: readonly Diagnostic[]): boolean {
  const messages = new Messages(fakeHost("/"));
  const result: Pick<MapResult, "source" | "diagnostics"> = { source, diagnostics: before };
  messages.begin("m.yaml", { refusals: [], failures: [], ...result } as unknown as MapResult);
  return messages.isNews("m.yaml", { diagnostics: now } as unknown as Outcome);
}

describe("what waits until a file has stayed as it is", () => {
  test("is a problem that was not told, and any error, because a file that is half saved has one", () => {
    expect(isNews([], [warning])).toBe(true);
    expect(isNews([], [error])).toBe(true);
    expect(isNews([error], [error])).toBe(true);
  });

  test("is no warning that was told, nor a map without problems", () => {
    expect(isNews([warning], [warning])).toBe(false);
    expect(isNews([error], [])).toBe(false);
  });
});
