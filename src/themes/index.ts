import { plain } from "./plain.ts";
import type { Theme } from "./theme.ts";

/** A theme is a file of data and a row here. */
export const THEMES = { plain } as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof THEMES;
export type { Theme, Tone } from "./theme.ts";
