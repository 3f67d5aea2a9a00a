import type { Project } from "../../schemas/facts.ts";
import type { ProjectWords } from "../../schemas/lexicon/projects.ts";
import type { Passage } from "../passage.ts";
import type { Firm } from "./firms.ts";
import type { ProjectRule } from "./rules.ts";

const WORD = "[\\p{sc=Han}A-Za-z0-9“”·\\-]";
const BESIDE = new RegExp(`^${WORD}{4,30}?项目`, "u");
const LISTED = new RegExp(`^(?<name>${WORD}{4,30}?)等(?:重大|重点)?项目`, "u");
const ALSO = /^、(?<names>[^，。；：,;:]{4,50}?)等项目/u;
const BEFORE_FIRM = /(?:抓好|推进|加快|推动|建设|实施|做好|[、；：:。]|^)$/u;
const BEFORE_LISTED = /[、进动快好]$/u;
const PREDICATE = /[为在对向以于]|实施|开展|建设|推进|申报|承担|参与|引进|谋划|发挥/u;
const OBJECT_ENDS = /^(?:的?(?:研究|研发|建设|实施|攻关)|[，。；、,;])/u;
const SENTENCE_END = /[。；;\n]/u;
const REACH = 60;

/** Projects that running text ties to a firm: 抓好甲公司某某项目实施; 依托甲公司，实施某某项目. Made once per lexicon. */
export class RunningProjects {
  private readonly general: RegExp;
  private readonly verb: RegExp;

  constructor({ verbs, general }: ProjectWords) {
    const longest = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join("|");
    this.general = new RegExp(`^(?:${longest(general)})|示范|试点|重点|重大|等|的|一批|有关|相关`, "u");
    this.verb = new RegExp(`(?:${longest(verbs)})(?<name>${WORD}{4,30}?项目)`, "gu");
  }

  /** `firms`: the firms that the passage names, in reading order. */
  read({ clause, start: offset, text }: Passage, firms: readonly Firm[]): Project[] {
    const found: Project[] = [];
    const add = (rule: ProjectRule, start: number, name: string, firm: Firm) => {
      if (name.length < 4 || this.general.test(name) || found.some((other) => other.name === name)) return;
      const span = { start: offset + Math.min(start, firm.start), end: offset + start + name.length };
      found.push({ clause, ...span, rule: `projects/${rule}`, name, enterprise: firm.name });
    };
    for (const firm of firms) {
      const behind = text.slice(firm.end, firm.end + 48);
      const before = text.slice(Math.max(0, firm.start - 6), firm.start);
      const beside = BESIDE.exec(behind)?.[0];
      if (beside && BEFORE_FIRM.test(before) && !PREDICATE.test(beside.slice(0, -2))) add("enterprise-beside", firm.end, beside, firm);
      const listed = LISTED.exec(behind)?.groups?.name;
      if (listed && BEFORE_LISTED.test(before) && !PREDICATE.test(listed)) add("enterprise-listed", firm.end, listed, firm);
    }
    for (const match of text.matchAll(this.verb)) {
      const name = match.groups?.name ?? "";
      const start = match.index + match[0].length - name.length;
      const firm = firms.findLast(({ end }) => end <= match.index);
      const rest = text.slice(start + name.length, start + name.length + REACH);
      if (!firm || match.index - firm.end > REACH * 2 || SENTENCE_END.test(text.slice(firm.end, match.index)) || !OBJECT_ENDS.test(rest))
        continue;
      add("verb-object", start, name, firm);
      const names = ALSO.exec(rest)?.groups?.names ?? "";
      let at = start + name.length + 1;
      for (const other of names === "" ? [] : names.split("、")) {
        add("verb-object-listed", at, other, firm);
        at += other.length + 1;
      }
    }
    return found;
  }
}
