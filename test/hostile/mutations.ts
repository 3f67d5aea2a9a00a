/** Pseudo-random numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A file with some damage: cut off, bytes changed, a stretch left out, doubled or blanked, a number made large. */
export function mutated(bytes: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * bytes.length);
  const length = 1 + Math.floor(random() * Math.min(400, bytes.length - at));
  const out = Buffer.from(bytes);
  switch (Math.floor(random() * 6)) {
    case 0:
      return out.subarray(0, at);
    case 1:
      for (let i = 0; i < 1 + random() * 20; i++) out[Math.floor(random() * out.length)] = Math.floor(random() * 256);
      return out;
    case 2:
      return Buffer.concat([out.subarray(0, at), out.subarray(at + length)]);
    case 3:
      return Buffer.concat([out.subarray(0, at + length), out.subarray(at)]);
    case 4:
      return out.fill(0, at, at + length);
    default:
      return withLargeNumber(out, at);
  }
}

/** The next number that is written in digits becomes all nines. */
function withLargeNumber(bytes: Buffer, from: number): Buffer {
  const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
  for (let i = from, digits = 0; i < bytes.length && digits < 9; i++) {
    if (isDigit(bytes[i])) {
      bytes[i] = 0x39;
      digits++;
    } else if (digits > 0) break;
  }
  return bytes;
}
