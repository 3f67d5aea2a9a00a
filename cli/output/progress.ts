import { clip } from "./columns.ts";

/** What became of a file, as far as it is shown. */
interface Outcome {
  readonly path: string;
  readonly status: string;
  readonly reason: string | null;
}

/** Tells on standard error how the reading of files goes on: one line that is written over on a terminal, a plain line per file in a pipe. */
export class Progress {
  readonly #total: number;
  readonly #isTerminal = Boolean(process.stderr.isTTY);
  #done = 0;

  constructor(total: number) {
    this.#total = total;
  }

  show(outcome: Outcome): void {
    this.#done++;
    const line = `${this.#done}/${this.#total} ${outcome.status} ${outcome.path}${outcome.reason ? `: ${outcome.reason}` : ""}`;
    if (!this.#isTerminal) process.stderr.write(`${line}\n`);
    else process.stderr.write(`\r\x1b[K${outcome.status === "failed" ? `${line}\n` : clip(line, (process.stderr.columns ?? 80) - 1)}`);
  }

  end(): void {
    if (this.#isTerminal) process.stderr.write("\r\x1b[K");
  }
}
