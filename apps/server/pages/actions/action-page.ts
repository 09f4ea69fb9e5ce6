import { isRef } from '#kernel';
import { actLinks } from '../doing-part.js';
import { dayText, occurredText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import { checkPart } from '../lists/check.js';
import type { Told } from '../lists/told.js';
import { told } from '../lists/told.js';
import type { ActionAnswer } from './answers.js';
import { actionPart } from './line-part.js';

/** Something that was said or done of an action: the day, what it was, and the words. */
interface StepPart {
  readonly on: string;
  readonly text: string;
  readonly words: readonly Told[];
}

/** One action: every change of its day with the reason, who owed it, and who accepted that it is done. */
export const actionPage = definePage({
  path: 'actions/:action',
  part: 'decisions',
  template: 'actions/action',
  async read(at, { action = '' }) {
    const answer = isRef(action) ? await at.ask<ActionAnswer>('action', { action }) : undefined;
    if (!answer) return undefined;
    return {
      title: answer.title ?? action,
      trail: [at.link('part.decisions', 'decisions'), at.link('lists.page.actions', 'actions')],
      ...actionPart(answer, at),
      assigned: at.words.t('actions.assigned', { day: dayText(answer.assignedOn, at.words.lang) }),
      description: told(answer.description, at.words),
      slips: slipsPart(answer, at),
      steps: stepsPart(answer, at),
      check: checkPart(at, `actions/${pathOf(action)}`, answer.because),
      acts: actLinks(
        at,
        answer.open
          ? ['progress-action', 'change-action-due-date', 'claim-action-completed', 'accept-action-closure']
          : ['reopen-action'],
        { action },
      ),
    };
  },
});

/** The history of slippage: the old day stands beside the new one, with the reason. */
const slipsPart = ({ slippage }: ActionAnswer, { words }: Reading) =>
  slippage.map(({ from, to, reason, on }) => ({
    from: from === null ? '–' : dayText(from, words.lang),
    to: to === null ? '–' : dayText(to, words.lang),
    on: dayText(on, words.lang),
    reason: told(reason, words),
  }));

function stepsPart({ progress, owners, closure }: ActionAnswer, at: Reading): readonly StepPart[] {
  const { words } = at;
  const { t, lang } = words;
  const step = (on: ActionAnswer['progress'][number]['on'], text: string, ...said: readonly unknown[]): StepPart => ({
    on: occurredText(on, lang),
    text,
    words: said.flatMap((one) => told(one, words) ?? []),
  });
  const name = (authority: string | null): string => (authority === null ? '–' : at.nameOf(authority));
  return [
    ...owners.map(({ on, from, to, reason }) =>
      step(on, t('actions.step.reassigned', { from: name(from.authority), to: name(to.authority) }), reason),
    ),
    ...progress.map((one) => step(one.on, t('actions.step.progress'), one.progress)),
    ...closure.claims.map(({ on, evidence, comment }) => step(on, t('actions.step.claimed'), evidence, comment)),
    ...closure.reopened.map(({ on, reason }) => step(on, t('actions.step.reopened'), reason)),
    ...(closure.accepted ? [step(closure.accepted.on, t('actions.step.accepted'), closure.accepted.comment)] : []),
    ...(closure.cancelled ? [step(closure.cancelled.on, t('actions.step.cancelled'), closure.cancelled.reason)] : []),
  ];
}
