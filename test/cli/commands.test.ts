import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import { tiaoli } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "tiaoli-cli-"));
const db = join(folder, "base.sqlite");
let rebuilt: ReturnType<typeof tiaoli>;

beforeAll(() => {
  rebuilt = tiaoli(["rebuild", "--db", db]);
});

const json = (...args: string[]) => JSON.parse(tiaoli([...args, "--json"]).stdout);

describe("rebuild", () => {
  test("ends with a table, where the base lies, and three commands to try", () => {
    expect(rebuilt.status).toBe(0);
    const lines = rebuilt.stdout.split("\n");
    expect(lines[0]).toMatch(/^title +number +clauses +targets +incentives +responsibilities +warnings$/);
    expect(lines.slice(2, 7).every((line) => /\d$/.test(line))).toBe(true);
    expect(rebuilt.stdout).toContain("5 files read, 0 known, 0 failed: 5 documents");
    expect(rebuilt.stdout).toContain(`The knowledge base: ${db}`);
    expect(lines.filter((line) => line.startsWith("  npm run -s tiaoli -- "))).toHaveLength(3);
  });

  test("plain lines in a pipe: progress on standard error, no colours, no cursor moves", () => {
    expect(rebuilt.stderr.split("\n").filter((line) => line.includes(" ingested seeds/"))).toHaveLength(5);
    expect(rebuilt.stdout + rebuilt.stderr).not.toContain("\x1b");
    expect(rebuilt.stderr).not.toContain("\r");
  });

  test("known files do not load the dictionary", () => {
    /** Whether a command loads the library that cuts words. */
    const loadsWords = (...args: readonly string[]): boolean => {
      const program = join(folder, "program.mjs");
      writeFileSync(
        program,
        `import { run } from "${new URL("../../cli/main.ts", import.meta.url)}";
         await run(${JSON.stringify(args)});
         console.log(process.report.getReport().sharedObjects.some((path) => path.includes("nodejieba")));`,
      );
      const { stdout } = spawnSync(process.execPath, [program], { encoding: "utf8" });
      return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
    };
    const seed = "seeds/2022-outdated-capacity.txt";
    expect(loadsWords("ingest", seed, "--db", join(folder, "words.sqlite"))).toBe(true);
    expect(loadsWords("ingest", seed, "--db", join(folder, "words.sqlite"))).toBe(false);
  });
});

describe("ingest", () => {
  test("failed files: exit code 1, a reason and what to do", () => {
    writeFileSync(join(folder, "empty.txt"), "");
    const { status, stdout, stderr } = tiaoli([
      "ingest",
      join(folder, "empty.txt"),
      join(folder, "gone.txt"),
      "--db",
      join(folder, "other.sqlite"),
    ]);
    expect(status).toBe(1);
    expect(stdout).toContain("0 files read, 0 known, 2 failed");
    expect(stdout).toContain("unreadable: 没有这个文件：请检查路径");
    expect(stderr).toContain("1/2 failed");
  });
});

describe("show", () => {
  test("a document by id, number or title; its tree", () => {
    const { stdout, status } = tiaoli(["show", "聊政字〔2019〕6号", "--db", db]);
    expect(status).toBe(0);
    expect(stdout).toContain("关于加快高耗能行业高质量发展实施方案");
    expect(stdout).toMatch(/\n {2}（四） 电解铝行业目标 {2}quantities \d+, responsibilities 2/);
    const { id } = json("show", "高耗能", "--db", db);
    expect(json("show", id.slice(0, 6), "--db", db).doc_number).toBe("聊政字〔2019〕6号");
  });

  test("a clause with its facts and the rules that read them; half-width brackets will do", () => {
    const [clause] = json("show", "高耗能", "一/(四)", "--db", db);
    expect(clause.heading).toBe("电解铝行业目标");
    expect(clause.facts).toContainEqual(
      expect.objectContaining({
        kind: "responsibilities",
        quote: expect.stringContaining("信发集团"),
        rule: expect.stringMatching(/^responsibilities\//),
      }),
    );
    expect(tiaoli(["show", "高耗能", "一/（四）", "--db", db]).stdout).toContain("[responsibilities/");
  });

  test("nothing or too much found is said in one error with what to do", () => {
    expect(tiaoli(["show", "没有的", "--db", db])).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringMatching(/^error: no document has 没有的 .+\n$/),
    });
    expect(tiaoli(["show", "聊城市", "--db", db]).stderr).toMatch(/^error: \d documents fit 聊城市, give more of one:/);
    expect(tiaoli(["show", "高耗能", "九", "--db", db])).toMatchObject({ status: 1, stderr: expect.stringContaining("has no clause 九") });
  });
});

describe("search", () => {
  test("finds two-character words, in any order", () => {
    expect(json("search", "电耗", "--db", db).total).toBeGreaterThan(0);
    expect(json("search", "产能", "钢铁", "--db", db).hits[0].text).toContain("钢铁");
    expect(tiaoli(["search", "产能", "--limit", "3", "--db", db]).stdout).toMatch(/\n3 of \d+ clauses with 产能\n$/);
  });

  test("nothing found is exit code 1", () => {
    expect(tiaoli(["search", "火星移民", "--db", db])).toMatchObject({ status: 1, stdout: "nothing holds 火星移民\n" });
  });
});

