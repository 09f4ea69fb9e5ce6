import type { NewEvent } from '../../language/event.js';
import { documentOf } from '../../language/document.js';
import type { History, Told } from '../../testing/given.js';
import { at, fact } from '../../testing/given.js';
import {
  CommonProcessProposed,
  NonMaterialEditCertified,
  ObjectionRaised,
  ProcessBroughtIntoForce,
  ProposalAccepted,
  ProposalVersionPublished,
} from '../process.events.js';
import type { ProcessTextBody } from '../process.words.js';

/** A text that differs from others by its summary. */
export const textOf = (summary: string): ProcessTextBody => ({
  summary,
  steps: [{ step: '1', title: 'Order', owner: 'Budget holder', prose: 'Raise an order.' }],
});
export const hashOfText = (summary: string): string => documentOf(textOf(summary)).ref.hash;

export const decision = { kind: 'RECORDED_DECISION', ref: 'Board, item 6', date: '2024-01-01' } as const;

type Line = readonly [NewEvent, Told];

export const proposed = (on = '2024-07-01', affected = ['acc', 'bdc', 'wic']): Line => [
  CommonProcessProposed({
    process: 'CP-001',
    authority: 'acc',
    title: 'Purchase to pay',
    purpose: 'One way',
    scope: 'Purchasing',
    affected,
    baseline: 'Four ways',
    expectedBenefit: 'Faster',
    originAuthority: 'acc',
  }),
  at(on, 'acc'),
];
export const published = (
  version: number,
  on: string,
  summary = `v${version}`,
  extra: { takesEffect?: string; longStop?: string; incorporates?: string[] } = {},
): Line => {
  const { ref } = documentOf(textOf(summary));
  return [
    ProposalVersionPublished({
      process: 'CP-001',
      version,
      contentHash: ref.hash,
      authority: 'acc',
      content: ref,
      originAuthority: 'acc',
      incorporates: [],
      ...extra,
    }),
    at(on, 'acc'),
  ];
};
export const certified = (version: number, edits: number, on: string, summary = `v${version}`): Line => [
  NonMaterialEditCertified({
    process: 'CP-001',
    version,
    edits,
    contentHash: hashOfText(summary),
    reason: 'A spelling',
  }),
  at(on, 'acc', 'LEGALITY_OFFICER'),
];
export const accepted = (
  authority: string,
  version: number,
  on: string,
  extra: { conditions?: string[]; summary?: string; recordedBy?: Told['recordedBy'] } = {},
): Line => [
  ProposalAccepted({
    process: 'CP-001',
    version,
    contentHash: hashOfText(extra.summary ?? `v${version}`),
    authority,
    conditions: extra.conditions,
  }),
  { ...at(on, authority), ...(extra.recordedBy && { recordedBy: extra.recordedBy }) },
];
export const objected = (authority: string, version: number, on: string, objection = 'O-1'): Line => [
  ObjectionRaised({ process: 'CP-001', version, authority, objection, grounds: 'COST', text: 'Too low' }),
  at(on, authority),
];
export const inForce = (version: number, on: string): Line => [
  ProcessBroughtIntoForce({ process: 'CP-001', version, contentHash: hashOfText(`v${version}`), decision }),
  at(on, 'acc', 'CLERK'),
];

/** The id that the n-th fact of a history has in a test. */
export function idOf(history: History, n: number): string {
  const line = history[n];
  if (!line) throw new RangeError(`The history has ${history.length} facts: there is none at ${n}.`);
  return fact(line[0], line[1], n).id;
}
