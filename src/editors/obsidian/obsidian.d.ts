/** The little of Obsidian's interface that the plugin uses; the program itself provides it. */
declare module "obsidian" {
  export interface SectionInfo {
    readonly text: string;
    readonly lineStart: number;
  }
  export interface BlockContext {
    readonly sourcePath: string;
    getSectionInfo(element: HTMLElement): SectionInfo | null;
  }
  export interface DataAdapter {
    getBasePath?(): string;
  }
  export interface App {
    readonly vault: { readonly adapter: DataAdapter };
  }
  export class Plugin {
    readonly app: App;
    loadData(): Promise<unknown>;
    saveData(data: unknown): Promise<void>;
    addSettingTab(tab: PluginSettingTab): void;
    registerMarkdownCodeBlockProcessor(
      language: string,
      draw: (source: string, element: HTMLElement, context: BlockContext) => Promise<void>,
    ): void;
  }
  export class PluginSettingTab {
    constructor(app: App, plugin: Plugin);
    readonly containerEl: HTMLElement;
  }
  interface TextField {
    setPlaceholder(text: string): this;
    setValue(text: string): this;
    onChange(act: (text: string) => void): this;
  }
  export class Setting {
    constructor(parent: HTMLElement);
    setName(text: string): this;
    setDesc(text: string): this;
    addText(make: (field: TextField) => void): this;
  }
}
