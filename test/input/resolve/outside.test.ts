import { expect, test } from "vitest";
import { applyFixes } from "../../../src/input/fix/apply.ts";
import { parse } from "../../../src/input/index.ts";
import { NO_SHARED } from "../../../src/model/project.ts";
import type { OpenUsed, UsedFile } from "../../../src/model/project.ts";

const COMMON: UsedFile = {
  sources: [],
  voices: [{ id: "ann", name: "Ann Lee", short: "Lee" }] as unknown as UsedFile["voices"],
  schemes: [],
  statements: new Map([
    ["noise", { text: "It is loud.", short: "Noise", verdict: "fails" }],
    ["smoke", { text: "It is dirty.", short: undefined, verdict: "holds" }],
  ]),
};

function read(from: string, open: OpenUsed | null = () => COMMON, more = "") {
  const text = `use: { common: common.yaml }
premises: { a: A. }
conclusions: { b: B. }
inferences: [{ from: [a, ${from}], to: b }]
${more}`;
  const { value, diagnostics } = parse(
    { path: "map.yaml", text },
    { ...NO_SHARED, ...(open === null ? {} : { open }) },
  );
  return { map: value, said: diagnostics.map(({ code, message, hint }) => [code, message, hint]) };
}

test("a statement of another file is a premise, with the verdict that it has there as its stance", () => {
  const { map, said } = read("common#noise, common#smoke");
  expect(said).toEqual([]);
  const outside = map!.statements.filter((one) => one.outside !== undefined);
  expect(outside.map(({ id, role, text, short, stance }) => [id, role, text, short, stance])).toEqual([
    ["common#noise", "premise", "It is loud.", "Noise", "denied"],
    ["common#smoke", "premise", "It is dirty.", undefined, "granted"],
  ]);
  expect(outside[0]!.outside).toMatchObject({ use: "common", statement: "noise", file: "common.yaml" });
});

test("where nothing is opened, a reference stands for itself, and its case is open", () => {
  const { map, said } = read("common#anything", null);
  expect(said).toEqual([]);
  expect(map!.statements.at(-1)).toMatchObject({ text: "common#anything", stance: "open" });
});

test("what is not there is reported once, with what is near it", () => {
  expect(read("common#nois, common#nois").said).toContainEqual([
    "unknown-id",
    "`common.yaml` has no statement `nois`.",
    "did you mean `common#noise`?",
  ]);
  const unknown = read("comon#noise", undefined, "main: [b, comon#noise]\n").said.filter(
    ([code]) => code === "unknown-id",
  );
  expect(unknown).toEqual([
    ["unknown-id", "This map uses no file as `comon`.", "did you mean `common#noise`?"],
  ]);
});

test("why a file cannot be used is said where it is named, and its statements are not missed besides", () => {
  const open: OpenUsed = () => ({
    code: "unknown-file" as never,
    why: "there is no such file",
    hint: "look",
  });
  expect(read("common#noise", open).said).toEqual([
    ["unknown-file", "`common` cannot be used: there is no such file.", "look"],
  ]);
});

test.each([
  ...["common/noise", "common:noise", "common.noise", "common::noise", "common@noise", "common->noise"],
  ...["common.yaml#noise", "common.yaml/noise", "./common.yaml#noise", "common# noise", "common: noise"],
  ...['"common/noise"', "{ common: noise }"],
])("%s is no text, but names a statement of the other file", (written) => {
  const [found, ...others] = read(written).said;
  expect(others).toEqual([]);
  expect(found).toEqual(["unknown-id", expect.stringContaining("`common#noise`"), "write `common#noise`"]);
});

test.each([
  ["{ from: X, to: b }", "{ from: common/noise, to: b }"],
  ["{ from: { case: X }, to: b }", "{ from: { case: common.yaml#noise }, to: b }"],
  ["{ from: a, against: X }", "{ from: a, against: common:noise }"],
  ["{ from: [a, X, X], to: b }", "{ from: [a, common/noise, common/noise], to: b }"],
])("%s: such a name is mended wherever it stands", (right, wrong) => {
  const whole = (step: string) => `use: { common: common.yaml }
premises: { a: A. }
conclusions: { b: B. }
inferences: [${step}, { from: a, to: b }]
`;
  const text = whole(wrong);
  const { diagnostics } = parse({ path: "map.yaml", text }, { ...NO_SHARED, open: () => COMMON });
  const [{ fix }] = diagnostics as [(typeof diagnostics)[0]];
  expect(fix!.asks).toBeUndefined();
  expect(applyFixes(text, [fix!]).text).toBe(whole(right.replaceAll("X", "common#noise")));
});

test("a word that only another file states is one of that file, if the author says so", () => {
  expect(read("noise").said).toEqual([
    [
      "unknown-id",
      "`noise` is no id here, and `common#noise` is one in `common.yaml`.",
      "write `common#noise`",
    ],
  ]);
  expect(read("common-noise").said[0]?.[2]).toBe("write `common#noise`");
  const { said } = read("common/nois");
  expect(said).toEqual([
    ["unknown-id", "`common.yaml` has no statement `nois`.", "did you mean `common#noise`?"],
  ]);
});

test("what only looks like such a name is a text", () => {
  expect(read('"common/noise is loud."').said).toEqual([]);
  expect(read('"either/or"').said).toEqual([]);
});
