import fc from 'fast-check';
import type { Fact } from '../language/fact.js';
import { decisionOf, isConsent } from './decision-value.policy.js';
import { processDecider } from './process.decider.js';
import { statusOf } from './status.policy.js';
import { AUTHORITIES, BOARD, play, triesOf } from './testing/tries.js';

const COMMANDS = [
  'PublishVersion',
  'CertifyNonMaterialEdit',
  'AcceptProposal',
  'AcceptProposal',
  'AcceptProposal',
  'AcceptProposal',
  'RejectProposal',
  'RevokeConsent',
  'DeclarePosition',
  'ObjectToProposal',
  'WithdrawObjection',
  'ClaimAffected',
  'RecordAgreementInPrinciple',
  'RecordAgreementInPrinciple',
  'BringProcessIntoForce',
  'WithdrawProposal',
  'OpenConsultation',
  'RetireProcess',
];
/** Read straight from the log, without the folds: did this authority itself accept this text, or one that certificates say is the same? */
function acceptedItself(facts: readonly Fact[], authority: string, version: number): boolean {
  const hashes = new Map(
    facts.filter((f) => f.type === 'ProposalVersionPublished').map((f) => [f.body['version'], f.body['contentHash']]),
  );
  const own = facts.some(
    (f) =>
      f.type === 'ProposalAccepted' &&
      f.body['authority'] === authority &&
      f.body['version'] === version &&
      f.body['contentHash'] === hashes.get(version) &&
      f.standing !== 'DISPUTED' &&
      (f.recordedBy === undefined || f.recordedBy.authority === authority),
  );
  const certificate = facts.find((f) => f.type === 'NonMaterialEditCertified' && f.body['version'] === version);
  return own || (certificate !== undefined && acceptedItself(facts, authority, certificate.body['edits'] as number));
}

const sequences = fc.array(triesOf(COMMANDS), { maxLength: 18 });

it('no sequence of commands reads as consent, or as agreement in principle, without an acceptance of the current text by that authority', () => {
  let consents = 0;
  let agreements = 0;
  fc.assert(
    fc.property(sequences, (tried) => {
      const { state, facts } = play(tried);
      for (const authority of AUTHORITIES) {
        const value = decisionOf(state, authority);
        if (!isConsent(value)) continue;
        consents++;
        expect(acceptedItself(facts, authority, value.version!)).toBe(true);
      }
      for (const version of state.text.versions.keys()) {
        if (statusOf(state, version) !== 'AGREED_IN_PRINCIPLE') continue;
        agreements++;
        for (const affected of state.text.affected) expect(acceptedItself(facts, affected, version)).toBe(true);
      }
    }),
    { numRuns: 10_000, seed: 20240724 },
  );
  // The property would hold of a program that never agrees to anything: it must have been put to the test.
  expect(consents).toBeGreaterThan(1000);
  expect(agreements).toBeGreaterThan(20);
}, 60_000);

it('folds meet any subset of the facts, in any order, and never throw', () => {
  fc.assert(
    fc.property(sequences, fc.infiniteStream(fc.nat()), (tried, numbers) => {
      const { facts } = play(tried);
      const some = facts
        .map((f) => [numbers.next().value as number, f] as const)
        .filter(([n]) => n % 3 > 0)
        .sort(([a], [b]) => a - b);
      const state = some.reduce((s, [, f]) => processDecider.evolve(s, f), processDecider.initial);
      for (const version of [0, 1, 2, 3]) statusOf(state, version);
      for (const authority of AUTHORITIES) decisionOf(state, authority);
      processDecider.deadlines(state, BOARD).forEach((d) => processDecider.passed(d, state, BOARD));
    }),
    { numRuns: 500 },
  );
});
