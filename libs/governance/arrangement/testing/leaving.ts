import type { NewEvent } from '../../language/event.js';
import type { History, Told } from '../../testing/given.js';
import { at, fact, given } from '../../testing/given.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ArrangementCommenced } from '../formation.events.js';
import { ConstitutionAdopted } from '../constitution.events.js';
import type { ConstitutionText } from '../constitution.words.js';
import { WithdrawalNoticeServed } from '../exit.events.js';
import { approval, hashOf, inFormation, proposedText, text } from './vale.js';

/** The Vale's terms: twelve months at least, ending on 31 March. */
export const VALE_TERMS: Partial<ConstitutionText> = { withdrawal: { months: 12, endsOn: '03-31' } };

/** An active arrangement of three under a constitution with these terms. */
export const activeUnder = (terms: Partial<ConstitutionText> = VALE_TERMS, from = '2005-07-01'): History => {
  const constitution = text(1, { ...terms, from });
  return [
    ...inFormation.map(([event, told]): History[number] => [event, { ...told, on: '2005-02-01' }]),
    [proposedText(constitution), at('2005-05-20', 'acc')],
    ...['acc', 'bdc', 'wic'].map((authority): History[number] => [
      approval(authority, constitution),
      at('2005-06-03', authority),
    ]),
    [
      ConstitutionAdopted({ version: 1, contentHash: hashOf(constitution), effectiveFrom: from }),
      at('2005-06-03', 'wic'),
    ],
    [ArrangementCommenced({}), at('2005-07-01', 'acc')],
  ];
};

export const decided = (on: string) => ({ kind: 'RECORDED_DECISION', ref: 'Cabinet 41', date: on }) as const;
export const serving = (on: string, effective?: string) => ({
  scope: 'WHOLE',
  decision: decided(on),
  ...(effective !== undefined && { effective }),
});
export const served = (authority: string, on: string, effective: string, more: object = {}): NewEvent =>
  WithdrawalNoticeServed({
    authority,
    scope: 'WHOLE',
    effective,
    months: 12,
    endsOn: '03-31',
    keepsVote: true,
    decision: decided(on),
    ...more,
  });

/** The id that the n-th event of a history has in specs. */
export const idAt = (history: History, n = history.length - 1): string => {
  const told = history[n];
  if (!told) throw new RangeError(`This history has no event ${n}.`);
  return fact(...told, n).id;
};

/** The arrangement after a history. */
export const arrangement = (history: History, recording?: true) =>
  given(arrangementDecider, history, recording ? { context: { recording } } : {});

/** What was decided, appended to the history as it happened. */
export function then(history: History, command: string, data: object, told: Told): History {
  const { decision } = arrangement(history).when(command, data, told);
  if ('refused' in decision) throw new Error(`${command} was refused: ${decision.refused}`);
  return [...history, ...decision.map((event): History[number] => [event, told])];
}
/** A deadline that passed, with what followed from it. */
export function passed(history: History, id: string, on: string): History {
  const events = arrangement(history).passed(id);
  return [...history, ...events.map((event): History[number] => [event, { on, by: { process: 'deadlines' } }])];
}
