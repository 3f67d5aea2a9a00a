import { expect, test } from "vitest";
import { damagedCharacters } from "../../pipeline/damaged-characters.ts";
import { circularOf } from "../extractors/circular-of.ts";

test("bytes that were no characters are remarked upon where they stand, once where they stand together", () => {
  const text = "各单位要加强\ufffd\ufffd理，推动企业\ufffd展。";
  const remarks = damagedCharacters(circularOf(text));
  expect(remarks.map(({ start, end }) => [start, text.slice(start, end)])).toEqual([
    [6, "\ufffd\ufffd"],
    [14, "\ufffd"],
  ]);
  expect(remarks[0]).toMatchObject({ severity: "warning", code: "damaged-characters", message: expect.stringContaining("各单位要加强") });
  expect(damagedCharacters(circularOf("各单位要加强管理。"))).toEqual([]);
});
