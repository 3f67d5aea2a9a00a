import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { withKnowledgeBase } from "../knowledge/open.ts";
import { type Difference, difference } from "../knowledge/score/difference.ts";
import { expandPaths } from "../pipeline/files.ts";
import { ingest } from "../pipeline/ingest.ts";
import { loadLexicon } from "../pipeline/lexicon.ts";
import { rebuildStore } from "../pipeline/store/store.ts";

/**
 * Reads a folder with the rules as they are and compares it, fact by fact, with the reading that was saved before; null where none was.
 * With `save` the new reading takes the place of the old one.
 */
export async function compareCorpus(folder: string, saved: string, save: boolean): Promise<Difference | null> {
  const beside = mkdtempSync(join(dirname(saved), "scored-"));
  const fresh = join(beside, "corpus.sqlite");
  try {
    const store = rebuildStore(fresh);
    try {
      for await (const _ of ingest(expandPaths([folder]), store, loadLexicon()));
      store.finish();
    } catch (error) {
      store.abandon();
      throw error;
    }
    const compared = existsSync(saved)
      ? withKnowledgeBase(fresh, (now) => withKnowledgeBase(saved, (before) => difference(before, now)))
      : null;
    if (save) renameSync(fresh, saved);
    return compared;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
