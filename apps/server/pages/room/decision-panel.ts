import type { Said } from '../acting/form/labels.js';
import { choiceLabel } from '../acting/form/labels.js';
import { actingAt } from '../acting/address.js';
import { pathOf } from '../frame/way.js';
import type { Desk } from './desk.js';
import { textToDecide } from './motion-part.js';

interface Choice {
  readonly value: string;
  readonly label: Said;
  readonly chosen: boolean;
}

/** What was decided on the item, and the form in which the next decision is put on the record with its text. */
export interface DecisionPanel {
  readonly decision: string;
  /** The vote that it rests on; empty where none was taken. */
  readonly vote: string;
  readonly title: string;
  /** The text that was carried, or is before the meeting. */
  readonly text: string;
  readonly kinds: readonly Choice[];
  readonly capacities: readonly Choice[];
  readonly taken: readonly { readonly title: string; readonly href: string }[];
}

const KINDS = ['RESOLVED', 'RECOMMENDED', 'NOTED'] as const;
const CAPACITIES = ['BOARD', 'COMMITTEE', 'EXECUTIVE', 'COUNCIL'] as const;

export function decisionPanel(desk: Desk, decision: string): DecisionPanel {
  const { state, item, answer, lang, visitor } = desk;
  const { vehicle, organOf } = state.convening.convened ?? {};
  const agendaItem = state.convening.agenda.get(item);
  // A joint committee under s.102 or s.101(5) is a committee of its councils; any other joint body is a board.
  const capacity = organOf !== undefined ? 'EXECUTIVE' : vehicle?.startsWith('S10') ? 'COMMITTEE' : 'BOARD';
  const choice = (chosen: string) => (value: string) => ({
    value,
    label: choiceLabel(value, lang),
    chosen: value === chosen,
  });
  return {
    decision,
    vote: voteToRestOn(desk),
    title: agendaItem?.title ?? '',
    text: textToDecide(desk),
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

/** The last vote on a motion of the item: what was voted on an amendment decides nothing yet. */
const voteToRestOn = ({ state, item }: Desk): string =>
  [...state.votes.votes.values()].findLast(
    (vote) => vote.item === item && state.motions.motions.get(vote.motion)?.amends === undefined,
  )?.vote ?? '';
