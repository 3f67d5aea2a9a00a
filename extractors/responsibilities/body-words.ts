import type { Lexicon } from "../../schemas/lexicon.ts";

/** Words of a lexicon, compiled once: what the readers of bodies' names look things up in. */
export interface BodyWords {
  /** Field + organ word, and bodies with names of their own (发展改革委, 总工会, 委组织部, 高新区管委会). */
  readonly forms: ReadonlySet<string>;
  /** Fields of government in every form (发改, 资规). */
  readonly fields: ReadonlySet<string>;
  /** Standard field names that hold a conjunction (住房和城乡建设). */
  readonly joinedFields: readonly string[];
  readonly national: ReadonlySet<string>;
  readonly groupBodies: ReadonlySet<string>;
  readonly notBodies: ReadonlySet<string>;
  readonly bareTails: ReadonlySet<string>;
  readonly ending: RegExp;
  readonly group: RegExp;
  readonly determiner: RegExp;
  readonly person: RegExp;
}

const alternation = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");
const compiled = new WeakMap<Lexicon, BodyWords>();

/** The compiled words of a lexicon; compiled at the first call for it. */
export function bodyWords(lexicon: Lexicon): BodyWords {
  const known = compiled.get(lexicon);
  if (known) return known;
  const { agencies, duties } = lexicon;
  const fields = agencies.fields.flatMap(({ name, forms }) => [name, ...forms]);
  const organs = Object.keys(agencies.organs);
  const zones = Object.keys(agencies.zones).flatMap((zone) => ["管委会", "管理委员会", "管理局", "党工委"].map((organ) => zone + organ));
  const words: BodyWords = {
    forms: new Set([
      ...fields.flatMap((field) => organs.map((organ) => field + organ)),
      ...agencies.bodies.flatMap(({ forms }) => forms).filter((form) => form.length > 1 && form !== "税务"),
      ...Object.keys(agencies.party).flatMap((form) => [`委${form}`, `党委${form}`]),
      ...zones,
    ]),
    fields: new Set([...fields, "税务"]),
    joinedFields: fields.filter((field) => /[和与]/.test(field)),
    national: new Set(agencies.national.flatMap(({ name, forms }) => [name, ...forms])),
    groupBodies: new Set(duties.groupBodies),
    notBodies: new Set(duties.notBodies),
    bareTails: new Set(duties.bareTails),
    ending: new RegExp(`(?:${alternation(duties.endings)})$`),
    group: new RegExp(`(?:${alternation(duties.groups)})$`),
    determiner: new RegExp(`^(?:${alternation(duties.determiners)})`),
    person: new RegExp(`^(?:的|${alternation(duties.persons)})`),
  };
  compiled.set(lexicon, words);
  return words;
}
