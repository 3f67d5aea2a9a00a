import type { Lexicon } from "../../schemas/lexicon.ts";
import { type HeadLine, isOrgan } from "./lines.ts";

const ORGAN_END =
  /(?:政府|委员会|办公厅|办公室|总局|局|厅|部|海关|银行|中心支行|支行|分行|总部|总工会|法院|检察院|署|中共中央|市委|省委|区委|县委|自治区党委)/g;

/** Two bodies on one line, parted by a blank, or each opening with the same place or with a national prefix. */
function parted(line: HeadLine, lexicon: Lexicon): string[] {
  const text = line.text.replace(/文件$/, "");
  const place = text.slice(0, 2);
  const cuts = new Set(line.gaps.filter((gap) => gap >= 3 && gap < text.length));
  for (const end of text.matchAll(ORGAN_END)) {
    const at = end.index + end[0].length;
    const rest = text.slice(at);
    const isBranch = /^(?:国家|中国)/.test(text.slice(Math.max(0, ...cuts), at));
    const isNational = lexicon.agencies.national.some(({ name, forms }) =>
      [name, ...forms].some((form) => /部$|署$/.test(form) && rest.startsWith(form)),
    );
    if (isNational || /^(?:国家|国务院|中国|中共)/.test(rest) || (!isBranch && rest.startsWith(place.replace("中共", text.slice(2, 4)))))
      cuts.add(at);
  }
  const bounds = [0, ...[...cuts].sort((a, b) => a - b), text.length];
  const pieces = bounds.slice(1).map((to, i) => text.slice(bounds[i], to));
  return pieces.every((piece) => isOrgan(piece, lexicon)) ? pieces : [text];
}

/** The bodies that a run of lines names, in order, each once. */
export const organsOf = (lines: readonly HeadLine[], lexicon: Lexicon): string[] => [
  ...new Set(lines.filter((line) => line.kind === "organ").flatMap((line) => parted(line, lexicon))),
];

/** The body that a notice's title opens with (某市人民政府印发…); with several, each (A 局、B 局关于…, A 局 B 局关于…). */
export function organsOfTitle(title: string, gaps: readonly number[], lexicon: Lexicon): string[] {
  const end = title.search(new RegExp(`关于|${lexicon.headers.issuingVerbs.join("|")}`));
  if (end < 4) return [];
  const head = title.slice(0, end);
  const organs = head
    .split("、")
    .flatMap((part) => parted({ text: part, kind: "organ", gaps: head === part ? gaps.filter((gap) => gap < end) : [] }, lexicon));
  return organs.every((organ) => isOrgan(organ, lexicon)) ? organs : [];
}
