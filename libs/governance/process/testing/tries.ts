import fc from 'fast-check';
import { addDays, dayOf, startOf } from '#kernel';
import type { Context } from '../../language/decider.js';
import type { Fact } from '../../language/fact.js';
import { isRefusal } from '../../language/refusal.js';
import { boardOf, fact } from '../../testing/given.js';
import type { Told } from '../../testing/given.js';
import { processDecider } from '../process.decider.js';
import type { ProcessState } from '../process.state.js';
import { decision, hashOfText, textOf } from './histories.js';

export const AUTHORITIES = ['acc', 'bdc', 'wic'];
export const BOARD = boardOf(...AUTHORITIES);
/** Commands that a process manager sends; typed, they record what happened elsewhere. */
export const FOLLOWS = [
  'TableVersion',
  'CarryVersion',
  'RejectVersion',
  'DeferVersion',
  'FailApprovals',
  'ResumeApprovals',
  'LapseVersion',
];
const OBJECTIONS = ['O-1', 'O-2', 'O-3'];

/** One thing that somebody tries: which command, who, about which version, with which text, and who types it. */
export interface Try {
  readonly command: string;
  readonly authority: string;
  readonly back: number;
  readonly text: number;
  readonly typist: string | undefined;
  readonly disputed: boolean;
  readonly choice: number;
}
/** Anything of these commands, right or wrong. */
export const triesOf = (commands: readonly string[]): fc.Arbitrary<Try> =>
  fc.record({
    command: fc.constantFrom(...commands),
    authority: fc.constantFrom(...AUTHORITIES),
    back: fc.constantFrom(0, 0, 0, 0, 1, 2),
    text: fc.constantFrom(0, 0, 0, 0, 1, 2),
    typist: fc.constantFrom(undefined, undefined, undefined, ...AUTHORITIES),
    disputed: fc.constantFrom(false, false, false, true),
    choice: fc.nat(4),
  });

/** The data of a command that may be right or wrong: an old version, a wrong hash, a number that is not the next. */
function dataOf({ command, authority, back, text, choice }: Try, state: ProcessState): object {
  const last = Math.max(0, ...state.text.versions.keys());
  const version = Math.max(1, last - back);
  const contentHash =
    text === 0 ? (state.text.versions.get(version)?.contentHash ?? hashOfText('?')) : hashOfText(`text ${text}`);
  const summary = `text ${choice}`;
  const position = (['SUPPORT', 'SUPPORT_IF', 'NEUTRAL', 'OPPOSE', 'RESERVE'] as const)[choice];
  const meeting = `B-${choice}`;
  const longStop = addDays('2024-01-02', choice);
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
    TableVersion: { version, matter: 'M-1', meeting },
    CarryVersion: {
      version,
      contentHash,
      decision: `D-${choice}`,
      approvalsOf: choice % 2 === 0 ? [] : ['acc', 'bdc'],
    },
    RejectVersion: { version, meeting, ...(choice === 0 && { decision: 'D-0' }) },
    DeferVersion: { version, meeting, how: 'DEFERRED' },
    FailApprovals: { version, matter: 'M-1', authority },
    ResumeApprovals: { version, matter: 'M-1', authority },
    LapseVersion: { version, matter: 'M-1', longStop },
  };
  return { process: 'CP-001', ...byCommand[command] };
}

/** Plays what is tried through decide and evolve; what is refused writes nothing. */
export function play(tried: readonly Try[]): { readonly state: ProcessState; readonly facts: readonly Fact[] } {
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
    const follows = t.typist === undefined && FOLLOWS.includes(t.command);
    const recordedBy = t.typist
      ? { person: 'p_clerk', authority: t.typist, capacity: 'CLERK', mandate: 'm' }
      : undefined;
    enter(
      t.command,
      dataOf(t, state),
      {
        on: addDays('2024-01-02', Math.floor(i / 2)),
        by: follows ? { process: 'decisions' } : by(t.authority),
        ...(recordedBy && { recordedBy }),
      },
      t.disputed,
    );
  });
  return { state, facts };
}
