import type { Project } from "../../schemas/facts.ts";
import type { ProjectWords } from "../../schemas/lexicon/projects.ts";
import type { Passage } from "../passage.ts";
import type { Firm } from "./firms.ts";

const WORD = "[\\p{sc=Han}A-Za-z0-9“”·\\-]";
const PROJECT_BEHIND = new RegExp(`^(?<name>${WORD}{4,30}?项目)`, "u");
const LISTED = new RegExp(`^(?<name>${WORD}{4,30}?)等(?:重大|重点)?项目`, "u");

/** Projects that running text ties to a firm: 抓好甲公司某某项目实施; 依托甲公司，实施某某项目. Made once per lexicon. */
export class RunningProjects {
  private readonly general: RegExp;
  private readonly verb: RegExp;

  constructor({ verbs, general }: ProjectWords) {
    const longest = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join("|");
    this.general = new RegExp(`^(?:${longest(general)})|(?:示范|试点|重点|重大|等|的|一批|有关|相关)`, "u");
    this.verb = new RegExp(`(?:${longest(verbs)})(?<name>${WORD}{4,30}?项目)`, "gu");
  }

  read(passage: Passage, firms: readonly Firm[]): Project[] {
    const { text } = passage;
    const found: Project[] = [];
    const add = (rule: string, start: number, name: string, firm: Firm) => {
      if (this.general.test(name) || found.some((other) => other.name === name)) return;
      const from = Math.min(start, firm.start);
      found.push({
        clause: passage.clause,
        start: passage.start + from,
        end: passage.start + start + name.length,
        rule: `projects/${rule}`,
        name,
        enterprise: firm.name,
      });
    };
    for (const firm of firms) {
      const behind = text.slice(firm.end, firm.end + 48);
      const beside = PROJECT_BEHIND.exec(behind)?.groups?.name;
      const before = text.slice(Math.max(0, firm.start - 6), firm.start);
      if (
        beside &&
        /(?:抓好|推进|加快|推动|建设|实施|做好|[、；：:。]|^)$/u.test(before) &&
        !/[为在与和对向以于]|实施|开展|建设|推进|申报|承担|参与|引进|谋划/u.test(beside.slice(0, -2))
      )
        add("enterprise-beside", firm.end, beside, firm);
      const listed = LISTED.exec(behind)?.groups?.name;
      if (listed && /[、推进动快抓好]$/u.test(before) && !/[为在与对向以于]|实施|开展|发挥|建设$/u.test(listed))
        add("enterprise-listed", firm.end, listed, firm);
    }
    for (const match of text.matchAll(this.verb)) {
      const name = match.groups?.name ?? "";
      const start = match.index + match[0].length - name.length;
      const firm = firms.findLast((one) => one.end <= match.index);
      if (
        firm &&
        match.index - firm.end <= 60 &&
        !/[。；;\n]/u.test(text.slice(firm.end, match.index)) &&
        /^(?:的?(?:研究|研发|建设|实施|攻关)|[，。；,;])/u.test(text.slice(start + name.length))
      )
        add("verb-object", start, name, firm);
    }
    return found;
  }
}
