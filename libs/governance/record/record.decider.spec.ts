import fc from 'fast-check';
import type { Context } from '../language/decider.js';
import type { EventDeclaration } from '../language/event.js';
import { event } from '../language/event.js';
import type { Fact } from '../language/fact.js';
import { count, day, flag, group, hash, line, listOf, oneOf, optional, pence, ref, text } from '../language/kinds.js';
import { isRefusal } from '../language/refusal.js';
import { documentRef } from '../language/document.js';
import type { History } from '../testing/given.js';
import { at, boardOf, fact, given } from '../testing/given.js';
import { factsAt } from './facts-at.js';
import { recordDecider } from './record.decider.js';
import * as e from './record.events.js';
import type { RecordState } from './record.state.js';
import { decisionShape } from './recorded-decision.js';

/** An event with a field of each kind. */
const Happened = event('Happened', {
  thing: ref('process'),
  version: count(1, 100),
  hash: hash(),
  title: line(40),
  amount: pence(),
  urgent: flag(),
  on: day(),
  how: oneOf(['GOOD', 'BAD']),
  list: listOf(line(10)),
  decision: group(decisionShape),
  paper: documentRef(),
  share: optional(count(0, 10_000)),
  said: text(100),
  notCounted: optional(line(60)),
});
const body = {
  thing: 'CP-001',
  version: 2,
  hash: 'a'.repeat(64),
  title: 'Old title',
  amount: 120,
  urgent: false,
  on: '2025-02-17',
  how: 'GOOD',
  list: ['a'],
  decision: { kind: 'RECORDED_DECISION', ref: 'item 5', date: '2025-02-17' },
  paper: { hash: 'b'.repeat(64), mediaType: 'text/plain', size: 1 },
} as const;
const declarations = new Map<string, EventDeclaration>(
  [Happened, ...e.recordEvents].map((d: EventDeclaration) => [d.type, d]),
);
const decider = recordDecider(declarations);

const clerk = { person: 'p_clerk', authority: 'acc', capacity: 'CLERK', mandate: 'm' };
const own = fact({ type: 'Happened', body }, at('2025-02-17', 'bdc'));
const typed = fact({ type: 'Happened', body }, { ...at('2025-02-17', 'bdc'), recordedBy: clerk });
const later = at('2025-03-01', 'bdc');

const about = (target: Fact, history: History = [], context: Partial<Context<RecordState>> = {}) =>
  given(decider, history, { context: { target, ...context } });
const correct = (field: string, becomes: string, was?: string) => ({
  target: own.id,
  field,
  becomes,
  reason: 'Typed wrongly',
  ...(was === undefined ? {} : { was }),
});
const corrected = (field: string, was: string | undefined, becomes: string, as: e.ValueType = 'TEXT') =>
  e.RecordCorrected({ target: own.id, field, was, becomes, as, reason: 'Typed wrongly' });

