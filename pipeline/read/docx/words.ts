import type { Prefixes, XmlElement } from "../container/xml.ts";

/** The names of WordprocessingML that matter here, transitional and strict alike. */
export const PREFIXES: Prefixes = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/package/2006/content-types", "ct"],
]);

/** `w:val` of an element. */
export const settingOf = (element: XmlElement | undefined): string | undefined => element?.attributes["w:val"];

/** `w:val` as a whole number; null where there is none. */
export function numberOf(element: XmlElement | undefined): number | null {
  const value = settingOf(element);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}

/** Whether a property is on; null where it is not there. */
export const isOn = (element: XmlElement | undefined): boolean | null =>
  element ? !["0", "false", "off"].includes(settingOf(element) ?? "1") : null;
