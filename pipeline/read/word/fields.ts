/** The fields that are open at a place of a document; they may run over several paragraphs. What a field's instruction says is not printed, its result is. */
export class Fields {
  /** Outermost first: whether each is still in its instruction. */
  private readonly open: boolean[] = [];

  begin(): void {
    this.open.push(true);
  }

  separate(): void {
    if (this.open.length > 0) this.open[this.open.length - 1] = false;
  }

  end(): void {
    this.open.pop();
  }

  get isInstruction(): boolean {
    return this.open.includes(true);
  }
}
