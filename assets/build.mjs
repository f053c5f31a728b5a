// Builds the face of the house: styles, script and fonts into the furniture app's static folder.
// Run by `npm run build`; `npm run build -- --watch` rebuilds when a source changes.

import { cp, mkdir, readFile, rm, watch, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { build as bundle } from "esbuild";
import { compile, NodePackageImporter } from "sass";
import subset from "subset-font";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const target = path.join(root, "src/secretariat/furniture/static/house");

// Latin subsets: they hold every letter of Spanish and English. 600 serves for bold everywhere.
const fonts = [
  ["source-serif-4", "400-normal"],
  ["source-serif-4", "600-normal"],
  ["public-sans", "400-normal"],
  ["public-sans", "600-normal"],
];
// Italic stands only in the verb that opens a paragraph, so it carries letters and little else.
const italic = ["source-serif-4", "400-italic"];
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÁÉÍÓÚÜÑáéíóúüñ ,.:;-’'()";

// Latin-1 and the marks of our typography.
const printed = Array.from({ length: 224 }, (_, n) => String.fromCharCode(32 + n)).join("") + "–—‘’“”„…‹›•′″€−↑ŒœŠšŽž";

const fontFile = (family, cut) =>
  path.join(root, "node_modules/@fontsource", family, "files", `${family}-latin-${cut}.woff2`);

async function styles() {
  const { css } = compile(path.join(here, "styles/house.scss"), {
    style: "compressed",
    loadPaths: [path.join(root, "node_modules")],
    importers: [new NodePackageImporter(root)],
    quietDeps: true,
    charset: false,
  });
  await writeFile(path.join(target, "house.css"), css);
}

async function script() {
  await bundle({
    entryPoints: [path.join(here, "scripts/house.js")],
    outfile: path.join(target, "house.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    legalComments: "none",
  });
}

async function type() {
  await mkdir(path.join(target, "fonts"), { recursive: true });
  for (const [family, cut] of fonts) {
    await cp(fontFile(family, cut), path.join(target, "fonts", `${family}-${cut}.woff2`));
  }
  const small = await subset(await readFile(fontFile(...italic)), letters, { targetFormat: "woff2" });
  await writeFile(path.join(target, "fonts", `${italic.join("-")}.woff2`), small);
}

// The same letters for the printing of Declarations (typst reads no woff2). Not sent to browsers.
async function printing() {
  await mkdir(path.join(target, "print"), { recursive: true });
  for (const [family, cut] of [...fonts, italic]) {
    const whole = await subset(await readFile(fontFile(family, cut)), printed, { targetFormat: "truetype" });
    await writeFile(path.join(target, "print", `${family}-${cut}.ttf`), whole);
  }
}

async function all() {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await cp(path.join(here, "images"), target, { recursive: true });
  await Promise.all([styles(), script(), type(), printing()]);
}

await all();
if (process.argv.includes("--watch")) {
  for await (const { filename } of watch(here, { recursive: true })) {
    try {
      await Promise.all([styles(), script()]);
      console.log(`rebuilt after ${filename}`);
    } catch (error) {
      console.error(error.message);
    }
  }
}
