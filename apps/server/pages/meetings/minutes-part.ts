import { dayOf } from '#kernel';
import { dayText } from '../format.js';
import type { Said } from '../acting/form/labels.js';
import { choiceLabel, saying } from '../acting/form/labels.js';
import type { Reading } from '../frame/reading.js';
import type { MeetingAnswer, MinutesRow } from './answers.js';
import { personText, toldText } from './told.js';

export interface MinutesPart {
  readonly status: Said;
  readonly means: Said;
  readonly drafts: readonly { readonly sentence: string; readonly hash?: string }[];
  readonly confirmed?: string;
  readonly signed?: string;
  /** What was put right on confirming them. */
  readonly amendments: readonly { readonly what: Said; readonly sentence: string; readonly bears: boolean }[];
  /** What was said of single entries afterwards. */
  readonly corrections: readonly { readonly sentence: string; readonly reason?: string }[];
}

/** How far the minutes are, which text it is by its hash, and everything that was put right, which adds and never edits. */
export function minutesPart({ minutes, corrections }: MeetingAnswer, at: Reading): MinutesPart {
  const { words } = at;
  const { t, lang } = words;
  const { drafts, status } = minutes;
  return {
    status: saying(`meetings.minutes.${status}`, lang),
    means:
      status === 'SIGNED' ? saying('legal.meetings.signed', lang) : saying(`meetings.minutes.means.${status}`, lang),
    drafts: drafts.map(({ version, copy, on, contentHash }) => ({
      sentence: t(copy === 'EXEMPT' ? 'meetings.minutes.draftExempt' : 'meetings.minutes.draft', {
        version,
        day: dayText(dayOf(on), lang),
      }),
      ...(contentHash !== null && { hash: contentHash }),
    })),
    ...stood(minutes, at),
    amendments: (minutes.confirmed?.amendments ?? []).map(({ amends, was, becomes, wouldChangeResult }) => ({
      what: choiceLabel(amends, lang),
      sentence:
        was === undefined ? t('meetings.minutes.becomes', { becomes }) : t('meetings.minutes.was', { was, becomes }),
      bears: wouldChangeResult,
    })),
    corrections: corrections.map(({ how, on, was, becomes, field, reason }) => {
      const told = toldText(reason, words);
      const said = { day: dayText(dayOf(on), lang), field: field ?? '', was: textOf(was), becomes: textOf(becomes) };
      return { sentence: t(`meetings.correction.${how}`, said), ...(told !== undefined && { reason: told }) };
    }),
  };
}

function stood({ confirmed, signed }: MinutesRow, { words }: Reading): Partial<MinutesPart> {
  const { t, lang } = words;
  return {
    ...(confirmed && {
      confirmed: t('meetings.minutes.confirmedAt', {
        day: dayText(dayOf(confirmed.on), lang),
        meeting: confirmed.at ?? '',
      }),
    }),
    ...(signed && {
      signed: t('meetings.minutes.signedBy', {
        day: dayText(dayOf(signed.on), lang),
        name: personText(signed, words),
        capacity: signed.capacity ?? '',
      }),
    }),
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '–' : JSON.stringify(value);
