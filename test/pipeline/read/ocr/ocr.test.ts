import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import { ingest } from "../../../../pipeline/ingest.ts";
import { loadLexicon } from "../../../../pipeline/lexicon.ts";
import { circularsOf } from "../../../../pipeline/pipeline.ts";
import { LIMITS } from "../../../../pipeline/read/limits.ts";
import { type Picture, pictureOf, turned } from "../../../../pipeline/read/ocr/picture.ts";
import { run } from "../../../../pipeline/read/ocr/programs.ts";
import { straightened } from "../../../../pipeline/read/ocr/skew.ts";
import { type ReadFile, read } from "../../../../pipeline/read/read.ts";
import { linesOf } from "../../../../pipeline/read/text.ts";
import { openStore } from "../../../../pipeline/store/store.ts";
import { f1, findings } from "../../../agreement.ts";
import { randomNumbers } from "../../../hostile/mutations.ts";
import { mixedPdf, type ScannedPage, scannedPdf, textPdf } from "../../../hostile/pdf-writer.ts";
import { blocksOf } from "../../../render/circular.ts";
import { circularDocx } from "../../../render/docx-writer.ts";
import { convert, whyNoSoffice } from "../../../render/soffice.ts";
import { whyNoOcr } from "./programs.ts";

const noOcr = await whyNoOcr();
const noScans = noOcr ?? whyNoSoffice();
const lexicon = loadLexicon();

const CIRCULAR = `甲市工业和信息化局关于印发数字工厂培育方案的通知

甲工信〔2021〕18号

各县区工业和信息化主管部门，各有关企业：

现将《数字工厂培育方案》印发给你们，请结合实际认真贯彻执行。

甲市工业和信息化局
2021年3月15日

数字工厂培育方案

为加快制造业数字化转型，推动企业提质增效，制定本方案。

一、总体要求

（一）指导思想。坚持企业主体、政府引导，以设备联网和数据贯通为重点，分类分步推进，形成一批可以复制推广的经验做法。

（二）主要目标。到2025年，累计建成数字工厂120家，规模以上工业企业关键工序数控化率达到65%以上，单位产品能耗比2020年下降12%。

二、重点任务

（一）开展诊断服务。组织专业机构每年为不少于300家企业提供免费诊断，逐户提出改造清单。（市工业和信息化局牵头，市财政局配合）

（二）支持设备更新。对企业购置数控机床和工业机器人的，按照投资额的10%给予补助，单个项目最高不超过200万元。（市财政局负责）

（三）完善网络设施。加快第五代移动通信基站建设，到2023年底实现重点工业园区全部覆盖。（市通信管理办公室负责）

三、保障措施

（一）加强组织领导。建立部门会商制度，定期研究解决推进中的困难和问题。

（二）强化资金保障。统筹用好各级专项资金，提高使用效益，严格监督检查。
`;

/** Dust: single dark dots. */
function dusty({ width, height, grey }: Picture): Picture {
  const random = randomNumbers(7);
  const out = Uint8Array.from(grey);
  for (let i = 0; i < 150; i++) out[Math.floor(random() * out.length)] = 40;
  return { width, height, grey: out };
}

const DOTS_PER_INCH = 150;
/** The circular in print, a picture to a page. */
let printed: Picture[] = [];

beforeAll(() => {
  if (noScans) return;
  const folder = mkdtempSync(join(tmpdir(), "tiaoli-scan-"));
  writeFileSync(join(folder, "a.docx"), circularDocx(blocksOf(CIRCULAR)));
  convert([join(folder, "a.docx")], "pdf", folder);
  const draw = (page: number) =>
    execFileSync("pdftoppm", ["-gray", "-r", String(DOTS_PER_INCH), "-f", String(page), "-l", String(page), join(folder, "a.pdf")], {
      maxBuffer: 64 * 1024 * 1024,
    });
  printed = [pictureOf(draw(1)), pictureOf(draw(2))];
}, 180_000);

const scanOf = (pages: readonly ScannedPage[]) => new Uint8Array(scannedPdf(pages, DOTS_PER_INCH));

