import type { InForceAnswer } from '../decisions/answers.js';
import { countText, dayText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import { hrefOf, nameSaid } from '../lists/told.js';
import type { Link } from '../time-part.js';

/** The decisions in force, the newest few by name: the rest is a link away. */
export interface InForcePart {
  readonly total: string;
  readonly lines: readonly { readonly link: Link; readonly id: string; readonly told: string }[];
  readonly all: Link;
}

const SHOWN = 5;

/** What is in force as at the date of the page. */
export async function inForcePart(at: Reading): Promise<InForcePart> {
  const { t, lang } = at.words;
  const answer = await at.ask<InForceAnswer>('decisions-in-force', { limit: SHOWN });
  const total = answer?.total ?? 0;
  return {
    total: t('decisions.inForceTotal', { count: total, n: countText(total), day: dayText(answer?.on ?? at.day, lang) }),
    lines: (answer?.decisions ?? []).map((line) => ({
      link: { href: hrefOf(at, 'decision', line.id) ?? '', text: line.title ?? line.id },
      id: line.id,
      told: t(line.effectiveFrom === null ? 'overview.decided' : 'overview.inForceSince', {
        by: nameSaid(line.decidedBy.name, at.words),
        on: dayText(line.decidedOn, lang),
        from: line.effectiveFrom === null ? '' : dayText(line.effectiveFrom, lang),
      }),
    })),
    all: at.link('overview.inForceAll', 'decisions-in-force'),
  };
}
