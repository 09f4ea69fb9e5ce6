import type { Said } from '../acting/form/labels.js';
import { choiceLabel } from '../acting/form/labels.js';
import { actingAt } from '../acting/address.js';
import { pathOf } from '../frame/way.js';
import { voteOn } from './rows.js';
import type { Desk } from './desk.js';
import { carriedText } from './motion-part.js';

interface Choice {
  readonly value: string;
  readonly label: Said;
  readonly chosen: boolean;
}

/** What was decided on the item, and the form in which the next decision is put on the record with its text. */
export interface DecisionPanel {
  readonly decision: string;
  /** The vote that it rests on: the last on the item, or the next. */
  readonly vote: string;
  readonly title: string;
  /** The text that was carried. */
  readonly text: string;
  readonly kinds: readonly Choice[];
  readonly capacities: readonly Choice[];
  readonly taken: readonly { readonly title: string; readonly href: string }[];
}

const KINDS = ['RESOLVED', 'RECOMMENDED', 'NOTED'] as const;
const CAPACITIES = ['BOARD', 'COMMITTEE', 'EXECUTIVE', 'COUNCIL'] as const;

export function decisionPanel(desk: Desk, decision: string, vote = ''): DecisionPanel {
  const { state, item, answer, lang, visitor } = desk;
  const { vehicle, organOf } = state.convening.convened ?? {};
  const agendaItem = state.convening.agenda.get(item);
  const carried = voteOn(state, item);
  // A joint committee under s.102 or s.101(5) is a committee of its councils; any other joint body is a board.
  const capacity = organOf !== undefined ? 'EXECUTIVE' : vehicle?.startsWith('S10') ? 'COMMITTEE' : 'BOARD';
  const choice = (chosen: string) => (value: string) => ({
    value,
    label: choiceLabel(value, lang),
    chosen: value === chosen,
  });
  return {
    decision,
    vote: carried?.vote ?? vote,
    title: agendaItem?.title ?? '',
    text: carriedText(desk) ?? '',
    kinds: KINDS.map(choice('RESOLVED')),
    capacities: CAPACITIES.map(choice(capacity)),
    taken: answer.decisions
      .filter((one) => one.item === item)
      .map((one) => ({
        title: one.title ?? one.decision,
        href: actingAt(visitor.slug, pathOf('decisions', one.decision), lang),
      })),
  };
}
