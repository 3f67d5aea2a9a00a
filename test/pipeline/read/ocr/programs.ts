import { canRecognise, HOW_TO_INSTALL } from "../../../../pipeline/read/ocr/programs.ts";

/**
 * Why nothing can be recognised here, null where it can. With TIAOLI_REQUIRE_TOOLS=1 (CI) missing programs are no reason to skip: it throws.
 */
export async function whyNoOcr(): Promise<string | null> {
  if (await canRecognise()) return null;
  if (process.env.TIAOLI_REQUIRE_TOOLS === "1") throw new Error(HOW_TO_INSTALL);
  return HOW_TO_INSTALL;
}
