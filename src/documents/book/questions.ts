import { documentWordsFor, introduced, semicolonOf, wordsFor } from "../../language/index.ts";
import type { Outline } from "../../outline/outline.ts";
import { openQuestions } from "../../schemes/open.ts";
import { heading } from "./back-matter.ts";
import { listRows } from "./flow.ts";
import type { Row } from "./flow.ts";
import type { Setter } from "./setter.ts";

/** px */
const GAP = 6;

/** What may be asked of the steps of an argument and is neither asked nor answered in it. */
export function questionRows(outline: Outline, setter: Setter): Row[] {
  const { lang } = outline.map;
  const rows = openQuestions(outline).map(({ scheme, questions, inShort }, index) =>
    setter.paragraph(
      [
        { text: introduced(scheme, "", wordsFor(lang)), weight: "semibold", tone: "number" },
        { text: `${questions.join(" ")} ` },
        { text: `(${inShort.join(semicolonOf(wordsFor(lang)))})`, size: "small", tone: "muted" },
      ],
      { role: "paragraph", id: `questions.${index + 1}`, before: GAP },
    ),
  );
  return listRows(heading(documentWordsFor(lang).discussion, "questions", setter), rows);
}
