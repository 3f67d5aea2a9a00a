import type { EnterpriseMention } from "../../schemas/facts.ts";

/** A firm's name inside a passage, by the passage's own offsets. */
export interface Firm {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Every place in a passage where a firm is named that the document mentions in the passage's clause; the longest name at each place. */
export function mentionsIn(passage: { clause: number; text: string }, enterprises: readonly EnterpriseMention[]): Firm[] {
  const names = [...new Set(enterprises.filter(({ clause }) => clause === passage.clause).map(({ name }) => name))].sort(
    (a, b) => b.length - a.length,
  );
  const firms: Firm[] = [];
  for (const name of names)
    for (let start = passage.text.indexOf(name); start >= 0; start = passage.text.indexOf(name, start + name.length))
      if (!firms.some((other) => start < other.end && other.start < start + name.length))
        firms.push({ start, end: start + name.length, name });
  return firms.sort((a, b) => a.start - b.start);
}

/** The firms that open a text (甲、乙和丙等龙头企业…), and how many characters they and the words that close their list take. */
export function firmsAtHead(text: string, firms: readonly Firm[]): { firms: string[]; length: number } {
  const names: string[] = [];
  let at = 0;
  for (const firm of firms) {
    if (firm.start !== at) break;
    names.push(firm.name);
    at = firm.end;
    const separator = /^[、，和及与]/u.exec(text.slice(at));
    if (!separator || !firms.some(({ start }) => start === at + 1)) break;
    at++;
  }
  if (names.length === 0) return { firms: names, length: 0 };
  return {
    firms: names,
    length: at + (/^(?:等(?:\p{sc=Han}{0,8}?(?:企业|公司|集团|单位))?|[的：:])/u.exec(text.slice(at))?.[0].length ?? 0),
  };
}
