import { reportOptions } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { visible } from "../../report/escape-control.ts";
import { onlyErrors, report } from "../../report/report.ts";
import type { ReportedFile } from "../../report/reporter.ts";
import type { PlacedMap, Projects } from "./projects.ts";

/** The maps whose defaults are right. Every `hence.yaml` with errors is reported, and nothing is done with the maps that it is for. */
export async function withSoundDefaults<T extends PlacedMap>(
  maps: readonly T[],
  projects: Projects,
  host: Host,
): Promise<{ readonly sound: readonly T[]; readonly isFaulty: boolean }> {
  const { sound, faults } = sorted(maps, projects);
  const { stderr, env } = host;
  if (faults.length > 0)
    await stderr.write(report("pretty", faults.map(onlyErrors), reportOptions(stderr, env)));
  await sayLeftOut(faults, host);
  return { sound, isFaulty: faults.length > 0 };
}

/** The maps whose defaults are right, and every `hence.yaml` with errors. */
export function sorted<T extends PlacedMap>(maps: readonly T[], projects: Projects) {
  const faults = new Set(maps.flatMap((map) => projects.faultFor(map) ?? []));
  return { sound: maps.filter((map) => projects.faultFor(map) === undefined), faults: [...faults] };
}

export async function sayLeftOut(faults: readonly ReportedFile[], { stderr }: Host): Promise<void> {
  for (const { source } of faults)
    await stderr.write(visible(`${source.path} has errors; the maps below its folder were left out.`) + "\n");
}
