import fc from "fast-check";
import { expect, test } from "vitest";
import { codePointOffsets } from "../../../pipeline/store/code-points.ts";

test("without astral characters offsets stay as they are", () => {
  const at = codePointOffsets("到2025年，压减产能。");
  expect([0, 3, 12].map(at)).toEqual([0, 3, 12]);
});

test("an astral character counts as one", () => {
  const at = codePointOffsets("𠮷林省𠮷");
  expect([0, 2, 3, 4, 6].map(at)).toEqual([0, 1, 2, 3, 4]);
});

test("on any text: the code points between two converted offsets are the characters between the offsets", () => {
  const text = fc
    .array(fc.constantFrom("铝", "𠮷", "5", "\n", "👩", "，", "𪚥"), { maxLength: 60 })
    .map((characters) => characters.join(""));
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (value, a, b) => {
      const boundaries = [0];
      for (const character of value) boundaries.push((boundaries.at(-1) as number) + character.length);
      const [start, end] = [boundaries[a % boundaries.length] as number, boundaries[b % boundaries.length] as number].sort(
        (x, y) => x - y,
      ) as [number, number];
      const at = codePointOffsets(value);
      expect([...value].slice(at(start), at(end)).join("")).toBe(value.slice(start, end));
    }),
  );
});
