import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { Children } from "../../../pipeline/read/isolation/children.ts";

const MODULE = new URL("misbehaving-child.ts", import.meta.url);
const MINUTE = 60_000;
const MEMORY = { heapMegabytes: 64, memoryMegabytes: 400 };
const newChildren = (atOnce: number) => new Children(MODULE, MEMORY, atOnce);
const pidOf = (outcome: unknown) => (outcome as { answer: { child: number } }).answer.child;
/** Whether a process runs; one that has ended and that nobody asked after (Z) does not. */
const isAlive = (pid: number) => /^[^Z]/.test(spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).stdout);

test("a child answers one task after the other", async () => {
  const children = newChildren(1);
  const [first, second] = [await children.run("one", MINUTE), await children.run("two", MINUTE)];
  expect(first).toMatchObject({ answer: { task: "one" } });
  expect(second).toMatchObject({ answer: { task: "two" } });
  expect(pidOf(second)).toBe(pidOf(first));
});

test.each([
  ["memory", { died: "exit", cause: "SIGABRT" }],
  // What buffers take is told on Linux alone.
  ...(process.platform === "linux" ? ([["buffers", { died: "memory" }]] as const) : []),
  ["exit", { died: "exit", cause: "exit code 0" }],
  ["kill", { died: "exit", cause: "SIGKILL" }],
  ["throw", { died: "exit", cause: "exit code 1" }],
] as const)("a child that dies (%s) costs its own task alone: those that wait get a fresh child", async (task, outcome) => {
  const children = newChildren(1);
  const outcomes = await Promise.all([task, "next", task, "last"].map((each) => children.run(each, MINUTE)));
  expect(outcomes[0]).toEqual(outcome);
  expect(outcomes[1]).toMatchObject({ answer: { task: "next" } });
  expect(outcomes[2]).toEqual(outcome);
  expect(outcomes[3]).toMatchObject({ answer: { task: "last" } });
});

test("buffers beside the heap that stay below the limit in all are answered", async () => {
  expect(await newChildren(1).run("some buffers", MINUTE)).toMatchObject({ answer: { task: "some buffers" } });
});

test("an endless loop is killed when its time is over, while tasks in other children go on", async () => {
  const children = newChildren(2);
  const { child } = ((await children.run("one", MINUTE)) as { answer: { child: number } }).answer;
  const [loop, sleep] = await Promise.all([children.run("loop", 500), children.run("sleep", MINUTE)]);
  expect(loop).toEqual({ died: "timeout" });
  expect(sleep).toMatchObject({ answer: { task: "sleep" } });
  expect(isAlive(child)).toBe(false);
});

test("the clock starts with the task, not while it waits for a child", async () => {
  const children = newChildren(1);
  await children.run("one", MINUTE);
  const outcomes = await Promise.all(["sleep", "sleep", "sleep"].map((task) => children.run(task, 1500)));
  expect(outcomes.every((outcome) => "answer" in outcome)).toBe(true);
});

test("a child that dies after its answer does not cost the next task", async () => {
  const children = newChildren(1);
  for (const last of ["late", "late", "late", "next"]) expect(await children.run(last, MINUTE)).toMatchObject({ answer: { task: last } });
});

const program = (end: string) => `
  import { Children } from "${new URL("../../../pipeline/read/isolation/children.ts", import.meta.url)}";
  const children = new Children(new URL("${MODULE}"), ${JSON.stringify(MEMORY)}, 2);
  const { answer } = await children.run("one", ${MINUTE});
  console.log(answer.child);
  ${end}`;

test.each([
  ["at its end", "", 0],
  [
    "on an error, a child in an endless loop",
    `children.run("loop", ${MINUTE}); setTimeout(() => { throw new Error("on purpose"); }, 200);`,
    1,
  ],
  ["on exit", `children.run("loop", ${MINUTE}); setTimeout(() => process.exit(130), 200);`, 130],
] as const)("nothing of it outlives the program: %s", async (_name, end, status) => {
  const ended = spawnSync(process.execPath, ["--input-type=module", "-e", program(end)], { encoding: "utf8", timeout: MINUTE });
  expect(ended.status).toBe(status);
  await expect.poll(() => isAlive(Number(ended.stdout))).toBe(false);
});
