import { documentWordsFor } from "../../language/index.ts";
import type { Outline } from "../../outline/outline.ts";
import { openQuestions } from "../../schemes/open.ts";
import { heading } from "./back-matter.ts";
import type { Row } from "./flow.ts";
import type { Setter } from "./setter.ts";

/** px */
const GAP = 6;

/** What may be asked of the steps of an argument and is neither asked nor answered in it. */
export function questionRows(outline: Outline, setter: Setter): Row[] {
  const rows = openQuestions(outline).flatMap(({ scheme, questions, steps }, index) =>
    setter.paragraph(
      [
        { text: `${scheme} `, weight: "semibold", tone: "number" },
        { text: `${questions.join(" ")} ` },
        { text: `(${steps.join("; ")})`, size: "small", tone: "muted" },
      ],
      { role: "paragraph", id: `questions.${index + 1}`, before: GAP },
    ),
  );
  return rows.length === 0
    ? []
    : [...heading(documentWordsFor(outline.map.lang).discussion, "questions", setter), ...rows];
}
