import { expect, test } from "vitest";
import { asksOf } from "../../../../src/cli/session/project/asks.ts";
import type { Projects } from "../../../../src/cli/session/project/projects.ts";
import type { RenderRequest } from "../../../../src/cli/session/request.ts";
import type { DocumentName } from "../../../../src/documents/index.ts";
import { folderWith, SOCRATES } from "../../../support/host.ts";

const cwd = folderWith({ "a.yaml": `views:\n  v: {}\n  w: {}\n${SOCRATES}`, "b.yaml": SOCRATES });
const [A, B] = ["a", "b"].map((name) => ({ path: `${name}.yaml`, name })) as [
  { readonly path: string; readonly name: string },
  { readonly path: string; readonly name: string },
];

const REQUEST: RenderRequest = {
  ...{ files: [], formats: undefined, output: undefined, views: [], documents: [], draw: {} },
  ...{ check: false, prune: false, jobs: undefined, timeout: undefined, watch: false },
  ...{ detail: "usual", roots: [] },
};

interface Wish {
  readonly as?: DocumentName;
  readonly view?: string;
  readonly width?: number;
}

/** What is made of each map where the folder asks for these outputs: document and view, and whether it has the answers of cards. */
function asked(outputs: Readonly<Record<string, readonly Wish[]>>, request: Partial<RenderRequest> = {}) {
  const projects = {
    outputsFor: ({ path }: { path: string }) =>
      (outputs[path] ?? []).map((one) => ({ folder: "out", formats: [], ...one })),
    settingsFor: () => undefined,
  } as unknown as Projects;
  return asksOf([A, B], { ...REQUEST, ...request }, projects, cwd).map(({ inputs, wish, draw }) =>
    [draw.as ?? "figure", ...wish.views, ...inputs.map(({ name }) => name), draw.cardsToo ? "and cards" : ""]
      .filter(Boolean)
      .join(" "),
  );
}

const both = (...wishes: readonly Wish[]) => ({ "a.yaml": wishes, "b.yaml": wishes });

test("a map whose folder asks for nothing gets its figure, others what is asked for", () => {
  expect(asked({})).toEqual(["figure a b"]);
  expect(asked({ "a.yaml": [{ as: "handout" }] })).toEqual(["figure b", "handout a"]);
  expect(asked(both({ as: "handout" }), { files: ["a.yaml"] })).toEqual(["figure a b"]);
  expect(asked(both({ as: "handout" }), { documents: ["brief"] })).toEqual(["brief a b"]);
});

test("a view is drawn of the maps that have it", () => {
  expect(asked(both({ view: "v" }))).toEqual(["figure v a"]);
});

test("a worksheet has the answers of cards that are made of the same maps and view", () => {
  const sheets = { as: "worksheet" } as const;
  const cards = { as: "cards" } as const;
  expect(asked(both(sheets, cards))).toEqual(["worksheet a b and cards", "cards a b"]);
  expect(asked({}, { documents: ["cards", "worksheet"] })).toEqual(["cards a b", "worksheet a b and cards"]);
  expect(asked(both(sheets, { as: "handout" }))).toEqual(["worksheet a b", "handout a b"]);
  // Of fewer maps, or of another view.
  expect(asked({ "a.yaml": [sheets, cards], "b.yaml": [sheets] })).toEqual(["worksheet a b", "cards a"]);
  expect(
    asked({
      "a.yaml": [
        { ...sheets, view: "v" },
        { ...cards, view: "w" },
      ],
      "b.yaml": [{}],
    }),
  ).toEqual(["worksheet v a", "cards w a", "figure b"]);
});

test("a document that has the width of its paper takes no other", () => {
  expect(() => asked(both({ as: "poster", width: 160 }))).toThrow(
    "`width` in hence.yaml is for figures and slides; a poster has the width of its paper.",
  );
  expect(asked(both({ as: "steps", width: 160 }))).toEqual(["steps a b"]);
});
