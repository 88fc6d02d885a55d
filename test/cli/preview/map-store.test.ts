import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MapStore } from "../../../src/cli/commands/preview/map-store.ts";
import { listMaps, placesOf } from "../../../src/cli/commands/preview/listing.ts";
import { NO_BASIS } from "../../../src/cli/session/job.ts";
import type { Job, Outcome, Runner } from "../../../src/cli/session/job.ts";
import { SOCRATES, fakeHost, folderWith } from "../../support/host.ts";

const pictureOf = ({ path }: Job): Outcome => ({
  source: { path, text: "" },
  diagnostics: [],
  basis: NO_BASIS,
  files: [],
  picture: { lang: "en", direction: "ltr", title: path, style: "", figures: path, words: "", places: {} },
});

/** A store of so many maps, and the jobs that it asks for. */
function storeOf(count: number, run: Runner["run"]) {
  const names = Array.from({ length: count }, (_, i) => `maps/${i}.yaml`);
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, SOCRATES])));
  return { names, folder, store: new MapStore([{ word: "maps", folder: true }], fakeHost(folder), { run }) };
}

test("a picture that was dropped for want of room is drawn again when it is looked at", async () => {
  const { store, names } = storeOf(25, (job) => ({
    outcome: Promise.resolve(pictureOf(job)),
    supersede: () => {},
  }));
  for (const name of [...names, ...names])
    expect((await store.view(name, undefined))?.picture?.parts?.figures).toBe(name);
});

test("whoever waits for a picture that is given up is given the next one", async () => {
  const waiting: { job: Job; resolve: (outcome: Outcome | undefined) => void }[] = [];
  const { store, names, folder } = storeOf(1, (job) => {
    let resolve!: (outcome: Outcome | undefined) => void;
    const outcome = new Promise<Outcome | undefined>((settle) => (resolve = settle));
    waiting.push({ job, resolve });
    return { outcome, supersede: () => resolve(undefined) };
  });
  const [name] = names;
  const first = store.view(name!, undefined);
  store.changed(new Set([`${folder}/${name}`]));
  const second = store.view(name!, undefined);
  expect(waiting.map(({ job }) => job.make)).toEqual(["picture", "picture"]);
  waiting[1]!.resolve(pictureOf(waiting[1]!.job));
  expect((await second)?.picture?.parts?.title).toBe(name);
  expect(await first).toEqual(await second);
});

test("a picture of an older version is never shown as the new one, though that was checked meanwhile", async () => {
  const asked: { job: Job; resolve: (outcome: Outcome) => void }[] = [];
  const { store, names, folder } = storeOf(1, (job) => {
    let resolve!: (outcome: Outcome) => void;
    const outcome = new Promise<Outcome>((settle) => (resolve = settle));
    asked.push({ job, resolve });
    return { outcome, supersede: () => {} };
  });
  const [name] = names;
  const first = store.view(name!, undefined);
  store.changed(new Set([`${folder}/${name}`]));
  store.checkAll();
  expect(asked.map(({ job }) => job.make)).toEqual(["picture", "nothing"]);
  const { picture: _, ...checked } = pictureOf(asked[1]!.job);
  asked[1]!.resolve(checked);
  await new Promise((wake) => setTimeout(wake, 0));
  asked[0]!.resolve(pictureOf(asked[0]!.job));
  const { version } = store.rows()[0]!;
  expect((await first)?.version).toBeLessThan(version);

  const second = store.view(name!, undefined);
  asked[2]!.resolve(pictureOf(asked[2]!.job));
  expect(await second).toMatchObject({ version, picture: { parts: { title: name } } });
});

test("a pattern is listed anew, like a folder, and links that lead out of its folder are told apart", () => {
  const folder = folderWith({ "out/x.yaml": SOCRATES, "maps/a.yaml": SOCRATES, "maps/a.yml": SOCRATES });
  const places = placesOf(["maps/*.yaml"], folder);
  symlinkSync("../out/x.yaml", join(folder, "maps/b.yaml"));
  expect(listMaps(places, folder)).toEqual([
    { name: "maps/a.yaml", file: join(folder, "maps/a.yaml"), outside: false },
    { name: "maps/b.yaml", file: join(folder, "maps/b.yaml"), outside: true },
  ]);
});

test("the maps that a map uses are listed too, and stay while it has errors", async () => {
  const folder = folderWith({ "a.yaml": SOCRATES, "b.yaml": SOCRATES });
  let uses: readonly string[] | undefined = ["b.yaml", "b.yaml"];
  const run: Runner["run"] = (job) => {
    const own = job.path === "a.yaml" && uses !== undefined ? { uses } : {};
    return { outcome: Promise.resolve({ ...pictureOf(job), ...own }), supersede: () => {} };
  };
  const store = new MapStore([{ word: "./a.yaml", folder: false }], fakeHost(folder), { run });
  const listed: string[][] = [];
  store.onList = (rows) => void listed.push(rows.map(({ name }) => name));
  await store.view("a.yaml", undefined);
  expect(listed).toEqual([["a.yaml", "b.yaml"]]);
  expect((await store.view("b.yaml", undefined))?.picture?.parts?.title).toBe("b.yaml");
  const again = async (now: typeof uses) => {
    uses = now;
    store.changed(new Set([join(folder, "a.yaml")]));
    await store.view("a.yaml", undefined);
    return store.rows().map(({ name }) => name);
  };
  expect(await again(undefined)).toEqual(["a.yaml", "b.yaml"]);
  expect(await again([])).toEqual(["a.yaml"]);
});
