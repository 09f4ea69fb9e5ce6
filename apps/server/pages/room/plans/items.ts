import { entry } from '../../acting/form/entries.js';
import type { Desk } from '../desk.js';
import type { Planner } from './plan.js';
import { given, step } from './plan.js';

/** The agenda in its turn: items opened, closed and put off, what was decided, and the end of the meeting. */
export const itemPlans: Readonly<Record<string, Planner>> = {
  /** Closes the item that is open and opens the next: both are named by the page, so that the same entry is always the same. */
  next: (_arg, entries, desk) => {
    const { close, open } = given(entries, 'close', 'open');
    return {
      panel: 'item',
      steps: [
        ...(close === undefined ? [] : [step(desk, 'CloseItem', { item: close })]),
        ...(open === undefined ? [] : [step(desk, 'OpenItem', { item: open })]),
      ],
      ...(open !== undefined && { to: open }),
    };
  },

  defer: (_arg, entries, desk) => {
    const { 'defer.to': to, 'defer.reason': reason } = given(entries, 'defer.to', 'defer.reason');
    const data = { item: desk.item, ...(to !== undefined && { to }), ...(reason !== undefined && { reason }) };
    return { panel: 'item', steps: [step(desk, 'DeferItem', data)] };
  },

  reconvene: (_arg, _entries, desk) => ({ panel: 'item', steps: [step(desk, 'ReconveneMeeting', {})] }),
  finish: (_arg, _entries, desk) => ({ panel: 'item', steps: [step(desk, 'CloseMeeting', {})] }),

  decide: (_arg, entries, desk) => {
    const { meeting, item, state } = desk;
    const named = ['decision.id', 'decision.title', 'decision.kind', 'decision.text', 'decision.capacity'];
    const [decision, title, kind, resolution, capacity] = named.map((name) => entry(entries, name));
    if (!title) return { panel: 'decision', missing: 'title', field: 'decision.title' };
    if (!resolution) return { panel: 'decision', missing: 'text', field: 'decision.text' };
    const vote = entry(entries, 'decision.vote');
    const matter = state.convening.agenda.get(item)?.matter;
    const data = {
      ...{ decision, title, kind, capacity, resolution, meeting, item, decidedBy: deciderOf(state) },
      ...(vote !== '' && { vote }),
      ...(matter !== undefined && { matter }),
    };
    return { panel: 'decision', steps: [{ sub: 'TakeDecision', command: 'TakeDecision', data }] };
  },
};

/** The body that meets; of an authority's own organ, that organ. */
function deciderOf({ convening: { convened } }: Pick<Desk, 'state'>['state']): object {
  const { body = '', organOf } = convened ?? {};
  return organOf === undefined ? { body } : { authority: organOf, organ: body };
}
