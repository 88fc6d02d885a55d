import { drawAssumed } from "../../../pipeline.ts";
import { NOTHING_ASSUMED } from "../../../reason/argument.ts";
import { hangsOn } from "../../../reason/hangs-on.ts";
import type { Typesetter } from "../../../text/typesetter.ts";
import type { Host } from "../../machine/host.ts";
import { interruptible } from "../../machine/signals.ts";
import { UsageError } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { NamesOf } from "../judged/names.ts";
import { readMapFor } from "../judged/read.ts";
import { drawPictures, plannedPictures, streamBeside } from "../pictures/draw.ts";
import { assumedBy, statementNamed } from "./assumed.ts";
import { assumedInWords, changesIn, tellChanges } from "./changes.ts";
import { tellHangsOn } from "./hanging.ts";
import type { WhatIfRequest } from "./request.ts";

/** Prints what would change or, where nothing is assumed, what the claim depends on. */
export async function whatif(request: WhatIfRequest, host: Host): Promise<ExitCode> {
  const read = await readMapFor(request, "whatif", host);
  if (typeof read === "number") return read;
  const { map, input } = read;
  const names = interruptible(() => new NamesOf(map));
  const assumed = assumedBy(request, names);
  const outputs = plannedPictures(input, request, { kind: "whatif" }, host.cwd);
  const claim =
    request.claim === undefined ? names.claim : statementNamed(request.claim, names, request.file);
  if (claim === undefined) throw new UsageError("This map has no statements.");
  const isAsked = assumed.stances.size > 0 || assumed.undercut.size > 0;
  const among = request.claim === undefined ? names.claims : [claim];
  await streamBeside(outputs, host).write(
    interruptible(() =>
      isAsked
        ? tellChanges(changesIn(map, assumed, claim), among, names, request.format)
        : tellHangsOn(hangsOn(map, claim)!, among, names, request.format),
    ),
  );
  const draw = (type: Typesetter) =>
    isAsked
      ? drawAssumed(map, assumed, request.draw, type, assumedInWords(assumed, names))
      : drawAssumed(map, NOTHING_ASSUMED, request.draw, type);
  return drawPictures(outputs, input.path, draw, host);
}
