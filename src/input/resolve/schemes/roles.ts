import type { Advice, Located } from "../../../diagnostic.ts";
import type { Scheme, Schemes } from "../../../schemes/index.ts";
import { didYouMean, replacing } from "../../fix/advice.ts";
import type { InferenceEntry } from "../../schema/schema.ts";
import type { Reading } from "../../shape.ts";
import { scalarText } from "../../words/scalar-style.ts";
import { fewInWords, quoted } from "../../words/suggest.ts";

/**
 * Reports roles that a scheme does not have. A role of another scheme is no slip: either of them may be wrong, and only
 * the author knows which.
 */
export function checkRoles(
  { from, scheme }: InferenceEntry,
  own: Scheme,
  schemes: Schemes,
  reading: Reading,
): void {
  const known = own.roles.map(({ id }) => id);
  const played = (from ?? []).flatMap((premise) => premise?.role ?? []);
  const unknown = played.filter(({ value }) => !known.includes(value));
  if (scheme === undefined || unknown.length === 0) return;
  const others = schemes.names.flatMap((name) => schemes.find(name) ?? []);
  const isForeign = ({ value }: Located<string>) => others.some((one) => hasRole(one, value));
  const nearOf = ({ value }: Located<string>) => reading.suggest(value, known);
  const isUnclear = (role: Located<string>) => isForeign(role) || nearOf(role) === undefined;
  for (const role of unknown) {
    if (isUnclear(role)) continue;
    reading.report(
      "unknown-role",
      role.range,
      hasNo(scheme.value, [role]),
      didYouMean(role.value, nearOf(role)!, role.range),
    );
  }
  const unclear = unknown.filter(isUnclear);
  const [first, ...more] = unclear;
  if (first === undefined) return;
  const near = more.length === 0 ? nearOf(first) : undefined;
  const fitting = others.filter((one) => played.every(({ value }) => hasRole(one, value)));
  const advice = eitherWay(
    scheme,
    played.map(({ value }) => value),
    fitting,
  );
  const hint = near === undefined ? `its premises are ${quoted(known)}` : `did you mean \`${near}\`?`;
  reading.report("unknown-role", first.range, hasNo(scheme.value, unclear), {
    ...advice,
    hint: [hint, ...(advice ? [advice.hint] : [])].join(near === undefined ? "; or " : " Otherwise "),
  });
}

const hasRole = ({ roles }: Scheme, word: string): boolean => roles.some(({ id }) => id === word);

const hasNo = (scheme: string, roles: readonly Located<string>[]): string =>
  `The scheme \`${scheme}\` has no premise${roles.length > 1 ? "s" : ""} ${quoted(roles.map(({ value }) => value))}.`;

/** The other schemes that have all roles of a step. */
function eitherWay(
  { range }: Located<string>,
  played: readonly string[],
  fitting: readonly Scheme[],
): (Advice & { readonly hint: string }) | undefined {
  const [only, ...others] = fitting;
  if (only === undefined) return undefined;
  if (others.length > 0)
    return {
      hint: `name another scheme: ${fewInWords(fitting.map(({ name }) => name))} have ${quoted(played)}`,
    };
  const fix = replacing(`Write the scheme \`${only.name}\``, range, scalarText(only.name, true));
  return {
    hint: `write \`scheme: ${scalarText(only.name, true)}\`, which has ${quoted(played)}`,
    fix: { ...fix, asks: true },
  };
}
