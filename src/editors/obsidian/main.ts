import { dirname, join } from "node:path";
import { Plugin, PluginSettingTab, Setting } from "obsidian";
import type { App, BlockContext } from "obsidian";
import { drawn, optionsIn } from "./drawn.ts";
import type { NoteMap, NotePicture } from "./drawn.ts";

/** How many maps are kept: notes are shown again and again while they are written. */
const KEPT = 60;

/** Draws the fences of notes that are called `hence`. */
export default class HencePlugin extends Plugin {
  command = "hence";
  readonly #drawings = new Map<string, Promise<NotePicture>>();

  async onload(): Promise<void> {
    const data = (await this.loadData()) as { readonly command?: unknown } | null;
    if (typeof data?.command === "string" && data.command !== "") this.command = data.command;
    this.addSettingTab(new Settings(this.app, this));
    this.registerMarkdownCodeBlockProcessor("hence", (text, element, context) =>
      this.#show(text, element, context),
    );
  }

  async #show(text: string, element: HTMLElement, context: BlockContext): Promise<void> {
    const section = context.getSectionInfo(element);
    const info = section?.text.split("\n")[section.lineStart] ?? "";
    const dark = element.ownerDocument.body.classList.contains("theme-dark");
    const options = optionsIn(info);
    const themed = options.some((option) => option.startsWith("--theme=")) || !dark;
    const vault = this.app.vault.adapter.getBasePath?.() ?? ".";
    const result = await this.#drawn({
      text,
      options: themed ? options : [...options, "--theme=dark"],
      line: (section?.lineStart ?? 0) + 2,
      folder: join(vault, dirname(context.sourcePath)),
    });
    const shown = element.ownerDocument.createElement("svg" in result ? "img" : "pre");
    shown.className = "svg" in result ? "hence-map" : "hence-problem";
    if ("svg" in result) {
      shown.setAttribute("src", `data:image/svg+xml;base64,${Buffer.from(result.svg).toString("base64")}`);
      shown.setAttribute("alt", alternativeText(result.svg));
    } else shown.textContent = result.message;
    element.replaceChildren(shown);
  }

  #drawn(block: NoteMap): Promise<NotePicture> {
    const key = JSON.stringify([this.command, block]);
    const known = this.#drawings.get(key);
    if (known !== undefined) return known;
    const drawing = drawn(this.command, block);
    this.#drawings.set(key, drawing);
    if (this.#drawings.size > KEPT) this.#drawings.delete(this.#drawings.keys().next().value!);
    return drawing;
  }
}

/** Title and description, as the picture has them. */
function alternativeText(svg: string): string {
  const parts = ["title", "desc"].map((tag) => new RegExp(`<${tag}[^>]*>([^<]*)<`, "u").exec(svg)?.[1] ?? "");
  return parts
    .join(" ")
    .replace(/&(lt|gt|amp|quot);/gu, (_, name: string) => ENTITIES[name]!)
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

class Settings extends PluginSettingTab {
  readonly #plugin: HencePlugin;

  constructor(app: App, plugin: HencePlugin) {
    super(app, plugin);
    this.#plugin = plugin;
  }

  display(): void {
    this.containerEl.replaceChildren();
    new Setting(this.containerEl)
      .setName("Command")
      .setDesc(
        "The hence program: a name on the PATH, or a path such as /home/me/node_modules/hence/dist/hence.cjs.",
      )
      .addText((field) =>
        field
          .setPlaceholder("hence")
          .setValue(this.#plugin.command)
          .onChange((text) => {
            this.#plugin.command = text.trim() || "hence";
            void this.#plugin.saveData({ command: this.#plugin.command });
          }),
      );
  }
}
