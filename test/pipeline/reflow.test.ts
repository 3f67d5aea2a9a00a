import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesOf } from "../../pipeline/read/text.ts";
import { reflow } from "../../pipeline/reflow/reflow.ts";

const reflowed = (text: string) => reflow(linesOf(text));
const paragraphsOf = (text: string) => {
  const { text: whole, paragraphs } = reflowed(text);
  return paragraphs.map(({ start, end }) => whole.slice(start, end));
};
const solid = (text: string) => text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff\u3164\uffa0]/gu, "");

/** Wraps a paragraph at `width` Han characters, its first line two shorter. */
const wrapped = (text: string, width: number): string => {
  const lines = [text.slice(0, width - 2)];
  for (let i = width - 2; i < text.length; i += width) lines.push(text.slice(i, i + width));
  return lines.join("\n");
};
const BODY =
  "为深入贯彻落实上级决策部署，进一步优化营商环境，激发市场主体活力，推动经济平稳健康运行，结合我市实际，现就有关事项通知如下，请各部门认真组织实施，确保各项措施落到实处、取得实效。";

describe("guarantee 1: no character is lost, added or moved but blanks and marks", () => {
  const PLAIN = fc.string({ unit: fc.constantFrom(..."中文政策第一章条、。，：（）1234567890 \n\t　ＡｂC5%“”《》𠮷") });
  test("on any text without marks", () => {
    fc.assert(
      fc.property(PLAIN, (text) => {
        expect(solid(reflowed(text).text)).toBe(solid(text));
      }),
      { numRuns: 400 },
    );
  });
  test("on the seeds, apart from Markdown and page marks", () => {
    for (const name of readdirSync("seeds")) {
      const text = readFileSync(`seeds/${name}`, "utf8");
      const marks = text
        .replace(/^[ \t]*(?:[-*+]|#{1,6}|>)(?=[ \t])/gm, "")
        .replace(/\*\*/g, "")
        .replace(/^.*此页无正文.*$/gm, "");
      expect(solid(reflowed(text).text), name).toBe(solid(marks));
    }
  });
});

describe("headings whose line end the source lost", () => {
  test("behind a full stop and blanks, and at the end of a short line", () => {
    expect(paragraphsOf(`${BODY} （二）关键技术。包括感知和网络。`)).toEqual([BODY, "（二）关键技术。包括感知和网络。"]);
    const long = BODY.repeat(4);
    expect(paragraphsOf(`${wrapped(`${long}完善政策措施，加大支持力度。（四）产业生态工程`, 36)}\n${wrapped(BODY, 36)}`)).toEqual([
      `${long}完善政策措施，加大支持力度。`,
      "（四）产业生态工程",
      BODY,
    ]);
  });
  test("where the heading makes the line longer than the page is wide, and behind the last words of a sentence", () => {
    const at36 = (text: string) => wrapped(text, 36);
    for (const end of ["形成新格局。", "完善各项政策措施，加大各方面的支持力度，持续优化产业发展环境。"])
      expect(paragraphsOf(`${at36(BODY.repeat(4))}\n${end}（四）产业生态提升工程\n${at36(BODY)}`)).toEqual([
        `${BODY.repeat(4)}${end}`,
        "（四）产业生态提升工程",
        BODY,
      ]);
  });
  test("what points at items, and a series inside a sentence, are no headings", () => {
    for (const text of [`${BODY} （一）、（二）项除外。`, `${BODY}（二）关键技术，包括感知和网络。`, `${BODY}详见表三、表四`])
      expect(paragraphsOf(text)).toEqual([solid(text)]);
  });
});

test("a marker that a tab parts from its words opens a heading, not a row of a table", () => {
  const { text, paragraphs } = reflowed("（一）\t指导思想。\n全面贯彻要求。\n名称\t规模\n甲项目\t5吨");
  expect(paragraphs.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ["text", "（一）指导思想。"],
    ["text", "全面贯彻要求。"],
    ["row", "名称\t规模"],
    ["row", "甲项目\t5吨"],
  ]);
});

describe("guarantee 2: what a line or page end cut is whole again", () => {
  const text = [wrapped(BODY, 36), "一、总体要求", wrapped(`（一）加强领导。${BODY}`, 36), wrapped(BODY, 36)].join("\n");
  test("hard-wrapped lines, the width estimated", () => {
    expect(paragraphsOf(text)).toEqual([BODY, "一、总体要求", `（一）加强领导。${BODY}`, BODY]);
  });
  test("a blank line behind every line", () => {
    expect(paragraphsOf(text.replaceAll("\n", "\n\n"))).toEqual([BODY, "一、总体要求", `（一）加强领导。${BODY}`, BODY]);
  });
  test("a page mark inside a word", () => {
    expect(paragraphsOf("到2025年，全市规模以上工业企业达到一千家，其中专\n\n# Page 12:\n精特新企业不少于三百家。")).toEqual([
      "到2025年，全市规模以上工业企业达到一千家，其中专精特新企业不少于三百家。",
    ]);
    expect(paragraphsOf("到2025年，全市规模以上工业企业达到一千家，其中专\n— 3 —\n精特新企业不少于三百家。")).toHaveLength(1);
  });
  test("a bracket over two lines", () => {
    expect(paragraphsOf("加快项目建设，强化要素保障，确保按期投产。（市发展改革委牵头，有关部门按职责\n\n分工负责）")).toHaveLength(1);
  });
  test("signature, date and number stay lines of their own", () => {
    expect(paragraphsOf(`${wrapped(BODY, 30)}\n某某市人民政府\n2023 年5 月8 日\n（此件公开发布）\n某政发〔2023〕5 号`)).toEqual([
      BODY,
      "某某市人民政府",
      "2023年5月8日",
      "（此件公开发布）",
      "某政发〔2023〕5号",
    ]);
  });
  test("a compiler's dated title over short lines", () => {
    expect(paragraphsOf("3. 某某市人民政府关于加强\n管理工作的通知（2023\n年5 月8 日）\n各单位：")).toEqual([
      "3.某某市人民政府关于加强管理工作的通知（2023年5月8日）",
      "各单位：",
    ]);
  });
});

test("rules of dashes and of tables go, and a line that only looks like one costs no time", () => {
  expect(paragraphsOf("甲\n- - -\n***\n| 名称 | 数量 |\n|:--|---|\n| 钢 | 1 |\n---")).toEqual(["甲", "名称\t数量", "钢\t1"]);
  const hostile = [`${"- ".repeat(3000)}x`, `${"|--".repeat(3000)}x`, `${".".repeat(5000)}x`, `${"（甲".repeat(3000)}。`];
  for (const line of hostile) expect(solid(reflowed(line).text).length).toBeGreaterThan(0);
});

test("guarantee 3: blanks go beside Han characters and stay between Latin words", () => {
  expect(paragraphsOf("占全省的 16.9%，通过 ISO 9001 认证，建设 5G 基站。")).toEqual(["占全省的16.9%，通过ISO 9001认证，建设5G基站。"]);
  expect(reflowed("铜加工 依托园区发展。").paragraphs[0]?.gaps).toEqual([3]);
});

test("guarantee 4: origin leads every character back to the source, ascending", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."政策一、（二）。，**#- |\t\n 5A") }), (text) => {
      const { text: whole, origin } = reflowed(text);
      const places = [...origin].filter((at) => at >= 0);
      expect(origin).toHaveLength(whole.length);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (let i = 0; i < whole.length; i++)
        if ((origin[i] ?? -1) >= 0 && !/\s/.test(whole.charAt(i))) expect(text.charAt(origin[i] ?? 0)).toBe(whole.charAt(i));
    }),
    { numRuns: 300 },
  );
});

