/** A path with `/` between folders, from the folder of another one, without steps that lead back. */
export function beside(path: string, name: string): string {
  const folder = path.replaceAll("\\", "/").split("/").slice(0, -1);
  const isAbsolute = name.startsWith("/") || /^[a-z]:/iu.test(name);
  const found: string[] = [];
  for (const step of isAbsolute ? name.split("/") : [...folder, ...name.split("/")]) {
    if (step === "." || (step === "" && found.length > 0)) continue;
    const last = found.at(-1);
    if (step === ".." && last !== undefined && last !== ".." && last !== "") found.pop();
    else found.push(step);
  }
  return found.join("/");
}
