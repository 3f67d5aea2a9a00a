import type { Format } from "../formats.ts";
import { type Limits, UnreadableError } from "../limits.ts";
import type { ReadFile, UnreadFile } from "../read.ts";

/** Reads bytes as a format. Never rejects: what a reader throws, and a text over the limit, is the file's reason. */
export async function readGuarded(format: Format, bytes: Uint8Array, limits: Limits): Promise<ReadFile | UnreadFile> {
  try {
    const file = await format.read(bytes, limits);
    if ("lines" in file) refuseLongText(file, limits);
    return file;
  } catch (error) {
    const { mediaType } = format;
    if (error instanceof UnreadableError) return { mediaType, reasonCode: error.reasonCode, reason: error.message };
    const message = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return { mediaType, reasonCode: "damaged", reason: `${format.name} 文件已损坏，无法读取：请重新下载或另存 (damaged: ${message})` };
  }
}

function refuseLongText({ lines }: ReadFile, { characters }: Limits): void {
  const count = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (count > characters)
    throw new UnreadableError("too-large", `文字过多：${count} 字，上限 ${characters} 字，请拆分后再读入 (too many characters)`);
}
