import type { Circular } from "../../schemas/circular.ts";
import type { EnterpriseMention, Project } from "../../schemas/facts.ts";
import type { ProjectWords } from "../../schemas/lexicon/projects.ts";
import type { Lexicon } from "../../schemas/lexicon.ts";
import { BoxItems } from "../box-items.ts";
import type { Extraction } from "../passage.ts";
import { passagesOf } from "../passage.ts";
import { firmsAtHead, mentionsIn } from "./firms.ts";
import type { ProjectRule } from "./rules.ts";
import { RunningProjects } from "./running.ts";

interface Reader {
  readonly ending: RegExp;
  readonly running: RunningProjects;
}

const readers = new WeakMap<ProjectWords, Reader>();
const LEAD = /^[^：:。；，、“（(]{2,12}[：:]/u;
const TRAILING = /[；;。，,、：:\s]+$/u;

function readerOf(words: ProjectWords): Reader {
  const known = readers.get(words);
  if (known) return known;
  const reader = { ending: new RegExp(`(?:${words.endings.join("|")})$`, "u"), running: new RunningProjects(words) };
  readers.set(words, reader);
  return reader;
}

/**
 * Named projects: the leaf items of a 专栏 box that lists projects, with the enterprises that open them cut off (several enterprises: one record each),
 * and in running text what is called a 项目 and tied to a named enterprise.
 */
export function extractProjects(circular: Circular, lexicon: Lexicon, enterprises: readonly EnterpriseMention[]): Extraction<Project> {
  const { ending, running } = readerOf(lexicon.projects);
  const boxes = new BoxItems(circular);
  const isProjectBox = boxes.boxes.filter(
    ({ items }) => items.filter(({ text }) => ending.test(text.replace(TRAILING, ""))).length * 2 >= items.length,
  );
  const boxed = isProjectBox.flatMap(({ items }) => items.flatMap((item) => boxedProjects(item, enterprises)));
  const inBox = new Set(boxes.boxes.flatMap(({ items }) => items.map(({ clause }) => clause)));
  const told = passagesOf(circular)
    .filter(({ clause, isHeading }) => !isHeading && !inBox.has(clause))
    .flatMap((passage) => running.read(passage, mentionsIn(passage, enterprises)));
  const facts = [...boxed, ...told].sort((a, b) => a.clause - b.clause || a.start - b.start);
  return { facts, diagnostics: [] };
}

/** One record per enterprise that opens the item, or one without. */
function boxedProjects(item: { clause: number; start: number; text: string }, enterprises: readonly EnterpriseMention[]): Project[] {
  const lead = LEAD.exec(item.text)?.[0].length ?? 0;
  const start = item.start + lead;
  const printed = item.text.slice(lead).replace(TRAILING, "");
  const { firms, length } = firmsAtHead(printed, mentionsIn({ clause: item.clause, text: printed }, enterprises));
  const name = printed.slice(length);
  if (name.length < 2) return [];
  const rule: ProjectRule = firms.length === 0 ? "box-item" : "box-item-of-enterprise";
  const project = { clause: item.clause, start, end: start + printed.length, rule: `projects/${rule}`, name };
  return (firms.length === 0 ? [null] : firms).map((enterprise) => ({ ...project, enterprise }));
}
