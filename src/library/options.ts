import { NUMBERS } from "./numbers.ts";

/** An option by its name on the command line, such as "min-type" or "no-title", as the wish of a program. */
export function wishOf(
  option: string,
  value: string | undefined,
): readonly [name: string, value: string | number | boolean] {
  const name = option.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
  if (/^no[A-Z]/u.test(name) && value === undefined) return [name.slice(2).toLowerCase(), false];
  return [name, value === undefined ? true : numberOr(name, value)];
}

function numberOr(name: string, value: string): string | number {
  const number = Number(value.replace(/pt$/u, ""));
  return Object.hasOwn(NUMBERS, name) && value !== "" && !Number.isNaN(number) ? number : value;
}
