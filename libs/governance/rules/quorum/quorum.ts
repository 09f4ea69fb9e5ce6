import type { Day } from '#kernel';
import type { Jurisdiction } from '../law.js';
import type { Step } from '../steps.js';
import { step } from '../steps.js';
import type { Seat } from '../voting/voting.words.js';
import type { QuorumRule } from './quorum.words.js';
import type { MeetingLaw } from './remote.js';
import { remoteAttendance } from './remote.js';

/** Somebody there for the item, in the capacity of one authority. */
export interface Attending {
  readonly person: string;
  readonly authority: string;
  readonly remote?: boolean;
  /** Withdrew from this item for an interest; or stays by a dispensation, and then counts. */
  readonly interest?: 'WITHDREW' | 'DISPENSED';
}

export interface QuorumInput {
  readonly rule: QuorumRule;
  /** Members entitled to vote, substitutes in the seats they fill: observers and officers are none of them. */
  readonly seats: readonly Seat[];
  readonly attending: readonly Attending[];
  readonly law: MeetingLaw;
  readonly jurisdiction: Jurisdiction;
  readonly day: Day;
}

/** What a quorum can lack. */
export type QuorumLack = 'TOTAL' | 'PARTNER' | 'PARTNERS' | 'ROLE';

export interface QuorumAnswer {
  readonly quorate: boolean;
  /** Persons who count. */
  readonly counted: readonly string[];
  readonly lacking: readonly QuorumLack[];
  readonly steps: readonly Step[];
}

/** Whether a body can decide an item, with the reckoning. Asked anew for each item: an interest ends with its item. */
export function quorum({ rule, seats, attending, law, jurisdiction, day }: QuorumInput): QuorumAnswer {
  const there = inOneCapacity(attending).filter(({ person, authority }) => seatOf(seats, person, authority));
  const remote = remoteAttendance(law, jurisdiction, day, rule.remote);
  const apart = there.filter((a) => a.remote === true);
  const withdrawn = there.filter((a) => a.interest === 'WITHDREW');
  const counts = there.filter(
    (a) => (remote.counts || a.remote !== true) && (rule.interested === 'COUNT' || a.interest !== 'WITHDREW'),
  );
  const held = counts.flatMap(({ person, authority }) => seatOf(seats, person, authority) ?? []);
  const checks = [...numbers(rule, held.length), ...partners(rule, seats, held), ...roles(rule, held)];
  const lacking = [...new Set(checks.filter((c) => !c.met).map((c) => c.lack))];
  return {
    quorate: lacking.length === 0,
    counted: held.map(({ person }) => person).sort(),
    lacking,
    steps: [
      step('QUORUM_PRESENT', there.length, { entitled: seats.length }),
      ...(apart.length > 0
        ? [
            step(remote.counts ? 'QUORUM_REMOTE_COUNTS' : 'QUORUM_REMOTE_DOES_NOT_COUNT', apart.length, {
              citation: remote.citation,
            }),
          ]
        : []),
      ...(withdrawn.length > 0
        ? [
            step(
              rule.interested === 'COUNT' ? 'QUORUM_INTERESTED_COUNT' : 'QUORUM_INTERESTED_DO_NOT_COUNT',
              withdrawn.length,
            ),
          ]
        : []),
      ...checks.map((c) => c.step),
      step(lacking.length === 0 ? 'QUORATE' : 'INQUORATE', held.length),
    ],
  };
}

interface Check {
  readonly lack: QuorumLack;
  readonly met: boolean;
  readonly step: Step;
}
const check = (
  lack: QuorumLack,
  has: number,
  needed: number,
  params: Readonly<Record<string, string>> = {},
): Check => ({
  lack,
  met: has >= needed,
  step: step(`QUORUM_${lack}`, has, { ...params, needed }),
});

const numbers = (rule: QuorumRule, has: number): readonly Check[] => [check('TOTAL', has, rule.minTotal)];

function partners(
  { minPerPartner = 0, minPartners = 0 }: QuorumRule,
  seats: readonly Seat[],
  held: readonly Seat[],
): readonly Check[] {
  const all = [...new Set(seats.map((seat) => seat.partner))].sort();
  const from = (partner: string): number => held.filter((seat) => seat.partner === partner).length;
  return [
    ...(minPerPartner > 0 ? all.map((partner) => check('PARTNER', from(partner), minPerPartner, { partner })) : []),
    ...(minPartners > 0 ? [check('PARTNERS', all.filter((partner) => from(partner) > 0).length, minPartners)] : []),
  ];
}

const roles = ({ requiredRoles = [] }: QuorumRule, held: readonly Seat[]): readonly Check[] =>
  requiredRoles.map((role) => check('ROLE', held.filter((seat) => seat.role === role).length, 1, { role }));

const seatOf = (seats: readonly Seat[], person: string, authority: string): Seat | undefined =>
  seats.find((seat) => seat.person === person && seat.authority === authority);

/** A person listed for two authorities counts once, for the first by name, until a change of hats is recorded. */
function inOneCapacity(attending: readonly Attending[]): readonly Attending[] {
  const by = new Map<string, Attending>();
  for (const a of [...attending].sort((x, y) => (x.authority < y.authority ? -1 : 1)))
    if (!by.has(a.person)) by.set(a.person, a);
  return [...by.values()];
}
