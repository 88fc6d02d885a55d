import { dark } from "./dark.ts";
import { plain } from "./plain.ts";
import { print } from "./print.ts";
import type { ThemeName } from "../model/choices.ts";
import type { Theme } from "./theme.ts";

/** A theme is a file of data and a row here. */
export const THEMES = { plain, print, dark } as const satisfies Record<ThemeName, Theme>;

export type { ThemeName } from "../model/choices.ts";
export type { Look, Theme, ThemeOf, Tone } from "./theme.ts";