describe('correcting the record', () => {
  it.each([
    ['title', 'Old title', 'New title', 'TEXT'],
    ['amount', '120', '130', 'NUMBER'],
    ['urgent', 'false', 'true', 'YES_NO'],
    ['how', 'GOOD', 'BAD', 'TEXT'],
    ['share', undefined, '2500', 'NUMBER'],
    ['decision.ref', 'item 5', 'item 6', 'TEXT'],
    ['occurredAt', '2025-02-17', '2025-02-18', 'TEXT'],
    ['occurredAt', '2025-02-17', '2025-02-17T09:30:00Z', 'TEXT'],
  ] as const)('%s reads as corrected, with what it read before', (field, was, becomes, as) => {
    about(own)
      .when('CorrectRecord', correct(field, becomes), later)
      .then(corrected(field, was, becomes, as));
  });

  it.each([
    ['thing', 'CP-002', 'FIELD_IS_FIXED'],
    ['version', '3', 'FIELD_IS_FIXED'],
    ['hash', 'c'.repeat(64), 'FIELD_IS_FIXED'],
    ['paper.size', '2', 'FIELD_IS_FIXED'],
    ['decision.body', 'cabinet', 'FIELD_IS_FIXED'],
    ['notCounted', 'LATE', 'FIELD_IS_FIXED'],
    ['decision.kind', 'DECISION', 'FIELD_IS_FIXED'],
    ['said', 'Something else', 'FIELD_IS_SEALED'],
    ['list', 'b', 'FIELD_HOLDS_SEVERAL'],
    ['decision', 'item 6', 'FIELD_HOLDS_SEVERAL'],
    ['nothing', 'x', 'NO_SUCH_FIELD'],
    ['title.first', 'x', 'NO_SUCH_FIELD'],
    ['toString', 'x', 'NO_SUCH_FIELD'],
    ['amount', 'much', 'CORRECTED_VALUE_WRONG'],
    ['amount', '-1', 'CORRECTED_VALUE_WRONG'],
    ['amount', '1.5', 'CORRECTED_VALUE_WRONG'],
    ['urgent', 'yes', 'CORRECTED_VALUE_WRONG'],
    ['on', '2025-02-30', 'CORRECTED_VALUE_WRONG'],
    ['how', 'UGLY', 'CORRECTED_VALUE_WRONG'],
    ['occurredAt', 'Monday', 'CORRECTED_VALUE_WRONG'],
    ['occurredAt', '2025-03-02', 'CORRECTED_INTO_THE_FUTURE'],
    ['amount', '120', 'CORRECTION_CHANGES_NOTHING'],
    ['amount', '0120', 'CORRECTION_CHANGES_NOTHING'],
    ['occurredAt', '2025-02-17', 'CORRECTION_CHANGES_NOTHING'],
  ])('%s to %s is refused: %s', (field, becomes, code) => {
    about(own).when('CorrectRecord', correct(field, becomes), later).thenRefused(code);
  });

  it('is judged on what the entry reads after earlier corrections', () => {
    const before: History = [[corrected('amount', '120', '130', 'NUMBER'), at('2025-02-20', 'bdc')]];
    about(own, before).when('CorrectRecord', correct('amount', '130'), later).thenRefused('CORRECTION_CHANGES_NOTHING');
    about(own, before)
      .when('CorrectRecord', correct('amount', '120', '130'), later)
      .then(corrected('amount', '130', '120', 'NUMBER'));
  });
  it('is refused where the entry reads otherwise than the corrector thinks', () => {
    about(own)
      .when('CorrectRecord', correct('amount', '130', '125'), later)
      .thenRefused('IT_READ_OTHERWISE');
  });
  it('is for the authority whose entry it is', () => {
    about(own)
      .when('CorrectRecord', correct('title', 'New'), at('2025-03-01', 'acc'))
      .thenRefused('NOT_YOURS_TO_CORRECT');
  });
  it('is also for the authority whose officer typed it, until it is confirmed', () => {
    const change = correct('title', 'New');
    about(typed).when('CorrectRecord', change, at('2025-03-01', 'acc')).thenTypes('RecordCorrected');
    about(typed).when('CorrectRecord', change, at('2025-03-01', 'wic')).thenRefused('NOT_YOURS_TO_CORRECT');
    about(typed, [[e.EntryConfirmed({ target: typed.id }), later]])
      .when('CorrectRecord', change, at('2025-03-01', 'acc'))
      .thenRefused('NOT_YOURS_TO_CORRECT');
  });
  it('is for the successor of an authority that is gone', () => {
    const board = boardOf('acc', 'bdc', 'wic');
    const succeeded = {
      ...board,
      signatories: board.signatories.map((s) =>
        s.authority === 'bdc' ? { ...s, membership: 'SUCCEEDED' as const, succeededBy: ['wic'] } : s,
      ),
    };
    given(decider, [], { board: succeeded, context: { target: own } })
      .when('CorrectRecord', correct('title', 'New'), at('2025-03-01', 'wic'))
      .thenTypes('RecordCorrected');
  });
  it('is refused of what followed from a rule, and of what was said about an entry', () => {
    const followed: Fact = {
      ...fact(e.DeadlinePassed({ deadline: 'answer-due:2025-03-17', due: '2025-03-17' }), later),
      by: { process: 'deadlines' },
    };
    about(followed)
      .when('CorrectRecord', { ...correct('due', '2025-03-18'), target: followed.id }, later)
      .thenRefused('CONSEQUENCE_NOT_CORRECTABLE');
    const amendment = fact(corrected('title', 'Old title', 'New title'), later);
    about(amendment).when('CorrectRecord', correct('becomes', 'Newer'), later).thenRefused('AMENDMENT_NOT_CORRECTABLE');
  });
  it('is refused of what no longer counts, and of what is not there', () => {
    about(own, [[e.ConsequenceVoided({ target: own.id, because: own.id }), later]])
      .when('CorrectRecord', correct('title', 'New'), later)
      .thenRefused('ENTRY_VOIDED');
    given(decider).when('CorrectRecord', correct('title', 'New'), later).thenRefused('ENTRY_UNKNOWN');
  });
  it('reads, once known, exactly what was asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom('amount', 'share'), fc.nat(10_000), (field, value) => {
        const { decision } = about(own).when('CorrectRecord', correct(field, String(value)), later);
        if (isRefusal(decision)) return body[field as 'amount'] === value;
        const change = { ...fact(decision[0]!, later, 1), id: typed.id };
        const [found] = factsAt([own, change], { asOf: Infinity, knownAt: Infinity });
        return found?.body[field] === value;
      }),
    );
  });
});

