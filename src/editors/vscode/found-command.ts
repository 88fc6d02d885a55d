import { join } from "node:path";

/** A program to start: `arguments` come before those of hence. */
export interface Program {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface Places {
  /** The setting `hence.path`; empty if it is not set. */
  readonly setting: string;
  /** The folders of the workspace, if it is trusted. */
  readonly folders: readonly string[];
  readonly exists: (path: string) => Promise<boolean>;
  /** The executable that runs JavaScript: the editor itself. */
  readonly node: string;
}

/** The hence of the setting, or of the workspace. Undefined if there is neither. */
export async function foundCommand({ setting, folders, exists, node }: Places): Promise<Program | undefined> {
  if (setting !== "") return script(setting) ? run(setting, node) : { file: setting, arguments: [], env: {} };
  for (const folder of folders) {
    const launcher = join(folder, "node_modules", "hence", "dist", "hence.cjs");
    if (await exists(launcher)) return run(launcher, node);
  }
  return undefined;
}

const script = (path: string) => /\.[cm]?js$/.test(path);

/** The editor's own Node runs it, so no other Node is needed. */
export function run(launcher: string, node: string): Program {
  return { file: node, arguments: [launcher], env: { ELECTRON_RUN_AS_NODE: "1" } };
}
