import type { Day } from '#kernel';
import { choiceLabel, spelt } from '../acting/form/labels.js';
import type { Words } from '../words.js';
import type { Attendance, AttendanceRow, MeetingAnswer, Movement } from './answers.js';
import { hourText, personText, toldText } from './told.js';

/** One person's line of the attendance. */
export interface AttendancePart {
  readonly name: string;
  readonly authority: string;
  /** "Substitute for A. Ashby", "Member without a vote", "MAYOR". */
  readonly as?: string;
  /** "Present from 2pm to 4:21pm", "Apologies: on leave". */
  readonly came: string;
}

export interface AttendanceListPart {
  readonly present: readonly AttendancePart[];
  readonly absent: readonly AttendancePart[];
  /** Before the meeting, nobody is absent: they are the members. */
  readonly begun: boolean;
  readonly presided: readonly string[];
}

/** Who was there, from when to when and in whose place; who sent apologies, and who of the body did not come. */
export function attendancePart({ attendance, day }: MeetingAnswer, words: Words): AttendanceListPart {
  const { t, lang } = words;
  const members = attendance.members.map((row) => ({ row, as: roleOf(row, words) }));
  const others = attendance.others.map((row) => ({ row, as: placeOf(row, attendance, words) }));
  const begun = [...attendance.members, ...attendance.others].some(({ came }) => came);
  const parts = [...members, ...others].map(({ row, as }) => ({
    there: row.came,
    part: {
      name: personText(row, words),
      authority: row.authorityName ?? '',
      ...(as !== undefined && { as }),
      came: !begun && !row.apologies ? '' : cameText(row, day, words),
    },
  }));
  return {
    begun,
    present: parts.filter(({ there }) => there).map(({ part }) => part),
    absent: parts.filter(({ there }) => !there).map(({ part }) => part),
    presided: attendance.presided.map(({ at, as, ...who }) => {
      const from = hourText(at, day, words);
      const said = { name: personText(who, words), as: choiceLabel(as ?? 'OTHER', lang).text.toLocaleLowerCase(lang) };
      return from === undefined
        ? t('meetings.attendance.presided', said)
        : t('meetings.attendance.presidedFrom', { ...said, from });
    }),
  };
}

function cameText({ movements, came, apologies, person }: AttendanceRow, day: Day, words: Words): string {
  const { t } = words;
  const reason = apologies ? toldText(apologies.reason, words) : undefined;
  const sent =
    reason === undefined ? t('meetings.attendance.apologies') : t('meetings.attendance.apologiesFor', { reason });
  if (!came) return apologies ? sent : t('meetings.attendance.absent');
  return stays(movements.filter(({ notCounted }) => notCounted === null))
    .map((stay) => stayText(stay, day, words))
    .concat(movements.some(({ notCounted }) => notCounted !== null) ? [t('meetings.notCounted', { id: person })] : [])
    .join('; ');
}

interface Stay {
  readonly from: Movement;
  readonly to?: Movement;
}

/** Coming and going in pairs; the last may not have gone. */
function stays(movements: readonly Movement[]): readonly Stay[] {
  return movements.reduce<readonly Stay[]>((all, movement) => {
    const last = all.at(-1);
    if (movement.in) return [...all, { from: movement }];
    return last && !last.to ? [...all.slice(0, -1), { ...last, to: movement }] : all;
  }, []);
}

function stayText({ from, to }: Stay, day: Day, words: Words): string {
  const { t } = words;
  const [began, ended] = [hourText(from.at, day, words), to && hourText(to.at, day, words)];
  const how = from.remote ? t('meetings.attendance.remote') : t('meetings.attendance.present');
  if (began !== undefined && ended !== undefined)
    return t('meetings.attendance.fromTo', { how, from: began, to: ended });
  return began === undefined ? how : t('meetings.attendance.from', { how, from: began });
}

function roleOf({ role, voting }: Attendance['members'][number], { t }: Words): string | undefined {
  if (!voting) return t('meetings.attendance.noVote');
  return role === 'MEMBER' ? undefined : spelt(role);
}

function placeOf(row: Attendance['others'][number], { members }: Attendance, words: Words): string {
  const { t } = words;
  const member = members.find(({ person }) => person === row.for);
  return member
    ? t('meetings.attendance.substitute', { name: personText(member, words) })
    : t('meetings.attendance.noSeat');
}
