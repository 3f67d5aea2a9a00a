import type { QuantityKind } from "../../../schemas/facts.ts";
import type { Scene } from "../scene.ts";

/** One reason for a kind. The first that holds decides. */
export interface KindRule {
  readonly name: string;
  readonly kind: QuantityKind;
  readonly when: (scene: Scene) => boolean;
}
