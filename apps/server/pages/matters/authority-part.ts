import type { Said } from '../acting/form/labels.js';
import { choiceLabel, saying } from '../acting/form/labels.js';
import { dayText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import type { Told } from '../lists/told.js';
import { told } from '../lists/told.js';
import type { Advice, MatterOfAuthority } from './answers.js';
import { tierSaid } from './matters-page.js';

/** What a matter is for one authority: in which tier, whether key and by which route, and what its officers said. */
export interface MatterAuthorityPart {
  readonly name: string;
  readonly tier: Said;
  readonly classified: readonly Told[];
  readonly key: Said;
  readonly keyNotes: readonly Told[];
  readonly notices: readonly string[];
  readonly advice: readonly { readonly label: string; readonly value: Told; readonly note?: string }[];
}

export function matterAuthorityPart(row: MatterOfAuthority, at: Reading): MatterAuthorityPart {
  const { words } = at;
  const { t, lang } = words;
  const reasons = told(row.reasons, words);
  const on = row.classifiedOn;
  return {
    name: row.authorityName,
    tier: tierSaid(row.tier, at),
    classified: [
      ...(on === null
        ? []
        : [{ text: t(row.own ? 'matters.classifiedOwn' : 'matters.classifiedOther', { day: dayText(on, lang) }) }]),
      ...(row.power === null ? [] : [{ text: t('matters.power', { power: row.power }) }]),
      ...(reasons ? [reasons] : []),
    ],
    key: saying(`matters.key.${row.key === null ? 'unsaid' : row.key ? 'yes' : 'no'}`, lang),
    keyNotes: keyNotes(row, at),
    notices: noticesOf(row, at),
    advice: (['FINANCIAL', 'LEGAL'] as const).map((kind) => ({
      label: `legal.head.${kind}`,
      ...adviceOf(row.implications[kind], at),
    })),
  };
}

function keyNotes({ assessedOn, grounds, key, route }: MatterOfAuthority, { words }: Reading): readonly Told[] {
  const { t, lang } = words;
  return [
    ...(assessedOn === null ? [] : [{ text: t('matters.assessed', { day: dayText(assessedOn, lang) }) }]),
    ...grounds.map((ground) => choiceLabel(ground, lang)),
    ...(key === true ? [saying(`legal.keyRoute.${route.route}`, lang)] : []),
    ...(route.earliest === undefined ? [] : [{ text: t('matters.earliest', { day: dayText(route.earliest, lang) }) }]),
  ];
}

/** Every notice that was given, in order of the day: the law asks for each authority's own. */
function noticesOf(row: MatterOfAuthority, { words }: Reading): readonly string[] {
  const { t, lang } = words;
  const day = (on: string): string => dayText(on, lang);
  const all: readonly (readonly [on: string, text: string])[] = [
    ...row.notices.map(({ on, from, until, decider }) => {
      const by = told(decider, words)?.text ?? '';
      const period = until === undefined ? day(from ?? on) : `${day(from ?? on)} – ${day(until)}`;
      return [on, t('matters.notice.KEY', { on: day(on), from: period, by })] as const;
    }),
    ...row.generalExceptions.map(({ on }) => [on, t('matters.notice.GENERAL_EXCEPTION', { on: day(on) })] as const),
    ...row.urgencies.map(
      ({ on, office }) =>
        [on, t('matters.notice.URGENCY', { on: day(on), office: choiceLabel(office, lang).text })] as const,
    ),
    ...row.privateNotices.map(
      ({ on, stage, meetsOn }) =>
        [
          on,
          t('matters.notice.PRIVATE', { on: day(on), stage: choiceLabel(stage, lang).text, meets: day(meetsOn) }),
        ] as const,
    ),
  ];
  return all.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, text]) => text);
}

/** A comment; that the body has no such officer; or that nothing is said yet. Three different things. */
function adviceOf(advice: Advice | null, { words }: Reading): { readonly value: Told; readonly note?: string } {
  if (!advice) return { value: saying('matters.advice.missing', words.lang) };
  const { comment, none, qualified, on } = advice;
  const day = dayText(on, words.lang);
  return {
    value: none
      ? saying('matters.advice.none', words.lang)
      : (told(comment, words) ?? saying('matters.advice.given', words.lang)),
    note: words.t(qualified ? 'matters.advice.qualified' : 'matters.advice.on', { day }),
  };
}
