// A child process that does what it is asked to, and that is mostly bad.
process.on("message", async (task: string) => {
  if (task === "memory") for (const kept: unknown[] = []; ; ) kept.push(new Array(10_000).fill({}));
  if (task === "buffers") for (const kept: Buffer[] = []; ; ) kept.push(Buffer.alloc(20 * 2 ** 20, 1));
  if (task === "some buffers") await held(Buffer.alloc(200 * 2 ** 20, 1));
  if (task === "loop") for (;;);
  if (task === "sleep") await new Promise((resolve) => setTimeout(resolve, 600));
  if (task === "exit") process.exit(0);
  if (task === "kill") process.kill(process.pid, "SIGKILL");
  if (task === "throw") throw new Error("on purpose");
  process.send?.({ task, child: process.pid }, () => {
    if (task === "late") throw new Error("on purpose");
  });
});

/** Keeps a buffer for longer than the next look at the process's memory. */
const held = (buffer: Buffer) => new Promise((resolve) => setTimeout(() => resolve(buffer.length), 300));
