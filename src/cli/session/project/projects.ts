import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { diagnostic, hasErrors, WHOLE_FILE } from "../../../diagnostic.ts";
import type { Diagnostic, Source } from "../../../diagnostic.ts";
import { NO_PROJECT, readProject } from "../../../input/project/read.ts";
import type { FileFacts } from "../../../input/project/read.ts";
import { PROJECT_FILES } from "../../../model/project.ts";
import type { MapDefaults, OutputWish, Project } from "../../../model/project.ts";
import { decode } from "../../machine/decode.ts";
import { standingOf } from "../../machine/quoted/reach.ts";
import {
  hasHiddenName,
  identity,
  isWithin,
  kindOf,
  MAP_LIMIT,
  readUpTo,
  slashes,
} from "../../machine/files.ts";
import type { ReportedFile } from "../../report/reporter.ts";

/** What marks the top folder of a project: nothing above it is asked for defaults. */
const TOP = [".git", "package.json"];

/** A map, by its path and the folder that it was found in. */
export interface PlacedMap {
  readonly path: string;
  readonly folder?: string | undefined;
}

/** What a map has from a `hence.yaml`; plain data, so that it can be sent to another thread. */
export interface Settings {
  /** Folders and files that may be quoted, absolute. */
  readonly roots: readonly string[];
  /** `file` of a source is relative to the folder of the map. */
  readonly project: MapDefaults;
  readonly numbersFigures: boolean;
}

interface Found extends ReportedFile {
  /** Absolute. */
  readonly folder: string;
  readonly project: Project;
}

