import { Worker } from "node:worker_threads";

/** Cuts texts into words. The dictionary is loaded in a thread of its own, at the first call. */
export class Words {
  #worker: Worker | undefined;
  #waiting = new Map<number, { resolve: (words: string[]) => void; reject: (error: Error) => void }>();
  #calls = 0;

  /** Each text's words, folded and parted by blanks; punctuation is left out. */
  of(texts: readonly string[]): Promise<string[]> {
    const worker = this.#start();
    worker.ref();
    const id = this.#calls++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, texts });
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("words-worker.ts", import.meta.url));
    worker.on("message", ({ id, words }: { id: number; words: string[] }) => {
      this.#waiting.get(id)?.resolve(words);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) worker.unref();
    });
    worker.on("error", (error) => {
      for (const { reject } of this.#waiting.values()) reject(error as Error);
      this.#waiting.clear();
    });
    this.#worker = worker;
    return worker;
  }
}
