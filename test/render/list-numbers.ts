import { markerOf } from "../../pipeline/markers.ts";
import { numeral } from "../../pipeline/read/word/numerals.ts";
import type { Block, Run } from "./circular.ts";
import { xmlText } from "./zip-writer.ts";

const FORMS = ["chineseCountingThousand", "decimal", "decimalEnclosedCircle"];

/** A paragraph whose marker is not typed but counted by Word: `list` is its `w:numId`. */
export type Counted = Block & { readonly list?: number };

/** The runs of a paragraph without its first characters. */
function behind(runs: readonly Run[], count: number): Run[] {
  const [first, ...rest] = runs;
  if (!first || count === 0) return [...runs];
  return first.text.length <= count ? behind(rest, count - first.text.length) : [{ ...first, text: first.text.slice(count) }, ...rest];
}

/**
 * Takes the markers that paragraphs begin with (一、 （二） 3. 第四条) out of their text and has Word count them: one kind of list for each shape of marker,
 * a list that begins anew wherever the numbers do. Gives the blocks and the numbering part (inner XML of `w:numbering`).
 */
export function withListNumbers(blocks: readonly Block[]): { readonly blocks: readonly Counted[]; readonly numbering: string } {
  const kinds = new Map<string, { readonly xml: string; readonly id: number; last: number; list: number }>();
  const lists: string[] = [];
  const counted = blocks.map((block): Counted => {
    if (block.kind === "table") return block;
    const marker = markerOf(block.runs.map(({ text }) => text).join(""));
    const number = marker?.number ?? 0;
    const form = FORMS.find((candidate) => number > 0 && marker?.text.includes(numeral(candidate, number)));
    if (!marker || !form) return block;
    const shape = marker.text.replace(numeral(form, number), "%1");
    const kind = kinds.get(`${form} ${shape}`) ?? {
      id: kinds.size,
      xml: `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:suff w:val="nothing"/><w:lvlText w:val="${xmlText(shape)}"/></w:lvl>`,
      last: 0,
      list: 0,
    };
    kinds.set(`${form} ${shape}`, kind);
    if (kind.list === 0 || number !== kind.last + 1) {
      kind.list = lists.length + 1;
      lists.push(
        `<w:num w:numId="${kind.list}"><w:abstractNumId w:val="${kind.id}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${number}"/></w:lvlOverride></w:num>`,
      );
    }
    kind.last = number;
    return { ...block, runs: behind(block.runs, marker.text.length), list: kind.list };
  });
  const definitions = [...kinds.values()].map(({ id, xml }) => `<w:abstractNum w:abstractNumId="${id}">${xml}</w:abstractNum>`);
  return { blocks: counted, numbering: definitions.join("") + lists.join("") };
}
