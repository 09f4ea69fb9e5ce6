import { isInstant, msOf } from '#kernel';
import type { Occurred } from '#kernel';
import type { Language, Phrases, Said } from '../words/words.js';
import { dated, timeOf } from '../words/words.js';
import type { Attender, MinutedMeeting } from './answer.js';

type Attendance = MinutedMeeting['attendance'];

/** Who was there, for whom, and from when to when. Entries that do not count are not told here. */
export const presentAt = ({ members, others }: Attendance, t: Phrases, language: Language): readonly Said[] => [
  ...members.filter(({ came }) => came).map((one) => timesOf(one, t('presentAs', namesOf(one)), t, language)),
  ...others
    .filter(({ came }) => came)
    .map((one) => {
      const place = members.find(({ person }) => person === one.for)?.name ?? one.for;
      const named = place === null ? t('presentAs', namesOf(one)) : t('presentFor', { ...namesOf(one), for: place });
      return timesOf(one, one.voting ? named : t('notVoting', { who: named.text }), t, language);
    }),
];

export const apologisedAt = ({ members }: Attendance, t: Phrases): readonly Said[] =>
  members.filter(({ apologies }) => apologies !== null).map((one) => t('presentAs', namesOf(one)));

/** Who neither came nor sent apologies. */
export const missingFrom = ({ members }: Attendance, t: Phrases): readonly Said[] =>
  members.filter(({ came, apologies }) => !came && apologies === null).map((one) => t('presentAs', namesOf(one)));

const namesOf = ({ name, authorityName }: Attender) => ({ name, authority: authorityName ?? '' });

function timesOf({ movements }: Attender, who: Said, t: Phrases, language: Language): Said {
  const counted = movements.filter(({ notCounted }) => notCounted === null);
  const named = counted.some(({ remote }) => remote) ? t('remote', { who: who.text }) : who;
  const times = counted.map(({ at, in: came }) => t(came ? 'arrived' : 'left', { at: hourOf(at, language) }).text);
  return times.length === 0 ? named : t('times', { who: named.text, times: times.join(', ') });
}

const hourOf = (at: Occurred, language: Language): string =>
  typeof at === 'string' && isInstant(at) ? timeOf(msOf(at)) : dated(at, language);
