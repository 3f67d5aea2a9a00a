import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { UnreadableError } from "../limits.ts";
import { portPair } from "./ports.ts";

const PACKAGE = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** A file that pdf.js needs in each of its data folders: without them it drops the Han of fonts that are not embedded, and says nothing. */
const NEEDED = { cmaps: "GBK-EUC-H.bcmap", standard_fonts: "FoxitSerif.pfb" } as const;

/** The half of pdf.js that parses; it has no types. */
const PARSER: string = "pdfjs-dist/legacy/build/pdf.worker.mjs";
interface Parser {
  readonly WorkerMessageHandler: { readonly initializeFromPort: (port: unknown) => void };
}

/**
 * A browser's font, as pdf.js loads it for a screen. Without such pdf.js works out the outline of every glyph on a page, so as to paint it itself:
 * for a page's rules that is most of the work.
 */
class LoadedFont {
  readonly loaded = Promise.resolve();
}

/** A folder of pdf.js's own data, as pdf.js wants it: ending in a slash. */
function dataFolder(name: keyof typeof NEEDED): string {
  const folder = join(PACKAGE, name);
  if (!existsSync(join(folder, NEEDED[name])))
    throw new UnreadableError(
      "unsupported-format",
      `缺少读取中文 PDF 所需的 pdfjs-dist/${name}：请重新运行 npm ci (pdf.js's ${name} are missing)`,
    );
  return `${folder}/`;
}

/**
 * A PDF opened by pdf.js, in this thread, without scripts, fonts for a screen or pictures: nothing here paints.
 * Files locked for changes only open by the empty password. Throws `UnreadableError` where another password is needed or pdf.js is not whole.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const cMapUrl = dataFolder("cmaps");
  const standardFontDataUrl = dataFolder("standard_fonts");
  const { getDocument, PasswordException, PDFWorker, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  if (!("FontFace" in globalThis)) Object.assign(globalThis, { FontFace: LoadedFont });
  const [port, parserPort] = portPair();
  const { WorkerMessageHandler } = (await import(PARSER)) as Parser;
  WorkerMessageHandler.initializeFromPort(parserPort);
  const worker = new PDFWorker({ port: port as unknown as null, verbosity: VerbosityLevel.ERRORS });
  const task = getDocument({
    worker,
    // pdf.js takes the bytes that it is given for its own.
    data: Uint8Array.from(bytes),
    cMapUrl,
    cMapPacked: true,
    standardFontDataUrl,
    useSystemFonts: false,
    // The names of fonts tell which are bold.
    fontExtraProperties: true,
    disableFontFace: false,
    ownerDocument: { fonts: new Set() } as unknown as undefined,
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    if (error instanceof PasswordException)
      throw new UnreadableError("encrypted", "PDF 已加密：请用密码打开后另存为不加密的 PDF，再提供 (encrypted; a password is needed)");
    throw error;
  }
}
