import { markerOf } from "../markers.ts";
import { widthOf } from "./glyphs.ts";
import type { Row } from "./marks.ts";

/** Choices of a form to tick (□是 □否); a box before a sentence is a bullet, or a character that got lost. */
const CHOICES = /^[（(]?[□☐◻▢]\s?[^□☐◻▢，。；]{1,30}(?:[□☐◻▢]|$)/;
const WIDEST_LABEL = 30;
const FORM_TITLE = /(?:表|书|单|函)(?:[（(][^（）()]{1,12}[）)])?$/;

const isChoice = ({ text, isTableRow }: Row): boolean => !isTableRow && CHOICES.test(text) && !/[。；]/.test(text);

/** A label of a form's field: a few words without a mark, no numbered heading and no title. */
const isLabel = ({ text, isTableRow }: Row): boolean =>
  !isTableRow && widthOf(text) <= WIDEST_LABEL && !/[，。；：:》]/.test(text) && markerOf(text) === null && !FORM_TITLE.test(text);

/** Makes cells of a form, which are no running text: lines of choices to tick, and the fields' labels that stand beside them. */
export function withFormCells(rows: readonly Row[]): Row[] {
  const cells = new Set<number>();
  rows.forEach((row, i) => {
    if (!isChoice(row)) return;
    cells.add(i);
    for (const step of [-1, 1]) for (let k = i + step; rows[k] && !cells.has(k) && isLabel(rows[k] as Row); k += step) cells.add(k);
  });
  return cells.size === 0 ? [...rows] : rows.map((row, i) => (cells.has(i) ? { ...row, isTableRow: true } : row));
}
