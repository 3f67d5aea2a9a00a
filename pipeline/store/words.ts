import { Worker } from "node:worker_threads";

interface Call {
  readonly resolve: (words: string[]) => void;
  readonly reject: (error: Error) => void;
}

/** The one thread of this process that holds the dictionary. It keeps the process from ending while a store is open, and not longer. */
let thread: Worker | undefined;
let openStores = 0;
const waiting = new Map<number, Call>();
let calls = 0;

/** To be called by a store that may ask for words; gives back what is to be called when it is closed. */
export function holdWords(): () => void {
  let isHeld = true;
  openStores++;
  thread?.ref();
  return () => {
    if (!isHeld) return;
    isHeld = false;
    openStores--;
    if (openStores === 0) thread?.unref();
  };
}

/** Begins to load the dictionary, beside whatever else runs. */
export function loadWords(): void {
  thread ??= started();
}

/** Each text's words, folded and parted by blanks; punctuation is left out. */
export function wordsOf(texts: readonly string[]): Promise<string[]> {
  loadWords();
  const id = calls++;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    thread?.postMessage({ id, texts });
  });
}

function started(): Worker {
  const worker = new Worker(new URL("words-worker.ts", import.meta.url));
  if (openStores === 0) worker.unref();
  const fail = (error: Error) => {
    if (thread === worker) thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", ({ id, words }: { id: number; words: string[] }) => {
    waiting.get(id)?.resolve(words);
    waiting.delete(id);
  });
  worker.on("error", (error) => fail(error as Error));
  worker.on("exit", () => fail(new Error("the thread that cuts words has ended")));
  return worker;
}
