import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import PQueue from "p-queue";
import { residentMegabytes } from "./resident.ts";

/** What became of a task: the child's answer; or it was killed for its time or its memory; or it died, by an exit code or a signal (SIGABRT: its heap is full). */
export type Outcome =
  | { readonly answer: unknown }
  | { readonly died: "timeout" }
  | { readonly died: "memory" }
  | { readonly died: "exit"; readonly cause: string };

/** What a child may hold, in megabytes: objects on its heap, which it bounds itself, and in all, with the buffers beside it, which is looked at from outside. */
export interface MemoryLimits {
  readonly heapMegabytes: number;
  readonly memoryMegabytes: number;
}

/** Milliseconds between two looks at a child's memory. */
const LOOK = 100;

/**
 * Child processes that answer one message each at a time. They start when there is a task, serve again after an answer, and are killed
 * when a task's time or memory is used up: one bad task costs itself alone. Idle ones keep nothing alive and end with this process; busy ones are killed then.
 *
 * Not tinypool: it leaves tasks queued behind a child that died, prints a dying child's output among ours, and cannot say what it died of.
 */
export class Children {
  readonly #module: URL;
  readonly #memory: MemoryLimits;
  readonly #queue: PQueue;
  readonly #idle: ChildProcess[] = [];
  readonly #busy = new Set<ChildProcess>();

  /** `module` is run by each child; it answers every message with one message. */
  constructor(module: URL, memory: MemoryLimits, atOnce = Math.max(2, Math.min(4, availableParallelism()))) {
    this.#module = module;
    this.#memory = memory;
    this.#queue = new PQueue({ concurrency: atOnce });
    process.on("exit", () => this.#busy.forEach(kill));
  }

  /** Has a child answer a task. The clock starts when the child gets it, not while it waits for one. Never rejects. */
  run(task: unknown, milliseconds: number): Promise<Outcome> {
    return this.#queue.add(async () => {
      const used = this.#idle.pop();
      const outcome = used && (await this.#answered(used, task, milliseconds));
      // A child that served before may have died of an earlier task, or still hold its memory: only a fresh one proves that it was this.
      return !outcome || ("died" in outcome && outcome.died !== "timeout") ? this.#answered(this.#started(), task, milliseconds) : outcome;
    });
  }

  #answered(child: ChildProcess, task: unknown, milliseconds: number): Promise<Outcome> {
    for (const event of ["error", "exit"]) child.removeAllListeners(event);
    this.#busy.add(child);
    child.ref();
    child.channel?.ref();
    return new Promise((resolve) => {
      const ended = (outcome: Outcome) => {
        clearTimeout(clock);
        clearInterval(watch);
        for (const event of ["message", "error", "exit"]) child.removeAllListeners(event);
        this.#busy.delete(child);
        if ("answer" in outcome) this.#rest(child);
        else kill(child);
        resolve(outcome);
      };
      const clock = setTimeout(() => ended({ died: "timeout" }), milliseconds);
      const watch = setInterval(() => {
        if ((residentMegabytes(child.pid) ?? 0) > this.#memory.memoryMegabytes) ended({ died: "memory" });
      }, LOOK);
      child.on("message", (answer) => ended({ answer }));
      child.on("error", (error) => ended({ died: "exit", cause: error.message }));
      child.on("exit", (code, signal) => ended({ died: "exit", cause: signal ?? `exit code ${code}` }));
      child.send(task as object, (error) => {
        if (error) ended({ died: "exit", cause: error.message });
      });
    });
  }

  #started(): ChildProcess {
    return fork(this.#module, {
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${this.#memory.heapMegabytes}`],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  }

  #rest(child: ChildProcess): void {
    child.unref();
    child.channel?.unref();
    child.on("error", () => {});
    child.on("exit", () => this.#idle.splice(this.#idle.indexOf(child), 1));
    this.#idle.push(child);
  }
}

/** Kills at once, also a child in an endless loop; what it still says or fails with is not heard. */
function kill(child: ChildProcess): void {
  child.on("error", () => {});
  child.kill("SIGKILL");
  child.unref();
  child.channel?.unref();
}
