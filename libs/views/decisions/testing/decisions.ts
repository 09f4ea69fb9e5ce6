import type { By, Occurred } from '#kernel';
import { atLondon, instantOf } from '#kernel';
import type { StoredEvent } from '#event-store';
import type { NewEvent } from '#governance';
import {
  ApprovalsSought,
  CallInWindowClosed,
  CallInWindowOpened,
  DecisionBecameEffective,
  DecisionPublished,
  DecisionStatementProduced,
  DecisionTaken,
  DEFAULT_CALL_IN,
} from '#governance';
import type { TestLog, Told } from '../../testing/log.js';

/** Decisions of the invented Vale, written into a test log as they are. For specs. */
export const V2 = '2'.repeat(64);
export const BOARD: By = { body: 'board', meeting: 'B-1' };
export const AUTHORITIES = ['acc', 'bdc', 'wic'] as const;

/** An officer of an authority. */
export const officer = (authority: string, capacity = 'PROPER_OFFICER'): By => ({
  authority,
  person: `p_${authority}`,
  capacity,
  mandate: 'm',
});
export const GATE: By = { process: 'gate' };

type Taken = Parameters<typeof DecisionTaken>[0];

/** Aldermere's cabinet resolved, unless `more` says otherwise. */
export const resolved = (decision: string, more: Partial<Taken> = {}): NewEvent =>
  DecisionTaken({
    decision,
    title: 'Purchase to pay: version 2',
    kind: 'RESOLVED',
    authority: 'acc',
    decidedBy: { authority: 'acc', organ: 'Cabinet' },
    capacity: 'EXECUTIVE',
    executive: true,
    key: true,
    regimes: ['EN_EXEC_MEETING'],
    affected: ['acc'],
    approvalsOf: [],
    powers: [{ kind: 'STATUTE', ref: 'Local Government Act 2000 s.9E' }],
    conditions: [],
    urgency: [],
    replaces: [],
    ...more,
  });

/** The board recommended what each of the three authorities must approve. */
export function recommended(decision: string, more: Partial<Taken> = {}): NewEvent {
  const { body, ...event } = resolved(decision, {
    kind: 'RECOMMENDED',
    decidedBy: { body: 'board' },
    capacity: 'BOARD',
    executive: false,
    key: false,
    regimes: ['CONTRACTUAL'],
    affected: [...AUTHORITIES],
    approvalsOf: [...AUTHORITIES],
    matter: 'M-1',
    contentHash: V2,
    ...more,
  });
  const { authority: _none, ...ofTheBoard } = body;
  return { ...event, body: ofTheBoard };
}

export const published = (decision: string, authority = 'acc'): NewEvent =>
  DecisionPublished({ decision, authority, where: ['www.aldermere.example/decisions'], incomplete: false });

/** Everything that an executive decision's record must say, in one way or another. */
export const produced = (decision: string, missing: readonly ('REASONS' | 'ALTERNATIVES')[] = []): NewEvent =>
  DecisionStatementProduced({
    decision,
    heads: (
      [
        ['DECISION', 'STATED'],
        ['DATE', 'STATED'],
        ['REASONS', 'BY_REFERENCE'],
        ['ALTERNATIVES', 'STATED'],
        ['INTERESTS', 'NONE'],
        ['REPORTS', 'STATED'],
      ] as const
    )
      .filter(([field]) => !(missing as readonly string[]).includes(field))
      .map(([field, said]) => ({ field, said })),
    missing,
    ...(missing.includes('REASONS') ? {} : { reasons: { byReference: true } }),
    ...(missing.includes('ALTERNATIVES')
      ? {}
      : { alternatives: { entries: [{ option: 'Three systems', whyRejected: 'Dearer by £40,000' }] } }),
    interests: { none: true },
    reports: { entries: [{ title: 'Report of the director of finance' }] },
  });

const london = (day: string, time: string) => instantOf(atLondon(day, time));
/** Aldermere's five working days after 17 October 2024: until 5pm on the 24th. */
export const WINDOW = {
  opens: '2024-10-17',
  closes: london('2024-10-24', '17:00'),
  lastDay: '2024-10-24',
  effectiveFrom: '2024-10-25',
  effectiveAt: london('2024-10-25', '00:00'),
};
export const windowOpened = (decision: string, authority = 'acc'): NewEvent =>
  CallInWindowOpened({
    decision,
    authority,
    published: '2024-10-17',
    ...WINDOW,
    body: 'COUNCIL',
    config: DEFAULT_CALL_IN,
    citation: 'Local Government Act 2000 s.9F',
  });
export const windowClosed = (decision: string, authority = 'acc'): NewEvent =>
  CallInWindowClosed({ decision, authority, closes: WINDOW.closes });

export const effective = (decision: string, effectiveFrom: string): NewEvent =>
  DecisionBecameEffective({ decision, effectiveFrom });

export const sought = (matter = 'M-1', contentHash = V2): NewEvent =>
  ApprovalsSought({ matter, contentHash, authorities: [...AUTHORITIES] });

/** Enters what happened to a decision on a day. */
export const decided = (
  log: TestLog,
  decision: string,
  on: Occurred,
  by: By,
  ...events: readonly NewEvent[]
): Promise<readonly StoredEvent[]> => log.append(`decision/${decision}`, { on, by }, ...events);

/** D-1 as the Vale's clerk entered it up to its publication: taken on 15 October 2024, published on the 17th. */
export async function publishedVale(log: TestLog, more: Partial<Taken> = {}, told: Partial<Told> = {}): Promise<void> {
  await log.append(
    'decision/D-1',
    { on: '2024-10-15', by: officer('acc', 'DECIDING_BODY'), ...told },
    resolved('D-1', more),
  );
  await decided(log, 'D-1', '2024-10-16', officer('acc'), produced('D-1'));
  await decided(log, 'D-1', '2024-10-17', officer('acc'), published('D-1'));
  await log.append('callin/D-1', { on: '2024-10-17', by: GATE }, windowOpened('D-1'));
}
