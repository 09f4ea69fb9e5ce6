import type { Occurred } from '#kernel';
import type { Refusal } from '../../language/refusal.js';
import { invalid, refuse } from '../../language/refusal.js';
import type { CallInConfig, RequisitionRule } from './call-in.words.js';
import type { CallInWindow } from './window.js';
import { isOpen } from './window.js';

/** Somebody who asks for a call-in, with the offices held when asking. */
export interface Requisitioner {
  readonly person: string;
  readonly authority: string;
  readonly roles: readonly string[];
}

export interface Requisition {
  /** The authority whose decision, or whose people, are affected. */
  readonly authority: string;
  readonly requisitioners: readonly Requisitioner[];
  readonly groundsGiven: boolean;
  readonly at: Occurred;
  readonly window: Pick<CallInWindow, 'opens' | 'closes' | 'lastDay'>;
  /** Members of the authority, for a share of them. */
  readonly members?: number | undefined;
  readonly config: Pick<CallInConfig, 'requisitioners' | 'groundsRequired'>;
}

/** Whether a call-in is valid. One that is not is recorded all the same, rejected for this reason. */
export function requisitionValid(requisition: Requisition): Refusal | undefined {
  return inTime(requisition) ?? withGrounds(requisition) ?? byEnough(requisition);
}

function inTime({ at, window }: Requisition): Refusal | undefined {
  return isOpen(window, at)
    ? undefined
    : refuse('CALL_IN_OUTSIDE_WINDOW', { opens: window.opens, closes: window.closes, day: window.lastDay });
}

function withGrounds({ groundsGiven, config }: Requisition): Refusal | undefined {
  return config.groundsRequired && !groundsGiven ? invalid('CALL_IN_WITHOUT_GROUNDS') : undefined;
}

function byEnough({ authority, requisitioners, members, config }: Requisition): Refusal | undefined {
  const own = [...new Map(requisitioners.filter((r) => r.authority === authority).map((r) => [r.person, r])).values()];
  if (config.requisitioners.some((rule) => madeUp(rule, own, members))) return undefined;
  const accepted = config.requisitioners.map((rule) => inWords(rule, members)).join(', or ');
  return invalid('CALL_IN_TOO_FEW', { authority, valid: own.length, accepted });
}

/** Each requisitioner fills one place; offices first, so that a chair is not spent on a place open to anybody. */
function madeUp(
  { members: lines = [], share }: RequisitionRule,
  own: readonly Requisitioner[],
  members: number | undefined,
): boolean {
  if (share !== undefined && (members === undefined || own.length < shareOf(share, members))) return false;
  const places = lines.flatMap(({ role, count }) => Array.from({ length: count }, () => role));
  return (share !== undefined || places.length > 0) && fills(places, own);
}

/** Whether different persons can take all the places (augmenting paths: an office-holder moves on where somebody else can stand in). */
function fills(places: readonly (string | undefined)[], own: readonly Requisitioner[]): boolean {
  const taken = new Map<string, number>();
  const place = (i: number, tried: Set<string>): boolean =>
    own.some(({ person, roles }) => {
      const role = places[i];
      if (tried.has(person) || (role !== undefined && !roles.includes(role))) return false;
      tried.add(person);
      const holds = taken.get(person);
      if (holds !== undefined && !place(holds, tried)) return false;
      taken.set(person, i);
      return true;
    });
  return places.every((_, i) => place(i, new Set()));
}

/** A share of the members, "rounded up to the next highest whole number if necessary" (2014 Act s.41, Northern Ireland). */
const shareOf = (share: number, members: number): number => Math.ceil((share * members) / 10_000);

const inWords = ({ members: lines = [], share }: RequisitionRule, members: number | undefined): string =>
  [
    ...lines.map(({ role, count }) => `${count} × ${role ?? 'member'}`),
    ...(share === undefined
      ? []
      : [`${share / 100} % of the members${members === undefined ? '' : ` (${shareOf(share, members)})`}`]),
  ].join(' + ');
