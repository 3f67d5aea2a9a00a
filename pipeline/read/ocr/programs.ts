import { type ChildProcess, execFile } from "node:child_process";
import { LIMITS } from "../limits.ts";

/** What recognising needs beyond what npm installs, and the Debian packages that bring it. */
const PACKAGES = "poppler-utils tesseract-ocr tesseract-ocr-chi-sim";

/** How a file that needs recognising is to be had, in one line. */
export const HOW_TO_INSTALL = `识别需要 pdftoppm、tesseract 和简体中文数据：apt install ${PACKAGES}`;

/** A program ended badly. `timedOut`: it was killed because its time was over. */
export class ProgramError extends Error {
  readonly timedOut: boolean;
  constructor(message: string, timedOut: boolean) {
    super(message);
    this.name = "ProgramError";
    this.timedOut = timedOut;
  }
}

/** Most bytes that a program may print: a page's picture in grey. */
const MOST_PRINTED = 256 * 1024 * 1024;

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Runs a program, no shell between, with its input; gives what it prints. Throws `ProgramError` where it fails or takes longer than a page may. */
export function run(
  program: string,
  args: readonly string[],
  input: Uint8Array = Buffer.alloc(0),
  milliseconds: number = LIMITS.ocrPageMilliseconds,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      args,
      {
        encoding: "buffer",
        maxBuffer: MOST_PRINTED,
        timeout: milliseconds,
        killSignal: "SIGKILL",
        // One page to a processor: tesseract's own threads only get in each other's way.
        env: { ...process.env, OMP_THREAD_LIMIT: "1", LC_ALL: "C" },
      },
      (error, stdout, stderr) => {
        running.delete(child);
        if (!error) return resolve(stdout);
        const [said] = stderr.toString("utf8").trim().split("\n");
        reject(new ProgramError(`${program}: ${said || error.message.split("\n")[0]}`, error.killed === true));
      },
    );
    running.add(child);
    // A program that has read enough closes its input.
    child.stdin?.on("error", () => {}).end(input);
  });
}

let installed: Promise<boolean> | null = null;

/** Whether pdftoppm, pdfinfo and tesseract with simplified Chinese are there. Asked once. */
export function canRecognise(): Promise<boolean> {
  installed ??= Promise.all([run("pdftoppm", ["-v"]), run("pdfinfo", ["-v"]), run("tesseract", ["--list-langs"])]).then(
    ([, , languages]) => /^chi_sim\s*$/m.test(languages.toString("utf8")),
    () => false,
  );
  return installed;
}
