import type { ClauseKind } from "../../schemas/circular.ts";
import type { Span } from "../../schemas/span.ts";
import type { FormName } from "../markers.ts";
import type { Opening } from "./headings.ts";
import type { Unit } from "./units.ts";

/** A clause being built. `form`: the marker's form; null for notice, preamble, leads. */
export interface Node {
  readonly kind: ClauseKind;
  readonly form: FormName | null;
  readonly label: string;
  readonly number: number | null;
  readonly parent: Node | null;
  readonly unit: Unit | null;
  readonly marker: Span | null;
  readonly start: number;
  opening: Opening | null;
  heading: Span | null;
  printed: Span | null;
  readonly body: Span[];
  readonly children: Node[];
}

/** A new clause: without marker, heading and body where `fields` names none. */
export const newNode = (fields: Pick<Node, "kind" | "label" | "parent" | "start"> & Partial<Node>): Node => ({
  form: null,
  number: null,
  unit: null,
  marker: null,
  opening: null,
  heading: null,
  printed: null,
  body: [],
  children: [],
  ...fields,
});
