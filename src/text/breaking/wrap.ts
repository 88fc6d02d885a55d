import { breaks } from "./breaks.ts";
import { columnsOf } from "../columns.ts";

/** Breaks a text into lines of at most so many columns; a wider word is broken inside. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    lines.push(line.trimEnd());
    line = "";
  };
  const fits = (more: string) => columnsOf((line + more).trimEnd()) <= width;
  let word: string[] = [];
  let from = 0;
  for (const { position, required, inNeed } of breaks(text)) {
    word.push(text.slice(from, position));
    from = position;
    if (inNeed) continue;
    const whole = word.join("");
    if (!fits(whole) && line !== "") end();
    for (const part of fits(whole) ? [whole] : word) {
      if (!fits(part) && line !== "") end();
      if (fits(part)) line += part;
      else
        for (const character of part) {
          if (!fits(character)) end();
          line += character;
        }
    }
    word = [];
    if (required) end();
  }
  end();
  return lines;
}
