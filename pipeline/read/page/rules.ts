import type { Box } from "./pieces.ts";

/** A line drawn on the page, level or upright: where it stands (`at`: y of a level one, x of an upright one) and how far it reaches. */
export interface Rule {
  readonly isLevel: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Thicker than this, in points, is an area and no rule. */
const THICKEST = 4;
const SHORTEST = 4;
/** More make a drawing and no table. */
const MOST_RULES = 5_000;
/** Rules as near as this, in points, are one; so are ends and crossings that all but meet. */
export const NEAR = 3;

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
export function rulesOfPath(points: readonly [number, number][], isStroked: boolean): Rule[] {
  if (!isStroked) return ruleOf(boxOf(points));
  return points.slice(1).flatMap((point, i) => {
    const side = boxOf([points[i] as [number, number], point]);
    return Math.min(side.width, side.height) < 0.5 ? ruleOf(side) : [];
  });
}

/** Joins rules that lie on one line and touch; none where there are so many that they make a drawing. */
export function merged(rules: readonly Rule[]): Rule[] {
  if (rules.length > MOST_RULES) return [];
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
