import { expect, test } from "vitest";
import { childOf, elementsIn, elementsOf, readXml, textOf } from "../../../../pipeline/read/container/xml.ts";
import { LIMITS } from "../../../../pipeline/read/limits.ts";

async function* inPieces(xml: string | Buffer, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(xml);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const PREFIXES = new Map([
  ["urn:old", "k"],
  ["urn:new", "k"],
]);

test("names carry the prefix that the reader chose for a namespace, whatever the file calls it", async () => {
  const xml = '<a xmlns="urn:old" xmlns:n="urn:new" xmlns:z="urn:z"><n:b n:c="1" d="2" z:e="3">字<![CDATA[<符>]]>&amp;</n:b><z:f/></a>';
  expect(await readXml(inPieces(xml), PREFIXES)).toEqual({
    name: "k:a",
    attributes: {},
    children: [
      { name: "k:b", attributes: { "k:c": "1", d: "2", "{urn:z}e": "3" }, children: expect.anything() },
      { name: "{urn:z}f", attributes: {}, children: [] },
    ],
  });
});

test("text within an element is whole, characters cut between pieces too", async () => {
  const root = await readXml(inPieces("<a>一<b>二</b>三&#x56DB;</a>", 1), PREFIXES);
  expect(root && textOf(root)).toBe("一二三四");
  expect(root && elementsOf(root).map(({ name }) => name)).toEqual(["b"]);
  expect(childOf(root ?? undefined, "c")).toBeUndefined();
});

test("wanted elements are given one by one, those within them not again", async () => {
  const xml = "<r><p>1</p><x><p>2<p>3</p></p></x><q/></r>";
  const wanted = await Array.fromAsync(elementsIn(inPieces(xml), PREFIXES, (name) => name === "p"));
  expect(wanted.map(textOf)).toEqual(["1", "23"]);
  const ofRoot = await Array.fromAsync(elementsIn(inPieces(xml), PREFIXES, (_, parent) => parent === "r"));
  expect(ofRoot.map(({ name }) => name)).toEqual(["p", "x", "q"]);
});

test("UTF-16 by its mark, other encodings by their declaration", async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a>通知</a>', "utf16le")]);
  const gb = Buffer.concat([
    Buffer.from("<?xml version='1.0' encoding='GB18030'?><a>"),
    Buffer.from("cda8d6aa", "hex"),
    Buffer.from("</a>"),
  ]);
  for (const bytes of [utf16, gb]) {
    const root = await readXml(inPieces(bytes, 400), PREFIXES);
    expect(root && textOf(root)).toBe("通知");
  }
});

test("elements are nested up to the limit", async () => {
  const deep = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);
  const limits = { ...LIMITS, elementDepth: 5 };
  expect(await readXml(inPieces(deep(5)), PREFIXES, limits)).not.toBeNull();
  await expect(readXml(inPieces(deep(6)), PREFIXES, limits)).rejects.toMatchObject({ reasonCode: "too-large" });
});

test.each([
  ["a document type declaration", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ["an external one", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
])("%s is refused", async (_, xml) => {
  await expect(readXml(inPieces(xml), PREFIXES)).rejects.toMatchObject({ reasonCode: "damaged" });
});

test.each(["<a>", "<a></b>", "<a/><b/>", "<a>&unknown;</a>", "<p:a/>", "plain"])("%s is no XML", async (xml) => {
  await expect(readXml(inPieces(xml), PREFIXES)).rejects.toThrow();
});

test("of no bytes there is no element", async () => {
  expect(await readXml(inPieces(""), PREFIXES)).toBeNull();
});
