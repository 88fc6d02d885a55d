/** What is small already, and what says which program wrote the archive, to be found without unpacking it. */
const STORED = /\.png$|^docProps\/app\.xml$/u;

/** A ZIP archive that is the same bytes for the same parts, in any time zone and with any version of Node. */
export async function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const { zipSync } = await import("fflate");
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [
        path,
        [
          typeof part === "string" ? new TextEncoder().encode(part) : part,
          { level: STORED.test(path) ? 0 : 9 },
        ],
      ]),
    ),
    // Read in local time, and so made in local time: the first moment that the format knows.
    { mtime: new Date(1980, 0, 1), os: 0 },
  );
}

/** Bytes as zlib has them, quickly rather than as small as can be. */
export async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const { zlibSync } = await import("fflate");
  return zlibSync(bytes, { level: 6 });
}
