import { z } from "zod";

/**
 * A half-open stretch of a text: `text.slice(start, end)`.
 * In memory offsets count UTF-16 units; the knowledge base counts Unicode code points (the store converts).
 */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** The words that a span covers. */
export const quote = (text: string, span: Span): string => text.slice(span.start, span.end);
