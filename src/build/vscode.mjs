/**
 * Makes dist/hence-vscode.vsix (or the file that is named): the VS Code extension, with a language server of its own,
 * so that nothing else has to be installed to write maps. The same sources give the same bytes.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundled, citationCore, COMMONJS } from "./commonjs.mjs";
import { thirdPartyLicenses } from "./licenses.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sources = join(root, "src", "editors", "vscode");
const dist = join(root, "dist");
const target = resolve(process.argv[2] ?? join(dist, "hence-vscode.vsix"));

const built = spawnSync(process.execPath, [join(root, "src/build/build.mjs"), "--if-stale"], {
  stdio: "inherit",
});
if (built.status !== 0) process.exit(built.status ?? 1);

const { version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const manifest = { ...JSON.parse(text("manifest.json")), version, license };
// The linter cannot resolve a module that was only just built.
// oxlint-disable-next-line hence/layers
const { zipped } = await import(pathToFileURL(join(dist, "formats", "zip.js")).href);
const extension = await bundle();
const parts = {
  "[Content_Types].xml": contentTypes(),
  "extension.vsixmanifest": vsixManifest(manifest),
  "extension/package.json": `${JSON.stringify(manifest, null, 2)}\n`,
  "extension/extension.cjs": extension.code,
  "extension/server.cjs": text("server.cjs"),
  "extension/lsp.cjs": extension.server,
  "extension/bibtex.cjs": readFileSync(join(dist, "bibtex.cjs")),
  "extension/language-configuration.json": text("language-configuration.json"),
  "extension/hence.tmLanguage.json": text("hence.tmLanguage.json"),
  "extension/icon.png": await icon(),
  "extension/readme.md": text("README.md"),
  "extension/LICENSE.txt": readFileSync(join(root, "LICENSE")),
  "extension/THIRD-PARTY-LICENSES.txt": thirdPartyLicenses(root, extension.inputs),
};
const temporary = `${target}.${process.pid}`;
writeFileSync(temporary, await zipped(parts));
renameSync(temporary, target);

function text(name) {
  return readFileSync(join(sources, name), "utf8");
}

/** The licences cover the language server, which contains all packages of the client and more. */
async function bundle() {
  const { build } = await import("esbuild");
  const common = {
    absWorkingDir: root,
    ...COMMONJS,
    write: false,
    external: ["vscode"],
  };
  const client = await build({ ...common, entryPoints: ["src/editors/vscode/extension.ts"] });
  const server = await bundled(root, "src/cli/commands/lsp/lsp.ts");
  const bibtex = await build({
    ...common,
    entryPoints: ["src/cli/machine/quoted/bibtex.cjs"],
    plugins: [citationCore(root)],
  });
  const inputs = [client, bibtex].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  return { code: client.outputFiles[0].contents, server: server.code, inputs: [...inputs, ...server.inputs] };
}

async function icon() {
  const { Resvg } = await import("@resvg/resvg-js");
  return new Resvg(text("icon.svg"), { font: { loadSystemFonts: false } }).render().asPng();
}

function contentTypes() {
  const types = {
    json: "application/json",
    vsixmanifest: "text/xml",
    cjs: "application/javascript",
    md: "text/markdown",
    txt: "text/plain",
    png: "image/png",
  };
  const rows = Object.entries(types).map(
    ([extension, type]) => `<Default Extension=".${extension}" ContentType="${type}"/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${rows.join("")}</Types>
`;
}

function vsixManifest({ name, publisher, displayName, description, categories, keywords, engines }) {
  const asset = (type, path) =>
    `<Asset Type="Microsoft.VisualStudio.${type}" Path="extension/${path}" Addressable="true"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${escaped(name)}" Version="${escaped(version)}" Publisher="${escaped(publisher)}"/>
    <DisplayName>${escaped(displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(description)}</Description>
    <Tags>${escaped(keywords.join(","))}</Tags>
    <Categories>${escaped(categories.join(","))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${escaped(engines.vscode)}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionDependencies" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionPack" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
      <Property Id="Microsoft.VisualStudio.Code.LocalizedLanguages" Value=""/>
      <Property Id="Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown" Value="true"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/icon.png</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    ${asset("Code.Manifest", "package.json")}
    ${asset("Services.Content.Details", "readme.md")}
    ${asset("Services.Content.License", "LICENSE.txt")}
    ${asset("Services.Icons.Default", "icon.png")}
  </Assets>
</PackageManifest>
`;
}

function escaped(value) {
  return value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
