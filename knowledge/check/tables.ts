/** Tables whose rows are facts: a clause, a quote with its offsets, a rule. */
export const FACT_TABLES = [
  "quantities",
  "milestones",
  "responsibilities",
  "citations",
  "enterprise_mentions",
  "projects",
  "document_tables",
] as const;

/** Tables keyed by document and ordinal. */
export const ORDINAL_TABLES = [
  "document_sources",
  "document_issuers",
  "document_addressees",
  "clauses",
  "page_lines",
  "diagnostics",
  ...FACT_TABLES,
] as const;

/** Every table that holds rows of ours. */
export const TABLES = ["sources", "documents", "agencies", "agency_aliases", "table_cells", "clause_search", ...ORDINAL_TABLES] as const;
