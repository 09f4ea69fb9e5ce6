import type { FullBody, Retention } from '#governance';
import { retentionOf, retentionOfDecision, WithdrawalEffective } from '#governance';
import { oneOf, optional } from '#governance/language/kinds.js';
import type { Day } from '#kernel';
import { compareDays } from '#kernel';
import { decidedAt } from '../forward/decided.js';
import { titlesOf } from '../forward/titles.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { factsOf } from '../meetings/facts-of.js';
import { meetingsAt } from '../meetings/meetings.js';
import { arrangementAt } from '../reading/board.js';
import { arrangementView } from '../views.js';

const recordsParams = { of: optional(oneOf(['DECISIONS', 'MEETINGS'])) };

export const recordsRegister = declareView({
  name: 'records',
  route: 'records',
  params: recordsParams,
  audience: 'PUBLIC',
  about:
    'Custody and retention: who keeps the records when the arrangement ends, and for each decision and meeting until when it is published, open to inspection and kept, with the legal holds that stop disposal.',
  async read(ask, { of }: FullBody<typeof recordsParams>) {
    return {
      custody: custodyAt(ask),
      decisions: of === 'MEETINGS' ? [] : await decisionsOf(ask),
      meetings: of === 'DECISIONS' ? [] : meetingsOf(ask),
    };
  },
});

/** The custodian named when the arrangement was dissolved; and who has left, whose records stay in this log. */
function custodyAt(ask: Ask) {
  const { ending, formation } = arrangementAt(ask);
  const facts = ask.source.facts(arrangementView as never, ask.slug, ask.when);
  return {
    custodian: ending.custodian ?? null,
    dissolved: formation.status === 'DISSOLVED',
    /** Dissolved without saying who keeps the records: flagged, never refused. */
    unset: formation.status === 'DISSOLVED' && ending.custodian === undefined,
    left: factsOf(facts, WithdrawalEffective)
      .filter(({ body }) => body.scope === 'WHOLE')
      .map(({ id, body }) => ({ authority: body.authority ?? '', on: body.on ?? null, event: id })),
  };
}

/** A clock and how it stands on a day; `lastDay` null where it is kept for ever. */
const clockOn =
  (day: Day) =>
  ({ clock, from, lastDay, citation }: Retention) => ({
    clock,
    from,
    lastDay: lastDay ?? null,
    over: lastDay !== undefined && compareDays(lastDay, day) < 0,
    citation,
  });

async function decisionsOf(ask: Ask) {
  const taken = decidedAt(ask);
  const titleOf = await titlesOf(
    ask,
    taken.map(({ decision }) => ['decision', decision] as const),
  );
  return taken.map(({ decision, state }) => ({
    decision,
    title: titleOf('decision', decision),
    on: state.outcome.on ?? null,
    publication: state.publication.status,
    clocks: retentionOfDecision(state).map(clockOn(ask.day)),
    /** While one lasts nothing of it is disposed of, whatever the clocks say. */
    legalHolds: [...state.publication.legalHolds],
  }));
}

/** Of a meeting: inspection and background papers run from its day; signed minutes are kept for ever (LGA 1972 Sch. 12 para. 41). */
const meetingsOf = (ask: Ask) =>
  meetingsAt(ask)
    .filter(({ row }) => !row.cancelled && compareDays(row.day, ask.day) <= 0)
    .map(({ row: { meeting, body, day, minutesStatus } }) => ({
      meeting,
      body,
      day,
      minutesStatus,
      clocks: retentionOf(day)
        .filter(({ clock }) => clock !== 'PUBLISHED' && (clock !== 'SIGNED_MINUTES' || minutesStatus === 'SIGNED'))
        .map(clockOn(ask.day)),
    }));
