import type { Said } from '../acting/form/labels.js';
import { choiceLabel } from '../acting/form/labels.js';
import { countText, dayText, listText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import { hrefOf } from '../lists/told.js';
import type { Link } from '../time-part.js';
import type { Simulated } from './answer.js';

/** Before and after, figure by figure. */
interface FigureRow {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What would follow, in words. */
export interface SimulatedPart {
  readonly sentences: readonly string[];
  readonly figures: readonly FigureRow[];
  readonly pivotal: readonly { readonly link: Link; readonly outcome: Said; readonly decisions: readonly Link[] }[];
  readonly leads: readonly Link[];
  readonly orphaned: readonly {
    readonly heading: string;
    readonly items: readonly (Partial<Link> & { text: string })[];
  }[];
}

export function simulatedPart(found: Simulated, at: Reading): SimulatedPart {
  const { lang } = at.words;
  const titled = (kind: string, id: string, title: string | null): Link => ({
    href: hrefOf(at, kind, id) ?? '',
    text: title === null ? id : `${title} (${id})`,
  });
  return {
    sentences: sentencesOf(found, at),
    figures: figuresOf(found, at),
    pivotal: found.pivotal.map(({ meeting, vote, item, outcome, decisions }) => ({
      link: {
        href: `${hrefOf(at, 'meeting', meeting) ?? ''}#item-${encodeURIComponent(item)}`,
        text: at.words.t('withdrawal.vote', { vote, meeting }),
      },
      outcome: choiceLabel(outcome ?? '', lang),
      decisions: decisions.map((id) => titled('decision', id, null)),
    })),
    leads: found.leads.map(({ process, title }) => titled('process', process, title)),
    orphaned: [
      {
        heading: 'withdrawal.actions',
        items: found.orphaned.actions.map(({ action, title }) => titled('action', action, title)),
      },
      {
        heading: 'withdrawal.workarounds',
        items: found.orphaned.workarounds.map(({ workaround, title }) => titled('workaround', workaround, title)),
      },
      {
        heading: 'withdrawal.assets',
        items: found.orphaned.assets.map(({ asset, title, how }) => ({
          text: `${title ?? asset}${how === null ? '' : ` (${choiceLabel(how, lang).text})`}`,
        })),
      },
    ],
  };
}

function sentencesOf(
  { effective, short, keepsVote, heldUntil, staysMember, leaves, after }: Simulated,
  at: Reading,
): readonly string[] {
  const { t, lang } = at.words;
  return [
    t('withdrawal.effective', { day: dayText(effective, lang) }),
    ...(short ? [t('withdrawal.short')] : []),
    t(keepsVote ? 'withdrawal.keepsVote' : 'withdrawal.losesVote'),
    ...(heldUntil === null ? [t('withdrawal.heldOpen')] : []),
    ...(heldUntil !== null && heldUntil !== effective
      ? [t('withdrawal.heldUntil', { day: dayText(heldUntil, lang) })]
      : []),
    ...(staysMember ? [t('withdrawal.staysMember')] : []),
    ...(leaves.length > 0 ? [t('withdrawal.leaves', { schedules: listText(leaves, lang) })] : []),
    ...(after.windingUp ? [t('withdrawal.windingUp')] : []),
    ...(after.quorum && !after.quorum.reachable ? [t('withdrawal.noQuorum')] : []),
  ];
}

function figuresOf({ before, after, staysMember }: Simulated, at: Reading): readonly FigureRow[] {
  if (staysMember) return [];
  const row = (label: string, read: (standing: typeof before) => string): FigureRow => ({
    label: `withdrawal.figure.${label}`,
    before: read(before),
    after: read(after),
  });
  return [
    row('members', ({ members }) => listText(members.map(at.nameOf), at.words.lang)),
    row('seats', ({ seats }) => countText(seats)),
    row('majority', ({ thresholds }) => countText(thresholds.majority)),
    row('twoThirds', ({ thresholds }) => countText(thresholds.twoThirds)),
    row('unanimity', ({ thresholds }) => countText(thresholds.unanimity)),
    row('quorum', ({ quorum }) => (quorum ? countText(quorum.needed) : '–')),
  ];
}
