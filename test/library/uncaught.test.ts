/** The library as programs load it, built. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const LIBRARY = new URL("../../dist/library.js", import.meta.url).href;

test.each([
  ["library.textsBeside(3)", "TypeError: `map` is the path of a map."],
  ['await library.render(map, "svg", {}, undefined)', "TypeError: `type` is a typesetter"],
  ['library.verdictsOf("no map")', "TypeError: "],
])("an error that nobody catches shows no line of the bundle: %s", (call, said) => {
  const program = `
const library = await import(${JSON.stringify(LIBRARY)});
const text = "premises: { a: A. }\\nconclusions: { b: B. }\\ninferences: [{ from: a, to: b }]\\n";
const { value: map } = library.check({ path: "map.yaml", text });
${call};
`;
  const { stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain(said);
  // Where it came from is still told.
  expect(stderr).toMatch(/ at .*cli\.cjs:\d+:\d+/u);
  expect(Math.max(...stderr.split("\n").map((line) => line.length))).toBeLessThan(300);
});
