import { WHOLE_FILE, diagnostic } from "../diagnostic.ts";
import type { Check } from "./check.ts";

/** A map without statements has nothing to draw. */
export const noStatements: Check<"no-statements"> = ({ statements }, { found }) => {
  if (statements.length > 0) return [];
  const hint = "write them under `premises` and `conclusions`";
  const message = found === undefined ? "This map has no statements." : `${found}, and no statements.`;
  return [diagnostic("no-statements", WHOLE_FILE, message, hint)];
};
