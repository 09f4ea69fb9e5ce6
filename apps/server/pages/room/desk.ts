import type { MeetingState } from '#governance';
import { meetingDecider } from '#governance';
import { stateAt } from '#pipeline';
import type { Request } from '../../http/exchange.js';
import { Problem } from '../../http/problem.js';
import type { Acting } from '../acting/act-form.js';
import type { Look } from '../acting/look.js';
import type { MeetingAnswer } from '../meetings/answers.js';
import { NamesOf } from './names.js';

/** Somebody at the desk of a meeting, with the record as it stands at this moment. */
export interface Desk extends Acting {
  readonly meeting: string;
  readonly item: string;
  readonly state: MeetingState;
  readonly answer: MeetingAnswer;
  readonly names: NamesOf;
  /** Now, by the clock of the log, in ms since 1970. */
  readonly now: number;
}

/** The state of a meeting now, from its own stream: what the next command is judged on. */
export async function meetingNow({ log: { host } }: Look, meeting: string): Promise<MeetingState> {
  return stateAt(await host.streams.load(`meeting/${meeting}`), meetingDecider, host.now());
}

/** @throws Problem 404 where there is no such meeting, or no such item on its agenda */
export async function deskOf(acting: Acting, meeting: string, item: string | undefined): Promise<Desk> {
  const { look, visitor } = acting;
  const [state, answer, names] = await Promise.all([
    meetingNow(look, meeting),
    look.ask<MeetingAnswer>('meeting', { meeting }),
    NamesOf.in(look),
  ]);
  const { agenda, convened } = state.convening;
  const none = (what: string, id: string): Problem =>
    new Problem(404, 'NO_SUCH_ITEM', { slug: visitor.slug, what, id: id.slice(0, 64) });
  if (!convened || !answer) throw none('meeting', meeting);
  const at = item ?? placeOf(state) ?? '';
  if (item !== undefined && !agenda.has(item)) throw none('item of the agenda', item);
  return { ...acting, meeting, item: at, state, answer, names, now: look.log.host.now() };
}

/** The item that is open, else the first that is not done with, else the last; undefined where there is no agenda. */
export function placeOf({ convening: { agenda }, sitting }: MeetingState): string | undefined {
  const items = [...agenda.keys()];
  return sitting.current ?? items.find((item) => !isDone(sitting, item)) ?? items.at(-1);
}

/** Closed, deferred or referred. */
export function isDone({ items }: MeetingState['sitting'], item: string): boolean {
  const status = items.get(item);
  return status === 'CLOSED' || status === 'DEFERRED' || status === 'REFERRED';
}

/** The same meeting with an item open, as it will be once what is on its way has arrived: for pages that are fetched ahead. */
export function asIfOpen(state: MeetingState, item: string): MeetingState {
  const { sitting } = state;
  if (sitting.current === item) return state;
  const closed = sitting.current === undefined ? [] : [[sitting.current, 'CLOSED'] as const];
  const items = new Map([...sitting.items, ...closed, [item, 'OPEN'] as const]);
  return { ...state, sitting: { ...sitting, status: 'OPEN', items, current: item } };
}

/** What stands in the path of a request. */
export const pathIn = (request: Request): { slug: string; meeting: string; item?: string } =>
  request.params as { slug: string; meeting: string; item?: string };
