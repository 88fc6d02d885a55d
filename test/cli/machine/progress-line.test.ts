import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Host } from "../../../src/cli/machine/host.ts";
import { ProgressLine } from "../../../src/cli/machine/progress-line.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function terminal(isTTY: boolean, env: Host["env"] = {}) {
  let said = "";
  const stderr = {
    isTTY,
    write: (text: string) => {
      said += text;
      return Promise.resolve();
    },
  };
  return { host: { stderr, env } as unknown as Host, said: () => said };
}

test("what takes long is counted on a terminal, and the line is cleared in the end", async () => {
  const { host, said } = terminal(true);
  const line = new ProgressLine(host, 3, "formatting");
  line.advance();
  vi.advanceTimersByTime(499);
  expect(said()).toBe("");
  vi.advanceTimersByTime(1);
  expect(said()).toBe("\r\u001B[Kformatting 2 of 3 …");
  line.advance();
  vi.advanceTimersByTime(100);
  expect(said()).toMatch(/formatting 3 of 3 …$/u);
  await line.end();
  expect(said().endsWith("\r\u001B[K")).toBe(true);
  const whole = said();
  vi.advanceTimersByTime(1000);
  expect(said()).toBe(whole);
});

test("what is soon done, and what nobody watches, writes nothing", async () => {
  const quick = terminal(true);
  const line = new ProgressLine(quick.host, 3, "formatting");
  vi.advanceTimersByTime(400);
  await line.end();
  vi.advanceTimersByTime(1000);
  expect(quick.said()).toBe("");
  for (const unwatched of [
    terminal(false),
    terminal(true, { CI: "true" }),
    terminal(true, { TERM: "dumb" }),
  ]) {
    const other = new ProgressLine(unwatched.host, 3, "formatting");
    vi.advanceTimersByTime(1000);
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await other.end();
    expect(unwatched.said()).toBe("");
  }
});
