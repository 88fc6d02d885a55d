import { expect, test } from "vitest";
import { parse } from "../../../src/input/index.ts";
import { toYaml } from "../../../src/input/format/write.ts";

const TEXT = `title: "A map: of two"
lang: de
figure: { paper: a4 }

sources:
  act: { title: The Act, date: "2024" }
  poll: A poll

voices:
  ann: Ann Rao

groups:
  costs: What it costs

premises:
  a: It is.
  b: { text: It was., voice: ann, cite: act §3 }

conclusions:
  c: { text: So it is., group: costs }

inferences:
  - from: [a, b]
    to: c
  - { id: step, from: ["It is, in place."], to: c }
  - { from: a, against: step }
`;

/** Keys stand on lines of their own. */
const WRITTEN = `title: "A map: of two"
lang: de

figure:
  paper: a4

sources:
  act:
    title: The Act
    date: 2024
  poll: A poll

voices:
  ann: Ann Rao

groups:
  costs: What it costs

premises:
  a: It is.
  b:
    text: It was.
    voice: ann
    cite: act §3

conclusions:
  c:
    text: So it is.
    group: costs

inferences:
  - from: [a, b]
    to: c
  - id: step
    from:
      - It is, in place.
    to: c
  - from: a
    against: step
`;

test("a map is written as it is read", () => {
  const { value } = parse({ path: "map.yaml", text: TEXT });
  const written = toYaml(value!);
  const again = parse({ path: "map.yaml", text: written });
  expect(again.diagnostics).toEqual([]);
  expect(toYaml(again.value!)).toBe(written);
  expect(written).toBe(WRITTEN);
});
