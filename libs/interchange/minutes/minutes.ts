import { atLondon } from '#kernel';
import type { Block, Document } from '../document/document.js';
import { heading, list, section, text } from '../document/document.js';
import type { Language, Phrases, Said } from '../words/words.js';
import { coded, dated, isHour, phrasesOf, timeOf } from '../words/words.js';
import type { MinutedMeeting } from './answer.js';
import { apologisedAt, missingFrom, presentAt } from './attendance-part.js';
import { itemBlocks } from './item-part.js';

/** From which record minutes are drafted, when that last said anything of the meeting, and for whom. */
export interface MinutesGround {
  readonly arrangement: string;
  readonly log: string;
  readonly simulated: boolean;
  /** In ms since 1970. */
  readonly made: number;
  /** False: for the public, who were not there for an item from which they were excluded, and read nothing of it here. */
  readonly open: boolean;
}

/** Minutes for a clerk to write on, drafted from the entries of the meeting: who was there, and item by item what was declared, moved and decided. */
export function minutesDocument(meeting: MinutedMeeting, ground: MinutesGround, language: Language): Document {
  const { body, organOfName, day, minutes, attendance, agenda } = meeting;
  const t = phrasesOf('minutes', language);
  const name = body.slice(0, 1).toUpperCase() + body.slice(1);
  const who = organOfName === null ? name : `${name}, ${organOfName}`;
  const people = (key: string, lines: readonly Said[]): readonly Block[] =>
    section(t(key), lines.length > 0 ? list(lines) : [text(t('none'))]);
  return {
    title: t('title', { body: who, day: dated(day, language) }),
    language,
    author: who,
    subject: `${ground.arrangement}: ${meeting.meeting}`,
    made: ground.made,
    blocks: [
      ...(ground.simulated ? [text(t('simulated'))] : []),
      ...standing(minutes, t, language),
      { is: 'facts', facts: factsOf(meeting, t, language) },
      ...people('present', presentAt(attendance, t, language)),
      ...people('apologies', apologisedAt(attendance, t)),
      ...people('absent', missingFrom(attendance, t)),
      ...agenda.flatMap((item) => [
        heading(2, t('item', { item: item.item, title: item.title })),
        ...itemBlocks(meeting, item, t, language, ground.open),
      ]),
      ...(minutes.signed === null ? [text(t('signature'))] : []),
    ],
    foot: `${ground.log}  ${meeting.meeting}`,
  };
}

/** Draft, confirmed with which amendments, signed by whom. */
function standing({ confirmed, signed }: MinutedMeeting['minutes'], t: Phrases, language: Language): readonly Block[] {
  if (confirmed === null) return [text(t('draft'))];
  const { at, on, amendments } = confirmed;
  return [
    text(t('confirmed', { at, on: dated(on, language) })),
    ...(signed === null
      ? []
      : [
          text(
            t('signed', {
              name: signed.name,
              capacity: signed.capacity,
              at: signed.at,
              on: dated(signed.on, language),
            }),
          ),
        ]),
    ...section(
      t('amendments'),
      list(amendments.map((one) => t('amended', { ...one, amends: coded('amends', one.amends, language).text }))),
      3,
    ),
  ];
}

function factsOf(
  { meeting, kind, held, day, time, place, attendance }: MinutedMeeting,
  t: Phrases,
  language: Language,
): readonly (readonly [Said, Said])[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['meeting', meeting],
    ['kind', coded('kind', kind, language).text],
    ['day', dated(day, language)],
    ['time', time !== null && isHour(time) ? timeOf(atLondon(day, time)) : (time ?? undefined)],
    ['place', place ?? undefined],
    ['held', coded('held', held, language).text],
    ['presided', [...new Set(attendance.presided.map(({ name }) => name))].join(', ') || undefined],
  ];
  return facts.flatMap(([name, value]) =>
    value === undefined ? [] : [[t(name), { text: value, lang: language }] as const],
  );
}
