import { hasErrors } from "../../../diagnostic.ts";
import type { ArgumentMap } from "../../../model/map.ts";
import { reportOptions } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { rootsNamed } from "../../machine/quoted/reach.ts";
import { interruptible } from "../../machine/signals.ts";
import { readStdin } from "../../machine/stdin.ts";
import { EXIT, UsageError } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { report } from "../../report/report.ts";
import { findInputs } from "../../session/inputs/inputs.ts";
import type { Input } from "../../session/inputs/inputs.ts";
import { readAndCheck } from "../../session/perform.ts";
import { withSoundDefaults } from "../../session/project/faults.ts";
import { Projects } from "../../session/project/projects.ts";

/** A map that is fit to be reasoned about. */
export interface ReadMap {
  readonly input: Input;
  readonly map: ArgumentMap;
}

/** The map that a command reasons about, as the user names it. */
export interface MapNamed {
  readonly file: string;
  /** Folders whose files may be read for it too, as the user wrote them. */
  readonly roots: readonly string[];
}

/** The one map that is named; where it has errors, these are reported and the exit code is given. An unmet `expect` is none here. */
export async function readMapFor(
  { file, roots: words }: MapNamed,
  command: string,
  host: Host,
): Promise<ReadMap | ExitCode> {
  const roots = rootsNamed(words, host.cwd);
  const inputs = findInputs([file], host.cwd, { command });
  const [input] = inputs;
  if (input === undefined || inputs.length > 1)
    throw new UsageError(`hence ${command} takes one map, and ${file} names ${inputs.length}.`);
  const projects = new Projects(host.cwd);
  const { isFaulty } = await withSoundDefaults(inputs, projects, host);
  if (isFaulty) return EXIT.faulty;
  const settings = projects.settingsFor(input);
  const asked = {
    ...input,
    cwd: host.cwd,
    roots: [...roots, ...(settings?.roots ?? [])],
    project: settings?.project,
    ...(input.path === "-" ? { bytes: await readStdin(host.stdin) } : {}),
  };
  const { source, map, diagnostics } = interruptible(() => readAndCheck(asked));
  const errors = diagnostics.filter(
    ({ code, severity }) => severity === "error" && code !== "expect-unmet" && code !== "quote-not-found",
  );
  if (map !== undefined && !hasErrors(errors)) return { input, map };
  await host.stderr.write(
    report("pretty", [{ source, diagnostics: errors }], reportOptions(host.stderr, host.env)),
  );
  return EXIT.faulty;
}
