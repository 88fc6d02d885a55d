import { byWish, wishName } from "./table.ts";

/** An option as a text has it, such as "min-type" or "no-title", as the wish of a program. */
export function wishOf(
  option: string,
  value: string | undefined,
): readonly [name: string, value: string | number | boolean] {
  const name = wishName(option);
  if (/^no[A-Z]/u.test(name) && value === undefined) return [name.slice(2).toLowerCase(), false];
  return [name, value === undefined ? true : numberOr(name, value)];
}

function numberOr(name: string, value: string): string | number {
  const number = Number(value.replace(/pt$/u, ""));
  return byWish().get(name)?.kind.is === "number" && value !== "" && !Number.isNaN(number) ? number : value;
}
