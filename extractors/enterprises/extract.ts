import type { Circular } from "../../schemas/circular.ts";
import type { EnterpriseMention } from "../../schemas/facts.ts";
import type { EnterpriseWords } from "../../schemas/lexicon/enterprises.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import { BoxItems } from "../box-items.ts";
import type { Extraction, Passage } from "../passage.ts";
import { passagesOf } from "../passage.ts";
import { BoxedReader } from "./boxed.ts";
import { ContextReader } from "./context.ts";
import { FormReader, type Found } from "./forms.ts";
import { definedIn, introducedIn } from "./introduced.ts";
import { KnownReader } from "./known.ts";
import { Vocabulary } from "./vocabulary.ts";

interface Readers {
  readonly vocabulary: Vocabulary;
  readonly forms: FormReader;
  readonly context: ContextReader;
  readonly known: KnownReader;
  readonly boxed: BoxedReader;
}

const made = new WeakMap<EnterpriseWords, Readers>();

function readersOf(words: EnterpriseWords): Readers {
  const ready = made.get(words);
  if (ready) return ready;
  const vocabulary = new Vocabulary(words);
  const forms = new FormReader(vocabulary);
  const context = new ContextReader(vocabulary, (run) => forms.leadInLength(run));
  const readers = { vocabulary, forms, context, known: new KnownReader(vocabulary), boxed: new BoxedReader(vocabulary) };
  made.set(words, readers);
  return readers;
}

/** The longest of overlapping finds, in reading order. */
function longest(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * Names of companies and groups: full names by their legal form, nationwide firms, and short names that the document introduces or that stand
 * where texts name firms. Each surface form once per clause; general phrases (龙头企业, 平台公司) are none.
 */
export function extractEnterprises(circular: Circular, lexicon: Lexicon): Extraction<EnterpriseMention> {
  const { vocabulary, forms, context, known, boxed } = readersOf(lexicon.enterprises);
  const passages: Passage[] = [
    ...passagesOf(circular),
    ...circular.tables.map(({ clause, start, end }) => ({ clause, isHeading: false, start, text: circular.text.slice(start, end) })),
  ];
  const byForm = passages.map((passage) => [...forms.read(passage.text), ...known.read(passage.text)]);
  const cores = new Set<string>();
  const bare = new Set<string>();
  byForm.forEach((found, i) => {
    for (const { start, end } of found) {
      const names = vocabulary.coresOf((passages[i] as Passage).text.slice(start, end));
      for (const name of names) cores.add(name);
      for (const name of names.slice(0, 2)) if (name.length >= 4) bare.add(name);
    }
  });
  const ends = byForm.flatMap((found, i) => found.map(({ end }) => (passages[i] as Passage).start + end));
  const introduced = [
    ...introducedIn(circular.text, bare, vocabulary, (text, end) => context.endsWell(text, end)),
    ...definedIn(circular.text, ends),
  ];
  const found = passages.map(({ text, start: from }, i) => {
    const within = introduced.filter(({ start, end }) => start >= from && end <= from + text.length);
    const short = within.map(({ start, end, rule }) => ({ start: start - from, end: end - from, rule }));
    return longest([...(byForm[i] as Found[]), ...context.read(text, cores), ...short]);
  });
  const names = new Set(passages.flatMap(({ text }, i) => (found[i] as Found[]).map(({ start, end }) => text.slice(start, end))));
  const isPlace = (word: string) =>
    vocabulary.isRegion(word) || ["省", "市", "县", "区"].some((level) => circular.text.includes(word + level));
  const inBoxes = new BoxItems(circular).boxes
    .flatMap(({ items }) => items)
    .map((item) => ({ item, found: boxed.read(item, names, cores, isPlace) }));
  const seen = new Set<string>();
  const facts: EnterpriseMention[] = [];
  const add = (passage: { clause: number; start: number; text: string }, { start, end, rule }: Found) => {
    const name = passage.text.slice(start, end);
    if (seen.has(`${passage.clause}|${name}`)) return;
    seen.add(`${passage.clause}|${name}`);
    facts.push({ clause: passage.clause, start: passage.start + start, end: passage.start + end, rule: `enterprises/${rule}`, name });
  };
  passages.forEach((passage, i) => {
    for (const one of found[i] as Found[]) add(passage, one);
  });
  for (const { item, found: firms } of inBoxes)
    for (const firm of firms) if (!facts.some(({ start, end }) => start < item.start + firm.end && item.start < end)) add(item, firm);
  return { facts: facts.sort((a, b) => a.clause - b.clause || a.start - b.start), diagnostics: [] };
}
