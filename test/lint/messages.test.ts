import { expect, test } from "vitest";
import { linted } from "../support/linted.ts";

const RULE = "hence(messages)";

test("the linter objects wherever code asks what a message says", () => {
  const asking = [
    'if (fault.message === "No.") f();',
    'if ("No." !== message) f();',
    'if (fault?.message === "No.") f();',
    'if (message.startsWith("No")) f();',
    'if (fault.message.endsWith("o.")) f();',
    'f(fault.message?.includes("o"));',
    "f(/No/u.test(message));",
    "f(/No/u.exec(fault.message));",
    "f(KNOWN.has(fault.message));",
    "f(LIST.includes(message));",
    "switch (fault.message) { default: f(); }",
  ];
  const found = linted(RULE, { "src/input/a.ts": `${asking.join("\n")}\n` });
  expect([...found]).toEqual(asking.map((_, nth) => `src/input/a.ts:${nth + 1}`));
});

test("what writes a message or asks something else is left alone, and so are the errors of the machine", () => {
  const others = [
    "f(`${fault.message}, twice`);",
    "f(message.slice(1));",
    'if (fault.code === "too-deep") f();',
    "f(KNOWN.has(fault.code));",
    'if (message["length"] === 3) f();',
  ];
  const text = `${others.join("\n")}\n`;
  const machine = 'if (error.message === "No.") f();\n';
  expect(linted(RULE, { "src/input/a.ts": text, "src/cli/machine/a.ts": machine })).toEqual(new Set());
});
