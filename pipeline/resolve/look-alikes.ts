import type { Diagnostic } from "../../schemas/circular.ts";
import { atLevel, type Place, type Places } from "./places.ts";

const AFTER = /^(?:[^\u4e00-\u9fa5]|人民|政府|管委|[和及与委])/;
const BOUNDARY = /^(?:[^\u4e00-\u9fa5]|[和及与在对由到、])$/;

/** County names that differ in one character from one of the jurisdiction's own and are themselves unknown (沐阳县 for 沭阳县): misprints, most likely. */
export function findLookAlikes(text: string, home: Place | null, places: Places): Diagnostic[] {
  const city = home && (atLevel(home, "municipal") ?? home);
  const children = ((city && places.childrenOf.get(city)) ?? []).filter(({ name, stem }) => stem.length >= 2 && name.length <= 5);
  if (children.length === 0) return [];
  return [...text.matchAll(/[县区市旗]/g)].flatMap((hit) => {
    const end = hit.index + 1;
    const before = (start: number) => start === 0 || BOUNDARY.test(text[start - 1] ?? "");
    return children.flatMap(({ name, stem }) => {
      const start = end - name.length;
      const printed = text.slice(Math.max(0, start), end);
      if (
        start < 0 ||
        !before(start) ||
        places.named.has(printed) ||
        !AFTER.test(text.slice(end, end + 2)) ||
        !oneApart(printed, name) ||
        !text.includes(stem) ||
        printed.slice(0, 2) === stem
      )
        return [];
      return [
        {
          severity: "warning" as const,
          code: "look-alike-place",
          message: `${printed}: no such division; ${name} differs in one character`,
          start,
          end,
        },
      ];
    });
  });
}

function oneApart(printed: string, name: string): boolean {
  if (printed.length !== name.length || !/^[\u4e00-\u9fa5]+$/.test(printed)) return false;
  return [...printed].filter((char, at) => char !== name[at]).length === 1 && printed.at(-1) === name.at(-1);
}
