import { afterEach, expect, test } from "vitest";
import { wordsOf } from "../../../pipeline/store/words.ts";

const { TMPDIR } = process.env;
afterEach(() => {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
});

test("a thread that cannot load the dictionary fails all who wait for it, and not those who wait for the next", async () => {
  process.env.TMPDIR = "/no/such/folder";
  const doomed = [wordsOf(["电耗"]), wordsOf(["目标"])];
  const failed = { status: "rejected", reason: expect.objectContaining({ code: "ENOENT" }) };
  expect(await Promise.allSettled(doomed)).toEqual([failed, failed]);
  delete process.env.TMPDIR;
  await expect(wordsOf(["单位产品电耗，下降"])).resolves.toEqual([expect.stringContaining("电耗")]);
});

test("answers come to the call that asked, however many are under way", async () => {
  const texts = Array.from({ length: 40 }, (_, i) => `第${i}条`);
  const together = await Promise.all(texts.map((text) => wordsOf([text])));
  expect(together.flat()).toEqual(await wordsOf(texts));
});
