import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import vm from "node:vm";
import { expect, test } from "vitest";
import { optionsIn } from "../../src/editors/obsidian/drawn.ts";
import { FAULTY, folderWith, LAUNCHER, SOCRATES } from "../support/host.ts";
import { ROOT } from "../support/guides.ts";

/** An element as far as the plugin uses one. */
interface Shown {
  readonly tag: string;
  className: string;
  textContent: string;
  readonly attributes: Map<string, string>;
}

type Draw = (text: string, element: unknown, context: unknown) => Promise<void>;

/** The plugin as Obsidian would load it, with what it draws in a vault. */
async function loaded(vault: string, command: string) {
  const folder = folderWith({});
  const built = spawnSync(process.execPath, [join(ROOT, "src/build/obsidian.mjs"), folder], {
    encoding: "utf8",
  });
  expect([built.status, built.stderr]).toEqual([0, ""]);
  expect(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"))).toMatchObject({
    id: "hence",
    version: /^\d/u,
  });
  let draw: Draw | undefined;
  class Plugin {
    app = { vault: { adapter: { getBasePath: () => vault } } };
    loadData = async () => ({ command });
    saveData = async () => {};
    addSettingTab() {}
    registerMarkdownCodeBlockProcessor(language: string, work: Draw) {
      expect(language).toBe("hence");
      draw = work;
    }
  }
  const Unused = function () {};
  const require = createRequire(import.meta.url);
  const module = { exports: {} as { default: new () => { onload(): Promise<void> } } };
  const own = (name: string): unknown =>
    name === "obsidian" ? { Plugin, PluginSettingTab: Unused, Setting: Unused } : require(name);
  vm.runInThisContext(
    `(function(require, module, exports) {${readFileSync(join(folder, "main.js"), "utf8")}\n})`,
  )(own, module, module.exports);
  await new module.exports.default().onload();
  return draw!;
}

async function shown(draw: Draw, note: string, theme = ""): Promise<Shown> {
  const lines = note.split("\n");
  const lineStart = lines.findIndex((line) => line.startsWith("```hence"));
  const end = lines.indexOf("```", lineStart);
  let result: Shown | undefined;
  const element = {
    ownerDocument: {
      body: { classList: { contains: (name: string) => name === theme } },
      createElement: (tag: string) => {
        const attributes = new Map<string, string>();
        return {
          tag,
          className: "",
          textContent: "",
          attributes,
          setAttribute: attributes.set.bind(attributes),
        };
      },
    },
    replaceChildren: (child: Shown) => (result = child),
  };
  const context = { sourcePath: "notes/a.md", getSectionInfo: () => ({ text: note, lineStart }) };
  await draw(lines.slice(lineStart + 1, end).join("\n"), element, context);
  return result!;
}

test("a fence in a note is drawn, and its mistakes are shown at the note's lines", async () => {
  const draw = await loaded(folderWith({ "notes/a.md": "" }), LAUNCHER);
  const { tag, attributes } = await shown(
    draw,
    `# Note\n\n\`\`\`hence title=no\n${SOCRATES}\`\`\`\n`,
    "theme-dark",
  );
  expect([tag, attributes.get("alt")]).toEqual(["img", expect.stringContaining("Socrates is mortal.")]);
  const svg = Buffer.from(attributes.get("src")!.split(",")[1]!, "base64").toString();
  expect(svg).toContain("</svg>");
  const faulty = await shown(draw, `# Note\n\n\`\`\`hence\n${FAULTY}\`\`\`\n`);
  expect([faulty.tag, faulty.textContent]).toEqual(["pre", expect.stringContaining("-:10:17")]);
});

test("says where to name the program if there is none", async () => {
  const draw = await loaded(folderWith({ "notes/a.md": "" }), "no-such-hence");
  expect((await shown(draw, `\`\`\`hence\n${SOCRATES}\`\`\`\n`)).textContent).toContain(
    "settings of the plugin",
  );
});

test("options stand behind the name of the fence", () => {
  expect(optionsIn('```hence view=air caption="x y" title=no width="60mm"')).toEqual([
    "--view=air",
    "--no-title",
    "--width=60mm",
  ]);
});
