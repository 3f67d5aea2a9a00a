import type { Circular, Table } from "../../schemas/circular.ts";
import type { Responsibility } from "../../schemas/facts.ts";
import type { Span } from "../../schemas/span.ts";
import { unbracketed } from "./bodies.ts";
import type { BodyWords } from "./body-words.ts";
import { ROLE_LABELS } from "./rules.ts";
import { readStatement } from "./statement.ts";

const ROLE_COLUMN = new RegExp(
  `^(?:[省市区县]级?)?(?:${ROLE_LABELS.filter(({ role }) => role !== null)
    .map(({ label }) => label)
    .join("|")})$`,
);

/** Who answers for the rows of a task table, by columns headed 责任单位, 牵头单位, 配合单位: at the clause that holds the table, each proved by its cell. */
export function readTables({ text, tables }: Circular, words: BodyWords): Responsibility[] {
  return tables.flatMap((table) => {
    const columns = table.cells.filter(({ row, text: head }) => row === 0 && roleOf(head) !== null);
    return columns.length === 0
      ? []
      : cellsOf(text, table).flatMap(({ row, column, span }) => {
          const head = columns.find((cell) => cell.column === column);
          return row === 0 || !head
            ? []
            : readCell(text, span, roleOf(head.text) ?? "", words).map((duty) => ({ clause: table.clause, ...duty }));
        });
  });
}

/** The label that a column's head is, brackets and upper heads left out (分工/牵头单位（第一位牵头）); or null. */
function roleOf(head: string): string | null {
  const label = unbracketed(head.replace(/\s/g, "")).split("/").at(-1) ?? "";
  return ROLE_COLUMN.test(label) ? label.replace(/^[省市区县]级?/, "") : null;
}

/** Every cell with its place; rows are lines of the text, the last line the last row. */
function cellsOf(text: string, table: Table): { row: number; column: number; span: Span }[] {
  const last = Math.max(...table.cells.map(({ row }) => row));
  const lines: Span[] = [];
  let start = table.start;
  for (const line of text.slice(table.start, table.end).split("\n")) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines.slice(-last).flatMap((line, i) => {
    let at = line.start;
    return text
      .slice(line.start, line.end)
      .split("\t")
      .map((cell, column) => {
        const span = { start: at, end: at + cell.length };
        at = span.end + 1;
        return { row: i + 1, column, span };
      });
  });
}

/** A cell as if its column's head stood before it. */
function readCell(text: string, { start, end }: Span, label: string, words: BodyWords): Omit<Responsibility, "clause">[] {
  const lead = `${label}：`;
  return readStatement(lead + text.slice(start, end), words, null).map((duty) => {
    const at = (place: number): number => start + Math.max(0, place - lead.length);
    return {
      start: at(duty.proof.start),
      end: at(duty.proof.end),
      rule: `responsibilities/${duty.rule}`,
      agency: text.slice(at(duty.start), at(duty.end)),
      canonical: null,
      role: duty.role,
      inline: false,
    };
  });
}
