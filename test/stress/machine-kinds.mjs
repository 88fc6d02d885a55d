/**
 * Ten kinds of faults of the machine. Each begins before or during a run of hence in a folder with maps and outputs;
 * `random()` decides when, where and how; `span` is how long a run takes, in ms. `begin` may return what ends the fault; the run is then repeated without it.
 */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

const NOBODY = 65_534;
const CLOCK = new URL("clock.cjs", import.meta.url).pathname;
const MAPS = ["a.yaml", "b.yaml", "c.yaml"];

const pickOf = (random) => (some) => some[Math.floor(random() * some.length)];
/** Some time, in ms, of a run that takes about so long. */
const moment = (random, span) => random() * span * 1.1;
const hasRoot = process.getuid?.() === 0;

export const KINDS = {
  killed: {
    begin: ({ random, span, child }) => later(moment(random, span), () => child().kill("SIGKILL")),
  },
  "full disk": {
    // A disk of so many bytes, or a limit to the size of a file.
    prepare: ({ random, folder }) => {
      if (!hasRoot || random() < 0.3) return { fileSize: Math.floor(random() * 60) };
      return { full: mount(join(folder, "output"), 8 + Math.floor(random() * 60)) };
    },
    end: ({ full }) => full?.end(),
  },
  "read-only": {
    user: NOBODY,
    prepare: ({ random, folder }) => {
      const pick = pickOf(random);
      const place = pick([".", "output", "maps", "output/a.svg", "maps/b.yaml", "cache"]);
      const path = join(folder, place);
      if (existsSync(path)) chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444);
      return { path };
    },
    end: ({ path }) => existsSync(path) && chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644),
  },
  "gone folder": {
    begin: ({ random, span, folder }) => {
      const gone = pickOf(random)(["output", "maps", "cache", "."]);
      const from = join(folder, gone);
      const to = gone === "." ? `${folder}.gone` : join(folder, `${gone}.gone`);
      return later(moment(random, span), () => {
        try {
          renameSync(from, to);
        } catch {
          return undefined;
        }
        return () => {
          // What hence has made anew meanwhile gives way to what was there.
          rmSync(from, { recursive: true, force: true });
          renameSync(to, from);
        };
      });
    },
  },
  "clock jump": {
    prepare: ({ random, folder }) => {
      const years = () => new Date(Date.now() + (random() - 0.5) * 20 * 365 * 86_400_000);
      for (const file of filesIn(folder)) if (random() < 0.6) utimesSync(file, years(), years());
      return {
        node: ["--require", CLOCK],
        env: { CLOCK_SEED: String(Math.floor(random() * 1e9)) },
      };
    },
  },
  "unreadable file": {
    user: NOBODY,
    prepare: ({ random, folder }) => {
      const pick = pickOf(random);
      const path = join(
        folder,
        pick(["maps/a.yaml", "maps/source.txt", "output/a.svg", "cache", "maps", "hence.yaml"]),
      );
      const aside = `${path}.aside`;
      const how = pick(["mode", "folder", "pipe", "socket"]);
      if (how === "mode") {
        if (existsSync(path)) chmodSync(path, 0);
        return {
          undo: () => existsSync(path) && chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644),
        };
      }
      if (existsSync(path)) renameSync(path, aside);
      if (how === "folder") mkdirSync(path);
      else if (how === "pipe") spawnSync("mkfifo", [path]);
      else
        spawnSync("python3", [
          "-c",
          "import socket,sys,os;os.chdir(os.path.dirname(sys.argv[1]));socket.socket(socket.AF_UNIX).bind(os.path.basename(sys.argv[1]))",
          path,
        ]);
      return {
        undo: () => {
          rmSync(path, { recursive: true, force: true });
          if (existsSync(aside)) renameSync(aside, path);
        },
      };
    },
    end: ({ undo }) => undo(),
  },
  "rename racing": {
    begin: ({ random, folder, versions }) => {
      const pick = pickOf(random);
      let nth = 0;
      let isOver = false;
      const turn = () => {
        if (isOver) return;
        const name = pick(MAPS);
        // An editor that writes a new file and renames it; the last word is the first version.
        const temporary = join(folder, "maps", `.${name}.${nth++}.swp`);
        writeFileSync(temporary, pick(versions[name]));
        renameSync(temporary, join(folder, "maps", name));
        if (random() < 0.2) {
          const output = join(folder, "output", "a.svg");
          if (existsSync(output)) renameSync(output, join(folder, "moved.svg"));
        }
        setTimeout(turn, random() * 20);
      };
      setTimeout(turn, 0);
      return {
        end: () => {
          isOver = true;
        },
        edits: true,
      };
    },
  },
  "signal during watch": {
    watch: true,
    begin: ({ random, span, folder, child, versions }) => {
      const pick = pickOf(random);
      const signal = pick(["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGKILL"]);
      const saves = Array.from({ length: 3 }, () =>
        later((0.2 + random()) * span, () => {
          const name = pick(MAPS);
          writeFileSync(join(folder, "maps", name), pick(versions[name]));
        }),
      );
      const ends = later((0.3 + 1.5 * random()) * span, () => child().kill(signal));
      return { end: () => [...saves, ends].forEach(({ end }) => end()), edits: true };
    },
  },
  "deleted cache": {
    begin: ({ random, span, folder }) =>
      later(moment(random, span), () => {
        for (const file of filesIn(join(folder, "cache"))) if (random() < 0.7) rmSync(file, { force: true });
        if (random() < 0.5) rmSync(join(folder, "cache"), { recursive: true, force: true });
        if (random() < 0.5) rmSync(join(folder, "dist/cache"), { recursive: true, force: true });
      }),
  },
  "corrupted cache": {
    prepare: ({ random, folder }) => {
      for (const file of [...filesIn(join(folder, "cache")), ...filesIn(join(folder, "dist/cache"))]) {
        const bytes = readFileSync(file);
        const how = random();
        if (how < 0.2) truncateSync(file, Math.floor(random() * bytes.length));
        else if (how < 0.3) writeFileSync(file, bytes.fill(0, Math.floor(random() * bytes.length)));
        else if (how < 0.4) writeFileSync(file, Buffer.from(bytes.toReversed()));
        else {
          for (let flips = 1 + random() * 4; flips > 0; flips--)
            bytes[Math.floor(random() * bytes.length)] ^= 1 << Math.floor(random() * 8);
          writeFileSync(file, bytes);
        }
      }
      return {};
    },
  },
};

function later(ms, act) {
  let undo;
  const timer = setTimeout(() => (undo = act()), ms);
  return {
    end: () => {
      clearTimeout(timer);
      if (typeof undo === "function") undo();
    },
  };
}

/** A file system of so many KiB over a folder, with what is in the folder. */
function mount(folder, size) {
  const before = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]);
  const made = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}k`, "tmpfs", folder], {
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`mount: ${made.stderr}`);
  for (const [name, bytes] of before) {
    try {
      writeFileSync(join(folder, name), bytes);
    } catch {
      rmSync(join(folder, name), { force: true });
    }
  }
  // What did not fit was not there before either.
  const held = new Set(readdirSync(folder));
  return {
    held,
    end: () => {
      const after = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]);
      spawnSync("umount", [folder]);
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
      for (const [name, bytes] of after) writeFileSync(join(folder, name), bytes);
    },
  };
}

/** Regular files, at any depth. */
export function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => lstatSync(file).isFile() && !file.includes("/dist/fonts/"));
}

export function own(folder, user) {
  for (const name of [".", ...readdirSync(folder, { recursive: true })]) {
    const path = join(folder, name);
    if (!lstatSync(path).isSymbolicLink()) chownSync(path, user, user);
  }
}
