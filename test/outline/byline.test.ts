import { expect, test } from "vitest";
import { byline } from "../../src/outline/byline.ts";
import { wordsFor } from "../../src/language/index.ts";
import { outlineIn } from "../support/rooms.ts";

const underTitle = (facts: string, part?: string) => {
  const { map } = outlineIn(
    `${facts}\npremises: { a: A. }\nconclusions: { c: C. }\ninferences: [{ from: a, to: c }]\n`,
  );
  return byline(map, part, wordsFor(map.lang));
};

test("what stands under the title: the subtitle, who made the map and when, and the part that is shown", () => {
  expect(underTitle("title: T")).toBeUndefined();
  expect(underTitle("subtitle: Under it")).toBe("Under it");
  expect(underTitle("author: Ana Roy\ndate: 2026")).toBe("Ana Roy, 2026");
  expect(underTitle("subtitle: Under it\nauthor: Ana Roy", "Figure 1/2")).toBe(
    "Under it · Ana Roy · Figure 1/2",
  );
  expect(underTitle("lang: zh\nauthor: 王毅\ndate: 2026")).toBe("王毅，2026");
});
