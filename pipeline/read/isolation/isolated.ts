import { z } from "zod";
import { Line, ReasonCode } from "../../../schemas/source.ts";
import type { Format } from "../formats.ts";
import { LIMITS, type Limits } from "../limits.ts";
import type { ReadFile, UnreadFile } from "../read.ts";
import { Children, type Outcome } from "./children.ts";

/** What a child is asked to read. */
export interface ReadingTask {
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly limits: Limits;
}

/** What a child may answer. */
const Answer = z.union([
  z.object({ mediaType: z.string(), lines: z.array(Line), pagesWithoutText: z.array(z.int().positive()).optional() }),
  z.object({ mediaType: z.string().nullable(), reasonCode: ReasonCode, reason: z.string() }),
]);

let children: Children | null = null;

/** Reads bytes as a format in a child process. Never rejects: a child that crashes, uses up its memory or its time is the file's reason. */
export async function readIsolated(format: Format, bytes: Uint8Array, limits: Limits): Promise<ReadFile | UnreadFile> {
  children ??= new Children(new URL("child.ts", import.meta.url), LIMITS);
  const task: ReadingTask = { format: format.name, bytes, limits };
  const outcome = await children.run(task, limits.readMilliseconds);
  if ("died" in outcome) return { mediaType: format.mediaType, ...reasonOf(outcome, format, limits) };
  const answer = Answer.safeParse(outcome.answer);
  if (answer.success) return answer.data as ReadFile | UnreadFile;
  return {
    mediaType: format.mediaType,
    reasonCode: "damaged",
    reason: `${format.name} 文件已损坏：读出的内容不合规格 (the reader answered nonsense)`,
  };
}

function reasonOf(
  outcome: Exclude<Outcome, { answer: unknown }>,
  { name }: Format,
  limits: Limits,
): Pick<UnreadFile, "reasonCode" | "reason"> {
  if (outcome.died === "timeout")
    return {
      reasonCode: "timeout",
      reason: `读取 ${name} 超过 ${limits.readMilliseconds / 1000} 秒，已停止：请拆分文件，或另存后重试 (took too long)`,
    };
  if (outcome.died === "memory")
    return {
      reasonCode: "too-large",
      reason: `读取 ${name} 占用内存超过 ${LIMITS.memoryMegabytes} MB，已停止：请拆分文件，或另存后重试 (too much memory)`,
    };
  const cause = outcome.cause === "SIGABRT" ? `内存超过 ${LIMITS.heapMegabytes} MB 上限` : "读取进程异常退出";
  return { reasonCode: "damaged", reason: `${name} 文件已损坏，${cause}：请重新下载或另存 (the reading process died: ${outcome.cause})` };
}
