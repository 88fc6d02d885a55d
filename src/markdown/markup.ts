/** Fences as HTML. */
import { errorsOf } from "./fence.ts";
import type { DrawnFence } from "./fence.ts";

const escaped = (text: string): string => text.replace(/[&<>"{}]/gu, (sign) => `&#${sign.codePointAt(0)!};`);

/** One line: a blank line would end the HTML in Markdown, and `{` begins an expression in some dialects. */
export const pictureMarkup = ({ pictures }: DrawnFence): string =>
  pictures.map(({ svg }) => `<figure class="hence">${svg.replaceAll("\n", " ")}</figure>`).join("");

export const errorMarkup = (drawn: DrawnFence): string =>
  `<pre class="hence-error" role="alert">${escaped(errorsOf(drawn).join("\n"))}</pre>`;
