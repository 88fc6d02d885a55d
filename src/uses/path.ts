/** A path with `/` between folders, from the folder of another one, without steps that lead back; `.` is that folder. */
export function beside(path: string, name: string): string {
  const folder = path.replaceAll("\\", "/").split("/").slice(0, -1);
  const isAbsolute = name.startsWith("/") || /^[a-z]:/iu.test(name);
  const found: string[] = [];
  const steps = isAbsolute ? name.split("/") : [...folder, ...name.split("/")];
  for (const [at, step] of steps.entries()) {
    if (step === "." || (step === "" && at > 0)) continue;
    const last = found.at(-1);
    if (step === ".." && last !== undefined && last !== ".." && last !== "") found.pop();
    else found.push(step);
  }
  return found.join("/") || (isAbsolute ? "/" : ".");
}
