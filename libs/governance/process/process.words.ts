import type { FullBody } from '../language/kinds.js';
import { count, group, hash, line, listOf, openText, optional, ref } from '../language/kinds.js';

/** What an authority thinks of a version (glossary: Position). An opinion, never consent. */
export const POSITIONS = ['SUPPORT', 'SUPPORT_IF', 'NEUTRAL', 'OPPOSE', 'RESERVE'] as const;
/** On what an objection rests. */
export const GROUNDS = ['POLICY', 'LEGAL', 'COST', 'CAPACITY', 'SECURITY', 'SERVICE', 'OTHER'] as const;
/** Why a process in force is reviewed: too many workarounds, the yearly review, or because an authority asked. */
export const REVIEW_GROUNDS = ['THRESHOLD', 'ANNUAL', 'REQUESTED'] as const;
/** What a review concludes; it changes nothing by itself: a new version or a retirement has a decision of its own. */
export const REVIEW_OUTCOMES = ['CONTINUE', 'REVISE', 'RETIRE'] as const;
/** How a meeting puts a version off: to a later one, or back to whoever prepares it. */
export const DEFERRALS = ['DEFERRED', 'REFERRED'] as const;

/** The adopted text: numbered steps, who owns each and in which system it is done, with the prose beside. Owners are roles, not persons. */
export const processTextShape = {
  summary: openText(4000, 'Orders are raised before invoices are paid; approval limits are tiered.'),
  steps: listOf(
    group({
      step: line(20, '4.2'),
      title: line(120, 'Approve the order'),
      owner: line(120, 'Budget holder'),
      system: optional(line(120, 'ERP, purchasing')),
      prose: openText(
        4000,
        'Orders up to £5,000 are approved by the budget holder, up to £10,000 by the head of service.',
      ),
    }),
    200,
    1,
  ),
};
export type ProcessTextBody = FullBody<typeof processTextShape>;

/** Every event of a process names it: views find it by this. */
export const OF_PROCESS = { process: ref('process') };
/** An event about one version; numbers count up from 1. */
export const OF_VERSION = { ...OF_PROCESS, version: count(1, 10_000) };
/** An event about one exact text: the version and the SHA-256 of its RFC 8785 bytes. */
export const OF_TEXT = { ...OF_VERSION, contentHash: hash() };
/** Kept though a rule stood against it, and by which rule it does not count (practice 1). */
export const KEPT = { notCounted: optional(line(60)) };
