import { z } from "zod";

const Words = z.array(z.string().min(1)).min(1);

/**
 * Words around titles and document numbers.
 * `genres`: last words of a document's title (办法, 纲要). `leadIns`: words that stand before a number and are no part of it (按照国办发…).
 * `standardCodes`: letters that open a standard's number in China. `workNouns`: kinds of works that are no documents (电影, 杂志), printed beside a title.
 * `workTails`: last words of such works' own titles (日报).
 */
export const CitationWords = z.object({ genres: Words, leadIns: Words, standardCodes: Words, workNouns: Words, workTails: Words });
export type CitationWords = z.infer<typeof CitationWords>;
