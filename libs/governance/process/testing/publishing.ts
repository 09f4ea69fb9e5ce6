import type { Told } from '../../testing/given.js';
import { textOf } from '../testing/histories.js';

export const proposal = {
  process: 'CP-001',
  title: 'Purchase to pay',
  purpose: 'One way',
  scope: 'Purchasing',
  affected: ['acc', 'bdc'],
  baseline: 'Four ways',
  expectedBenefit: 'Faster',
  originAuthority: 'wic',
};
export const recorded = (told: Told): Told => ({
  ...told,
  recordedBy: { person: 'p_clerk', authority: 'acc', capacity: 'CLERK', mandate: 'm' },
});
export const publish = (version: number, summary = `v${version}`, extra: object = {}) => ({
  process: 'CP-001',
  version,
  text: textOf(summary),
  ...extra,
});
