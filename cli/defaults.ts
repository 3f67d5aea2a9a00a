import { relative } from "node:path";
import { fileURLToPath } from "node:url";

const fromHere = (path: string): string => relative(process.cwd(), fileURLToPath(new URL(`../${path}`, import.meta.url))) || ".";

/** The folder of seeds and the knowledge base that come with the project, as seen from the working folder. */
export const defaultSeeds = (): string => fromHere("seeds");
export const defaultBase = (): string => fromHere("out/knowledge.sqlite");
