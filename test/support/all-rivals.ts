/** A map of so many premises that are all rivals of each other, on one of which its claim rests: slow to ask about. */
export function allRivals(count: number): string {
  const ids = Array.from({ length: count }, (_, index) => `p${index}`);
  return [
    "conclusions: { claim: The claim. }\npremises:\n",
    ...ids.map((id) => `  ${id}: Premise ${id}.\n`),
    `inferences: [{ from: p0, to: claim }]\nrivals: [[${ids.join(", ")}]]\n`,
  ].join("");
}
