import type { Scheme } from "../../schemes/index.ts";
import { plain } from "./cards.ts";

/** What a kind of step takes and what may be asked of it, in Markdown. */
export function schemeCard({ name, roles, questions }: Scheme): string {
  return [
    `**${plain(name)}**`,
    list(
      "Premises",
      roles.map(({ id, says }) => `\`${id}\`: ${plain(says)}`),
    ),
    list(
      "Questions",
      questions.map(({ id, text }) => `\`${id}\`: ${plain(text)}`),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const list = (head: string, items: readonly string[]): string =>
  items.length === 0 ? "" : [`${head}:`, "", ...items.map((item) => `- ${item}`)].join("\n");
