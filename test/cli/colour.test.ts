import { expect, test } from "vitest";
import { isWatched, wantsColour } from "../../src/cli/machine/host.ts";

const output = (isTTY: boolean) => ({ isTTY, columns: 80, write: async () => {} });

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: "1" }, false],
  [true, { NO_COLOR: "" }, true],
  [true, { TERM: "dumb" }, false],
  [false, { FORCE_COLOR: "1" }, true],
  [false, { FORCE_COLOR: "" }, true],
  [true, { FORCE_COLOR: "0" }, false],
  [false, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
])("terminal %s, %o: colour %s", (isTTY, env, colour) => {
  expect(wantsColour(output(isTTY), env)).toBe(colour);
});

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { CI: "true" }, false],
  [true, { CI: "false" }, true],
  [true, { TERM: "dumb" }, false],
])("terminal %s, %o: progress line %s", (isTTY, env, watched) => {
  expect(isWatched(output(isTTY), env)).toBe(watched);
});
