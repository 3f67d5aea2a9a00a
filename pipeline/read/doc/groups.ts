const HEAD = 8;
const CONTAINER = 0xf;
const DRAWING = 0xf002;
const GROUP = 0xf003;
const SHAPE = 0xf00a;

/**
 * The outermost group of each shape that is grouped, by their ids, from a .doc's drawings ([MS-ODRAW] 2.2.16 and the containers within).
 * All shapes of a drawing lie in one group, which does not count.
 */
export function groupsOf(drawings: Buffer): ReadonlyMap<number, number> {
  const groups = new Map<number, number>();
  let drawingEnd = 0;
  let groupEnd = 0;
  let group: number | null = null;
  for (let at = 0; at + HEAD <= drawings.length; ) {
    const type = drawings.readUInt16LE(at + 2);
    const end = at + HEAD + drawings.readUInt32LE(at + 4);
    if (type < 0xf000) {
      at++; // A byte before each drawing says which part of the document it belongs to.
      continue;
    }
    if (type === DRAWING) drawingEnd = 0;
    else if (type === GROUP && at >= drawingEnd) drawingEnd = end;
    else if (type === GROUP && at >= groupEnd) [groupEnd, group] = [end, null];
    else if (type === SHAPE && at < groupEnd && at + HEAD + 4 <= drawings.length) {
      const shape = drawings.readUInt32LE(at + HEAD);
      group ??= shape;
      groups.set(shape, group);
    }
    at = (drawings.readUInt16LE(at) & 0xf) === CONTAINER ? at + HEAD : end;
  }
  return groups;
}
