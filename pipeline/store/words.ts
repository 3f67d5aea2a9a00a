import { Worker } from "node:worker_threads";

interface Call {
  readonly resolve: (words: string[]) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Call>;
}

/** The one thread of this process that holds the dictionary. It keeps the process from ending while a store is open, and not longer. */
let thread: Thread | undefined;
let openStores = 0;
let calls = 0;

/** To be called by a store that may ask for words; gives back what is to be called when it is closed. */
export function holdWords(): () => void {
  let isHeld = true;
  openStores++;
  thread?.worker.ref();
  return () => {
    if (!isHeld) return;
    isHeld = false;
    openStores--;
    if (openStores === 0) thread?.worker.unref();
  };
}

/** Begins to load the dictionary, beside whatever else runs. */
export function loadWords(): void {
  thread ??= started();
}

/** Each text's words, folded and parted by blanks; punctuation is left out. Rejects where the thread ends before it has answered; the next call begins another. */
export function wordsOf(texts: readonly string[]): Promise<string[]> {
  thread ??= started();
  const { worker, waiting } = thread;
  const id = calls++;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, texts });
  });
}

function started(): Thread {
  const worker = new Worker(new URL("words-worker.ts", import.meta.url));
  const waiting = new Map<number, Call>();
  if (openStores === 0) worker.unref();
  const fail = (error: Error) => {
    if (thread?.worker === worker) thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", ({ id, words }: { id: number; words: string[] }) => {
    waiting.get(id)?.resolve(words);
    waiting.delete(id);
  });
  worker.on("messageerror", fail);
  worker.on("error", (error) => fail(error as Error));
  worker.on("exit", () => fail(new Error("the thread that cuts words has ended")));
  return { worker, waiting };
}
