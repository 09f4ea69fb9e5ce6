import fc from 'fast-check';
import { instantOf, msOf } from '#kernel';
import { DeadlinePassed } from '../record/record.events.js';
import { MOST_ATTEMPTS, owedNotices } from './notifying.js';
import * as p from './publication.events.js';
import type { Entry } from './testing/d-1.js';
import { decision, produced, published, recommended, rules, taken } from './testing/d-1.js';

const outbox = (on: string) => ({ on, by: { process: 'outbox' } });
const NOON = '2024-10-17T12:00:00.000Z';
const told = (entry: object, on = NOON): Entry => [
  p.ContactsNotified({
    decision: 'D-1',
    ...{ authority: 'bdc', how: 'EMAIL', result: 'FAILED', why: 'NOT_REACHED', attempt: 1 },
    ...entry,
  }),
  outbox(on),
];
const passed = (due: string): Entry => [DeadlinePassed({ deadline: 'notify-again:bdc', due }), outbox(due)];
const board = [recommended(), produced(), published()];
const owed = (history: readonly Entry[]) => owedNotices(decision(history).state);
/** The id of the publication in `board`. */
const publication = owed(board)[0]!.publication;
const attempt = (n: number, on = NOON) => told({ attempt: n, publication }, on);

describe('telling the nominated contacts', () => {
  it('is owed to each authority that a published decision affects, once, and not to the one that published it', () => {
    expect(owed([recommended(), produced()])).toEqual([]);
    expect(owed(board).map(({ authority, attempt: n }) => [authority, n])).toEqual([
      ['acc', 1],
      ['bdc', 1],
      ['wic', 1],
    ]);
    expect(owed([taken({ affected: ['acc', 'bdc'] }), published()]).map(({ authority }) => authority)).toEqual(['bdc']);
    const sent = told({ authority: 'wic', result: 'SENT', attempt: 1, publication });
    expect(owed([...board, sent]).map(({ authority }) => authority)).toEqual(['acc', 'bdc']);
  });
  it('what a clerk did by hand counts as told, and what a clerk could not do is still owed', () => {
    const by = (result: string): Entry => [
      p.ContactsNotified({ decision: 'D-1', authority: 'bdc', how: 'POST', result: result as 'SENT' }),
      { on: '2024-10-17', by: { authority: 'acc', person: 'p_clerk', capacity: 'CLERK' } },
    ];
    expect(owed([...board, by('SENT')]).map(({ authority }) => authority)).toEqual(['acc', 'wic']);
    expect(owed([...board, by('FAILED')])).toHaveLength(3);
  });
  it('of a stub that says that a decision is withheld, too; not of one withdrawn, nor of history', () => {
    const withheld: Entry = [
      p.DecisionWithheld({
        decision: 'D-1',
        ...{ basis: 'LGA_12A', jurisdiction: 'ENGLAND', paragraph: '3', stub: 'Terms are exempt.' },
        where: ['x'],
      }),
      outbox('2024-10-17'),
    ];
    expect(owed([recommended(), withheld])).toHaveLength(3);
    const withdrawn: Entry = [p.PublicationWithdrawn({ decision: 'D-1', reasons: 'x' }), outbox('2024-10-18')];
    expect(owed([...board, withdrawn])).toEqual([]);
  });
  it('is owed anew when it is published again', () => {
    const sent = told({ result: 'SENT', attempt: 1, publication });
    expect(owed([...board, sent, published('2024-10-21')]).map(({ authority }) => authority)).toContain('bdc');
  });

  it('is tried again five minutes after the first attempt, and owed when that time has come', () => {
    const failed = [...board, attempt(1)];
    const due = '2024-10-17T12:05:00.000Z';
    expect(decision(failed).deadlines()).toEqual([{ id: 'notify-again:bdc', due }]);
    expect(owed(failed).map(({ authority }) => authority)).toEqual(['acc', 'wic']);
    expect(owed([...failed, passed(due)])).toContainEqual({ authority: 'bdc', publication, attempt: 2 });
    expect(decision([...failed, passed(due)]).deadlines()).toEqual([]);
  });
  it('is not tried again for want of a contact, nor once it has succeeded or the decision is withdrawn', () => {
    const none = told({ why: 'NO_CONTACT', attempt: 1, publication });
    expect(decision([...board, none]).deadlines()).toEqual([]);
    const sent = told({ result: 'SENT', attempt: 2, publication }, '2024-10-17T12:06:00.000Z');
    expect(decision([...board, attempt(1), sent]).deadlines()).toEqual([]);
    expect(owed([...board, none, sent]).map(({ authority }) => authority)).toEqual(['acc', 'wic']);
  });
  it('always ends: after the last attempt nothing is due, and each came later after the one before', () => {
    let history: Entry[] = [...board];
    let at = NOON;
    const waits: number[] = [];
    for (let n = 1; n <= MOST_ATTEMPTS; n++) {
      expect(owed(history)).toContainEqual({ authority: 'bdc', publication, attempt: n });
      history = [...history, attempt(n, at)];
      const [next] = decision(history).deadlines();
      if (!next) break;
      waits.push(msOf(next.due) - msOf(at));
      at = next.due;
      history = [...history, passed(at)];
    }
    expect(waits).toHaveLength(MOST_ATTEMPTS - 1);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect([decision(history).deadlines(), owed(history).map(({ authority }) => authority)]).toEqual([
      [],
      ['acc', 'wic'],
    ]);
  });
  it('a fold of any subset, in any order, never throws, and never owes an authority two letters', () => {
    const entries = [...board, attempt(1), passed('2024-10-17T12:05:00.000Z'), attempt(2), published('2024-10-21')];
    fc.assert(
      fc.property(fc.shuffledSubarray(entries), (some) => {
        const names = owedNotices(decision(some).state).map(({ authority }) => authority);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});

describe('entering an attempt', () => {
  const enter = (notified: object, by: object = { process: 'outbox' }) =>
    decision(board).when(
      'NotifyContacts',
      { decision: 'D-1', notified: [{ authority: 'bdc', how: 'EMAIL', result: 'FAILED', attempt: 1, ...notified }] },
      { on: instantOf(msOf(NOON)), by } as never,
    ).decision;

  it('raises an exception after the last one, and where there is nobody to write to', () => {
    expect(rules(enter({ why: 'REFUSED' }))).toEqual([]);
    expect(rules(enter({ why: 'REFUSED', attempt: MOST_ATTEMPTS }))).toEqual(['CONTACT_NOT_NOTIFIED']);
    expect(enter({ why: 'NO_CONTACT' })).toMatchObject([
      { type: 'ContactsNotified', body: { why: 'NO_CONTACT', attempt: 1 } },
      { type: 'ComplianceExceptionRaised', body: { authority: 'bdc', detail: 'NO_CONTACT' } },
    ]);
  });
  it('is the outbox’s own: what people enter has no number and no publication', () => {
    const clerk = { authority: 'acc', person: 'p_clerk', capacity: 'CLERK' };
    expect(enter({ why: 'REFUSED', publication, attempt: MOST_ATTEMPTS }, clerk)).toMatchObject([
      { body: { decision: 'D-1', authority: 'bdc', how: 'EMAIL', result: 'FAILED' } },
    ]);
    expect(enter({ attempt: 3 }, clerk)).not.toMatchObject([{ body: { attempt: 3 } }]);
  });
  it('is refused of what was never published, and taken of what has been withdrawn since', () => {
    const data = { decision: 'D-1', notified: [{ authority: 'bdc', how: 'EMAIL', result: 'SENT' }] };
    const withdrawn: Entry = [p.PublicationWithdrawn({ decision: 'D-1', reasons: 'x' }), outbox('2024-10-18')];
    const on = outbox('2024-10-19');
    decision([recommended(), produced()]).when('NotifyContacts', data, on).thenRefused('NOT_PUBLISHED');
    decision([...board, withdrawn])
      .when('NotifyContacts', data, on)
      .thenTypes('ContactsNotified');
  });
  it('keeps the longest id of an authority within what a deadline can be called', () => {
    const long = `b${'x'.repeat(63)}`;
    const state = decision([recommended({ affected: [long] }), published()]).state;
    const [{ publication: of } = { publication: '' }] = owedNotices(state);
    const [due] = decision([
      recommended({ affected: [long] }),
      published(),
      told({ authority: long, publication: of }),
    ]).deadlines();
    expect(due!.id.length).toBeLessThanOrEqual(80);
  });
});
