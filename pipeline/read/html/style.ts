import type { Element } from "./tree.ts";

/** Elements that begin a line of their own, as browsers print them. */
const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const BOLD = new Set(["b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"]);
const DISPLAY = /(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}([a-z-]{1,20})/i;
const WEIGHT = /(?:^|;)\s{0,9}font(?:-weight)?\s{0,9}:[^;]{0,40}?\b(bold|bolder|normal|lighter|[1-9]00)\b/i;
const INVISIBLE = /(?:^|;)\s{0,9}(?:visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/i;

/** Whether an element begins and ends lines. */
export function isBlock({ name, attributes }: Element): boolean {
  const display = DISPLAY.exec(attributes.style ?? "")?.[1]?.toLowerCase();
  return BLOCKS.has(name) ? display !== "inline" : display === "block";
}

/** Whether a reader never sees it. Pages that hide all of themselves are shown by a script. */
export function isHidden({ name, attributes }: Element): boolean {
  if (name === "body") return false;
  const style = attributes.style ?? "";
  return (
    name === "head" ||
    "hidden" in attributes ||
    (style !== "" && (DISPLAY.exec(style)?.[1]?.toLowerCase() === "none" || INVISIBLE.test(style)))
  );
}

/** Whether text directly in it is bold, given whether that around it is. */
export function isBold({ name, attributes }: Element, around: boolean): boolean {
  const weight = attributes.style ? WEIGHT.exec(attributes.style)?.[1]?.toLowerCase() : undefined;
  if (weight === undefined) return around || BOLD.has(name);
  return weight.startsWith("bold") || Number(weight) >= 600;
}
