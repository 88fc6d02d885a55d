import { spawn } from "node:child_process";
import { isToggle, optionsFor } from "../../options/table.ts";

/** A map in a note, and how it is to be drawn. */
export interface NoteMap {
  readonly text: string;
  /** Options of `hence render`, as words. */
  readonly options: readonly string[];
  /** Where the text begins in the note, from 1: mistakes are reported at the lines of the note. */
  readonly line: number;
  /** The folder of the note: what the map quotes is looked for in it. */
  readonly folder: string;
}

export type NotePicture = { readonly svg: string } | { readonly message: string };

/** What stands behind the name of the fence, `view=air title=no`, as options of `hence render`. */
export function optionsIn(info: string): readonly string[] {
  const known = new Map(optionsFor("obsidian"));
  const pairs = [...info.matchAll(/([a-z-]+)=(?:"([^"]*)"|([^\s"}]+))/gu)];
  return pairs.flatMap(([, name = "", quoted, bare]) => {
    const value = quoted ?? bare ?? "";
    const option = known.get(name);
    if (option === undefined) return [];
    if (isToggle(option)) return value === "no" ? [`--no-${name}`] : [];
    return [`--${name}=${value}`];
  });
}

/** Runs hence with the map on standard input. For a map with mistakes, its report is the message of the error. */
export function drawn(command: string, { text, options, line, folder }: NoteMap): Promise<NotePicture> {
  const [program, words] = /\.[cm]?js$/u.test(command) ? ["node", [command]] : [command, []];
  return new Promise((resolve) => {
    const child = spawn(program, [...words, "render", "-", "-f", "webfont", "-o", "-", "-q", ...options], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: "1" },
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (part: Buffer) => out.push(part));
    child.stderr.on("data", (part: Buffer) => err.push(part));
    // Writing fails if the program has ended already.
    child.stdin.on("error", () => {});
    child.on("error", () =>
      resolve({
        message: `${command} could not be started; say in the settings of the plugin where hence is.`,
      }),
    );
    child.on("close", (code) => {
      const said = Buffer.concat(err).toString().trim();
      resolve(
        code === 0
          ? { svg: Buffer.concat(out).toString() }
          : { message: said || `hence ended with ${code}.` },
      );
    });
    child.stdin.end("\n".repeat(line - 1) + text);
  });
}
