import type { FullBody } from '#governance';
import { day, oneOf, optional, ref } from '#governance/language/kinds.js';
import { declareView } from '../language/declaration.js';
import { namesAt } from '../reading/names.js';
import { DUE_KINDS } from './due.js';
import { duesOf } from './dues.js';
import { knownAt } from './known.js';
import { titlesOf } from './titles.js';
import { inWords } from './words.js';

const whoParams = {
  authority: optional(ref('authority')),
  kind: optional(oneOf(DUE_KINDS)),
  until: optional(day('2025-06-30')),
};

export const whoDecides = declareView({
  name: 'who-decides',
  route: 'who-decides',
  params: whoParams,
  audience: 'PUBLIC',
  about:
    'Who must decide or do what by when, across all authorities, in order of the day: approvals, conditions, notices, call-in windows, scrutiny, reconsiderations, statements, minutes, actions, disputes.',
  async read(ask, { authority, kind, until }: FullBody<typeof whoParams>) {
    const all = duesOf(knownAt(ask)).filter(
      (one) =>
        (authority === undefined || one.authority === authority) &&
        (kind === undefined || one.kind === kind) &&
        (until === undefined || (one.by !== null && one.by <= until)),
    );
    const [titleOf, nameOf] = await Promise.all([
      titlesOf(
        ask,
        all.map((one) => one.about),
      ),
      namesAt(ask),
    ]);
    return {
      dues: all.map((one) => {
        const { about: pair, answer, ...rest } = one;
        const [about, id] = pair;
        const title = about === 'authority' ? (nameOf('authority', id) ?? id) : titleOf(about, id);
        return {
          ...rest,
          authorityName: one.authority === null ? null : (nameOf('authority', one.authority) ?? one.authority),
          about,
          id,
          title,
          ...inWords(one, title, ask.reader.language ?? 'en'),
          late: one.by !== null && one.by < ask.day,
          command: answer?.command ?? null,
        };
      }),
    };
  },
});
