/** The licence texts of the packages that a bundle is made of. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Packages that are in dist/ but not in the bundle. */
export const COPIED = ["node_modules/harfbuzzjs"];

/** Of the files that a bundle is made of, and of other packages by their folders. */
export function thirdPartyLicenses(root, inputs, copied = []) {
  const folders = new Set(copied);
  for (const input of inputs) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  const sections = new Set([...folders].map((folder) => section(join(root, folder))));
  return [
    "hence is bundled with the packages below, unchanged. The licences of the fonts are beside them in fonts/.",
    ...[...sections].toSorted((a, b) => (a < b ? -1 : 1)),
  ].join(`\n\n${"=".repeat(80)}\n\n`);
}

function section(folder) {
  const { name, version, license, repository } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version} (${license})\nSource: ${addressOf(repository.url ?? repository)}\n\n${text}\n`;
}

/** A repository on GitHub may be named in several ways. */
function addressOf(repository) {
  const path = /(?:github[.]com[/:]|^github:|^)([^/:]+\/[^/]+?)(?:[.]git)?$/.exec(repository)?.[1];
  return path === undefined
    ? repository.replace(/^git[+]/, "").replace(/[.]git$/, "")
    : `https://github.com/${path}`;
}
