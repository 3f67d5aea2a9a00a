import { Worker } from "node:worker_threads";

interface Call {
  readonly resolve: (words: string[]) => void;
  readonly reject: (error: Error) => void;
}

/** The one thread of this process that holds the dictionary. It keeps nobody from ending while it has nothing to do. */
let thread: Worker | undefined;
const waiting = new Map<number, Call>();
let calls = 0;

/** Begins to load the dictionary, beside whatever else runs. */
export function loadWords(): void {
  thread ??= started();
}

/** Each text's words, folded and parted by blanks; punctuation is left out. */
export function wordsOf(texts: readonly string[]): Promise<string[]> {
  loadWords();
  thread?.ref();
  const id = calls++;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    thread?.postMessage({ id, texts });
  });
}

function started(): Worker {
  const worker = new Worker(new URL("words-worker.ts", import.meta.url));
  worker.unref();
  worker.on("message", ({ id, words }: { id: number; words: string[] }) => {
    waiting.get(id)?.resolve(words);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on("error", (error) => {
    for (const { reject } of waiting.values()) reject(error as Error);
    waiting.clear();
    thread = undefined;
  });
  return worker;
}