describe("guarantee 5: paragraphs cover the text in order", () => {
  test("tables are rows with tabs, Markdown's pipes too", () => {
    const { text, paragraphs } = reflowed("名称\t产量\t增幅\n钢材\t12.5\t3.1\n| 名称 | 产量 |\n|---|---|\n| 铝材 | 8 |");
    expect(paragraphs.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ["row", "名称\t产量\t增幅"],
      ["row", "钢材\t12.5\t3.1"],
      ["row", "名称\t产量"],
      ["row", "铝材\t8"],
    ]);
  });
  test("paragraphs that a format marks stand, but for a bracket that is cut in two", () => {
    const marked = (...texts: string[]) => {
      let start = 0;
      const lines = texts.map((text) => {
        const line = { text, start, opensParagraph: true };
        start += text.length + 1;
        return line;
      });
      const { text, paragraphs } = reflow(lines);
      return paragraphs.map((paragraph) => text.slice(paragraph.start, paragraph.end));
    };
    expect(marked("推动示范应用。（牵头部", "门：市交通委、市水务局）", "某市关于", "加强管理的意见")).toEqual([
      "推动示范应用。（牵头部门：市交通委、市水务局）",
      "某市关于",
      "加强管理的意见",
    ]);
    expect(marked("第三条修改为：“应当备案。", "未备案的，责令改正。”")).toHaveLength(2);
    expect(marked("修改（一处", "1）删去第三款")).toHaveLength(2);
    const names = Array.from({ length: 12 }, (_, i) => `甲县第${i + 10}人民医院迁建项目可行性研究`);
    expect(marked("现将项目名单公布如下：", ...names)).toHaveLength(13);
    expect(marked(...wrapped(BODY.repeat(4), 28).split("\n"))).toHaveLength(1);
  });
  test("a table of contents is marked, the body's headings are not", () => {
    const { text, paragraphs } = reflowed("目　录\n第一章 总则\n第二章 附则........3\n第一章 总则\n为加强管理，制定本办法。\n第二章 附则");
    expect(paragraphs.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
      "contents 目录",
      "contents 第一章总则",
      "contents 第二章附则........3",
      "text 第一章总则",
      "text 为加强管理，制定本办法。",
      "text 第二章附则",
    ]);
  });
  test("bold is remembered and its marks go, over line ends too", () => {
    const { text, paragraphs } = reflowed("**某市产业\n发展规划**\n——**创新驱动。**坚持创新。");
    expect(text).toBe("某市产业\n发展规划\n——创新驱动。坚持创新。");
    expect(paragraphs.map(({ bold }) => bold.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ["某市产业"],
      ["发展规划"],
      ["创新驱动。"],
    ]);
  });
});
