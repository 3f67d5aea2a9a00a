import type { PageViewport, PDFPageProxy } from "pdfjs-dist";
import { seenThrough } from "../page/pieces.ts";
import { merged, type Rule, rulesOfPath } from "../page/rules.ts";

/** What of a page is drawn and not written: its rules; the fonts that it uses, by the names that pdf.js and the file give them; whether it is blank (a damaged one is not). */
export interface Drawn {
  readonly rules: readonly Rule[];
  readonly fonts: ReadonlyMap<string, string>;
  readonly isBlank: boolean;
}

/** The subpaths of a path as pdf.js passes it (numbers of operations, each before its coordinates), as points. */
function subpaths(data: ArrayLike<number>): [number, number][][] {
  const paths: [number, number][][] = [];
  const COORDINATES = [2, 2, 6, 4, 0];
  for (let i = 0; i < data.length; ) {
    const operation = data[i] as number;
    const count = COORDINATES[operation] ?? 0;
    const end: [number, number] = [data[i + count - 1] ?? 0, data[i + count] ?? 0];
    const current = paths.at(-1);
    if (operation === 0 || !current) paths.push([end]);
    else current.push(count === 0 ? (current[0] as [number, number]) : end);
    i += count + 1;
  }
  return paths;
}

/** Reads what is drawn on a page, as far as it is whole. It costs more than reading its text. */
export async function drawnOn(page: PDFPageProxy, viewport: PageViewport): Promise<Drawn> {
  const { OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const STROKES = new Set<number>([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const FILLS = new Set<number>([OPS.fill, OPS.eoFill]);
  const contents = await page.getOperatorList().catch(() => null);
  const { fnArray, argsArray } = contents ?? { fnArray: [], argsArray: [] };
  const rules: Rule[] = [];
  const used = new Set<string>();
  const saved: (readonly number[])[] = [];
  let matrix: readonly number[] = viewport.transform;
  fnArray.forEach((operation, i) => {
    const args = argsArray[i];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? viewport.transform;
    else if (operation === OPS.transform) matrix = seenThrough(matrix, args);
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (args[0]) matrix = seenThrough(matrix, args[0]);
    } else if (operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? viewport.transform;
    else if (operation === OPS.setFont) used.add(args[0]);
    else if (operation === OPS.constructPath && (STROKES.has(args[0]) || FILLS.has(args[0])) && args[1][0]) {
      for (const path of subpaths(args[1][0])) {
        const points = path.map(([x, y]): [number, number] => {
          const [, , , , shownX, shownY] = seenThrough(matrix, [1, 0, 0, 1, x, y]);
          return [shownX, shownY];
        });
        rules.push(...rulesOfPath(points, STROKES.has(args[0])));
      }
    }
  });
  // pdf.js hands fonts over a turn behind the page's contents; those that it could not read never.
  await new Promise((resolve) => setImmediate(resolve));
  const fonts = new Map([...used].map((font) => [font, page.commonObjs.has(font) ? (page.commonObjs.get(font).name ?? "") : ""]));
  const isBlank =
    contents !== null &&
    !fnArray.some((operation, i) => operation === OPS.transform || (operation === OPS.constructPath && argsArray[i][0] !== OPS.endPath));
  return { rules: merged(rules), fonts, isBlank };
}
