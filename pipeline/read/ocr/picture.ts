/** A page's picture as tesseract reads it: binary PGM, a byte of grey for each pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Quarter turns clockwise. */
export type QuarterTurns = 0 | 1 | 2 | 3;

/** Reads what `pdftoppm -gray` prints. Throws `Error` where it is anything else. */
export function pictureOf(pgm: Uint8Array): Picture {
  const head = /^P5\s(\d{1,6})\s(\d{1,6})\s255\s/.exec(Buffer.from(pgm.subarray(0, 40)).toString("latin1"));
  if (!head) throw new Error("no picture of the page");
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, grey: pgm.subarray(head[0].length, head[0].length + width * height) };
}

export const pgmOf = ({ width, height, grey }: Picture): Buffer => Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);

/** A picture turned clockwise. */
export function turned({ width, height, grey }: Picture, turns: QuarterTurns): Picture {
  if (turns === 0) return { width, height, grey };
  if (turns === 2) return { width, height, grey: grey.toReversed() };
  const out = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      out[turns === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y] = grey[y * width + x] as number;
  return { width: height, height: width, grey: out };
}

/** A box: its upper left corner and its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a box of a turned picture lay before: `width` and `height` are those of the turned picture. */
export function unturned(box: Box, { width, height }: Pick<Picture, "width" | "height">, turns: QuarterTurns): Box {
  if (turns === 1) return { x: box.y, y: width - box.x - box.width, width: box.height, height: box.width };
  if (turns === 2) return { ...box, x: width - box.x - box.width, y: height - box.y - box.height };
  if (turns === 3) return { x: height - box.y - box.height, y: box.x, width: box.height, height: box.width };
  return box;
}