describe('confirming and disputing what somebody else entered', () => {
  const confirm = { target: typed.id };
  const dispute = { target: typed.id, reason: 'We did not' };

  it('the authority it was made for confirms', () => {
    about(typed).when('ConfirmEntry', confirm, later).then(e.EntryConfirmed(confirm));
  });
  it('or disputes', () => {
    about(typed).when('DisputeEntry', dispute, later).then(e.EntryDisputed(dispute));
  });
  it.each(['ConfirmEntry', 'DisputeEntry'])('nobody else does: %s', (command) => {
    about(typed).when(command, dispute, at('2025-03-01', 'acc')).thenRefused('NOT_YOUR_ENTRY');
  });
  it.each(['ConfirmEntry', 'DisputeEntry'])('an own act needs neither: %s', (command) => {
    about(own).when(command, dispute, later).thenRefused('ENTRY_IS_OWN');
  });
  it('once: not again, and not the other way round', () => {
    const confirmed: History = [[e.EntryConfirmed(confirm), later]];
    const disputed: History = [[e.EntryDisputed(dispute), later]];
    about(typed, confirmed).when('ConfirmEntry', confirm, later).thenRefused('ALREADY_CONFIRMED');
    about(typed, confirmed).when('DisputeEntry', dispute, later).thenRefused('ALREADY_CONFIRMED');
    about(typed, disputed).when('ConfirmEntry', confirm, later).thenRefused('ENTRY_ALREADY_DISPUTED');
  });
  it('not by the very person who typed it', () => {
    const shared = { on: '2025-03-01', by: { authority: 'bdc', person: 'p_clerk', capacity: 'CLERK' } };
    about(typed).when('ConfirmEntry', confirm, shared).thenRefused('CONFIRMED_BY_ITS_RECORDER');
  });
  it('what was entered for no authority has nobody to confirm it', () => {
    const outside: Fact = { ...typed, by: { outside: 'mediator' } };
    about(outside).when('ConfirmEntry', confirm, later).thenRefused('NOBODY_TO_CONFIRM');
  });
});

describe('notes and exceptions', () => {
  it('a note changes nothing, and any number may be added', () => {
    about(own)
      .when('AddNote', { target: own.id, note: 'See minute 12' }, later)
      .then(e.NoteAdded({ target: own.id, note: 'See minute 12' }));
  });
  it('an exception names the act and whose it was', () => {
    about(own)
      .when(
        'RaiseComplianceException',
        { target: own.id, rule: 'NO_REASONS', severity: 'LOW', detail: 'Minute 4' },
        at('2025-03-01', 'wic'),
      )
      .then(
        e.ComplianceExceptionRaised({
          rule: 'NO_REASONS',
          severity: 'LOW',
          authority: 'bdc',
          evidence: [own.id],
          detail: 'Minute 4',
        }),
      );
  });
  it('the same exception is raised on an act once', () => {
    const raised: History = [
      [e.ComplianceExceptionRaised({ rule: 'NO_REASONS', severity: 'LOW', evidence: [own.id] }), later],
    ];
    about(own, raised)
      .when('RaiseComplianceException', { target: own.id, rule: 'NO_REASONS', severity: 'HIGH' }, later)
      .thenRefused('EXCEPTION_ALREADY_RAISED');
    about(own, raised)
      .when('RaiseComplianceException', { target: own.id, rule: 'LATE_PUBLICATION', severity: 'LOW' }, later)
      .thenTypes('ComplianceExceptionRaised');
  });
});
