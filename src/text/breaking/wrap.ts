import { breaks } from "./breaks.ts";
import type { Bond } from "./breaks.ts";
import { columnsOf } from "../columns.ts";

/** Breaks a text into lines of at most this many columns; a wider word is broken inside. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    lines.push(line.trimEnd());
    line = "";
  };
  const fits = (more: string) => columnsOf((line + more).trimEnd()) <= width;
  const place = (parts: readonly Part[], bond: Bond) => {
    const whole = parts.map((part) => part.text).join("");
    if (!fits(whole) && line !== "") end();
    if (fits(whole)) line += whole;
    else if (parts.length > 1) for (const group of groupsOf(parts, bond)) place(group, higher(bond));
    else
      for (const character of whole) {
        if (!fits(character)) end();
        line += character;
      }
  };
  let parts: Part[] = [];
  let from = 0;
  for (const { position, required, bond } of breaks(text)) {
    parts.push({ text: text.slice(from, position), bond });
    from = position;
    if (bond > 0) continue;
    place(parts, 1);
    parts = [];
    if (required) end();
  }
  end();
  return lines;
}

/** What stands between two breaks, and the bond to what follows. */
interface Part {
  readonly text: string;
  readonly bond: Bond;
}

const higher = (bond: Bond): Bond => (bond === 0 ? 1 : 2);

/** Parts between which all bonds are higher than this. */
function groupsOf(parts: readonly Part[], bond: Bond): readonly (readonly Part[])[] {
  const groups: Part[][] = [[]];
  for (const part of parts) {
    groups.at(-1)!.push(part);
    if (part.bond <= bond) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}
