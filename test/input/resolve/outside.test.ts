import { expect, test } from "vitest";
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
