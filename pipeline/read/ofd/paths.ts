import type { XmlElement } from "../container/xml.ts";
import { type Rule, rulesOfPath } from "../page/rules.ts";
import { textOfChild } from "./elements.ts";
import { matrixOf } from "./text.ts";

/** How many numbers follow each operation of abbreviated path data; the last two are where it ends. */
const NUMBERS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
const MOST_OPERATIONS = 20_000;

type Point = [number, number];

/** The points of each subpath; of curves only the ends. */
function subpaths(data: string): Point[][] {
  const parts = data.trim().split(/[\s,]+/);
  const paths: Point[][] = [];
  for (let i = 0, count = 0; i < parts.length && count < MOST_OPERATIONS; count++) {
    const operation = parts[i] ?? "";
    const length = NUMBERS[operation];
    if (length === undefined) return paths;
    const [x, y] = [Number(parts[i + length - 1]), Number(parts[i + length])];
    const current = paths.at(-1);
    if (operation === "C") {
      if (current?.[0]) current.push(current[0]);
    } else if (!Number.isFinite(x) || !Number.isFinite(y)) return paths;
    else if (operation === "M" || operation === "S" || !current) paths.push([[x, y]]);
    else current.push([x, y]);
    i += length + 1;
  }
  return paths;
}

/** The rules that a path object draws: level and upright sides of stroked paths, areas filled so thin that they are lines. */
export function rulesOf(object: XmlElement, page: readonly number[]): Rule[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrixOf(object, page);
  const isStroked = object.attributes.Stroke !== "false";
  if (!isStroked && object.attributes.Fill !== "true") return [];
  return subpaths(textOfChild(object, "AbbreviatedData") ?? "").flatMap((path) =>
    rulesOfPath(
      path.map(([x, y]): Point => [a * x + c * y + e, b * x + d * y + f]),
      isStroked,
    ),
  );
}
