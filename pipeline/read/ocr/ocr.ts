import { availableParallelism } from "node:os";
import PQueue from "p-queue";
import type { Line } from "../../../schemas/source.ts";
import { type Limits, UnreadableError } from "../limits.ts";
import { linesOn, type RecognisedLine } from "./lines.ts";
import { Allowance, draw, type Page, pagesOf } from "./pages.ts";
import { paragraphOpenings } from "./paragraphs.ts";
import { canRecognise, HOW_TO_INSTALL, ProgramError } from "./programs.ts";
import { withoutRunningLines } from "./running-lines.ts";
import { recognise } from "./words.ts";

const pagesAtOnce = new PQueue({ concurrency: availableParallelism() });

/** A page that was recognised, with the lines on it. */
interface RecognisedPage {
  readonly page: Page;
  readonly lines: readonly RecognisedLine[];
}

/** What was recognised: lines in reading order, each with its place and how sure it is, and the number of pages. */
export interface Recognition {
  readonly lines: readonly Line[];
  readonly pages: number;
}

/**
 * Recognises pages of a PDF: those with these numbers, or all.
 * Throws `UnreadableError`: `needs-ocr` where the programs are not installed, `timeout` where a page or the document takes too long,
 * `damaged` where the PDF cannot be drawn, `empty` where no text is found.
 */
export async function recognisePdf(pdf: Uint8Array, numbers: readonly number[] | null, limits: Limits): Promise<Recognition> {
  if (!(await canRecognise()))
    throw new UnreadableError("needs-ocr", `扫描件，没有文字层。${HOW_TO_INSTALL} (scanned; install these to have it recognised)`);
  try {
    const pages = await pagesOf(pdf, limits);
    const wanted = numbers === null ? pages : pages.filter(({ number }) => numbers.includes(number));
    const allowance = new Allowance(limits);
    const stop = new AbortController();
    const recognised = await Promise.all(
      wanted.map((page) =>
        pagesAtOnce.add(
          () =>
            allowance.spend(
              async (): Promise<RecognisedPage> => ({ page, lines: linesOn(await recognise(await draw(pdf, page)), page.width) }),
            ),
          { signal: stop.signal },
        ),
      ),
    ).finally(() => stop.abort());
    return { lines: linesOf(recognised), pages: recognised.length };
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    if (error.timedOut)
      throw new UnreadableError("timeout", `有一页识别过久，已停止：请换用清晰的扫描件 (a page took too long; ${error.message})`);
    throw new UnreadableError("damaged", `PDF 文件已损坏，无法识别：请重新下载或另存 (damaged: ${error.message})`);
  }
}

function linesOf(pages: readonly RecognisedPage[]): Line[] {
  const texts = withoutRunningLines(pages.map(({ lines }) => lines));
  const openings = paragraphOpenings(texts);
  let start = 0;
  const lines = pages.flatMap(({ page }, i) =>
    (texts[i] ?? []).map(({ text, confidence, box }, j): Line => {
      const opensParagraph = openings[i]?.[j];
      const line = {
        text,
        start,
        bold: [],
        place: { page: page.number, ...box, confidence },
        ...(opensParagraph !== undefined && { opensParagraph }),
      };
      start += text.length + 1;
      return line;
    }),
  );
  if (lines.length === 0) throw new UnreadableError("empty", "页面图像中没有识别出文字：请提供更清晰的扫描件 (no text was recognised)");
  return lines;
}
