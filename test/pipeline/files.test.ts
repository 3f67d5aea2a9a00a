import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expandPaths, readInOrder } from "../../pipeline/files.ts";

const folder = mkdtempSync(join(tmpdir(), "tiaoli-files-"));
mkdirSync(join(folder, "b", "c"), { recursive: true });
mkdirSync(join(folder, ".git"));
for (const name of ["z.txt", "b/y.txt", "b/c/x.txt", ".hidden", ".git/config"]) writeFileSync(join(folder, name), name);
symlinkSync(folder, join(folder, "b", "loop"));

test("folders are gone through to the bottom, sorted; names with a dot and circles are left out", () => {
  const files = ["b/c/x.txt", "b/y.txt", "z.txt"].map((name) => `${folder}/${name}`);
  expect(expandPaths([folder])).toEqual(files);
  expect(expandPaths([join(folder, "z.txt"), `${folder}/./b`, join(folder, "b")])).toEqual(files);
});

test("a path that is not there stays, so that it fails with a reason", () => {
  expect(expandPaths(["./nowhere.txt"])).toEqual(["nowhere.txt"]);
});

test("links that lead to themselves and folders that cannot be opened stay, and say why", async () => {
  const odd = mkdtempSync(join(tmpdir(), "tiaoli-odd-"));
  symlinkSync(join(odd, "a"), join(odd, "a"));
  mkdirSync(join(odd, "locked"));
  writeFileSync(join(odd, "locked", "x.txt"), "x");
  chmodSync(join(odd, "locked"), 0);
  const isRoot = process.getuid?.() === 0;
  const paths = expandPaths([odd, join(odd, "locked")]);
  chmodSync(join(odd, "locked"), 0o700);
  expect(paths).toEqual([`${odd}/a`, isRoot ? `${odd}/locked/x.txt` : `${odd}/locked`]);
  const [link, folder] = await Array.fromAsync(readInOrder([join(odd, "a"), join(odd, "locked")], 2));
  expect(link?.failure).toEqual({ reasonCode: "unreadable", reason: "链接指向自己：请检查路径 (the link leads to itself)" });
  expect(folder?.failure).toEqual({ reasonCode: "unreadable", reason: "文件夹无法打开：请修改权限 (the folder cannot be opened)" });
});

test("files come in the order given, however many are read at once", async () => {
  const paths = Array.from({ length: 50 }, (_, i) => join(folder, `many-${i}.txt`));
  for (const [i, path] of paths.entries()) writeFileSync(path, "字".repeat(1 + ((i * 7919) % 5000)));
  for (const concurrency of [1, 3, 16]) {
    const read = await Array.fromAsync(readInOrder(paths, concurrency));
    expect(read.map(({ path }) => path)).toEqual(paths);
    expect(
      read.every(
        ({ content, sha256 }) =>
          sha256 ===
          createHash("sha256")
            .update(content as Uint8Array)
            .digest("hex"),
      ),
    ).toBe(true);
  }
});

test("what cannot be read says why", async () => {
  const [missing, device] = await Array.fromAsync(readInOrder([join(folder, "nowhere.txt"), "/dev/null"], 2));
  expect(missing).toMatchObject({
    content: null,
    bytes: 0,
    failure: { reasonCode: "unreadable", reason: "没有这个文件：请检查路径 (no such file)" },
  });
  expect(device?.failure?.reason).toContain("not a regular file");
});
