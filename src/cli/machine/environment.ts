import { join } from "node:path";

const FONTS = "FONTCONFIG_FILE";
let outer: Readonly<Record<string, string | undefined>> = {};

/**
 * The PDF engine looks through all fonts of the system for each document, though it uses none of them. It is told of
 * a folder that is not there, by a variable of the process, because it has no option for that.
 */
export function withoutSystemFonts(assets: string): void {
  outer = { [FONTS]: process.env[FONTS] };
  process.env[FONTS] = join(assets, "no-fonts.conf");
}

/** The environment that hence was started in, for the programs that it starts. */
export function outerEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, ...outer };
}
