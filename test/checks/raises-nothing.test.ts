import { expect, test } from "vitest";
import { diagnose } from "../support/faulty.ts";
import { ONE } from "../support/hints-by-hand.ts";

const hints = (step: string, raises: string, against = "end") =>
  diagnose(
    ONE.replace(
      "to: end }",
      `to: end${step} }, { from: [It is hot.], against: ${against}, raises: ${raises} }`,
    ),
  ).flatMap(({ code, hint }) => (code === "raises-nothing" ? [hint] : []));

test.each([
  ["trust", "scheme: expert opinion"],
  ["weather", "scheme: example"],
])(
  "a step without a scheme is not asked `%s`, and has that question with the scheme named",
  (raises, scheme) => {
    const [hint] = hints("", raises);
    expect(hint).toContain(`give the step in line 3 its scheme, such as \`${scheme}\``);
    expect(hints(`, ${scheme}`, raises)).toEqual([]);
  },
);

test("a scheme of the author's own words has no questions", () => {
  expect(hints(", scheme: gossip", "trust")).toEqual([expect.stringContaining("under `schemes`")]);
});

test("an objection without a scheme has no questions either", () => {
  const text = ONE.replace(
    "to: end }",
    "to: end }, { id: odd, from: [It is odd.], against: one }, { from: [{ text: It is hot. }], against: odd, raises: trust }",
  );
  const found = diagnose(text).filter(({ code }) => code === "raises-nothing");
  expect(found.map(({ hint }) => hint)).toEqual([expect.stringContaining("its scheme")]);
});
