import fc from 'fast-check';
import type { Fact } from '../language/fact.js';
import { processDecider } from './process.decider.js';
import { isInProgress, statusOf } from './status.policy.js';
import { FOLLOWS, play, triesOf } from './testing/tries.js';

const COMMANDS = [
  ...FOLLOWS,
  'TableVersion',
  'CarryVersion',
  'CarryVersion',
  'PublishVersion',
  'CertifyNonMaterialEdit',
  'AcceptProposal',
  'ObjectToProposal',
  'BringProcessIntoForce',
  'WithdrawProposal',
  'OpenConsultation',
  'OpenProcessReview',
  'RetireProcess',
];
const sequences = fc.array(triesOf(COMMANDS), { maxLength: 18 });
const RUNS = { numRuns: 5_000, seed: 20241002 };

const isOwnWord = ({ standing, recordedBy, by }: Fact): boolean =>
  standing !== 'DISPUTED' &&
  (recordedBy === undefined || !('authority' in by) || recordedBy.authority === by.authority);

/** Read straight from the log, without the folds: did a board carry this very text, or one that certificates say is the same? */
function carriedThisText(facts: readonly Fact[], version: number): boolean {
  const texts = facts.filter((f) => f.type === 'ProposalVersionPublished' && f.body['version'] === version);
  const certificate = facts.find((f) => f.type === 'NonMaterialEditCertified' && f.body['version'] === version);
  return (
    facts.some(
      (f) =>
        f.type === 'ProposalApproved' &&
        f.body['version'] === version &&
        texts.some((t) => t.body['contentHash'] === f.body['contentHash']) &&
        isOwnWord(f),
    ) ||
    (certificate !== undefined && carriedThisText(facts, certificate.body['edits'] as number))
  );
}

it('no sequence of commands puts a version in force without ProcessBroughtIntoForce', () => {
  let inForce = 0;
  fc.assert(
    fc.property(sequences, (tried) => {
      const { state, facts } = play(tried);
      for (const version of state.text.versions.keys()) {
        if (!['IN_FORCE', 'UNDER_REVIEW'].includes(statusOf(state, version))) continue;
        inForce++;
        expect(facts.some((f) => f.type === 'ProcessBroughtIntoForce' && f.body['version'] === version)).toBe(true);
      }
    }),
    RUNS,
  );
  expect(inForce).toBeGreaterThan(200);
});

it('silence, an opinion or another text never reads as approved: only a board’s carrying of this very text does', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(sequences, (tried) => {
      const { state, facts } = play(tried);
      for (const version of state.text.versions.keys()) {
        const status = statusOf(state, version);
        seen.set(status, (seen.get(status) ?? 0) + 1);
        if (status === 'APPROVED' || status === 'APPROVING') expect(carriedThisText(facts, version)).toBe(true);
      }
    }),
    RUNS,
  );
  // The property would hold of a program that never approves anything: it must have been put to the test.
  for (const status of ['APPROVED', 'APPROVING', 'TABLED', 'REJECTED', 'LAPSED'])
    expect([status, (seen.get(status) ?? 0) > 100]).toEqual([status, true]);
});

it('a version that a board rejected comes into force in no sequence, unless it is put again', () => {
  let rejected = 0;
  fc.assert(
    fc.property(sequences, (tried) => {
      const { state } = play(tried);
      for (const version of state.text.versions.keys()) {
        if (statusOf(state, version) !== 'REJECTED') continue;
        rejected++;
        expect(isInProgress(statusOf(state, version))).toBe(false);
        const bring = { ...tried[0]!, command: 'BringProcessIntoForce', typist: undefined, text: 0 };
        const after = play([...tried, { ...bring, back: Math.max(...state.text.versions.keys()) - version }]);
        expect(statusOf(after.state, version)).toBe('REJECTED');
      }
    }),
    RUNS,
  );
  expect(rejected).toBeGreaterThan(100);
});

it('folds meet any subset of the facts, in any order, and never throw', () => {
  fc.assert(
    fc.property(sequences, fc.infiniteStream(fc.nat()), (tried, numbers) => {
      const some = play(tried)
        .facts.map((f) => [numbers.next().value as number, f] as const)
        .filter(([n]) => n % 3 > 0)
        .sort(([a], [b]) => a - b);
      const state = some.reduce((s, [, f]) => processDecider.evolve(s, f), processDecider.initial);
      for (const version of [0, 1, 2, 3]) expect(typeof statusOf(state, version)).toBe('string');
    }),
    { numRuns: 500 },
  );
});
