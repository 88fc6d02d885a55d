import { MM_PER } from "../geometry.ts";

/** Widths and heights that can be asked for, mm. */
export const LENGTHS = { from: 30, to: 1000 } as const;

/** "160mm", "16cm", "6.3in", "450pt" or a bare number of mm, as mm; undefined unless it is from 30 to 1000 mm. */
export function inMillimetres(text: string): number | undefined {
  const [, number = "", unit = "mm"] = /^(\d+(?:\.\d+)?)(mm|cm|in|pt)?$/.exec(text) ?? [];
  const mm = Number(number) * MM_PER[unit as keyof typeof MM_PER];
  return number !== "" && mm >= LENGTHS.from && mm <= LENGTHS.to ? mm : undefined;
}
