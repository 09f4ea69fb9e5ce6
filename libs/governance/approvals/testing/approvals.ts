import type { Occurred } from '#kernel';
import { sha256Hex } from '#kernel';
import type { Decider } from '../../language/decider.js';
import type { Board } from '../../language/board.js';
import { compromiseRecord } from '../../compromise/compromise.fold.js';
import { decisionRecord } from '../../decision/decision.fold.js';
import { DecisionBecameEffective } from '../../decision/effect.events.js';
import { DecisionTaken } from '../../decision/outcome.events.js';
import { matterRecord } from '../../matter/matter.fold.js';
import type { History, Told } from '../../testing/given.js';
import { at, boardOf, given } from '../../testing/given.js';
import { approvalsDecider } from '../approvals.decider.js';
import {
  ApprovalConditionMet,
  ApprovalGranted,
  ApprovalRefused,
  ApprovalsSought,
  ApprovalTookEffect,
  ApprovalWithdrawn,
  ApprovedTextCertified,
} from '../approvals.events.js';
import type { ApprovalCondition, ConditionKind } from '../approvals.words.js';

type Line = History[number];

/** Hash of a text that differs from others by this word. */
export const hashOf = (word: string): string => sha256Hex(word);
export const V2 = hashOf('v2');
export const OTHER = hashOf('v2, changed');
export const VALE = ['acc', 'bdc', 'wic', 'pcc', 'cc'] as const;
export const vale = boardOf(...VALE);
export const by = { process: 'gate' };
export const told = (on: Occurred, authority?: string): Told => (authority ? at(on, authority) : { on, by });

/** Typed by another authority's clerk: unconfirmed. */
export const recorded = (t: Told, clerk = 'acc'): Told => ({
  ...t,
  recordedBy: { person: 'p_clerk', authority: clerk, capacity: 'CLERK', mandate: 'm' },
});
export const condition = (kind: ConditionKind, id = kind.toLowerCase(), due?: string): ApprovalCondition => ({
  condition: id,
  kind,
  ...(due !== undefined && { due }),
});
export const ALL_OTHERS = condition('ALL_OTHERS_SAME_VERSION', 'all-others');

export const sought = (
  on = '2024-10-04',
  contentHash = V2,
  more: { authorities?: readonly string[]; longStop?: string } = {},
): Line => [
  ApprovalsSought({ matter: 'M-1', contentHash, authorities: more.authorities ?? VALE, longStop: more.longStop }),
  { on, by: { body: 'board', meeting: 'B-2' } },
];
export const granted = (
  authority: string,
  on: Occurred,
  conditions: readonly ApprovalCondition[] = [],
  contentHash = V2,
  decision = `D-${authority}`,
): Line => [ApprovalGranted({ matter: 'M-1', contentHash, authority, decision, conditions }), told(on, authority)];
export const refused = (authority: string, on: Occurred, contentHash = V2): Line => [
  ApprovalRefused({ matter: 'M-1', contentHash, authority, withAmendments: false, reasons: 'No' }),
  told(on, authority),
];
export const withdrawn = (authority: string, on: Occurred): Line => [
  ApprovalWithdrawn({ matter: 'M-1', contentHash: V2, authority, reasons: 'No longer' }),
  told(on, authority),
];
export const inEffect = (authority: string, on: Occurred, decision = `D-${authority}`): Line => [
  ApprovalTookEffect({ matter: 'M-1', contentHash: V2, authority, decision }),
  told(on),
];
export const met = (
  authority: string,
  on: Occurred,
  kind: ConditionKind = 'CONTRACT',
  id = kind.toLowerCase(),
): Line => [
  ApprovalConditionMet({ matter: 'M-1', authority, condition: id, kind, verified: true }),
  told(on, authority),
];
export const certified = (edits: string, contentHash: string, on: Occurred): Line => [
  ApprovedTextCertified({ matter: 'M-1', edits, contentHash, reason: 'A spelling' }),
  at(on, 'acc', 'LEGALITY_OFFICER'),
];
/** A line of history that another authority's clerk typed. */
export const typed = ([event, t]: Line, clerk?: string): Line => [event, recorded(t, clerk)];

/** An authority's own decision, taken on New Year's Day and in effect the day after; `approves` where it names a text. */
export const decided = (
  authority: string,
  more: { approves?: string; kind?: 'RESOLVED' | 'NOTED'; inEffect?: boolean } = {},
  decision = `D-${authority}`,
): History => {
  const day = '2024-01-01';
  const taken = DecisionTaken({
    decision,
    title: 'To approve',
    kind: more.kind ?? 'RESOLVED',
    authority,
    decidedBy: { authority, organ: 'Cabinet' },
    capacity: 'EXECUTIVE',
    executive: true,
    key: false,
    regimes: [],
    affected: [authority],
    approvalsOf: [],
    powers: [],
    conditions: [],
    urgency: [],
    replaces: [],
    ...(more.approves !== undefined && { approves: { matter: 'M-1', contentHash: more.approves } }),
  });
  const line = [taken, at(day, authority)] as const;
  return more.inEffect === false
    ? [line]
    : [line, [DecisionBecameEffective({ decision, effectiveFrom: '2024-01-02' }), { on: '2024-01-02', by }]];
};
const asRecord = <S>(decider: Decider<S>): Decider<never> => decider as unknown as Decider<never>;

const recordOf = (stream: string): Decider<never> => {
  if (stream.startsWith('decision/')) return asRecord(decisionRecord);
  return stream.startsWith('matter/') ? asRecord(matterRecord) : asRecord(compromiseRecord);
};

/** Approvals with the decisions by which they are given, and the compromises that they name, on the record. */
export const approvals = (
  history: History = [],
  board: Board = vale,
  others: Readonly<Record<string, History>> = {},
) => {
  const decisions = Object.fromEntries(
    board.signatories.map(({ authority }) => [`decision/D-${authority}`, decided(authority)]),
  );
  return given(approvalsDecider, history, {
    board,
    others: Object.fromEntries(
      Object.entries({ ...decisions, ...others }).map(([stream, told]) => [
        stream,
        { decider: recordOf(stream), history: told },
      ]),
    ),
  });
};
