import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Whether a program is on the path. */
const isInstalled = (program: string): boolean =>
  (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));

/**
 * Why renderings by LibreOffice cannot be had here, null where they can.
 * With TIAOLI_REQUIRE_TOOLS=1 (CI) a missing program is no reason to skip: it throws.
 */
export function whyNoSoffice(): string | null {
  if (isInstalled("soffice")) return null;
  const reason = "LibreOffice (soffice) is not installed: apt-get install libreoffice-writer";
  if (process.env.TIAOLI_REQUIRE_TOOLS === "1") throw new Error(reason);
  return reason;
}

/** Converts files into a folder with LibreOffice, in a profile of its own so that several may run at once. */
export function convert(files: readonly string[], to: "pdf" | "doc" | "txt:Text (encoded):UTF8", folder: string): void {
  const profile = mkdtempSync(join(tmpdir(), "tiaoli-soffice-"));
  try {
    execFileSync("soffice", [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", to, "--outdir", folder, ...files], {
      stdio: "pipe",
      timeout: 300_000,
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
