import { equation } from "./equations.ts";

/**
 * The fields that are open at a place of a document; they may run over several paragraphs. What a field's instruction says is not printed, its result is;
 * only equations are nothing but an instruction.
 */
export class Fields {
  /** Outermost first. */
  private readonly open: { instruction: string; isInstruction: boolean }[] = [];

  begin(): void {
    this.open.push({ instruction: "", isInstruction: true });
  }

  /** Takes a piece of an instruction. */
  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field?.isInstruction) field.instruction += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field) field.isInstruction = false;
  }

  /** Ends the innermost field. Gives what it prints in place of a result. */
  end(): string {
    const field = this.open.pop();
    return field?.isInstruction && !this.isInstruction ? equation(field.instruction) : "";
  }

  get isInstruction(): boolean {
    return this.open.some((field) => field.isInstruction);
  }
}
