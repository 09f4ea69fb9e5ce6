import type { Said } from '../acting/form/labels.js';
import { listText, occurredText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import type { CallInPart } from './call-in-part.js';
import { callInPart } from './call-in-part.js';
import type { DecisionAnswer } from './decision-answer.js';

/** Call-in of one decision: each authority by itself, those that cannot for the same reason together, and what did not count. */
export interface CallInsPart {
  readonly rows: readonly CallInPart[];
  readonly rejected: readonly Said[];
}

export function callInsPart({ authorities, rejected }: DecisionAnswer['callIn'], at: Reading): CallInsPart {
  const { t, lang } = at.words;
  const alike = Map.groupBy(authorities, ({ authority, status, reason }) =>
    status === 'NOT_CALLABLE' ? `NOT_CALLABLE ${reason ?? ''}` : authority,
  );
  return {
    rows: [...alike.values()].flatMap((rows) => {
      const [first] = rows;
      if (!first) return [];
      const part = callInPart(first, at);
      if (rows.length === 1) return [part];
      const name = listText(
        rows.map(({ authorityName }) => authorityName),
        lang,
      );
      return [{ ...part, name, sentence: { text: t('callIn.nobody', { names: name }) } }];
    }),
    rejected: rejected.map(({ authorityName, at: when }) => ({
      text: t('callIn.rejected', { name: authorityName, when: occurredText(when, lang) }),
    })),
  };
}
