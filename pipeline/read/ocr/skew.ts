import type { Box, Picture } from "./picture.ts";

/** What counts as ink. */
const DARK = 128;
/** Every so many pixels are looked at, across and down. */
const STEP = { across: 4, down: 2 };
/** The largest skew that is looked for, and the smallest that matters: the slope of lines, about as many radians. */
const MOST = 0.09;
const LEAST = 0.002;

/** How much lines of print fall, per unit of width, on a page that was laid on the glass at a slant: 0 where they are level. */
export function skewOf(picture: Picture): number {
  const ink = inkOf(picture);
  const coarse = sharpest(ink, picture, 0, MOST, MOST / 9);
  const fine = sharpest(ink, picture, coarse, MOST / 9, MOST / 90);
  return Math.abs(fine) < LEAST ? 0 : fine;
}

/** The places of dark pixels, x and y by turns. */
function inkOf({ width, height, grey }: Picture): Int32Array {
  const places: number[] = [];
  for (let y = 0; y < height; y += STEP.down)
    for (let x = 0; x < width; x += STEP.across) if ((grey[y * width + x] as number) < DARK) places.push(x, y);
  return Int32Array.from(places);
}

/** The slope, around a middle, along which ink gathers most in some rows and least in others: lines and the blanks between them. */
function sharpest(ink: Int32Array, { width, height }: Picture, middle: number, reach: number, step: number): number {
  let best = { slope: middle, sharpness: 0 };
  const rows = new Uint32Array(height + Math.ceil(2 * MOST * 2 * width));
  for (let slope = middle - reach; slope <= middle + reach + step / 2; slope += step) {
    rows.fill(0);
    for (let i = 0; i < ink.length; i += 2) {
      const row = Math.round(((ink[i + 1] as number) - slope * (ink[i] as number) + 2 * MOST * width) / STEP.down);
      rows[row] = (rows[row] as number) + 1;
    }
    const sharpness = rows.reduce((sum, count) => sum + count * count, 0);
    if (sharpness > best.sharpness) best = { slope, sharpness };
  }
  return best.slope;
}

/** A picture turned about its middle so that lines of this slope become level; what comes in at the edges is white. */
export function straightened(picture: Picture, slope: number): Picture {
  if (slope === 0) return picture;
  const { width, height, grey } = picture;
  const out = new Uint8Array(grey.length).fill(255);
  const place = slanted(picture, slope);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = place(x, y);
      const [left, top] = [Math.floor(from.x), Math.floor(from.y)];
      if (left < 0 || left + 1 >= width || top < 0 || top + 1 >= height) continue;
      const [right, down, at] = [from.x - left, from.y - top, top * width + left];
      const upper = (grey[at] as number) * (1 - right) + (grey[at + 1] as number) * right;
      const lower = (grey[at + width] as number) * (1 - right) + (grey[at + width + 1] as number) * right;
      out[y * width + x] = upper * (1 - down) + lower * down;
    }
  return { width, height, grey: out };
}

/** Where a box of a straightened picture lay before: the box around it there. */
export function unstraightened(box: Box, picture: Pick<Picture, "width" | "height">, slope: number): Box {
  if (slope === 0) return box;
  const place = slanted(picture, slope);
  const corners = [box.x, box.x + box.width].flatMap((x) => [box.y, box.y + box.height].map((y) => place(x, y)));
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Where a place of a straightened picture lay before. */
function slanted({ width, height }: Pick<Picture, "width" | "height">, slope: number): (x: number, y: number) => { x: number; y: number } {
  const [middleX, middleY, angle] = [width / 2, height / 2, Math.atan(slope)];
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return (x, y) => ({
    x: middleX + (x - middleX) * cosine - (y - middleY) * sine,
    y: middleY + (x - middleX) * sine + (y - middleY) * cosine,
  });
}
