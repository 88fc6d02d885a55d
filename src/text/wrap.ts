import LineBreaker from "linebreak";
import { columnsOf } from "./columns.ts";

/** Breaks a text into lines of at most so many columns; a word that is wider is broken inside. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const piece = text.slice(from, next.position);
    from = next.position;
    if (columnsOf((line + piece).trimEnd()) <= width) line += piece;
    else {
      if (line !== "") lines.push(line.trimEnd());
      line = "";
      for (const character of piece) {
        if (columnsOf((line + character).trimEnd()) > width) {
          lines.push(line.trimEnd());
          line = "";
        }
        line += character;
      }
    }
    if (next.required && from < text.length) {
      lines.push(line.trimEnd());
      line = "";
    }
  }
  lines.push(line.trimEnd());
  return lines;
}
