import { expect, test } from "vitest";

test("the module may be loaded where there is no page, as servers do that prepare one", async () => {
  expect(globalThis.HTMLElement).toBeUndefined();
  expect(await import("../../src/element/element.ts")).toHaveProperty("HenceMap");
});
