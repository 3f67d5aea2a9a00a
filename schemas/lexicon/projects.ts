import { z } from "zod";

const Words = z.array(z.string().min(1)).min(1);

/**
 * Words around names of projects. `endings`: last words of a project's name (项目, 基地); a 专栏 box whose items mostly end so is a list of projects.
 * `verbs`: words before a project in running text (实施, 抓好). `general`: words that make a phrase mean projects in general (重点, 示范).
 */
export const ProjectWords = z.object({ endings: Words, verbs: Words, general: Words });
export type ProjectWords = z.infer<typeof ProjectWords>;