/** How the first page and the others are laid on the glass, by what is said of them. */
const LAID = {
  straight: [(page: Picture): ScannedPage => page],
  "at a slant and dusty, at the other slant": [
    (page: Picture): ScannedPage => dusty(straightened(page, 0.03)),
    (page: Picture): ScannedPage => straightened(page, -0.03),
  ],
  "on the side, upside down": [(page: Picture): ScannedPage => turned(page, 1), (page: Picture): ScannedPage => turned(page, 2)],
  "turned by the PDF": [(page: Picture): ScannedPage => ({ ...turned(page, 3), rotate: 90 })],
} as const;

const laidPages = (laid: keyof typeof LAID): ScannedPage[] => {
  const [first, others = first] = LAID[laid];
  return printed.map((page, i) => (i === 0 ? first : others)(page));
};

const scans = new Map<keyof typeof LAID, Promise<ReadFile>>();

/** The circular recognised from a scan whose pages are laid like that; each scan is recognised once. */
function recognised(laid: keyof typeof LAID): Promise<ReadFile> {
  const scan =
    scans.get(laid) ??
    read(scanOf(laidPages(laid)), "scan.pdf").then((file) => {
      if ("lines" in file) return file;
      throw new Error(file.reason);
    });
  scans.set(laid, scan);
  return scan;
}

