import { dayOf, isRef } from '#kernel';
import { choiceLabel } from '../acting/form/labels.js';
import { actLinks } from '../doing-part.js';
import { occurredText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import { checkPart } from '../lists/check.js';
import type { Told } from '../lists/told.js';
import { nameSaid, told } from '../lists/told.js';
import { groundPart } from '../meetings/ground-part.js';
import type { DisputeAnswer } from './answers.js';
import { disputePart } from './ladder-part.js';

/** One dispute: what is sought, its ladder with the days of every rung, and how it ended. */
export const disputePage = definePage({
  path: 'disputes/:dispute',
  part: 'compliance',
  template: 'disputes/dispute',
  async read(at, { dispute = '' }) {
    const answer = isRef(dispute) ? await at.ask<DisputeAnswer>('dispute', { dispute }) : undefined;
    if (!answer) return undefined;
    return {
      title: answer.subject ?? dispute,
      trail: [at.link('part.compliance', 'compliance'), at.link('lists.page.disputes', 'disputes')],
      ...disputePart(answer, at),
      description: told(answer.description, at.words),
      relief: told(answer.relief, at.words),
      steps: stepsPart(answer, at),
      ...(answer.settlement && { settlement: settlementPart(answer.settlement, at) }),
      ...(answer.end && { end: endPart(answer.end, at) }),
      check: checkPart(at, `disputes/${pathOf(dispute)}`, answer.because),
      acts: answer.open
        ? actLinks(at, ['escalate-dispute', 'hold-principals-meeting', 'settle-dispute'], { dispute })
        : [],
    };
  },
});

interface Step {
  readonly on: string;
  readonly text: string;
  readonly words: readonly Told[];
}

/** Meetings of principals, agreements to go further up, and mediation. */
function stepsPart({ escalations, principals, mediationHeld }: DisputeAnswer, at: Reading): readonly Step[] {
  const { words } = at;
  const { t, lang } = words;
  const party = (value: unknown): string => (typeof value === 'string' ? at.nameOf(value) : '');
  const concluded = mediationHeld?.concluded;
  return [
    ...principals.map(({ on, outcome }) => ({
      on: occurredText(on, lang),
      text: t('disputes.principals'),
      words: [told(outcome, words)].flatMap((one) => one ?? []),
    })),
    ...escalations.map((one) => ({
      on: occurredText(one.on, lang),
      text: t('disputes.escalated', { name: party(one.party) }),
      words: [],
    })),
    ...(mediationHeld
      ? [
          {
            on: concluded ? occurredText(concluded.on, lang) : '',
            text: t(concluded ? 'disputes.mediated' : 'disputes.mediator', {
              name: nameSaid(mediationHeld.mediator.name, words),
            }),
            words: [told(concluded?.comment, words)].flatMap((one) => one ?? []),
          },
        ]
      : []),
  ];
}

/** Who signed when. Each holder of the terms withholds them on a ground of its own law, until they are opened (practice 17). */
function settlementPart(settlement: NonNullable<DisputeAnswer['settlement']>, at: Reading) {
  const { words } = at;
  const { t, lang } = words;
  const { signatures, settled, opened } = settlement;
  const last = settled ?? signatures.at(-1);
  return {
    signed: signatures.map(({ party, on }) =>
      t('disputes.signed', { name: typeof party === 'string' ? at.nameOf(party) : '', day: occurredText(on, lang) }),
    ),
    instrument: told(last?.instrument, words),
    terms: told(opened?.terms ?? settled?.terms, words),
    opened: opened ? t('disputes.opened', { day: occurredText(opened.on, lang) }) : undefined,
    withheld: opened
      ? []
      : (last?.withheld ?? []).map(({ authority, ...ground }) => ({
          name: at.nameOf(authority),
          ground: groundPart(ground, dayOf(last?.on ?? at.day), words),
        })),
  };
}

const endPart = (
  { on, how, source, determination, reason }: NonNullable<DisputeAnswer['end']>,
  { words }: Reading,
) => ({
  how: choiceLabel(String(how), words.lang),
  on: occurredText(on, words.lang),
  words: [determination, source, reason].flatMap((one) => told(one, words) ?? []),
});
