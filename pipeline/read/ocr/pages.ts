import { type Limits, UnreadableError } from "../limits.ts";
import { type Picture, pictureOf } from "./picture.ts";
import { run } from "./programs.ts";

/** A page of a PDF: its number from 1, and the size that it is shown in, in points. */
export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** Dots per inch. Of 200 to 400 these read a skewed 130 dpi scan as well as any (99.4 % of its characters) and print-outs best. */
const RESOLUTION = 250;
/** A page larger than A3 is drawn coarser, so that its picture stays of bounded size. */
const MOST_PIXELS = 4_200;

/** The pages of a PDF. Throws `UnreadableError` where they are more than may be, `ProgramError` where poppler cannot open it. */
export async function pagesOf(pdf: Uint8Array, limits: Limits): Promise<Page[]> {
  const printed = (await run("pdfinfo", ["-f", "1", "-l", String(limits.pages + 1), "-"], pdf)).toString("utf8");
  const turnedPages = new Set([...printed.matchAll(/^Page\s+(\d+) rot:\s+(?:90|270)$/gm)].map(([, number]) => Number(number)));
  const pages = [...printed.matchAll(/^Page\s+(\d+) size:\s+([\d.]+) x ([\d.]+) pts/gm)].map(([, page, across = "", down = ""]) => {
    const number = Number(page);
    const [width, height] = turnedPages.has(number) ? [Number(down), Number(across)] : [Number(across), Number(down)];
    return { number, width, height };
  });
  if (pages.length > limits.pages) throw new UnreadableError("too-large", `超过 ${limits.pages} 页：请拆分后再读入 (too many pages)`);
  return pages;
}

/** Draws a page in grey. */
export async function draw(pdf: Uint8Array, { number, width, height }: Page): Promise<Picture> {
  const resolution = Math.max(10, Math.min(RESOLUTION, Math.floor((MOST_PIXELS * 72) / Math.max(width, height, 1))));
  return pictureOf(await run("pdftoppm", ["-gray", "-r", String(resolution), "-f", String(number), "-l", String(number), "-"], pdf));
}

/** What may be spent on one document, checked after every page. */
export class Allowance {
  readonly #milliseconds: number;
  #left: number;

  constructor({ ocrMilliseconds }: Pick<Limits, "ocrMilliseconds">) {
    this.#milliseconds = ocrMilliseconds;
    this.#left = ocrMilliseconds;
  }

  async spend<Result>(work: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    const result = await work();
    this.#left -= performance.now() - began;
    if (this.#left < 0)
      throw new UnreadableError("timeout", `识别超过 ${this.#milliseconds / 60_000} 分钟，已停止：请拆分文件 (recognition took too long)`);
    return result;
  }
}
