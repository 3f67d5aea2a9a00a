import { relative } from "node:path";
import { fileURLToPath } from "node:url";

const fromHere = (path: string): string => relative(process.cwd(), fileURLToPath(new URL(`../${path}`, import.meta.url))) || ".";

/** The folder of seeds and the knowledge base that come with the project, as seen from the working folder. */
export const defaultSeeds = (): string => fromHere("seeds");
export const defaultBase = (): string => fromHere("out/knowledge.sqlite");

/** The hand-checked gold that comes with the project, and the scores of the last commit. */
export const defaultGold = (): string => fromHere("test/gold");
export const defaultScores = (): string => fromHere("test/scores.json");

/** Where `score --corpus` keeps the reading of a folder that later ones are compared with. */
export const scoredCorpus = (): string => fromHere("out/scored-corpus.sqlite");
