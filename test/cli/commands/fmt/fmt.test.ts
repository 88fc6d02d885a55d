import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../../../src/cli/run.ts";
import { fakeHost, FAULTY, folderWith, SOCRATES } from "../../../support/host.ts";

async function hence(folder: string, line: string, stdin?: string | Uint8Array) {
  const host = fakeHost(folder, {}, stdin);
  const exitCode = await run(line.split(" "), host);
  return { exitCode, out: host.out().toString(), err: host.err() };
}

const textIn = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

/** The same as SOCRATES, as someone in a hurry writes it. */
const HASTY = `inferences: # the only step
- {from: [man,  "mortal"], to: dies}
premises:
    man: 'Socrates is a man.'
    mortal: "All men are mortal."


conclusions: {dies: Socrates is mortal.}`;

const TIDY = `premises:
  man: Socrates is a man.
  mortal: All men are mortal.

conclusions: { dies: Socrates is mortal. }
inferences: # the only step
  - { from: [man, mortal], to: dies }
`;

const BROKEN = SOCRATES.replace("Socrates is a man.", "*star: a man");

test("every map in maps/ is put in order, and only what differs is written", async () => {
  const folder = folderWith({ "maps/a.yaml": HASTY, "maps/b.yaml": SOCRATES, "other.yaml": HASTY });
  const before = statSync(join(folder, "maps/b.yaml"), { bigint: true });
  expect(await hence(folder, "fmt")).toEqual({
    exitCode: 0,
    out: "",
    err: "Formatted maps/a.yaml; 1 map is already formatted.\n",
  });
  expect(textIn(folder, "maps/a.yaml")).toBe(TIDY);
  expect(textIn(folder, "other.yaml")).toBe(HASTY);
  const after = statSync(join(folder, "maps/b.yaml"), { bigint: true });
  expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
  expect((await hence(folder, "fmt")).err).toBe("2 maps are already formatted.\n");
});

test("--check names what would change, and writes nothing", async () => {
  const folder = folderWith({ "maps/a.yaml": HASTY, "maps/b.yaml": SOCRATES });
  expect(await hence(folder, "fmt --check")).toEqual({
    exitCode: 1,
    out: "",
    err: "not formatted: maps/a.yaml\n1 map is not formatted; run: hence fmt maps/a.yaml\n",
  });
  expect(textIn(folder, "maps/a.yaml")).toBe(HASTY);
  expect(await hence(folder, "fmt --check maps/b.yaml")).toEqual({
    exitCode: 0,
    out: "",
    err: "1 map is formatted.\n",
  });
});

test("a map with broken notation is reported and left alone, others are not", async () => {
  const folder = folderWith({ "a.yaml": BROKEN, "b.yaml": HASTY });
  const { exitCode, err } = await hence(folder, "fmt a.yaml b.yaml");
  expect(exitCode).toBe(1);
  expect(err).toContain("error[yaml-alias]: `*star:` is a YAML alias here");
  expect(err).toMatch(/\nFormatted b\.yaml\.\n$/);
  expect(textIn(folder, "a.yaml")).toBe(BROKEN);
  expect(textIn(folder, "b.yaml")).toBe(TIDY);
});

test("other mistakes do not stand in the way", async () => {
  const folder = folderWith({ "a.yaml": FAULTY.replace("premises:", "premises:\n") });
  expect(await hence(folder, "fmt a.yaml")).toMatchObject({ exitCode: 0 });
  expect(textIn(folder, "a.yaml")).toBe(FAULTY);
});

test("--fix mends first, and says what", async () => {
  const text = FAULTY.replace("Socrates is a man.", "@home he is a man.");
  const folder = folderWith({ "maps/a.yaml": text });
  expect(await hence(folder, "fmt --fix --check")).toEqual({
    exitCode: 1,
    out: "",
    err: [
      "maps/a.yaml:2: Put the text in quotes",
      "maps/a.yaml:7: Change `mortl` to `mortal`",
      "not formatted: maps/a.yaml",
      "1 map is not formatted; run: hence fmt --fix maps/a.yaml",
      "",
    ].join("\n"),
  });
  expect(textIn(folder, "maps/a.yaml")).toBe(text);
  expect(await hence(folder, "fmt --fix")).toEqual({
    exitCode: 0,
    out: "",
    err: [
      "maps/a.yaml:2: Put the text in quotes",
      "maps/a.yaml:7: Change `mortl` to `mortal`",
      "Formatted maps/a.yaml.",
      "",
    ].join("\n"),
  });
  expect(textIn(folder, "maps/a.yaml")).toBe(SOCRATES.replace("Socrates is a man.", '"@home he is a man."'));
});

