/** How large the package is, without packing it: that takes minutes and changes dist/. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ROOT } from "./support/guides.ts";
import { DIST } from "./support/host.ts";

const AT_MOST = 12_000_000;
/** The fonts that the package has compact, in order, and the sum of what they are there; where they change: `npm pack`. */
const FONTS = {
  digest: "143ab327330fc117bbebedb2716c73eed9fa6402e74ee69056d8c3eefddceb77",
  bytes: 8_056_227,
};

const { isMadeCompact, libraryFiles, libraryModules, idleTypes } = (await import(
  new URL("../src/build/packed.mjs", import.meta.url).href
)) as {
  isMadeCompact: (file: string) => boolean;
  libraryFiles: (dist: string) => Promise<Map<string, Uint8Array>>;
  libraryModules: (dist: string) => string[];
  idleTypes: (dist: string) => string[];
};

/** As `files` in package.json says, with what npm always adds. */
function packedFiles(): string[] {
  const { files } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { files: string[] };
  const without = files
    .filter((one) => one.startsWith("!"))
    .map((one) => new RegExp(`^${one.slice(1).replaceAll(".", "\\.").replace("*", "[^/]*")}(?:/|$)`, "u"));
  return [...files.filter((one) => !one.startsWith("!")), "README.md", "LICENSE", "package.json"]
    .flatMap((one) =>
      statSync(join(ROOT, one)).isFile()
        ? [one]
        : readdirSync(join(ROOT, one), { recursive: true, encoding: "utf8" })
            .toSorted()
            .map((name) => `${one}/${name}`),
    )
    .filter((one) => !without.some((pattern) => pattern.test(one)))
    .filter((one) => statSync(join(ROOT, one)).isFile());
}

test("the package has less than 12,000,000 bytes", async () => {
  const fonts = createHash("sha256");
  const library = await libraryFiles(DIST);
  const replaced = new Set([...libraryModules(DIST), ...idleTypes(DIST)]);
  let compact = 0;
  const parts: Uint8Array[] = [];
  const add = (name: string, bytes: Uint8Array) => {
    // As tar has it: a head, and whole blocks of 512 bytes.
    parts.push(Buffer.concat([Buffer.from(name), bytes], 512 + Math.ceil(bytes.length / 512) * 512));
  };
  for (const name of packedFiles()) {
    const file = join(ROOT, name);
    if (name.endsWith(".compact.br")) compact += statSync(file).size;
    else if (isMadeCompact(file)) fonts.update(readFileSync(file));
    else if (!replaced.has(file)) add(name, readFileSync(file));
  }
  for (const [name, bytes] of library) add(`dist/${name}`, bytes);
  if (compact === 0) {
    expect(fonts.digest("hex")).toBe(FONTS.digest);
    compact = FONTS.bytes;
  }
  // npm's own order of the files costs 0.08 % more than is counted here.
  const size = compact + gzipSync(Buffer.concat(parts), { level: 9 }).length;
  expect(size).toBeGreaterThan(AT_MOST / 2);
  expect(size * 1.0015).toBeLessThan(AT_MOST);
});
