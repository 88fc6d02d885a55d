import { expect, test } from "vitest";
import { readMap } from "../../../src/input/index.ts";
import { cpuTime } from "../../support/cpu-time.ts";

const table = (rows: number) =>
  `id,text,supports\n${Array.from({ length: rows }, (_, i) => `a${i},x,a${i + 1}\n`).join("")}`;

test("a table of more statements than a map may have is refused within the promised time", () => {
  const text = table(249_000);
  const start = cpuTime();
  const read = readMap({ path: "a.csv", text });
  const ms = cpuTime() - start;
  expect(read.map).toBeUndefined();
  expect(read.diagnostics).toMatchObject([
    { code: "too-large", message: "This map has more than 20000 statements." },
  ]);
  expect(ms).toBeLessThan(5_000);
});
