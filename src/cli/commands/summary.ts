import { choice } from "./choices.ts";

const SUMMARIES = ["words", "json"] as const;
export type Summary = (typeof SUMMARIES)[number];

/** `--summary`, for commands that act on many maps. */
export const summaryOption = () =>
  choice("--summary <form>", "how to sum up; json goes to standard output", "summary", SUMMARIES).default(
    "words",
  );