/** The defaults of folders, each read once. */
export class Projects {
  readonly #cwd: string;
  readonly #files = new Map<string, Found | undefined>();
  readonly #byFolder = new Map<string, Found | undefined>();
  readonly #settings = new Map<string, Settings | undefined>();

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** Every place where defaults were looked for, absolute. */
  get looked(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** Every `hence.yaml` with something wrong in it. */
  get faulty(): readonly ReportedFile[] {
    return [...this.#files.values()].filter(
      (found) => found !== undefined && found.diagnostics.length > 0,
    ) as Found[];
  }

  /** The `hence.yaml` of this map if it has errors. Then it is reported, and nothing is done with the map. */
  faultFor(map: PlacedMap): ReportedFile | undefined {
    const found = this.#of(map);
    return found !== undefined && hasErrors(found.diagnostics) ? found : undefined;
  }

  /** What can be used of the `hence.yaml`, also of one with errors. */
  settingsFor(map: PlacedMap): Settings | undefined {
    const key = this.#keyOf(map);
    if (!this.#settings.has(key)) {
      const found = this.#of(map);
      this.#settings.set(key, found && settingsIn(found, this.#folderOf(map)));
    }
    return this.#settings.get(key);
  }

  /** What is to be made of a map, in folders relative to the working folder. */
  outputsFor(map: PlacedMap): readonly OutputWish[] {
    const found = this.#of(map);
    return (found?.project.outputs ?? []).map((output) => ({
      ...output,
      folder: wayTo(this.#cwd, resolve(found!.folder, output.folder)) || ".",
    }));
  }

  /** The nearest `hence.yaml`, from the folder of the map up to the top of the project. */
  #of(map: PlacedMap): Found | undefined {
    const key = this.#keyOf(map);
    if (!this.#byFolder.has(key)) {
      let found: Found | undefined;
      const places = foldersUp(this.#folderOf(map), map.folder, this.#cwd);
      for (const place of places) if ((found ??= this.#in(place))) break;
      this.#byFolder.set(key, found);
    }
    return this.#byFolder.get(key);
  }

  /** Maps of one key have the same defaults. */
  #keyOf(map: PlacedMap): string {
    return `${this.#folderOf(map)}\0${map.folder ?? ""}`;
  }

  #folderOf({ path }: PlacedMap): string {
    return path === "-" ? this.#cwd : dirname(resolve(this.#cwd, path));
  }

  #in(folder: string): Found | undefined {
    let first: Found | undefined;
    for (const file of PROJECT_FILES.map((name) => join(folder, name))) {
      if (!this.#files.has(file))
        this.#files.set(
          file,
          first === undefined && kindOf(file) === "file" ? read(file, folder, this.#cwd) : undefined,
        );
      first ??= this.#files.get(file);
    }
    return first;
  }
}

/** The settings of a map, where only one map is asked for. */
export const settingsOf = (map: PlacedMap, cwd: string): Settings | undefined =>
  new Projects(cwd).settingsFor(map);

/** What the maps of a folder have from a `hence.yaml`. */
function settingsIn({ folder, project }: Found, from: string): Settings {
  const { figure, sources, bibliography, voices, levels } = project;
  return {
    roots: [
      ...project.roots.map((root) => resolve(folder, root)),
      ...sources.flatMap(({ file }) => (file === undefined ? [] : quotable(file, folder))),
      ...bibliography.flatMap((file) => quotable(file, folder)),
    ],
    numbersFigures: project.numbersFigures,
    project: {
      figure,
      voices,
      levels,
      bibliography: bibliography.map((file) => wayTo(from, resolve(folder, file))),
      sources: sources.map((source) =>
        source.file === undefined ? source : { ...source, file: wayTo(from, resolve(folder, source.file)) },
      ),
    },
  };
}

/** Without a top folder, neither the working folder nor the one that was named is left. */
function foldersUp(from: string, named: string | undefined, cwd: string): string[] {
  const folders: string[] = [];
  for (let folder = from; ; folder = dirname(folder)) {
    folders.push(folder);
    if (TOP.some((name) => kindOf(join(folder, name)) !== "missing")) return folders;
    if (dirname(folder) === folder) break;
  }
  const limits = [cwd, named ?? from].filter((limit) => isWithin(limit, from));
  return folders.filter((folder) => limits.some((limit) => isWithin(limit, folder)));
}

/** What is wrong with the text of a `hence.yaml`, wherever it is edited. */
export const problemsOfProject = (file: string, text: string): readonly Diagnostic[] =>
  readProject({ path: file, text }, placeIn(dirname(file))).diagnostics;

const LINK_OUT = "This is a link that leads out of its folder and the working folder, so it is not read.";

function read(file: string, folder: string, cwd: string): Found {
  const path = wayTo(cwd, file);
  // Messages would show its lines.
  if (standingOf(identity(file), { folder, roots: [cwd] }) !== "within")
    return {
      source: { path, text: "" },
      diagnostics: [diagnostic("wrong-value", WHOLE_FILE, LINK_OUT, "replace the link by the file")],
      folder,
      project: NO_PROJECT,
    };
  const decoded = decode(path, readUpTo(file, MAP_LIMIT));
  const { value: project, diagnostics } = readProject(decoded.value, placeIn(folder));
  const all: readonly Diagnostic[] = decoded.diagnostics.length > 0 ? decoded.diagnostics : diagnostics;
  const source: Source = decoded.value;
  return { source, diagnostics: all, folder, project };
}

function placeIn(folder: string): FileFacts {
  const leads = (path: string) =>
    standingOf(identity(existing(resolve(folder, path))), { folder, roots: [] });
  const isFolder = (path: string) => kindOf(resolve(folder, path)) === "folder";
  const isFile = (path: string) => kindOf(resolve(folder, path)) === "file";
  return { isFolder, leads, isFile };
}

/** The path, or the nearest folder above it that is there. */
function existing(path: string): string {
  return kindOf(path) !== "missing" || dirname(path) === path ? path : existing(dirname(path));
}

/** A file that `hence.yaml` names may be quoted if it lies below its folder, and is not hidden. */
function quotable(name: string, folder: string): string[] {
  const file = resolve(folder, name);
  const [top, real] = [identity(folder), identity(file)];
  if (!isWithin(folder, file) || !isWithin(top, real)) return [];
  return hasHiddenName(relative(top, real)) ? [] : [file];
}

/** A path to another drive is absolute, and is kept as it is. */
const wayTo = (folder: string, path: string): string => {
  const way = relative(folder, path);
  return isAbsolute(way) ? way : slashes(way);
};
