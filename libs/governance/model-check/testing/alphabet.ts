import type { By } from '#kernel';
import type { ApprovalsState } from '../../approvals/approvals.state.js';
import { approvalsDecider } from '../../approvals/approvals.decider.js';
import { ApprovalsSought } from '../../approvals/approvals.events.js';
import { callInDecider } from '../../call-in/call-in.decider.js';
import { DecisionNotCallable } from '../../call-in/call-in.events.js';
import { CallInWindowOpened } from '../../call-in/call-in.events.js';
import type { CallInState } from '../../call-in/call-in.state.js';
import { decisionDecider } from '../../decision/decision.decider.js';
import { DecisionTaken } from '../../decision/outcome.events.js';
import { DecisionPublished } from '../../decision/publication.events.js';
import type { Decider } from '../../language/decider.js';
import type { NewEvent } from '../../language/event.js';
import { DEFAULT_CALL_IN, windowOf } from '../../rules/call-in/index.js';
import { calendarOf } from '../../rules/calendar/index.js';
import { EDITED, OTHER, TEXT } from './texts.js';
import type { Action, Stream } from './world.js';

/** Published at this moment: all begins here. */
export const BEGINS = '2024-10-17T09:00:00.000Z';
export const LONG_STOP = '2024-12-31';
export const AUTHORITIES = ['a', 'b', 'c'] as const;
type Authority = (typeof AUTHORITIES)[number];

/** Streams by their place: approvals, the joint decision, each authority's own decision, and each decision's call-ins. */
export const AT = {
  approvals: 0,
  joint: 1,
  a: 2,
  b: 3,
  c: 4,
  jointCallIn: 5,
  aCallIn: 6,
  bCallIn: 7,
  cCallIn: 8,
} as const;
const asStream = <S>(name: string, decider: Decider<S>): Stream => ({
  name,
  decider,
});
export const STREAMS: readonly Stream[] = [
  asStream('approvals/M', approvalsDecider),
  ...['D-joint', 'D-a', 'D-b', 'D-c'].map((id) => asStream(`decision/${id}`, decisionDecider)),
  ...['D-joint', 'D-a', 'D-b', 'D-c'].map((id) => asStream(`callin/${id}`, callInDecider)),
];

const as = (authority: string, capacity = 'MANDATE_HOLDER'): By => ({ authority, person: `p_${authority}`, capacity });
const manager: By = { process: 'gate' };
const boardBy: By = { body: 'board', meeting: 'B-1' };

const taken = (decision: string, authority?: Authority): NewEvent =>
  DecisionTaken({
    decision,
    title: 'To approve',
    kind: authority ? 'RESOLVED' : 'RECOMMENDED',
    decidedBy: authority ? { authority, organ: 'Cabinet' } : { body: 'board' },
    capacity: authority ? 'EXECUTIVE' : 'BOARD',
    executive: authority !== undefined,
    key: false,
    regimes: [],
    contentHash: TEXT,
    affected: authority ? [authority] : AUTHORITIES,
    approvalsOf: authority ? [] : AUTHORITIES,
    powers: [],
    conditions: [],
    urgency: [],
    replaces: [],
    ...(authority ? { authority, approves: { matter: 'M', contentHash: TEXT } } : { matter: 'M' }),
  });
const decided = (decision: string, authority?: Authority): readonly (readonly [NewEvent, By])[] => {
  const by = authority ? as(authority) : boardBy;
  return [
    [taken(decision, authority), by],
    [DecisionPublished({ decision, where: ['Website'], incomplete: false, ...(authority && { authority }) }), by],
  ];
};
const window = CallInWindowOpened({
  decision: 'D-a',
  authority: 'a',
  published: BEGINS,
  ...windowOf(BEGINS, DEFAULT_CALL_IN, calendarOf('ENGLAND_WALES')),
  body: 'COUNCIL',
  config: DEFAULT_CALL_IN,
  citation: 'Local Government Act 2000 s.9F',
});
const notCallable = (authority: Authority): NewEvent =>
  DecisionNotCallable({
    decision: `D-${authority}`,
    authority,
    published: BEGINS,
    reason: 'NO_CALL_IN_FOR_BODY',
    citation: 'None',
  });

/** All three have decided to approve and published that; approval is sought; a is a council whose cabinet can be called in. */
export const SEEDS: readonly (readonly (readonly [NewEvent, By])[])[] = [
  [[ApprovalsSought({ matter: 'M', contentHash: TEXT, authorities: AUTHORITIES, longStop: LONG_STOP }), boardBy]],
  decided('D-joint'),
  decided('D-a', 'a'),
  decided('D-b', 'b'),
  decided('D-c', 'c'),
  [],
  [[window, manager]],
  [[notCallable('b'), manager]],
  [[notCallable('c'), manager]],
];

const mutual = { condition: 'others', kind: 'ALL_OTHERS_SAME_VERSION' } as const;
const contract = { condition: 'contract', kind: 'CONTRACT' } as const;
const conditions: Readonly<Record<Authority, readonly object[]>> = { a: [mutual], b: [mutual, contract], c: [mutual] };

const said =
  (authority: string, act: string, contentHash?: string) =>
  (state: ApprovalsState): boolean =>
    state.acts.some(
      (one) =>
        one.authority === authority &&
        one.act === act &&
        (contentHash === undefined || one.contentHash === contentHash),
    );
const once =
  (authority: string, act: string, contentHash?: string) =>
  (state: ApprovalsState): boolean =>
    !said(authority, act, contentHash)(state);

