import type { Circular, Diagnostic } from "../schemas/circular.ts";
import type { Facts } from "../schemas/facts.ts";
import type { Lexicon } from "../schemas/lexicon.ts";
import { extractCitations } from "./citations/extract.ts";
import { extractEnterprises } from "./enterprises/extract.ts";
import { extractMilestones } from "./milestones/extract.ts";
import { accountNumbers, unreadNumbers } from "./numbers/account.ts";
import { extractProjects } from "./projects/extract.ts";
import { extractQuantities } from "./quantities/extract.ts";
import { extractResponsibilities } from "./responsibilities/extract.ts";

/** Takes every kind of fact from a circular: pure, the same text and words give the same facts. */
export function extractFacts(circular: Circular, lexicon: Lexicon): { facts: Facts; diagnostics: readonly Diagnostic[] } {
  const quantities = extractQuantities(circular, lexicon);
  const milestones = extractMilestones(circular, lexicon, quantities.facts);
  const responsibilities = extractResponsibilities(circular, lexicon);
  const citations = extractCitations(circular, lexicon);
  const enterprises = extractEnterprises(circular, lexicon);
  const projects = extractProjects(circular, lexicon, enterprises.facts);
  const facts: Facts = {
    quantities: quantities.facts,
    milestones: milestones.facts,
    responsibilities: responsibilities.facts,
    citations: citations.facts,
    enterpriseMentions: enterprises.facts,
    projects: projects.facts,
  };
  return {
    facts,
    diagnostics: [
      ...[quantities, milestones, responsibilities, citations, enterprises, projects].flatMap((extraction) => extraction.diagnostics),
      ...unreadNumbers(circular, accountNumbers(circular, facts, lexicon)),
    ],
  };
}
