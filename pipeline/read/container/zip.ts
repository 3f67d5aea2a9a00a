import { type Entry, fromBufferPromise } from "yauzl";
import { LIMITS, type Limits, UnreadableError } from "../limits.ts";

/** An open ZIP container. Nothing is ever written to disk; entries are inflated only when asked for. */
export interface Zip {
  /** Names of the entries, `/` between their parts, in the order of the directory. */
  readonly names: readonly string[];
  /** An entry's bytes, unzipped piece by piece; nothing where there is no such entry. Throws `UnreadableError` over a limit, `Error` where the data is damaged. */
  readonly chunks: (name: string) => AsyncGenerator<Uint8Array>;
  /** An entry's bytes in one; null where there is no such entry. */
  readonly bytes: (name: string) => Promise<Uint8Array | null>;
}

const LOCAL_FILE = [0x50, 0x4b, 0x03, 0x04];

/** Whether bytes begin as a ZIP container does. */
const isZip = (bytes: Uint8Array): boolean => LOCAL_FILE.every((byte, i) => bytes[i] === byte);

/**
 * Whether a ZIP container has an entry of this name, told without inflating anything:
 * the names stand in clear in the directory at the container's end.
 */
export function zipHolds(bytes: Uint8Array, name: string): boolean {
  if (!isZip(bytes)) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = Buffer.from(name);
  const end = buffer.lastIndexOf("PK\u0005\u0006");
  if (end < 0 || end + 20 > buffer.length) return false;
  const from = buffer.readUInt32LE(end + 16);
  for (let at = from; at + 46 <= end && buffer.readUInt32LE(at) === 0x02014b50; ) {
    const length = buffer.readUInt16LE(at + 28);
    if (buffer.subarray(at + 46, at + 46 + length).equals(wanted)) return true;
    at += 46 + length + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return false;
}

/**
 * Opens a ZIP container. What it declares of its sizes is not believed: bytes are counted while they are inflated, over all entries read,
 * against `unzippedBytes` and against `unzipRatio` times the container's own size.
 * Throws `UnreadableError` for too many entries; `Error` for a damaged directory and for names that climb out of the container.
 */
export async function openZip(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Zip> {
  const file = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = new Map<string, Entry>();
  if (file.entryCount > limits.zipEntries) throw tooLarge("zipEntries", `压缩包内文件超过 ${limits.zipEntries} 个`);
  for await (const entry of file.eachEntry()) if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);

  const most = Math.min(limits.unzippedBytes, limits.unzipRatio * bytes.length);
  let unzipped = 0;

  async function* chunks(name: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(name);
    if (!entry) return;
    if (entry.isEncrypted()) throw new UnreadableError("encrypted", "文件已加密：请去除密码后再提供 (encrypted entry in the container)");
    for await (const chunk of await file.openReadStreamPromise(entry)) {
      unzipped += (chunk as Uint8Array).length;
      if (unzipped > most)
        throw unzipped > limits.unzippedBytes
          ? tooLarge("unzippedBytes", `解压后超过 ${limits.unzippedBytes / 1024 / 1024} MB`)
          : tooLarge("unzipRatio", `解压后超过原文件的 ${limits.unzipRatio} 倍`);
      yield chunk as Uint8Array;
    }
  }

  return {
    names: [...entries.keys()],
    chunks,
    bytes: async (name) => (entries.has(name) ? Buffer.concat(await Array.fromAsync(chunks(name))) : null),
  };
}

const tooLarge = (limit: keyof Limits, what: string): UnreadableError =>
  new UnreadableError("too-large", `${what}，拒绝读取 (over the limit ${limit})`);
