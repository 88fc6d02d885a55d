import { dark } from "./dark.ts";
import { plain } from "./plain.ts";
import { print } from "./print.ts";
import type { Theme } from "./theme.ts";

/** A theme is a file of data and a row here. */
export const THEMES = { plain, print, dark } as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof THEMES;
export type { Look, Theme, ThemeOf, Tone } from "./theme.ts";
