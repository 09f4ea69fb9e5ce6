import type { Random } from '../load/random.js';
import { prose, title } from '../load/prose.js';

/** One command over HTTP: its name in the address, for which authority, and its data. */
export interface Sent {
  readonly command: string;
  readonly authority: string;
  readonly data: object;
}

const KINDS = ['BENEFIT', 'REPORT', 'REVIEW', 'BASELINE', 'CONTRACT', 'OTHER'];
const POSITIONS = ['SUPPORT', 'NEUTRAL', 'RESERVE'];

/** The authorities of the board that is measured. */
export const AUTHORITIES = ['ald', 'bra', 'wex', 'mar', 'tho', 'ash'] as const;

/**
 * The life of one common process as its partners send it: proposed, published, positions taken, an objection raised and
 * withdrawn, and reports about it in between. Of 27 commands 8 hold a text that is disclosed: 30 %.
 * @param process an id that nobody has used
 */
export function processScript(random: Random, process: string): readonly Sent[] {
  const origin = random.one(AUTHORITIES);
  const others = AUTHORITIES.filter((authority) => authority !== origin);
  const objector = random.one(others);
  const objection = `O-${process}`;
  const told = (yes: boolean, field: string): object => (yes ? { [field]: prose(random, random.whole(1, 3)) } : {});
  const proposal = {
    process,
    title: title(random),
    purpose: prose(random, 2),
    scope: 'All purchasing up to £100,000',
    affected: AUTHORITIES,
    baseline: 'Each partner works in its own way',
    originAuthority: origin,
    expectedBenefit: 'Six days from order to payment',
  };
  const fact = (n: number): Sent => {
    const authority = random.one(AUTHORITIES);
    const said = {
      kind: random.one(KINDS),
      title: title(random),
      source: `Report ${n}, page ${random.whole(1, 40)}`,
      process,
      authority,
    };
    return {
      command: 'record-fact',
      authority,
      data: { fact: `F-${process}-${n}`, ...said, ...told(n % 6 === 0, 'detail') },
    };
  };
  const steps: readonly Sent[] = [
    { command: 'propose-common-process', authority: origin, data: proposal },
    {
      command: 'publish-version',
      authority: origin,
      data: { process, version: 1, text: { summary: prose(random, 2), steps: textSteps(random) } },
    },
    ...others.map((authority, n) => {
      const position =
        n === 0
          ? { position: 'SUPPORT_IF', conditions: prose(random, 1) }
          : { position: random.one(POSITIONS), ...told(n === 1, 'reasons') };
      return { command: 'declare-position', authority, data: { process, version: 1, ...position } };
    }),
    {
      command: 'object-to-proposal',
      authority: objector,
      data: { process, version: 1, objection, grounds: 'COST', text: prose(random, 2) },
    },
    { command: 'withdraw-objection', authority: objector, data: { process, objection, ...told(true, 'comment') } },
  ];
  return steps.flatMap((step, n) => [step, fact(2 * n + 1), fact(2 * n + 2)]);
}

/** The steps of a process as its text sets them out. */
function textSteps(random: Random): readonly object[] {
  return Array.from({ length: random.whole(4, 12) }, (_, n) => ({
    step: `${n + 1}.1`,
    title: title(random),
    owner: 'Budget holder',
    prose: prose(random, 2),
  }));
}
