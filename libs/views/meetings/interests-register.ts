import type { FullBody } from '#governance';
import { DispensationGranted, InterestDeclared } from '#governance';
import { optional, ref } from '#governance/language/kinds.js';
import { declareView } from '../language/declaration.js';
import { dispensationsOf, interestsOf } from './interests.js';
import { meetingsAt } from './meetings.js';
import { openMeeting } from './opened.js';

const registerParams = {
  meeting: optional(ref('meeting', 'B-2024-10-02')),
  person: optional(ref('person')),
  authority: optional(ref('authority')),
};

export const interestsRegister = declareView({
  name: 'interests',
  route: 'interests',
  params: registerParams,
  audience: 'PUBLIC',
  about:
    'Interests declared at meetings and dispensations granted, by meeting and member, newest meeting first. Of a sensitive interest only that there is one.',
  async read(ask, { meeting, person, authority }: FullBody<typeof registerParams>) {
    const asked = (row: { readonly person: string; readonly authority: string | null }): boolean =>
      (person === undefined || row.person === person) && (authority === undefined || row.authority === authority);
    const meetings = meetingsAt(ask)
      .filter(({ row }) => meeting === undefined || row.meeting === meeting)
      .filter(({ facts }) =>
        facts.some(({ type }) => type === InterestDeclared.type || type === DispensationGranted.type),
      )
      .sort((a, b) => (a.row.day > b.row.day ? -1 : a.row.day < b.row.day ? 1 : 0));
    const opened = await Promise.all(meetings.map(({ row }) => openMeeting(ask, row.meeting)));
    const all = opened.flatMap((one, i) => {
      const row = meetings[i]?.row;
      return one && row ? [{ one, at: { meeting: row.meeting, body: row.body, day: row.day } }] : [];
    });
    return {
      interests: all.flatMap(({ one, at }) =>
        interestsOf(one)
          .filter(asked)
          .map((interest) => ({ ...at, ...interest })),
      ),
      dispensations: all.flatMap(({ one, at }) =>
        dispensationsOf(one, ask.day)
          .filter(asked)
          .map((dispensation) => ({ ...at, ...dispensation })),
      ),
    };
  },
});
