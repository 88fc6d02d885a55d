import { expect, test } from "vitest";
import { isWatched, wantsColour } from "../../src/cli/machine/host.ts";
import { run } from "../../src/cli/run.ts";
import { FAULTY, fakeHost, folderWith } from "../support/host.ts";

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

test.each(["check map.yaml --no-color", "--no-color check map.yaml"])(
  "%s writes no colours",
  async (line) => {
    const host = fakeHost(folderWith({ "map.yaml": FAULTY }), { env: { FORCE_COLOR: "1" } });
    await run(line.split(" "), host);
    expect(host.out().toString()).toContain("unknown-id");
    expect(host.out().toString()).not.toContain("\x1b");
    const coloured = fakeHost(host.cwd, { env: { FORCE_COLOR: "1" } });
    await run(["check", "map.yaml"], coloured);
    expect(coloured.out().toString()).toContain("\x1b");
  },
);
