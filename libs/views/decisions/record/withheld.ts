import type { DecisionState, ExemptionBasis, Fact, When } from '#governance';
import { dayOf } from '#kernel';
import { DecisionPublished, DecisionWithheld, exemptionGround, FOR_EVER, PublicExcluded } from '#governance';
import { counts } from '#governance/record/counted.js';
import type { Jurisdiction } from '#governance';
import type { Ask } from '../../language/declaration.js';
import { decisionView, meetingView } from '../../views.js';
import type { Told } from './told.js';
import { toldOf } from './told.js';

/** Which parts of a decision are kept from the public, and on which ground of law. */
export interface Withheld {
  readonly event: string;
  readonly since: string;
  readonly basis: string;
  readonly jurisdiction: string;
  readonly paragraph: string | null;
  /** What the paragraph covers, and where it stands. */
  readonly words: string | null;
  readonly citation: string | null;
  /** Why the public interest in withholding it outweighs that in disclosing it. */
  readonly publicInterest: unknown;
  /** What was published in its place. */
  readonly stub: unknown;
  /** The parts that readers without rights do not get. */
  readonly parts: readonly string[];
}

/** What is withheld of an exempt decision. Declared interests, dispensations and the summary of the exempt part stay open. */
export const EXEMPT_PARTS = [
  'RESOLUTION',
  'REASONS',
  'ALTERNATIVES',
  'CONSULTATION',
  'REPORTS',
  'ADVICE',
  'FINANCIAL',
  'LEGAL',
  'EQUALITY',
  'BACKGROUND_PAPERS',
] as const;

/**
 * The ground on which a decision is kept from the public: its record was withheld, or, before anything of it was
 * published, the press and public were excluded from its item. It is a right, not a fact of the time asked about: what is
 * withheld today is withheld from an earlier answer too, as what was withheld then.
 */
export async function withheldFrom(
  ask: Ask,
  id: string,
  state: DecisionState,
  facts: readonly Fact[],
  told: Told,
): Promise<Withheld | undefined> {
  const then = closing(ask, state, facts, ask.when);
  if (then) return withheldBy(then, then.stream === `decision/${id}` ? told : await toldOf(ask, [then]));
  const now = closing(ask, state, ask.source.facts(decisionView as never, id, FOR_EVER), FOR_EVER);
  return now && withheldBy(now, await toldOf({ ...ask, when: FOR_EVER }, [now]));
}

/** The event that closes it to the public: its last publication, or the exclusion from its item where there is none. */
function closing({ source }: Ask, { outcome }: DecisionState, facts: readonly Fact[], when: When): Fact | undefined {
  const last = facts.findLast((fact) => isPublication(fact) && counts(fact));
  if (last) return last.type === DecisionWithheld.type ? last : undefined;
  const { meeting, item } = outcome;
  if (meeting === undefined || item === undefined) return undefined;
  return source
    .facts(meetingView as never, meeting, when)
    .findLast((fact) => fact.type === PublicExcluded.type && fact.body['item'] === item && counts(fact));
}

const isPublication = ({ type }: Fact): boolean => type === DecisionPublished.type || type === DecisionWithheld.type;

function withheldBy({ id, position, occurredAt }: Fact, told: Told): Withheld {
  const fields = told(position);
  const ground = (fields['ground'] ?? fields) as {
    readonly basis: ExemptionBasis;
    readonly jurisdiction: Jurisdiction;
    readonly paragraph?: string;
  };
  const { basis, jurisdiction, paragraph } = ground;
  const law = exemptionGround({ basis, jurisdiction, paragraph, day: dayOf(occurredAt) });
  return {
    event: id,
    since: dayOf(occurredAt),
    basis,
    jurisdiction,
    paragraph: paragraph ?? null,
    words: law?.words ?? null,
    citation: law?.citation ?? null,
    publicInterest: fields['publicInterest'] ?? null,
    stub: fields['stub'] ?? null,
    parts: EXEMPT_PARTS,
  };
}

/** Whether a part of the record is kept from this reader: readers of the arrangement have all of it. */
export const isKept = (
  { withheld, ask }: { readonly withheld: Withheld | undefined; readonly ask: Pick<Ask, 'reader'> },
  part: string,
): boolean => ask.reader.level === 'PUBLIC' && (withheld?.parts.includes(part) ?? false);
