import { readXml, type XmlElement } from "../container/xml.ts";
import type { Zip } from "../container/zip.ts";
import type { Limits } from "../limits.ts";

/** Names are told by their local part: files carry two namespaces of the standard (http://www.ofdspec.org and …/2016) and some none. */
const local = (name: string): string => name.slice(Math.max(name.lastIndexOf("}"), name.lastIndexOf(":")) + 1);

export const isNamed = (element: XmlElement, name: string): boolean => local(element.name) === name;

export const children = (element: XmlElement | undefined): XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => typeof child !== "string");

export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  children(element).filter((child) => isNamed(child, name));

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined => childrenNamed(element, name)[0];

/** The characters of a child element, without blanks around; null where there is none. */
export function textOfChild(element: XmlElement | undefined, name: string): string | null {
  const child = childNamed(element, name);
  return child
    ? child.children
        .filter((part) => typeof part === "string")
        .join("")
        .trim()
    : null;
}

/** Numbers parted by blanks (ST_Array); what is none is left out. */
export const numbers = (list: string | undefined | null): number[] =>
  (list ?? "")
    .trim()
    .split(/[\s,]+/)
    .filter((part) => part !== "")
    .map(Number)
    .filter((number) => Number.isFinite(number));

/** Where a location (ST_Loc) points from the part that names it: from the container's root where it begins with a slash, else from the part's folder. */
export function resolved(location: string, part: string): string {
  const plain = location.trim().replaceAll("\\", "/");
  const steps = plain.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of plain.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The root element of a part; null where the container has no such part, or an empty one. Throws where it is not well-formed. */
export const partOf = (zip: Zip, name: string, limits: Limits): Promise<XmlElement | null> => readXml(zip.chunks(name), new Map(), limits);
