import { addDays, dayOf } from '#kernel';
import { isParty } from '../language/board.js';
import type { Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import { forbid, invalid, refuse, unknown } from '../language/refusal.js';
import {
  AlignmentGapAnswered,
  AlignmentGapIdentified,
  AlignmentGapWaived,
  AlignmentReviewHeld,
  AlignmentStatementConfirmed,
  AlignmentStatementGrewStale,
  AlignmentStatementSubmitted,
} from './alignment.events.js';
import type { Alignment, ArrangementState, Gap, Statement } from './arrangement.state.js';
import type { AnswerAlignmentGap } from './commands/answer-alignment-gap.command.js';
import type { ConfirmAlignmentStatement } from './commands/confirm-alignment-statement.command.js';
import type { HoldAlignmentReview } from './commands/hold-alignment-review.command.js';
import type { IdentifyAlignmentGap } from './commands/identify-alignment-gap.command.js';
import type { SubmitAlignmentStatement } from './commands/submit-alignment-statement.command.js';
import type { WaiveAlignmentGap } from './commands/waive-alignment-gap.command.js';
import { speaksForItsAuthority } from '../language/fact.js';
import { put } from '../language/put.js';
import { gapIsOpen } from './gap.policy.js';
import { isSignatory } from './signatories.js';
import { atStage, LIVE } from './stage.policy.js';

const settle = (state: Alignment, gap: string, status: Gap['status']): Alignment => {
  const known = state.gaps.get(gap);
  return known ? { ...state, gaps: put(state.gaps, gap, { ...known, status }) } : state;
};

/** Changes a statement, if the event speaks of the one that counts now. */
const amend = (state: Alignment, authority: string, statement: string, to: Partial<Statement>): Alignment => {
  const known = state.statements.get(authority);
  return known?.event === statement
    ? { ...state, statements: put(state.statements, authority, { ...known, ...to }) }
    : state;
};

const PREFIX = 'statement-stale:';

export const alignmentRegion: Region<Alignment, ArrangementState> = {
  initial: { statements: new Map(), unconfirmed: new Map(), gaps: new Map(), reviews: [] },
  folds: [
    on(AlignmentStatementSubmitted, (state, fact) => {
      const { authority, requiredReturn, horizonMonths, wouldLead } = fact.body;
      const statement: Statement = {
        authority,
        event: fact.id,
        requiredReturn,
        horizonMonths,
        wouldLead,
        freshBy: fact.id,
        freshOn: dayOf(fact.occurredAt),
        stale: false,
      };
      if (speaksForItsAuthority(fact)) return { ...state, statements: put(state.statements, authority, statement) };
      return fact.standing === 'DISPUTED'
        ? state
        : { ...state, unconfirmed: put(state.unconfirmed, authority, statement) };
    }),
    on(AlignmentStatementConfirmed, (state, fact) =>
      speaksForItsAuthority(fact)
        ? amend(state, fact.body.authority, fact.body.statement, {
            freshBy: fact.id,
            freshOn: dayOf(fact.occurredAt),
            stale: false,
          })
        : state,
    ),
    on(AlignmentStatementGrewStale, (state, { body }) => amend(state, body.authority, body.statement, { stale: true })),
    on(AlignmentGapIdentified, (state, { body }) =>
      state.gaps.has(body.gap)
        ? state
        : { ...state, gaps: put(state.gaps, body.gap, { ...body, status: 'OPEN' as const }) },
    ),
    on(AlignmentGapAnswered, (state, { body }) => settle(state, body.gap, 'ANSWERED')),
    on(AlignmentGapWaived, (state, { body }) => settle(state, body.gap, 'WAIVED')),
    on(AlignmentReviewHeld, (state, { id }) => ({ ...state, reviews: [...state.reviews, id] })),
  ],
  decide: {
    SubmitAlignmentStatement: atStage(LIVE, (command: SubmitAlignmentStatement, state, { authority, at }) => {
      if (authority === undefined || !isSignatory(state, authority, at))
        return forbid('STATEMENT_OF_NO_PARTY', { authority: authority ?? 'nobody' });
      const { aims, requiredReturn, horizonMonths, technicalChallenges, humanChallenges, wouldLead } = command;
      return [
        AlignmentStatementSubmitted({
          authority,
          aims,
          requiredReturn,
          horizonMonths,
          technicalChallenges,
          humanChallenges,
          wouldLead,
        }),
      ];
    }),
    ConfirmAlignmentStatement: atStage(LIVE, ({ comment }: ConfirmAlignmentStatement, state, { authority, at }) => {
      if (authority === undefined || !isSignatory(state, authority, at))
        return forbid('STATEMENT_OF_NO_PARTY', { authority: authority ?? 'nobody' });
      const statement = state.alignment.statements.get(authority);
      return statement
        ? [AlignmentStatementConfirmed({ authority, statement: statement.event, comment })]
        : unknown('NO_STATEMENT_TO_CONFIRM', { authority });
    }),
    IdentifyAlignmentGap: atStage(LIVE, ({ gap, axis, title, between }: IdentifyAlignmentGap, state, { all, at }) => {
      if (all.alignment.gaps.has(gap)) return refuse('GAP_EXISTS', { gap });
      if (new Set(between).size < between.length) return invalid('GAP_NEEDS_TWO', { gap });
      const stranger = between.find((authority) => !isSignatory(state, authority, at));
      if (stranger !== undefined) return unknown('AUTHORITY_NOT_AT_THE_TABLE', { authority: stranger });
      return [AlignmentGapIdentified({ gap, axis, title, between })];
    }),
    AnswerAlignmentGap: atStage(
      LIVE,
      ({ gap, how, compromise }: AnswerAlignmentGap, state, { all }) =>
        gapIsOpen(gap, state, all) ?? [AlignmentGapAnswered({ gap, how, compromise })],
    ),
    WaiveAlignmentGap: atStage(
      LIVE,
      ({ gap, reasons }: WaiveAlignmentGap, state, { all }) =>
        gapIsOpen(gap, state, all) ?? [AlignmentGapWaived({ gap, reasons })],
    ),
    HoldAlignmentReview: atStage(LIVE, ({ findings, takingPart }: HoldAlignmentReview) => [
      AlignmentReviewHeld({ findings, takingPart }),
    ]),
  },
  // A statement older than the rules allow no longer counts as fresh: its authority is asked to confirm it.
  deadlines(state, board) {
    if (!(LIVE as readonly string[]).includes(state.formation.status)) return [];
    return [...state.alignment.statements.values()]
      .filter((s) => !s.stale && isParty(board, s.authority))
      .map((s) => ({ id: PREFIX + s.freshBy, due: addDays(s.freshOn, board.rules.terms.staleAfterDays) }));
  },
  passed({ id }, state) {
    if (!id.startsWith(PREFIX)) return undefined;
    return [...state.alignment.statements.values()]
      .filter((s) => PREFIX + s.freshBy === id)
      .map((s) => AlignmentStatementGrewStale({ authority: s.authority, statement: s.event }));
  },
};