describe("explain", () => {
  const sentence = "到2025年，单位能耗下降15%以上。（市发展改革委牵头）";

  test("names value, rule and the file that it stands in", () => {
    const { facts } = json("explain", sentence);
    expect(facts).toContainEqual(
      expect.objectContaining({
        kind: "quantities",
        quote: "单位能耗下降15%以上",
        values: expect.objectContaining({ value: 15, comparator: "≥", time: "2025" }),
      }),
    );
    for (const { file } of facts) expect(file).toMatch(/^extractors\/[a-z]+\/[a-z/-]+\.ts:\d+$/);
  });

  test("- waits for a writer that takes its time", () => {
    const { status, stdout, stderr } = spawnSync(
      "bash",
      ["-c", `(sleep 0.8; echo 奖励50万元。) | "${process.execPath}" cli/main.ts explain -`],
      { encoding: "utf8" },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("value=50");
  });

  test("- reads standard input", () => {
    expect(tiaoli(["explain", "-"], sentence).stdout).toBe(tiaoli(["explain", sentence]).stdout);
    expect(tiaoli(["explain", "今天天气很好。"]).stdout).toContain("no rule reads anything here");
  });
});

describe("match", () => {
  test("shows hits with what stands around them", () => {
    const hits = json("match", "《[^》]{2,20}规划》", "seeds/2021-green-industry-plan.txt");
    expect(hits.length).toBeGreaterThan(0);
    expect(hits[0]).toMatchObject({ path: "seeds/2021-green-industry-plan.txt", hit: expect.stringMatching(/^《.+规划》$/) });
    expect(tiaoli(["match", "牵头"]).stdout).toMatch(/\d+ hits in \d of 5 files\n$/);
  });

  test("a pattern that is none is wrong usage", () => {
    expect(tiaoli(["match", "("])).toMatchObject({ status: 2, stderr: expect.stringMatching(/^error: Invalid regular expression.+\n$/) });
  });
});

describe("check", () => {
  test("all hold", () => {
    expect(tiaoli(["check", "--db", db])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^all hold: \d+ invariants over \d+ rows of 5 documents\n$/),
    });
  });

  test("a broken row is listed, exit code 1", () => {
    const broken = join(folder, "broken.sqlite");
    const copy = new Database(db);
    copy.exec(`VACUUM INTO '${broken}'`);
    copy.close();
    const database = new Database(broken);
    database.exec("UPDATE quantities SET quote = quote || '。' WHERE ordinal = 3");
    database.close();
    const { status, stdout } = tiaoli(["check", "--db", broken]);
    expect(status).toBe(1);
    expect(stdout).toContain("quote-at-offsets");
    expect(stdout).toMatch(/quantities [0-9a-f]{16} 3: quote is “/);
  });
});

describe("wrong usage", () => {
  test.each([
    [["frobnicate"], "unknown command 'frobnicate'"],
    [["search"], "missing required argument 'words'"],
    [["check", "--database", "x"], "unknown option '--database'"],
    [["search", "电耗", "--limit", "many"], "--limit many is no whole number"],
    [["rebuild", "--seeds", "nowhere"], "--seeds nowhere is no folder"],
  ])("%s: one line, exit code 2", (args, message) => {
    const { status, stdout, stderr } = tiaoli(args);
    expect({ status, stdout, lines: stderr.split("\n").length }).toEqual({ status: 2, stdout: "", lines: 2 });
    expect(stderr).toContain(message);
  });

  test.each([["show", "x"], ["search", "电耗"], ["check"]])("%s without a knowledge base says how to make one", (...args) => {
    expect(tiaoli([...args, "--db", join(folder, "none.sqlite")])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^error: .+ does not exist: run npm start .+\n$/),
    });
  });
});

test("a reader that closes the pipe is no error", () => {
  const { stderr, status } = spawnSync("bash", ["-c", `set -o pipefail; "${process.execPath}" cli/main.ts match 的 | head -1 >/dev/null`], {
    encoding: "utf8",
  });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
});

test("the launcher runs the program, whatever the working folder", () => {
  const { stdout, status } = spawnSync(process.execPath, [join(process.cwd(), "cli/tiaoli.js"), "check", "--db", db], {
    cwd: folder,
    encoding: "utf8",
  });
  expect({ stdout, status }).toMatchObject({ status: 0, stdout: expect.stringContaining("all hold") });
});

test("under a Node that cannot strip types the launcher hands over to the project's own, exit code included", () => {
  const launched = (...args: string[]) =>
    spawnSync(process.execPath, ["--no-experimental-strip-types", "cli/tiaoli.js", ...args], { encoding: "utf8" });
  expect(launched("check", "--db", db)).toMatchObject({ status: 0, stdout: expect.stringContaining("all hold") });
  expect(launched("frobnicate")).toMatchObject({ status: 2, stderr: expect.stringContaining("unknown command") });
});
