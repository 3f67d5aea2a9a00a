/** A property modification of a .doc ([MS-DOC] 2.6): its code and its operand. */
export interface Sprm {
  readonly code: number;
  readonly operand: Buffer;
}

const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, null, 3] as const;
const TABLE_DEFINITION = 0xd608;

/** The modifications of a list of them (grpprl), in order; what is cut off is left out. */
export function sprmsOf(list: Buffer): Sprm[] {
  const sprms: Sprm[] = [];
  for (let at = 0; at + 3 <= list.length; ) {
    const code = list.readUInt16LE(at);
    const fixed = OPERAND_BYTES[code >> 13] ?? null;
    const isDefinition = code === TABLE_DEFINITION && at + 4 <= list.length;
    const start = at + 2 + (fixed !== null ? 0 : isDefinition ? 2 : 1);
    const length = fixed ?? (isDefinition ? list.readUInt16LE(at + 2) - 1 : list.readUInt8(at + 2));
    at = start + Math.max(0, length);
    if (at <= list.length) sprms.push({ code, operand: list.subarray(start, at) });
  }
  return sprms;
}

/** The operand of the last modification with a code, as an unsigned number; null where there is none. */
export function lastOf(sprms: readonly Sprm[], code: number): number | null {
  const operand = sprms.findLast((sprm) => sprm.code === code)?.operand;
  return operand && operand.length > 0 ? operand.readUIntLE(0, Math.min(4, operand.length)) : null;
}
