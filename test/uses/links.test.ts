import { describe, expect, test } from "vitest";
import { EXCHANGE } from "../../src/formats/exchange/index.ts";
import type { ExchangeName } from "../../src/model/choices.ts";
import { mapAddress } from "../../src/formats/address.ts";
import { parse } from "../../src/input/index.ts";
import { toYaml } from "../../src/input/format/write.ts";
import { check, render } from "../../src/pipeline.ts";
import { testTypesetter } from "../support/typesetter.ts";

const TEXT = `use: { c: ../a b/common.yaml }
premises: { harm: Harm is near. }
conclusions: { act: The council must act. }
inferences: [{ from: [harm, c#harm, c#late], to: act }]
`;
const COMMON = "premises: { harm: The air is harmful., late: { text: It is late., stance: denied } }\n";

const map = check({ path: "maps/main.yaml", text: TEXT }, () => COMMON).value!;

describe("the name of the file leads to its figure", () => {
  test.each([
    ["svg", 'href="../a%20b/common.svg#s-harm"'],
    ["html", 'href="../a%20b/common.html#s-harm"'],
    ["pdf", "/URI (../a%20b/common.pdf)"],
  ] as const)("in %s", async (format, link) => {
    const { value } = await render(map, format, {}, await testTypesetter());
    expect(Buffer.from(value[0]!).toString("latin1")).toContain(link);
  });

  test("but not in the picture of a document", async () => {
    const { value } = await render(map, "svg", { alone: true }, await testTypesetter());
    const text = Buffer.from(value[0]!).toString();
    expect(text).toContain("../a b/common.yaml");
    expect(text).not.toContain("common.svg");
  });

  test.each([
    ["../common.yaml", "../common.svg"],
    ["lib/v1.2/debate.ad", "lib/v1.2/debate.svg"],
    ["common", "common.svg"],
    ["javascript:alert(1)//.yaml", "javascript%3Aalert(1)//.yaml.svg"],
    ["//example.org/x.yaml", undefined],
    ["C:\\x.yaml", undefined],
    ["a\ud800.yaml", "a%EF%BF%BD.svg"],
  ])("%s as %s", (file, address) => expect(mapAddress(file, "svg")).toBe(address));
});

test("a map is written with the files that it uses", () => {
  const { value } = parse(
    { path: "m.yaml", text: toYaml(map) },
    { figure: {}, sources: [], voices: [], bibliography: [] },
  );
  expect(value!.uses.map(({ id, file }) => [id, file])).toEqual([["c", "../a b/common.yaml"]]);
  expect(value!.inferences[0]!.from).toEqual(["harm", "c#harm", "c#late"]);
});

test.each(Object.keys(EXCHANGE).filter((name) => name !== "yaml") as ExchangeName[])(
  "%s has premises in place of references, and says so",
  (name) => {
    const { text, losses } = EXCHANGE[name].exchange(map);
    expect(losses).toContainEqual({
      kind: "references to statements of other files, now premises",
      count: 2,
    });
    for (const words of ["Harm is near", "The air is harmful", "It is late"]) expect(text).toContain(words);
    expect(text).not.toContain("c#");
  },
);
