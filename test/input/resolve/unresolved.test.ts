import { expect, test } from "vitest";
import { parse } from "../../../src/input/index.ts";

const MAP = `premises:
  cars: Cars cause most of it.
  limit: The limit is exceeded.
conclusions:
  close: Close the centre.
`;

const saidOf = (text: string) =>
  parse({ path: "map.yaml", text })
    .diagnostics.filter(({ code }) => code.startsWith("unknown"))
    .map(({ code, message, hint, fix }) => [code, message, hint, fix?.edits.length]);

test("a word is reported once, with all places in its message and in its correction", () => {
  const steps = ["cars", "crs", "[crs, limit]"].map((from) => `  - { from: ${from}, to: close }\n`).join("");
  expect(saidOf(`${MAP}inferences:\n${steps}`)).toEqual([
    ["unknown-id", "Nothing has the id `crs`, here and in one more place.", "did you mean `cars`?", 2],
  ]);
});

test("a section that is missing is reported once for all that it would declare", () => {
  const text = MAP.replace(
    "  cars: Cars cause most of it.\n  limit: The limit is exceeded.",
    "  cars: { text: Cars cause most of it., group: air }\n  limit: { text: The limit is exceeded., group: law }",
  );
  expect(saidOf(`${text}inferences: [{ from: [cars, limit], to: close }]\n`)).toEqual([
    [
      "unknown-group",
      "This map has no `groups`, which would declare `air` and `law`.",
      "declare them under `groups:`, each as `id: …`",
      undefined,
    ],
  ]);
});

test("the text of a statement where its id is expected is replaced by the id", () => {
  expect(saidOf(`${MAP}inferences: [{ from: [cars, limit], to: Close the centre. }]\n`)).toEqual([
    ["unknown-id", "This is what `close` stands for, where its id is expected.", "write `close`", 1],
  ]);
});

test("an id that is declared in a comment is found there", () => {
  const text = MAP.replace("  limit:", "  # noise: It is loud.\n  limit:");
  expect(saidOf(`${text}inferences: [{ from: [noise, cars, limit], to: close }]\n`)).toMatchObject([
    ["unknown-id", expect.any(String), "line 3 declares it in a comment: delete the `#` there", undefined],
  ]);
});

test("an inference whose id nothing attacks is no sign that it was meant", () => {
  const steps = "  - { id: why, from: [cars, limit], to: close }\n  - { from: limit, against: cost }\n";
  const [[, , hint]] = saidOf(`${MAP}inferences:\n${steps}`) as [(string | undefined)[]];
  expect(hint).not.toContain("nothing uses");
});
