import type { Day } from '#kernel';
import type { Dated, Jurisdiction } from '../law.js';
import { inForceOn } from '../law.js';

/** By which law a body meets. */
export const MEETING_LAWS = ['LOCAL_GOVERNMENT', 'NHS', 'POLICE', 'COMPANY', 'AGREEMENT'] as const;
export type MeetingLaw = (typeof MEETING_LAWS)[number];

/** Whether somebody who attends remotely is present in law. */
export type Remote = 'COUNTS' | 'DOES_NOT_COUNT' | 'BY_CONSTITUTION';
export interface RemoteRow extends Dated {
  readonly law: MeetingLaw;
  readonly jurisdictions?: readonly Jurisdiction[];
  readonly remote: Remote;
}

const councils = (
  jurisdiction: Jurisdiction,
  rows: readonly (Dated & { readonly remote: Remote })[],
): readonly RemoteRow[] => rows.map((row) => ({ ...row, law: 'LOCAL_GOVERNMENT', jurisdictions: [jurisdiction] }));
const IN_PERSON = 'Local Government Act 1972 Sch. 12';

/** Remote attendance as dated law. Not legal advice. */
export const REMOTE_ATTENDANCE: readonly RemoteRow[] = [
  ...councils('ENGLAND', [
    { until: '2020-04-03', remote: 'DOES_NOT_COUNT', citation: IN_PERSON },
    { from: '2020-04-04', until: '2021-05-06', remote: 'COUNTS', citation: 'SI 2020/392 reg. 5' },
    // Look here first when the English Devolution and Community Empowerment Act 2026 is brought into force.
    {
      from: '2021-05-07',
      remote: 'DOES_NOT_COUNT',
      citation: `${IN_PERSON}; Hertfordshire CC v Secretary of State [2021] EWHC 1093 (Admin)`,
    },
  ]),
  ...councils('WALES', [
    { until: '2011-05-09', remote: 'DOES_NOT_COUNT', citation: IN_PERSON },
    {
      from: '2011-05-10',
      until: '2020-04-21',
      remote: 'BY_CONSTITUTION',
      citation: 'Local Government (Wales) Measure 2011 s.4',
      check: true,
    },
    { from: '2020-04-22', until: '2021-04-30', remote: 'COUNTS', citation: 'SI 2020/442 (W. 100)' },
    { from: '2021-05-01', remote: 'COUNTS', citation: 'Local Government and Elections (Wales) Act 2021 s.47' },
  ]),
  ...councils('SCOTLAND', [
    { until: '2003-03-31', remote: 'DOES_NOT_COUNT', citation: 'Local Government (Scotland) Act 1973 Sch. 7' },
    { from: '2003-04-01', remote: 'COUNTS', citation: 'Local Government in Scotland Act 2003 s.43', check: true },
  ]),
  ...councils('NORTHERN_IRELAND', [
    {
      until: '2020-04-30',
      remote: 'DOES_NOT_COUNT',
      citation: 'Local Government Act (Northern Ireland) 2014 Sch. 5',
      check: true,
    },
    { from: '2020-05-01', remote: 'BY_CONSTITUTION', citation: 'SR 2020/74 and what followed it', check: true },
  ]),
  { law: 'NHS', remote: 'BY_CONSTITUTION', citation: 'The constitution and standing orders of the body' },
  { law: 'POLICE', remote: 'BY_CONSTITUTION', citation: 'The collaboration agreement, Police Act 1996 s.22A' },
  { law: 'COMPANY', remote: 'BY_CONSTITUTION', citation: 'The articles of association' },
  { law: 'AGREEMENT', remote: 'BY_CONSTITUTION', citation: 'The agreement between the parties' },
];

/**
 * Whether remote attendance counts on a day, and by what: the law, or where it leaves the point open the constitution
 * (which by default allows it). A constitution may always be stricter than the law.
 */
export function remoteAttendance(
  law: MeetingLaw,
  jurisdiction: Jurisdiction,
  day: Day,
  constitution?: 'COUNTS' | 'DOES_NOT_COUNT',
): { readonly counts: boolean; readonly citation: string } {
  const row = REMOTE_ATTENDANCE.find(
    (r) => r.law === law && (r.jurisdictions?.includes(jurisdiction) ?? true) && inForceOn(r, day),
  );
  const lawful = row !== undefined && row.remote !== 'DOES_NOT_COUNT';
  return { counts: lawful && constitution !== 'DOES_NOT_COUNT', citation: row?.citation ?? IN_PERSON };
}
