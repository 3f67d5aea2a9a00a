import type { PageViewport, PDFPageProxy } from "pdfjs-dist";
import { type Box, seenThrough } from "./pieces.ts";

/** A line drawn on the page, level or upright: where it stands (`at`: y of a level one, x of an upright one) and how far it reaches. */
export interface Rule {
  readonly isLevel: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What of a page is drawn and not written: its rules; the fonts that it uses, by the names that pdf.js and the file give them; whether it is blank. */
export interface Drawn {
  readonly rules: readonly Rule[];
  readonly fonts: ReadonlyMap<string, string>;
  readonly isBlank: boolean;
}

/** Thicker than this, in points, is an area and no rule. */
const THICKEST = 4;
const SHORTEST = 4;
/** More make a drawing and no table. */
const MOST_RULES = 5_000;
/** Rules as near as this, in points, are one; so are ends and crossings that all but meet. */
export const NEAR = 3;

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

/** A thin box as a rule along its middle. */
function ruleOf(box: Box): Rule[] {
  const isLevel = box.width >= box.height;
  const [length, thickness] = isLevel ? [box.width, box.height] : [box.height, box.width];
  if (thickness > THICKEST || length < SHORTEST) return [];
  const [from, at] = isLevel ? [box.x, box.y + box.height / 2] : [box.y, box.x + box.width / 2];
  return [{ isLevel, at, from, to: from + length }];
}

function boxOf(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The rules that painting a path draws: stroked sides that are level or upright, and areas filled so thin that they are lines. */
function rulesOfPath(points: readonly [number, number][], isStroked: boolean): Rule[] {
  if (!isStroked) return ruleOf(boxOf(points));
  return points.slice(1).flatMap((point, i) => {
    const side = boxOf([points[i] as [number, number], point]);
    return Math.min(side.width, side.height) < 0.5 ? ruleOf(side) : [];
  });
}

/** Joins rules that lie on one line and touch. */
function merged(rules: readonly Rule[]): Rule[] {
  const joined: { isLevel: boolean; at: number; from: number; to: number }[] = [];
  for (const rule of [...rules].sort((a, b) => Number(a.isLevel) - Number(b.isLevel) || a.at - b.at || a.from - b.from)) {
    const same = joined.findLast(
      (other) =>
        other.isLevel === rule.isLevel && rule.at - other.at <= NEAR / 2 && rule.from <= other.to + NEAR && rule.to >= other.from - NEAR,
    );
    if (!same) joined.push({ ...rule });
    else {
      same.from = Math.min(same.from, rule.from);
      same.to = Math.max(same.to, rule.to);
    }
  }
  return joined;
}

/** Reads what is drawn on a page. It costs more than reading its text. */
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
  const { fnArray, argsArray } = await page.getOperatorList();
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
  const names = [...used].map(
    (font) => new Promise<[string, string]>((resolve) => page.commonObjs.get(font, ({ name }: { name: string }) => resolve([font, name]))),
  );
  const isBlank = !fnArray.some(
    (operation, i) => operation === OPS.transform || (operation === OPS.constructPath && argsArray[i][0] !== OPS.endPath),
  );
  return { rules: rules.length > MOST_RULES ? [] : merged(rules), fonts: new Map(await Promise.all(names)), isBlank };
}
