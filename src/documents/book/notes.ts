import type { Row } from "./flow.ts";
import type { Setter, Words } from "./setter.ts";

/** A remark of the map's author: its mark in the text, and what stands at the foot of the page. */
export interface Note {
  readonly mark: Words;
  readonly foot: readonly Row[];
}

/** px */
const GAP = 3;

/** Counts the notes of a document, from 1. */
export class Notes {
  readonly #setter: Setter;
  #count = 0;

  constructor(setter: Setter) {
    this.#setter = setter;
  }

  next(text: string | undefined): Note | undefined {
    if (text === undefined) return undefined;
    this.#count += 1;
    const raised = [...String(this.#count)].map((digit) => RAISED[Number(digit)]).join("");
    const foot = this.#setter.paragraph(
      [
        { text: `${raised} `, size: "small", weight: "semibold", tone: "number" },
        { text, size: "small", tone: "muted" },
      ],
      { role: "paragraph", id: `note.${this.#count}`, before: GAP },
    );
    return { mark: { text: `\u2060${raised}`, weight: "semibold", tone: "number" }, foot };
  }
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

export const withFoot = (row: Row, foot: readonly Row[]): Row => ({
  ...row,
  foot: [...(row.foot ?? []), ...foot],
});
