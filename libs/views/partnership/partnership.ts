import type { ArrangementState, Board } from '#governance';
import { boardOf, constitutionAt, partnersOf, parties, vehicleAt } from '#governance';
import { daysBetween } from '#kernel';
import type { Day } from '#kernel';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { interestsAt } from '../matrix/interest.js';
import { arrangementAt } from '../reading/board.js';
import { arrangementView } from '../views.js';

/** The arrangement itself: who, in which form, why now, and under which constitution. */
export const partnershipView = declareView({
  name: 'partnership',
  route: 'partnership',
  params: {},
  audience: 'PUBLIC',
  about:
    'The arrangement: its name, status and legal vehicle, the compelling event with the days left, signatories and partners, constitution, alignment statements and gaps.',
  read: async (ask) => partnershipAt(ask),
});

export function partnershipAt(ask: Pick<Ask, 'source' | 'when' | 'slug' | 'day'>) {
  const state = arrangementAt(ask);
  if (state === arrangementView.initial) return undefined;
  const { formation } = state;
  const board = boardOf(state, ask.when.asOf, ask.slug);
  return {
    slug: ask.slug,
    log: formation.log,
    clock: formation.clock,
    name: formation.name,
    status: formation.status,
    vehicle: vehicleAt(state, ask.when.asOf) ?? null,
    compellingEvent: compelling(state, ask.day),
    partners: partnersOf(state, ask.when.asOf).map(({ partner, name, authorities }) => ({
      partner,
      name,
      authorities: authorities.map((s) => s.authority),
    })),
    signatories: board.signatories.map((s) => ({ ...s, ...standing(state, s.authority) })),
    constitution: constitution(state, ask.when.asOf),
    rules: { pack: board.rules.pack.name, notice: board.rules.pack.notice, terms: board.rules.terms },
    statements: statements(state, board),
    gaps: [...state.alignment.gaps.values()],
    interests: interestsAt(state, board),
  };
}

/** A proposal without a dated trigger is labelled so everywhere: declared that there is none, or nobody has said. */
function compelling({ formation: { compelling: event } }: ArrangementState, day: Day) {
  if (event === undefined) return { kind: 'NOT_STATED' as const };
  if (event === 'NONE') return { kind: 'DECLARED_NONE' as const };
  return { kind: 'DATED' as const, title: event.title, date: event.date, daysLeft: daysBetween(day, event.date) };
}

function standing({ membership }: ArrangementState, authority: string) {
  const party = membership.parties.get(authority);
  return {
    kind: party?.kind ?? null,
    how: party?.how ?? null,
    joined: party?.joined ?? false,
    identifiers: party?.identifiers ?? [],
  };
}

function constitution(state: ArrangementState, at: number) {
  const inForce = constitutionAt(state, at);
  const { proposals, approvals } = state.constitution;
  const proposed = [...proposals.values()].filter(({ version }) => version > (inForce?.version ?? 0));
  return {
    inForce: inForce
      ? {
          version: inForce.version,
          contentHash: inForce.contentHash ?? null,
          principles: inForce.principles ?? [],
          reserved: inForce.reserved ?? [],
        }
      : null,
    proposed: proposed.map(({ version, contentHash, parties: needed }) => {
      const approved = approvals
        .filter((a) => a.counts && a.version === version && a.contentHash === contentHash)
        .map((a) => a.authority);
      return {
        version,
        contentHash,
        approvedBy: [...new Set(approved)],
        outstanding: needed.filter((authority) => !approved.includes(authority)),
      };
    }),
  };
}

function statements({ alignment }: ArrangementState, board: Board) {
  const expected = parties(board);
  return {
    filed: [...alignment.statements.values()],
    unconfirmed: [...alignment.unconfirmed.values()],
    missing: expected
      .filter((s) => !alignment.statements.has(s.authority))
      .map(({ authority, name }) => ({ authority, name })),
    /** Support that depends on leading is shown apart. */
    onlyIfLeading: [...alignment.statements.values()]
      .filter((s) => s.wouldLead === 'ONLY_IF_LEADING')
      .map((s) => s.authority),
  };
}
