import fc from 'fast-check';
import { addDays, dayOf, startOf } from '#kernel';
import type { Context } from '../language/decider.js';
import type { Fact } from '../language/fact.js';
import { isRefusal } from '../language/refusal.js';
import { boardOf, fact } from '../testing/given.js';
import type { Told } from '../testing/given.js';
import { decisionOf, isConsent } from './decision-value.policy.js';
import { processDecider } from './process.decider.js';
import type { ProcessState } from './process.state.js';
import { statusOf } from './status.policy.js';
import { decision, hashOfText, textOf } from './testing/histories.js';

const AUTHORITIES = ['acc', 'bdc', 'wic'];
const BOARD = boardOf(...AUTHORITIES);
const OBJECTIONS = ['O-1', 'O-2', 'O-3'];

/** One thing that somebody tries: which command, who, about which version, with which text, and who types it. */
interface Try {
  readonly command: string;
  readonly authority: string;
  readonly back: number;
  readonly text: number;
  readonly typist: string | undefined;
  readonly disputed: boolean;
  readonly choice: number;
}
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
const tries: fc.Arbitrary<Try> = fc.record({
  command: fc.constantFrom(...COMMANDS),
  authority: fc.constantFrom(...AUTHORITIES),
  back: fc.constantFrom(0, 0, 0, 0, 1, 2),
  text: fc.constantFrom(0, 0, 0, 0, 1, 2),
  typist: fc.constantFrom(undefined, undefined, undefined, ...AUTHORITIES),
  disputed: fc.constantFrom(false, false, false, true),
  choice: fc.nat(4),
});

/** The data of a command that may be right or wrong: an old version, a wrong hash, a number that is not the next. */
function dataOf({ command, back, text, choice }: Try, state: ProcessState): object {
  const last = Math.max(0, ...state.text.versions.keys());
  const version = Math.max(1, last - back);
  const contentHash =
    text === 0 ? (state.text.versions.get(version)?.contentHash ?? hashOfText('?')) : hashOfText(`text ${text}`);
  const summary = `text ${choice}`;
  const position = (['SUPPORT', 'SUPPORT_IF', 'NEUTRAL', 'OPPOSE', 'RESERVE'] as const)[choice];
  const current = state.stance.positions.at(-1)?.event;
  const byCommand: Record<string, object> = {
    PublishVersion: { version: last + 1, text: textOf(summary) },
    CertifyNonMaterialEdit: { version: last + 1, edits: version, text: textOf(summary), reason: 'Spelling' },
    AcceptProposal: { version, contentHash, ...(choice === 0 && { conditions: ['Contract'] }) },
    RejectProposal: { version, contentHash, reasons: 'No' },
    RevokeConsent: { version, reasons: 'No' },
    DeclarePosition: { version, position, reasons: 'So', conditions: 'If', ...(choice % 2 && { replaces: current }) },
    ObjectToProposal: { version, objection: OBJECTIONS[choice % 3], grounds: 'COST', text: 'No' },
    WithdrawObjection: { objection: OBJECTIONS[choice % 3] },
    ClaimAffected: { reasons: 'We too' },
    RecordAgreementInPrinciple: { version, contentHash },
    BringProcessIntoForce: { version, decision },
    WithdrawProposal: { version, reasons: 'No' },
    OpenConsultation: { version },
    RetireProcess: { decision },
  };
  return { process: 'CP-001', ...byCommand[command] };
}

/** Plays what is tried through decide and evolve; what is refused writes nothing. */
function play(tried: readonly Try[]): { readonly state: ProcessState; readonly facts: readonly Fact[] } {
  let state = processDecider.initial;
  const facts: Fact[] = [];
  const enter = (command: string, data: object, told: Told, disputed: boolean): void => {
    const context: Context<ProcessState> = {
      occurredAt: told.on,
      at: startOf(told.on),
      day: dayOf(told.on),
      by: told.by,
      authority: 'authority' in told.by ? told.by.authority : undefined,
      recording: told.recordedBy !== undefined,
      board: BOARD,
      all: state,
      look: (other) => other.initial,
    };
    const decided = processDecider.decide(command, data, state, context);
    if (isRefusal(decided)) return;
    for (const event of decided) {
      const entered = fact(event, told, facts.length);
      const stored: Fact = disputed && told.recordedBy ? { ...entered, standing: 'DISPUTED' } : entered;
      facts.push(stored);
      state = processDecider.evolve(state, stored);
    }
  };
  const proposal = {
    process: 'CP-001',
    title: 't',
    purpose: 'p',
    scope: 's',
    affected: ['acc', 'bdc'],
    baseline: 'b',
    expectedBenefit: 'e',
  };
  const by = (authority: string) => ({ authority, person: `p_${authority}`, capacity: 'REPRESENTATIVE' });
  enter('ProposeCommonProcess', proposal, { on: '2024-01-01', by: by('acc') }, false);
  enter(
    'PublishVersion',
    { process: 'CP-001', version: 1, text: textOf('text 0') },
    { on: '2024-01-01', by: by('acc') },
    false,
  );
  tried.forEach((t, i) => {
    const recordedBy = t.typist
      ? { person: 'p_clerk', authority: t.typist, capacity: 'CLERK', mandate: 'm' }
      : undefined;
    enter(
      t.command,
      dataOf(t, state),
      { on: addDays('2024-01-02', Math.floor(i / 2)), by: by(t.authority), ...(recordedBy && { recordedBy }) },
      t.disputed,
    );
  });
  return { state, facts };
}

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

const sequences = fc.array(tries, { maxLength: 18 });

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
