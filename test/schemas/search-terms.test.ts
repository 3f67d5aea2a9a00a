import { expect, test } from "vitest";
import { pairPhrase, pairsOf, runsOf } from "../../schemas/search-terms.ts";

test("runs part at punctuation and blanks and are folded", () => {
  expect(runsOf("发展５Ｇ、GDP（增长）。")).toEqual(["发展5g", "gdp", "增长"]);
});

test("pairs of neighbours, each run closed by its last character", () => {
  expect(pairsOf("电解铝，𠮷林")).toEqual(["电解", "解铝", "铝", "𠮷林", "林"]);
});

test("a phrase of pairs spells the run out; a single character has none", () => {
  expect(pairPhrase("电解铝")).toBe("电解 解铝");
  expect(pairPhrase("铝")).toBeNull();
});
