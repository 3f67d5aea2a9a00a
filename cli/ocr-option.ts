import { Option } from "commander";

/** `--ocr auto|off`, the same wherever files are read. */
export const ocrOption = (): Option =>
  new Option("--ocr <mode>", "recognise scanned pages where pdftoppm and tesseract are installed (auto), or not (off)")
    .choices(["auto", "off"])
    .default("auto");
