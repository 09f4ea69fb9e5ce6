import type { ExemptionBasis, Fact } from '#governance';
import { dayOf } from '#kernel';
import { exemptionGround, FOR_EVER } from '#governance';
import type { Jurisdiction } from '#governance';
import type { Ask } from '../../language/declaration.js';
import { closingOf, factsIn } from '../../reading/readable.js';
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
  facts: readonly Fact[],
  told: Told,
): Promise<Withheld | undefined> {
  const { source, when } = ask;
  const then = closingOf(facts, (stream) => source.facts(meetingView as never, nameIn(stream), when));
  if (then) return withheldBy(then, then.stream === `decision/${id}` ? told : await toldOf(ask, [then]));
  const now = closingOf(source.facts(decisionView as never, id, FOR_EVER), factsIn(ask));
  return now && withheldBy(now, await toldOf({ ...ask, when: FOR_EVER }, [now]));
}

const nameIn = (stream: string): string => stream.slice(stream.indexOf('/') + 1);

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
