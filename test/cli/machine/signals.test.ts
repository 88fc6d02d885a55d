import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { exitOnSignals, heedSignals, interruptible } from "../../../src/cli/machine/signals.ts";
import { folderWith, LAUNCHER } from "../../support/host.ts";

const counts = () => [process.listenerCount("SIGINT"), process.listenerCount("SIGTERM")];

test("nobody listens while this thread computes, unless somebody else wants to be asked", async () => {
  const before = counts();
  exitOnSignals();
  const [int, term] = counts() as [number, number];
  try {
    if (before[0] === 0) expect(interruptible(() => counts())[0]).toBe(0);
    expect(counts()).toEqual([int, term]);
    const whileWriting = () => {
      heedSignals();
      return counts();
    };
    expect(interruptible(whileWriting)).toEqual([int, term]);
    expect(counts()).toEqual([int, term]);
    expect(() => interruptible(() => expect.unreachable())).toThrow();
    await expect(interruptible(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(counts()).toEqual([int, term]);
    const other = () => {};
    process.on("SIGINT", other);
    expect(interruptible(() => counts())[0]).toBe(int + 1);
    process.off("SIGINT", other);
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process
        .listeners(signal)
        .slice(-1)
        .forEach((one) => process.off(signal, one));
  }
  expect(counts()).toEqual(before);
});

/** Each of many wrong escapes is a fault that is looked at: several seconds in the main thread. */
const LONG = `premises: { a: "${"\\q ".repeat(2_700_000)}" }\n`;

/** Each statement speaks against the next: none of them is settled. */
function ring(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const premises = numbers.map((one) => `  p${one}: Premise ${one}.\n`);
  const attacks = numbers.map((one) => `  - { from: p${one}, against: p${(one + 1) % count} }\n`);
  return ["premises:\n", ...premises, "inferences:\n", ...attacks].join("");
}

test.each(
  (["SIGINT", "SIGTERM"] as const).flatMap((signal) => [
    [signal, "check long.yaml"] as const,
    [signal, "whatif ring.yaml"] as const,
  ]),
)("%s ends a command that computes in the main thread: %s", async (signal, words) => {
  const folder = folderWith({ "long.yaml": LONG, "ring.yaml": ring(19_000) });
  const child = spawn(process.execPath, [LAUNCHER, ...words.split(" ")], { cwd: folder, stdio: "ignore" });
  const ended = once(child, "exit");
  await wait(1500);
  const begun = performance.now();
  child.kill(signal);
  expect(await ended).toEqual([null, signal]);
  expect(performance.now() - begun).toBeLessThan(2000);
  expect(readdirSync(folder)).toEqual(["long.yaml", "ring.yaml"]);
});
