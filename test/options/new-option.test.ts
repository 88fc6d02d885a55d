/** An option of a drawing is one row: everything that lists options, reads them or explains them goes by it. */
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { DrawingOption } from "../../src/options/option.ts";
import { fakeHost, folderWith, SOCRATES } from "../support/host.ts";

/** How far figures lean, which no drawing does. */
const lean: DrawingOption = {
  kind: { is: "number", from: 1, to: 45, whole: true },
  value: "<degrees>",
  about: "how far the figure leans",
  commands: { render: true, diff: true, whatif: { about: "how far the picture leans" }, preview: true },
  elsewhere: ["program", "element", "embed", "obsidian"],
};

const sources = {
  parse: () => import("../../src/cli/program.ts"),
  run: () => import("../../src/cli/run.ts"),
  wishes: () => import("../../src/library/wishes.ts"),
  attributes: () => import("../../src/options/attributes.ts"),
  element: () => import("../../src/element/element.ts"),
  embed: () => import("../../src/cli/commands/embed/request.ts"),
  obsidian: () => import("../../src/editors/obsidian/drawn.ts"),
  words: () => import("../../src/cli/commands/drawing-options.ts"),
};

beforeAll(async () => {
  vi.resetModules();
  const { OPTIONS } = await import("../../src/options/table.ts");
  Object.assign(OPTIONS, { lean });
}, 60_000);

const asked = async (...argv: string[]) => (await sources.parse()).parseArguments(argv, "0").asked;

async function printed(...argv: string[]): Promise<string> {
  const host = fakeHost(folderWith({ "a.yaml": SOCRATES }));
  await (await sources.run()).run(argv, host);
  return host.out().toString("utf8") + host.err();
}

describe("an option of one row", () => {
  test.each(["render", "diff", "preview"])("%s takes it, and its help names it", async (command) => {
    expect(await printed("help", command)).toMatch(/--lean <degrees> +how far the figure leans/u);
    const files = command === "diff" ? ["a.yaml", "-o", "x.svg"] : ["a.yaml"];
    expect(await asked(command, ...files, "--lean", "30")).toMatchObject({ draw: { lean: 30 } });
  });

  test("a command may explain it in its own words", async () => {
    expect(await printed("help", "whatif")).toMatch(/--lean <degrees> +how far the picture leans/u);
  });

  test.each(["50", "1.5", "much"])("%s is refused with a sentence", async (value) => {
    await expect(asked("render", "a.yaml", "--lean", value)).rejects.toThrow(
      `--lean needs a whole number from 1 to 45, not \`${value}\`.`,
    );
  });

  test.each(["bash", "zsh", "fish"])("%s completes it", async (shell) => {
    expect(await printed("completion", shell)).toContain("lean");
  });

  test("the manual has it", async () => {
    expect(await printed("man")).toContain("lean");
  });

  test("the library takes it, refuses what is no value, and names it among the options", async () => {
    const { drawOptions } = await sources.wishes();
    const wish = (wishes: object) => drawOptions(wishes);
    expect(wish({ lean: 30 })).toEqual({ value: { lean: 30 }, diagnostics: [] });
    expect(wish({ lean: 50 }).diagnostics.map(({ message }) => message)).toEqual([
      "`lean` is a whole number from 1 to 45, not 50.",
    ]);
    expect(wish({ leans: 30 }).diagnostics[0]!.message).toContain("`lean`");
  });

  test("fences of Markdown and requests of `hence serve` read it as a number", async () => {
    const { attributesOf } = await sources.attributes();
    expect(attributesOf("hence lean=30")?.wishes).toEqual({ lean: 30 });
  });

  test("it is an attribute of <hence-map>", async () => {
    expect((await sources.element()).HenceMap.observedAttributes).toContain("lean");
  });

  test("a figure of a document may have it", async () => {
    const { optionsOf } = await sources.embed();
    expect(optionsOf({ lean: "30" }).draw).toEqual({ lean: 30 });
    expect(() => optionsOf({ lean: "50" })).toThrow("--lean needs");
  });

  test("a fence of Obsidian passes it on", async () => {
    expect((await sources.obsidian()).optionsIn("hence lean=30")).toEqual(["--lean=30"]);
  });

  test("the preview says how to have it back", async () => {
    const { drawingInWords } = await sources.words();
    const draw = { lean: 30, theme: "dark" } as const;
    expect(drawingInWords(draw, "preview")).toEqual(["--theme", "dark", "--lean", "30"]);
  });
});
