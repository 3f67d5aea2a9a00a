import { grantVerb } from "../grant.ts";
import type { Scene } from "../scene.ts";
import { behindMark } from "../stretch.ts";
import { type Words, wordsOf } from "./phrase.ts";
import { headingObject } from "./subject.ts";

/** Verbs by which a sentence announces what is supported (引育国际性科技组织，…; 打造产业集群，…). */
const ANNOUNCING =
  /^(?:进一步|积极|大力|加快|加速|重点|持续|全面|着力)*(?:支持|鼓励|引导|推动|引育|引进|招引|培育|打造|创建|组建|建设|发展|壮大|争创|对)(?:建设|发展|打造|培育|设立|壮大)*(?=[^，。；]{4,})/;

const announcedIn = (scene: Scene, from: number, to: number): Words | null => {
  const { text } = scene;
  for (let start = from; start < to; ) {
    const comma = text.slice(start, to).search(/[，；]/);
    const end = comma < 0 ? to : start + comma;
    const verb = ANNOUNCING.exec(text.slice(start, end))?.[0];
    const words = verb && !grantVerb(scene).test(text.slice(start, end)) ? wordsOf(scene, start + verb.length, end) : null;
    if (words && words.text.length <= 40) return words;
    start = end + 1;
  }
  return null;
};

/**
 * Who or what a grant without a recipient of its own rewards (按照规定给予最高30万元的经费支持): what its sentence announces, else what the
 * heading is about, else what the sentence before announces. A sentence with values before the grant's own part names it there.
 */
export function announced(scene: Scene): Words | null {
  const { text, sentence, part, mention, mentions } = scene;
  if (mentions.some((m) => m.start >= sentence.start && m.end <= part.start)) return null;
  const inSentence = announcedIn(scene, sentence.start, part.start - 1);
  if (inSentence) return inSentence;
  const heading = headingObject(scene);
  if (heading) return { text: heading, start: mention.textStart, end: mention.textStart };
  const start = behindMark(text, "。\n", sentence.start - 1);
  return text[sentence.start - 1] === "。" ? announcedIn(scene, start, sentence.start - 1) : null;
}
