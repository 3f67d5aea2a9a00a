/** Columns that a terminal takes for a text: two for Chinese and full-width characters, none for combining marks. */
export const widthOf = (text: string): number => [...text].reduce((width, character) => width + characterWidth(character), 0);

const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

function characterWidth(character: string): number {
  if (WIDE.test(character)) return 2;
  return /^[\p{Mn}\p{Cf}\p{Cc}]$/u.test(character) ? 0 : 1;
}

/** Cuts a text to a width, with … where something is left out. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  let used = 1;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** A column: its title, what it shows of a row, and the width that it is cut to. Numbers stand to the right. */
export interface Column<Row> {
  readonly title: string;
  readonly of: (row: Row) => string | number | null;
  readonly maxWidth?: number;
}

/** The lines of a table with a head and a rule below it. */
export function columns<Row>(rows: readonly Row[], shown: readonly Column<Row>[]): string[] {
  const cells = rows.map((row) => shown.map(({ of, maxWidth }) => clip(String(of(row) ?? "—"), maxWidth ?? 60)));
  const isNumber = shown.map(({ of }) => rows.length > 0 && rows.every((row) => typeof of(row) === "number"));
  const widths = shown.map(({ title }, i) => Math.max(widthOf(title), ...cells.map((row) => widthOf(row[i] as string))));
  const line = (values: readonly string[]) =>
    values
      .map((value, i) => {
        const blanks = " ".repeat((widths[i] as number) - widthOf(value));
        return isNumber[i] ? blanks + value : value + blanks;
      })
      .join("  ")
      .trimEnd();
  return [line(shown.map(({ title }) => title)), widths.map((width) => "─".repeat(width)).join("  "), ...cells.map(line)];
}
