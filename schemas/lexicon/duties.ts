import { z } from "zod";

const Words = z.array(z.string().min(1)).min(1);

/** The words by which a name is known as that of a body that can answer for a task, or as that of none. */
export const DutyWords = z.object({
  /** Last words of one body's name (局, 管委会, 中心支行). */
  endings: Words,
  /** Last words of a group's name behind a determiner (各县区, 有关部门). */
  groups: Words,
  /** First words of a group's name. */
  determiners: Words,
  /** Groups that stand without a determiner. */
  groupBodies: Words,
  /** What follows 等 without adding a body (等部门), and what may stand behind 和 in a group (部门和单位). */
  bareTails: Words,
  /** Applicants, beneficiaries, firms and institutions in general: answer for nothing. */
  notBodies: Words,
  /** Persons in office: what follows a body's name when a person is meant. */
  persons: Words,
});
export type DutyWords = z.infer<typeof DutyWords>;