/** The share of two texts that is common to both, over pairs of neighbouring characters. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) => [...text].slice(1).map((char, i) => text[i] + char);
  return f1(pairs(a), pairs(b));
}
const squeezed = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

describe.skipIf(noScans !== null)(`scans${noScans ? ` (skipped: ${noScans})` : ""}`, () => {
  test.each(Object.keys(LAID) as (keyof typeof LAID)[])("pages %s: the text, its clauses and number", async (laid) => {
    const { lines, recognisedPages } = await recognised(laid);
    expect(recognisedPages).toBe(printed.length);
    expect(likeness(squeezed(lines.map(({ text }) => text).join("")), squeezed(CIRCULAR))).toBeGreaterThan(0.95);
    const [circular] = circularsOf(lines, lexicon);
    const [expected] = circularsOf(linesOf(CIRCULAR), lexicon);
    const pathsOf = (one: typeof circular): string[] => one?.clauses.map(({ path }) => path) ?? [];
    expect(f1(pathsOf(circular), pathsOf(expected))).toBeGreaterThanOrEqual(0.9);
    expect(circular?.description.docNumber).toEqual(expected?.description.docNumber);
  });

  test("lines have their place on the page as it is shown, and how sure they are", async () => {
    const placeOf = async (laid: keyof typeof LAID) => {
      const { lines } = await recognised(laid);
      expect(lines.every(({ place }) => place?.confidence && place.confidence > 0 && place.page <= printed.length)).toBe(true);
      return lines.find(({ text }) => text === "数字工厂培育方案")?.place ?? expect.fail("no line of the title");
    };
    const [upright, sideways] = [await placeOf("straight"), await placeOf("on the side, upside down")];
    const paper = { width: 595, height: 842 };
    expect(Math.abs(upright.x + upright.width / 2 - paper.width / 2)).toBeLessThan(20);
    expect(Math.abs(sideways.height - upright.width)).toBeLessThan(5);
    expect(Math.abs(paper.height - sideways.x - sideways.width - upright.y)).toBeLessThan(5);
    expect(Math.abs(sideways.y - upright.x)).toBeLessThan(5);
  });

  test("in the base the document is marked, and every line has its confidence", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tiaoli-ocr-base-"));
    writeFileSync(join(folder, "scan.pdf"), scanOf(printed.slice(0, 1)));
    const store = openStore(join(folder, "base.sqlite"));
    const [outcome] = await Array.fromAsync(ingest([join(folder, "scan.pdf")], store, lexicon));
    store.finish();
    expect(outcome).toMatchObject({ status: "ingested", format: "PDF", recognisedPages: 1, unreadPages: 0 });
    const base = new Database(join(folder, "base.sqlite"), { readonly: true });
    expect(base.prepare("SELECT text_source FROM documents").pluck().all()).toEqual(["ocr"]);
    expect(base.prepare("SELECT count(*) > 10, count(*) = count(confidence), max(page) FROM page_lines").raw().get()).toEqual([1, 1, 1]);
    base.close();
  });

  test("of a PDF with text the scanned pages alone are recognised; with --ocr off they are told of", async () => {
    const [page] = printed as [Picture];
    const bytes = new Uint8Array(mixedPdf(["关于印发方案的通知", "各县区人民政府："], page));
    const { lines, recognisedPages } = (await read(bytes, "a.pdf")) as ReadFile;
    expect(recognisedPages).toBe(1);
    expect(lines.slice(0, 2)).toMatchObject([
      { text: "关于印发方案的通知", start: 0, place: { page: 1, confidence: null } },
      { start: 10 },
    ]);
    expect(lines.slice(2).every(({ place }) => place?.page === 2 && place.confidence !== null)).toBe(true);
    expect(lines.slice(2).map(({ text }) => text)).toContain("数字工厂培育方案");
    expect(lines.slice(1).every(({ start }, i) => start === (lines[i]?.start ?? 0) + (lines[i]?.text.length ?? 0) + 1)).toBe(true);
    expect(await read(bytes, "a.pdf", { ocr: "off" })).toMatchObject({ pagesWithoutText: [2] });
  });

  test("a document may take so long and no longer", async () => {
    const limits = { ...LIMITS, ocrMilliseconds: 1 };
    expect(await read(scanOf(printed.slice(0, 1)), "a.pdf", { limits })).toMatchObject({ reasonCode: "timeout" });
  });

  test("a picture without text is refused", async () => {
    const blank = { width: 600, height: 800, grey: new Uint8Array(480_000).fill(255) };
    expect(await read(scanOf([blank]), "a.pdf")).toMatchObject({ reasonCode: "empty" });
  });
});

const CORPUS = fileURLToPath(new URL("../../../../../shared/corpus", import.meta.url));
const noCorpus = noOcr ?? (existsSync(CORPUS) ? null : "no ../shared/corpus here");

describe.skipIf(noCorpus !== null)(`scans of the corpus${noCorpus ? ` (skipped: ${noCorpus})` : ""}`, () => {
  test("the skewed 130 dpi scan of a circular has the clauses of its web page", async () => {
    const [scan, page] = [
      await findings(join(CORPUS, "derived/g07_scan_skew130dpi.pdf")),
      await findings(join(CORPUS, "gov60_html/g07.html")),
    ];
    const pathOf = (clause: string) => clause.split(" ")[0] ?? "";
    expect(f1(scan.clauses.map(pathOf), page.clauses.map(pathOf))).toBeGreaterThanOrEqual(0.9);
  });

  test("a print-out without text layer is read, a map holds no facts", async () => {
    expect((await findings(join(CORPUS, "pdf/caishui2017-79_print-to-pdf_no-text-layer.pdf"))).clauses.length).toBeGreaterThan(10);
    expect((await findings(join(CORPUS, "pdf/杨“数”浦新质秀带创新区空间布局图.pdf"))).facts).toEqual([]);
  });
});

test("a program may run for so long and no longer, and its failure names it", async () => {
  expect((await run("sleep", ["0"], undefined, 20_000)).length).toBe(0);
  await expect(run("sleep", ["20"], undefined, 50)).rejects.toMatchObject({ name: "ProgramError", timedOut: true });
  await expect(run("sleep", ["long"])).rejects.toMatchObject({ timedOut: false, message: expect.stringMatching(/^sleep: /) });
});

test("without the programs a scan fails, and the reason says what to install; other files are read", () => {
  const folder = mkdtempSync(join(tmpdir(), "tiaoli-no-ocr-"));
  writeFileSync(join(folder, "a.pdf"), scanOf([{ width: 40, height: 40, grey: new Uint8Array(1_600).fill(255) }]));
  writeFileSync(join(folder, "b.pdf"), textPdf([["关于印发方案的通知", "一、总体要求"]]));
  const main = fileURLToPath(new URL("../../../../cli/main.ts", import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, [main, "ingest", folder, "--db", join(folder, "base.sqlite"), "--json"], {
    encoding: "utf8",
    env: { PATH: "" },
  });
  expect(status).toBe(1);
  const [scan, text] = JSON.parse(stdout).files;
  expect(scan).toMatchObject({ status: "failed", reasonCode: "needs-ocr" });
  expect(scan.reason).toContain("apt install poppler-utils tesseract-ocr tesseract-ocr-chi-sim");
  expect(text).toMatchObject({ status: "ingested" });
  expect(readFileSync(join(folder, "base.sqlite")).length).toBeGreaterThan(0);
});
