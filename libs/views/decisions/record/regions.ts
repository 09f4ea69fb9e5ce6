import type { Day, Occurred } from '#kernel';
import type { DecisionState, Fact } from '#governance';
import { callInOf, MinutesDrafted, PublicationArchived, PublicationWithdrawn, standings } from '#governance';
import { stands } from '#governance/record/counted.js';
import type { MeetingState } from '#governance';
import { authorityIn } from '../../meetings/opened.js';
import { meetingView } from '../../views.js';
import type { OpenDecision } from './opened.js';

type Since = Occurred | null;

/** The six regions of a decision, each with its status and since when it is so; the record is two (practice 16). */
export function regionsOf(open: OpenDecision) {
  const { regions, state } = open.seen;
  return {
    outcome: { ...regions.outcome, since: outcomeSince(state) },
    statement: { ...regions.statement, since: state.statement.producedOn ?? null },
    minutes: { ...regions.minutes, since: minutesSince(open) },
    publication: { ...regions.publication, since: publicationSince(open) },
    approval: approvalRegion(open),
    callIn: regions.callIn.map((row) => ({
      ...authorityIn(open, row.authority),
      status: row.status,
      since: callInOf(open.seen.callIn, row.authority).since || null,
      until: row.until ?? null,
    })),
    implementation: { ...regions.implementation, since: effectSince(state) },
  };
}

function outcomeSince({ outcome }: DecisionState): Since {
  const quashed = outcome.questions.find(({ settled }) => settled?.how === 'QUASHED')?.settled?.on;
  const whole = outcome.replacedBy.find(({ clauses, as }) => clauses === undefined && as !== 'VARIED');
  return quashed ?? whole?.from ?? outcome.replacedBy.at(-1)?.from ?? outcome.on ?? null;
}

function minutesSince({ ask, seen }: OpenDecision): Since {
  const { status } = seen.regions.minutes;
  const { meeting } = seen.state.outcome;
  if (meeting === undefined || status === 'NONE' || status === 'NOT_APPLICABLE') return null;
  const { minutes }: MeetingState = ask.source.state(meetingView, meeting, ask.when);
  if (status === 'SIGNED') return minutes.signed?.on ?? null;
  if (status === 'CONFIRMED') return minutes.confirmed?.on ?? null;
  return lastOf(ask.source.facts(meetingView as never, meeting, ask.when), MinutesDrafted.type);
}

function publicationSince({ seen: { state }, facts }: OpenDecision): Since {
  const { status, since } = state.publication;
  if (status === 'WITHDRAWN') return lastOf(facts, PublicationWithdrawn.type);
  return status === 'ARCHIVED_FROM_SITE' ? lastOf(facts, PublicationArchived.type) : (since ?? null);
}

const lastOf = (facts: readonly Fact[], type: string): Since =>
  facts.findLast((fact) => fact.type === type && stands(fact))?.occurredAt ?? null;

/** Since an authority approved or refused; of a satisfied approval since the last that it rests on happened. */
function approvalRegion(open: OpenDecision) {
  const { regions, approvals } = open.seen;
  const rows = approvals?.sought ? standings(approvals, open.board) : [];
  return regions.approval.map(({ authority, place, status }) => {
    const row = rows.find((one) => one.authority === authority && one.place === (place ?? authority));
    const ground = status === 'SATISFIED' ? row?.rests.at(-1) : row?.said;
    return { ...authorityIn(open, authority), place: place ?? null, status, since: ground?.occurredAt ?? null };
  });
}

function effectSince({ effect }: DecisionState): Day | null {
  return effect.closedOn ?? effect.completedOn ?? effect.startedOn ?? effect.from ?? null;
}