const onMatter = (name: string, command: string, data: object, by: By, more: Partial<Action> = {}): Action => ({
  name,
  stream: AT.approvals,
  command,
  data: { matter: 'M', ...data },
  by,
  ...more,
});
const onCallIn = (name: string, command: string, data: object = {}, more: Partial<Action> = {}): Action => ({
  name,
  stream: AT.aCallIn,
  command,
  data: { decision: 'D-a', authority: 'a', ...data },
  by: as('a'),
  ...more,
});
const onHold = (name: string, command: string, at: 'c' | 'joint'): Action => ({
  name: `${name} D-${at}`,
  stream: AT[at],
  command,
  data: { decision: `D-${at}`, hold: 'H', ground: 'LEGALITY_REPORT', placedBy: 'Monitoring officer', reason: 'Report' },
  by: as('c', 'LEGALITY_OFFICER'),
});
const members = Array.from({ length: 5 }, (_, i) => ({ person: `p_${i}`, authority: 'a', roles: [] }));

/** What the three authorities, their officers and scrutiny can do. Each withdraws, refuses and claims once at most. */
export const HUMANS: readonly Action[] = [
  ...AUTHORITIES.flatMap((x) => [
    onMatter(
      `${x} approves`,
      'GrantApproval',
      { decision: `D-${x}`, contentHash: TEXT, conditions: conditions[x] },
      as(x),
      { reads: [AT[x]] },
    ),
    onMatter(`${x} withdraws`, 'WithdrawApproval', { reasons: '…' }, as(x), { when: once(x, 'WITHDRAWN') }),
  ]),
  onMatter('b approves another text, as recorded', 'GrantApproval', { decision: 'D-b2', contentHash: OTHER }, as('b'), {
    recording: true,
    when: once('b', 'GRANTED', OTHER),
  }),
  onMatter('c refuses', 'RefuseApproval', { contentHash: TEXT, reasons: '…' }, as('c'), { when: once('c', 'REFUSED') }),
  onMatter('b says the contract is executed', 'MeetCondition', { authority: 'b', condition: 'contract' }, as('b')),
  onMatter('c claims the contract is executed', 'MeetCondition', { authority: 'b', condition: 'contract' }, as('c'), {
    when: (state: ApprovalsState) => !state.words.some(({ says }) => says === 'CLAIMED'),
  }),
  onMatter(
    'a certifies an edit',
    'CertifyApprovedText',
    { edits: TEXT, contentHash: EDITED, reason: '…' },
    as('a', 'LEGALITY_OFFICER'),
  ),
  onMatter('a types that its decision is in effect', 'SatisfyApproval', { decision: 'D-a' }, as('a'), {
    reads: [AT.a],
  }),
  onCallIn(
    'members of a call in',
    'CallInDecision',
    { requisitioners: members, grounds: 'Budget' },
    { when: callable() },
  ),
  onCallIn('too few of a call in', 'CallInDecision', { requisitioners: members.slice(1), grounds: 'Budget' }),
  onCallIn(
    'members of a withdraw their call-in',
    'WithdrawCallIn',
    {},
    { when: (s: CallInState) => s.authorities.get('a')?.reopened === false },
  ),
  ...['DECISION_STANDS', 'REFERRED_BACK', 'REFERRED_TO_COUNCIL'].map((outcome) =>
    onCallIn(`scrutiny of a: ${outcome}`, 'ConsiderCallIn', { outcome }),
  ),
  onCallIn('a reconfirms', 'ReconfirmDecision'),
  onCallIn('a changes its decision', 'ChangeDecision', { replacedBy: 'D-a3' }),
  onHold('a report stops', 'PlaceHold', 'c'),
  onHold('the hold is lifted from', 'LiftHold', 'c'),
  onHold('a report stops', 'PlaceHold', 'joint'),
  onHold('the hold is lifted from', 'LiftHold', 'joint'),
];
function callable() {
  return (s: CallInState): boolean => s.authorities.get('a')?.status === 'WINDOW_OPEN';
}

/** Approval of another text is sought, and of this one again: everything said must follow the text. */
export const REDRAFTING: readonly Action[] = [
  onMatter(
    'the board asks about another text',
    'SeekApprovals',
    { contentHash: OTHER, authorities: AUTHORITIES, longStop: LONG_STOP },
    boardBy,
    {
      when: (s: ApprovalsState) => s.sought?.contentHash === TEXT && s.since === undefined,
    },
  ),
  onMatter(
    'the board asks about the text again',
    'SeekApprovals',
    { contentHash: TEXT, authorities: AUTHORITIES, longStop: LONG_STOP },
    boardBy,
    {
      when: (s: ApprovalsState) => s.sought?.contentHash === OTHER,
    },
  ),
];

const effectOf = (id: 'joint' | Authority): Action => ({
  name: `the gate of D-${id} opens`,
  stream: AT[id],
  command: 'RecordEffect',
  data: { decision: `D-${id}`, ...(id === 'joint' && { matter: 'M' }) },
  by: manager,
  reads: [AT[`${id}CallIn`], AT.approvals],
});
/** What the process managers do, when it is time. */
export const MANAGERS: readonly Action[] = [
  effectOf('joint'),
  ...AUTHORITIES.flatMap((x) => [
    effectOf(x),
    onMatter(`D-${x} is in effect`, 'SatisfyApproval', { decision: `D-${x}` }, manager, { reads: [AT[x]] }),
  ]),
  onMatter('all have approved', 'CompleteApprovals', {}, manager),
];
