import type { Fact, FullBody } from '#governance';
import { day, oneOf, optional, ref } from '#governance/language/kinds.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { namesAt } from '../reading/names.js';
import { meetingView } from '../views.js';
import type { MeetingRow } from './row.js';
import { meetingRow } from './row.js';

const STATUSES = [
  'CONVENED',
  'OPEN',
  'ADJOURNED',
  'INQUORATE_ADJOURNED',
  'CLOSED',
  'CANCELLED',
  'MINUTES_DRAFT',
  'CONFIRMED',
  'SIGNED',
] as const;

const meetingsParams = {
  body: optional(ref('body', 'board')),
  authority: optional(ref('authority')),
  status: optional(oneOf(STATUSES)),
  from: optional(day('2024-01-01')),
  to: optional(day('2024-12-31')),
};

export const meetingsView = declareView({
  name: 'meetings',
  route: 'meetings',
  params: meetingsParams,
  audience: 'PUBLIC',
  about:
    'The meetings of the arrangement’s bodies and of the authorities’ own organs, newest first: status, notice given and asked for in clear days, quorum, minutes.',
  async read(ask, { body, authority, status, from, to }: FullBody<typeof meetingsParams>) {
    const rows = meetingsAt(ask)
      .map(({ row }) => row)
      .filter(
        (row) =>
          (body === undefined || row.body === body) &&
          (authority === undefined || row.organOf === authority) &&
          (status === undefined || row.status === status) &&
          (from === undefined || from <= row.day) &&
          (to === undefined || row.day <= to),
      )
      .sort((a, b) => (a.day === b.day ? (a.meeting < b.meeting ? -1 : 1) : a.day > b.day ? -1 : 1));
    const nameOf = await namesAt(
      ask,
      rows.flatMap(({ presiding }) => presiding ?? []),
    );
    return {
      meetings: rows.map((row) => ({
        ...row,
        organOfName: row.organOf === null ? null : (nameOf('authority', row.organOf) ?? row.organOf),
        presidingName: row.presiding === null ? null : (nameOf('person', row.presiding) ?? row.presiding),
      })),
    };
  },
});

/** Every meeting that had been called by then, with its facts. */
export const meetingsAt = ({
  source,
  when,
}: Pick<Ask, 'source' | 'when'>): readonly { readonly row: MeetingRow; readonly facts: readonly Fact[] }[] =>
  source.open(meetingView, when).flatMap(([meeting, state]) => {
    const facts = source.facts(meetingView as never, meeting, when);
    const row = meetingRow(meeting, state, facts);
    return row ? [{ row, facts }] : [];
  });