test("--fix mends what it can of a map that stays broken", async () => {
  const text = SOCRATES.replace("Socrates is a man.", "@home he is a man.").replace(
    "dies:",
    "dies: &x\n  y:",
  );
  const folder = folderWith({ "a.yaml": text });
  const { exitCode, err } = await hence(folder, "fmt --fix a.yaml");
  expect(exitCode).toBe(1);
  expect(err).toContain("error[yaml-anchor-text]");
  expect(err).toMatch(
    /\na\.yaml:2: Put the text in quotes\n1 mistake needs a decision of yours; see it with: hence check a\.yaml\n$/,
  );
  expect(textIn(folder, "a.yaml")).toBe(text.replace("@home he is a man.", '"@home he is a man."'));
});

test("through a pipe", async () => {
  const folder = folderWith({});
  expect(await hence(folder, "fmt -", HASTY)).toEqual({ exitCode: 0, out: TIDY, err: "" });
  expect(await hence(folder, "fmt -", TIDY)).toEqual({ exitCode: 0, out: TIDY, err: "" });
  expect(await hence(folder, "fmt - --check", HASTY)).toMatchObject({ exitCode: 1, out: "" });
  expect(await hence(folder, "fmt - --check", TIDY)).toMatchObject({ exitCode: 0, out: "" });
  expect(await hence(folder, "fmt -", BROKEN)).toMatchObject({ exitCode: 1, out: "" });
});

test("line breaks stay the author's, a byte order mark goes, and what is no UTF-8 is left alone", async () => {
  const windows = TIDY.replaceAll("\n", "\r\n");
  const latin = Buffer.from(SOCRATES.replace("man.", "m\u00e4n."), "latin1");
  const folder = folderWith({ "a.yaml": windows, "b.yaml": `\uFEFF${TIDY}`, "c.yaml": latin });
  expect(await hence(folder, "fmt a.yaml b.yaml --fix")).toMatchObject({
    err: "Formatted b.yaml; 1 map is already formatted.\n",
  });
  expect(textIn(folder, "a.yaml")).toBe(windows);
  expect(textIn(folder, "b.yaml")).toBe(TIDY);
  const { exitCode, err } = await hence(folder, "fmt c.yaml --fix");
  expect(exitCode).toBe(1);
  expect(err).toContain("error[not-utf8]");
  expect(readFileSync(join(folder, "c.yaml")).equals(latin)).toBe(true);
});

test("a file keeps its mode", async () => {
  const folder = folderWith({ "a.yaml": HASTY });
  chmodSync(join(folder, "a.yaml"), 0o640);
  await hence(folder, "fmt a.yaml");
  expect(statSync(join(folder, "a.yaml")).mode & 0o777).toBe(0o640);
});

test("`hence check` says what can be mended", async () => {
  const folder = folderWith({ "a.yaml": FAULTY });
  expect((await hence(folder, "check a.yaml")).out).toMatch(
    /\n1 map: 1 error; `hence fmt --fix a\.yaml` can fix it\.\n$/,
  );
  writeFileSync(join(folder, "a.yaml"), FAULTY.replace("to: dies", "to: dies\n    colour: red"));
  expect((await hence(folder, "check a.yaml")).out).toMatch(
    /\n1 map: 2 errors; `hence fmt --fix a\.yaml` can fix 1 of them\.\n$/,
  );
});

test("--fix says how many mistakes are left to decide", async () => {
  const folder = folderWith({ "a.yaml": SOCRATES.replace("to: dies", "too: dies") });
  expect(await hence(folder, "fmt --fix a.yaml")).toEqual({
    exitCode: 1,
    out: "",
    err: "1 map is already formatted.\n1 mistake needs a decision of yours; see it with: hence check a.yaml\n",
  });
  expect((await hence(folder, "fmt a.yaml")).err).toBe("1 map is already formatted.\n");
});
