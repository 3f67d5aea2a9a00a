import { widthOf } from "../../pipeline/reflow/glyphs.ts";
import type { Block, Run } from "./circular.ts";
import { brokenLines } from "./line-breaks.ts";
import { xmlText, zipOf } from "./zip-writer.ts";

const OFD = "http://www.ofdspec.org/2016";
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** Millimetres: A4, the edges of the text, the size of a character, the distance of lines. */
const PAGE = { width: 210, height: 297, left: 28, top: 37, size: 5.64, pitch: 10.23, lines: 22, characters: 28 };
const CELL = { size: 4.2, padding: 1.5 };

interface Page {
  readonly objects: string[];
  y: number;
}

const mm = (length: number): string => String(Math.round(length * 1000) / 1000);

/** Lays blocks out on pages and writes down the page objects. */
class Setting {
  readonly pages: Page[] = [{ objects: [], y: PAGE.top }];
  private id = 100;

  private get page(): Page {
    return this.pages.at(-1) as Page;
  }

  /** Opens a new page where `height` does not fit any more. */
  private room(height: number): void {
    if (this.page.y + height > PAGE.top + PAGE.lines * PAGE.pitch + 0.01) this.pages.push({ objects: [], y: PAGE.top });
  }

  private text(runs: readonly Run[], x: number, y: number, size: number, page: Page): void {
    let left = x;
    for (const { text, bold } of runs) {
      const steps = [...text].map((char) => widthOf(char) * size);
      const width = steps.reduce((sum, step) => sum + step, 0);
      page.objects.push(
        `<ofd:TextObject ID="${this.id++}" Boundary="${mm(left)} ${mm(y)} ${mm(width)} ${mm(size * 1.2)}" Font="${bold ? 3 : 2}" Size="${mm(size)}"${bold ? ' Weight="700"' : ""}><ofd:TextCode X="0" Y="${mm(size * 0.88)}"${steps.length > 1 ? ` DeltaX="${steps.slice(0, -1).map(mm).join(" ")}"` : ""}>${xmlText(text)}</ofd:TextCode></ofd:TextObject>`,
      );
      left += width;
    }
  }

  private rule(x1: number, y1: number, x2: number, y2: number): void {
    this.page.objects.push(
      `<ofd:PathObject ID="${this.id++}" Boundary="${mm(x1)} ${mm(y1)} ${mm(x2 - x1 || 0.2)} ${mm(y2 - y1 || 0.2)}" LineWidth="0.2"><ofd:StrokeColor Value="0 0 0"/><ofd:AbbreviatedData>M 0 0 L ${mm(x2 - x1)} ${mm(y2 - y1)} </ofd:AbbreviatedData></ofd:PathObject>`,
    );
  }

  block(block: Block): void {
    if (block.kind === "table") this.table(block.rows);
    else this.paragraph(block);
  }

  private paragraph(block: Block & { kind: "paragraph" }): void {
    const indent = block.manner === "indented" ? 2 : 0;
    for (const [i, line] of brokenLines(block.runs, PAGE.characters, indent).entries()) {
      const free = PAGE.characters - line.reduce((sum, { text }) => sum + widthOf(text), 0);
      const shift = { left: 0, indented: i === 0 ? indent : 0, centred: free / 2, right: free - 2 }[block.manner];
      this.room(PAGE.pitch);
      this.text(line, PAGE.left + shift * PAGE.size, this.page.y, PAGE.size, this.page);
      this.page.y += PAGE.pitch;
    }
  }

  private table(rows: readonly (readonly string[])[]): void {
    const width = (PAGE.characters * PAGE.size) / (rows[0]?.length ?? 1);
    const characters = Math.floor((width - 2 * CELL.padding) / CELL.size);
    for (const row of rows) {
      const cells = row.map((text) => brokenLines([{ text, bold: false }], characters, 0));
      const lines = Math.max(1, ...cells.map((cell) => cell.length));
      const height = lines * CELL.size * 1.4 + 2 * CELL.padding;
      this.room(height);
      const { y } = this.page;
      const edges = Array.from({ length: row.length + 1 }, (_, i) => PAGE.left + i * width);
      for (const edge of [y, y + height]) this.rule(PAGE.left, edge, edges.at(-1) ?? PAGE.left, edge);
      for (const edge of edges) this.rule(edge, y, edge, y + height);
      cells.forEach((cell, i) => {
        cell.forEach((line, k) => {
          const above = (height - cell.length * CELL.size * 1.4) / 2 + k * CELL.size * 1.4;
          this.text(line, (edges[i] ?? 0) + CELL.padding, y + above, CELL.size, this.page);
        });
      });
      this.page.y += height;
    }
    this.page.y = PAGE.top + Math.ceil((this.page.y - PAGE.top) / PAGE.pitch) * PAGE.pitch;
  }

  /** “— 1 —” below the text: on the right of odd pages, on the left of even ones. */
  numberPages(): void {
    this.pages.forEach((page, i) => {
      const x = i % 2 === 0 ? PAGE.left + (PAGE.characters - 4) * PAGE.size : PAGE.left + PAGE.size;
      this.text([{ text: `— ${i + 1} —`, bold: false }], x, 270, 4.94, page);
    });
  }
}

/** A circular as an OFD (GB/T 33190-2016) in the layout of GB/T 9704-2012: each printed line is a text object of its own. */
export function circularOfd(blocks: readonly Block[]): Buffer {
  const setting = new Setting();
  for (const block of blocks) setting.block(block);
  setting.numberPages();
  const element = (name: string, inner: string, attributes = "") => `<ofd:${name} xmlns:ofd="${OFD}"${attributes}>${inner}</ofd:${name}>`;
  const box = `<ofd:PageArea><ofd:PhysicalBox>0 0 ${PAGE.width} ${PAGE.height}</ofd:PhysicalBox></ofd:PageArea>`;
  const pages = setting.pages.map((_, i) => `<ofd:Page ID="${10_000 + i}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join("");
  return zipOf({
    "OFD.xml":
      HEAD +
      element(
        "OFD",
        "<ofd:DocBody><ofd:DocInfo><ofd:DocID>0123456789abcdef0123456789abcdef</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>",
        ' Version="1.0" DocType="OFD"',
      ),
    "Doc_0/Document.xml":
      HEAD +
      element(
        "Document",
        `<ofd:CommonData><ofd:MaxUnitID>20000</ofd:MaxUnitID>${box}<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${pages}</ofd:Pages>`,
      ),
    "Doc_0/PublicRes.xml":
      HEAD +
      element(
        "Res",
        '<ofd:Fonts><ofd:Font ID="2" FontName="仿宋_GB2312" FamilyName="仿宋_GB2312"/><ofd:Font ID="3" FontName="仿宋_GB2312" FamilyName="仿宋_GB2312" Bold="true"/></ofd:Fonts>',
        ' BaseLoc="Res"',
      ),
    ...Object.fromEntries(
      setting.pages.map(({ objects }, i) => [
        `Doc_0/Pages/Page_${i}/Content.xml`,
        HEAD + element("Page", `<ofd:Content><ofd:Layer ID="${30_000 + i}" Type="Body">${objects.join("")}</ofd:Layer></ofd:Content>`),
      ]),
    ),
  });
}
