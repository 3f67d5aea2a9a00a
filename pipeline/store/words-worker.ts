import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { runsOf } from "../../schemas/search-terms.ts";

/** The thread that holds jieba's dictionary: a list of texts comes in, each text's words parted by blanks go out, in search mode (聊城 and 聊城市). */
const jieba = createRequire(import.meta.url)("nodejieba") as { cutForSearch(text: string): string[] };

const LATIN_OR_NOT = /[a-z0-9]+|[^a-z0-9]+/g;
const words = (text: string): string[] =>
  runsOf(text)
    .flatMap((run) => run.match(LATIN_OR_NOT) ?? [])
    .flatMap((piece) => (/^[a-z0-9]/.test(piece) ? [piece] : jieba.cutForSearch(piece)));

parentPort?.on("message", ({ id, texts }: { id: number; texts: readonly string[] }) => {
  parentPort?.postMessage({ id, words: texts.map((text) => words(text).join(" ")) });
});
words("词");
