import { pairPhrase, runsOf } from "../schemas/search-terms.ts";
import type { KnowledgeBase } from "./open.ts";

/** A clause that holds all the words. `terms`: what was looked for in the end, to be marked. */
export interface SearchHit {
  readonly document_id: string;
  readonly document: string | null;
  readonly doc_number: string | null;
  readonly path: string;
  readonly heading: string | null;
  readonly text: string;
}

/** What a search found, and the terms that it looked for: those given, or the words they fell apart into. */
export interface SearchResult {
  readonly terms: readonly string[];
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

const MAX_TERMS = 32;
const MAX_TERM_LENGTH = 200;

/**
 * Clauses whose heading or body holds every term, best first: whole words in headings, whole words in bodies, then any stretch of text.
 * Terms are parted by white space and punctuation. Any text is a valid query. Where no clause holds them as they stand,
 * they fall apart into the longest words that the base holds (化工产业的能耗 → 化工 产业 能耗), all of which must occur.
 */
export function search(base: KnowledgeBase, words: string, limit = 20): SearchResult {
  const terms = [...new Set(runsOf(words))].map((term) => [...term].slice(0, MAX_TERM_LENGTH).join("")).slice(0, MAX_TERMS);
  if (terms.length === 0) return { terms, total: 0, hits: [] };
  const whole = find(base, terms, limit);
  if (whole.total > 0) return whole;
  const parts = [...new Set(terms.flatMap((term) => wordsIn(base, term)))].slice(0, MAX_TERMS);
  const apart = parts.length > 0 ? find(base, parts, limit) : whole;
  return apart.total > 0 ? apart : whole;
}

function find(base: KnowledgeBase, terms: readonly string[], limit: number): SearchResult {
  const query = terms.map(termQuery).join(" AND ");
  const total = base.prepare("SELECT count(*) FROM clause_search WHERE clause_search MATCH ?").pluck().get(query) as number;
  const hits = base
    .prepare(
      `SELECT d.id AS document_id, d.title AS document, d.doc_number, c.path, c.heading, c.text
       FROM clause_search s
       JOIN clauses c ON c.document_id = s.document_id AND c.ordinal = s.clause_ordinal
       JOIN documents d ON d.id = s.document_id
       WHERE clause_search MATCH ? ORDER BY bm25(clause_search, 0, 0, 10, 4, 1), d.id, c.ordinal LIMIT ?`,
    )
    .all(query, limit) as SearchHit[];
  return { terms, total, hits };
}

/** Terms hold letters and digits only, so that quoting them is enough. */
function termQuery(term: string): string {
  const phrase = pairPhrase(term);
  return phrase === null ? `("${term}"*)` : `({heading body} : "${term}" OR pairs : "${phrase}")`;
}

/** Cuts a term into the longest words that the base holds, from the left; characters that stand alone are left out. */
function wordsIn(base: KnowledgeBase, term: string): string[] {
  const holds = base.prepare("SELECT 1 FROM clause_search WHERE clause_search MATCH ? LIMIT 1");
  const characters = [...term];
  const words: string[] = [];
  for (let i = 0; i < characters.length; ) {
    let length = Math.min(8, characters.length - i);
    while (length > 1 && !holds.get(`{heading body} : "${characters.slice(i, i + length).join("")}"`)) length--;
    if (length > 1) words.push(characters.slice(i, i + length).join(""));
    i += length;
  }
  return words;
}
