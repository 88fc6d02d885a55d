import type { CommandWords } from "../command-line.ts";
import { bash } from "./bash.ts";
import { fish } from "./fish.ts";
import { zsh } from "./zsh.ts";

/** Made from every command and the extensions of maps, such as "yaml". */
type Script = (commands: readonly CommandWords[], extensions: readonly string[]) => string;

export const SCRIPTS: Readonly<Record<"bash" | "zsh" | "fish", Script>> = { bash, zsh, fish };
