import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commandLine } from "../cli/main.ts";

const readme = readFileSync("README.md", "utf8");
const chinese = readFileSync("README.zh-CN.md", "utf8");
const commands = commandLine().commands;

/** The part of a README about one command. */
const sectionOf = (name: string, text: string): string => new RegExp(`^### ${name}\\n[\\s\\S]*?(?=^##)`, "m").exec(text)?.[0] ?? "";

/** The lines of the README's shell blocks that run the program. */
const shellLines = (text: string): string[] =>
  [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block = ""]) => block.split("\n"))
    .map((line) => line.trim())
    .filter((line) => line.includes("npm run -s tiaoli -- "));

test.each(commands.map((command) => [command.name(), command] as const))(
  "%s is documented with every option and examples, in both languages",
  (name, command) => {
    for (const section of [sectionOf(name, readme), sectionOf(name, chinese)]) {
      for (const { long } of command.options) expect(section).toContain(long);
      expect(shellLines(section).length).toBeGreaterThanOrEqual(2);
    }
    expect(command.description()).not.toBe("");
  },
);

test("every command's help ends with examples", () => {
  for (const command of commands) {
    let help = "";
    command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    expect(help).toMatch(/\nExamples:\n( {2}.*tiaoli .+\n?)+$/);
  }
});

test("both languages show the same commands and as many sections", () => {
  expect(shellLines(chinese)).toEqual(shellLines(readme));
  const headings = (text: string) => text.match(/^#{2,3} /gm)?.length;
  expect(headings(chinese)).toBe(headings(readme));
});

test("what the README documents exists", () => {
  const documented = [...readme.matchAll(/^### ([a-z]+)$/gm)].map(([, name]) => name);
  expect(documented.sort()).toEqual(commands.map((command) => command.name()).sort());
});

test("the commands of both READMEs run, in the order in which they stand", () => {
  expect(spawnSync("npm", ["start"], { encoding: "utf8" }).status).toBe(0);
  const lines = [...new Set([...shellLines(readme), ...shellLines(chinese)])];
  expect(lines.length).toBeGreaterThan(15);
  const failed = lines
    .map((line) => ({ line, ...spawnSync("bash", ["-c", line], { encoding: "utf8" }) }))
    .filter(({ status }) => status !== 0)
    .map(({ line, status, stderr }) => ({ line, status, stderr }));
  expect(failed).toEqual([]);
}, 120_000);

test("the tables and views of the knowledge base are all named", () => {
  const names = [...readFileSync("schemas/knowledge-base.sql", "utf8").matchAll(/^CREATE (?:VIRTUAL )?(?:TABLE|VIEW) ([a-z_]+)/gm)].map(
    ([, name]) => `\`${name}\``,
  );
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !readme.includes(name))).toEqual([]);
});
