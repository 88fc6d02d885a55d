import { afterEach, expect, test } from "vitest";
import { SOCRATES } from "../../support/host.ts";
import { closeAll, started } from "../../support/preview-server.ts";

afterEach(closeAll);

const VIEWED = `${SOCRATES}views:
  men: { statements: [man] }
`;

test("a preview shows a view in a theme, and says how to start it again", async () => {
  const { view } = await started({ "maps/a.yaml": VIEWED }, { draw: { view: "men", theme: "print" } });
  const { view: plain } = await started({ "maps/a.yaml": VIEWED });
  const [shown, whole] = [
    JSON.stringify(await view("maps/a.yaml")),
    JSON.stringify(await plain("maps/a.yaml")),
  ];
  expect(whole).toContain("#1d4e79");
  expect(shown).not.toContain("#1d4e79");
  expect(shown.length).toBeLessThan(whole.length);
});

test("a view that a map does not have is said on the page", async () => {
  const { view } = await started({ "maps/a.yaml": VIEWED }, { draw: { view: "gods" } });
  expect(JSON.stringify(await view("maps/a.yaml"))).toContain("There is no view `gods`");
});
