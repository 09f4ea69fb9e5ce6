import type { ArrangementStatus } from '../language/board.js';
import type { Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import { invalid, refuse } from '../language/refusal.js';
import { decidedByThen, decisionCited } from '../decision/cited.policy.js';
import { doneOrRecorded } from '../record/doing-or-recording.policy.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { ArrangementState, Formation } from './arrangement.state.js';
import { commencementStands, statementsMissing } from './commencement.policy.js';
import type { AbandonArrangement } from './commands/abandon-arrangement.command.js';
import type { CloseReview } from './commands/close-review.command.js';
import type { CommenceArrangement } from './commands/commence-arrangement.command.js';
import type { DeclareNoCompellingEvent } from './commands/declare-no-compelling-event.command.js';
import type { NameVehicle } from './commands/name-vehicle.command.js';
import type { OpenFormation } from './commands/open-formation.command.js';
import type { OpenReview } from './commands/open-review.command.js';
import type { OperateInShadow } from './commands/operate-in-shadow.command.js';
import type { ProposeArrangement } from './commands/propose-arrangement.command.js';
import type { RecordCompellingEvent } from './commands/record-compelling-event.command.js';
import { ConstitutionAdopted } from './constitution.events.js';
import {
  ArrangementAbandoned,
  ArrangementCommenced,
  ArrangementProposed,
  CompellingEventRecorded,
  FormationOpened,
  LogOpened,
  NoCompellingEventDeclared,
  ReviewClosed,
  ReviewOpened,
  ShadowStarted,
  VehicleNamed,
} from './formation.events.js';
import { endingFolds } from './ending.fold.js';
import { foundingStands } from './founding.policy.js';
import { authorityToNegotiate } from './negotiation.policy.js';
import { atStage, LIVE } from './stage.policy.js';
import { vehicleSuits } from './vehicle.policy.js';

/** Formation goes forwards only: a late entry of an earlier stage never turns a later one back. */
const FORWARDS: readonly Formation['status'][] = ['NONE', 'PROPOSED', 'IN_FORMATION', 'AGREED', 'SHADOW', 'ACTIVE'];
const advance = (state: Formation, to: ArrangementStatus): Formation =>
  FORWARDS.includes(state.status) && FORWARDS.indexOf(to) > FORWARDS.indexOf(state.status)
    ? { ...state, status: to }
    : state;

export const formationRegion: Region<Formation, ArrangementState> = {
  initial: { status: 'NONE', log: '', clock: 'REAL', name: '', stoppedBy: [] },
  folds: [
    on(LogOpened, (state, { body }) => ({ ...state, log: body.log, clock: body.clock })),
    on(ArrangementProposed, (state, { body }) =>
      advance({ ...state, name: body.name, vehicle: body.vehicle }, 'PROPOSED'),
    ),
    on(VehicleNamed, (state, { body }) => ({ ...state, vehicle: body.vehicle })),
    on(FormationOpened, (state) => advance(state, 'IN_FORMATION')),
    on(CompellingEventRecorded, (state, { body }) => ({
      ...state,
      compelling: { title: body.title, date: body.date },
    })),
    on(NoCompellingEventDeclared, (state) => ({ ...state, compelling: 'NONE' })),
    on(ConstitutionAdopted, (state) => advance(state, 'AGREED')),
    on(ShadowStarted, (state) => advance(state, 'SHADOW')),
    on(ArrangementCommenced, (state) => advance(state, 'ACTIVE')),
    on(ReviewOpened, (state) => (state.status === 'ACTIVE' ? { ...state, status: 'UNDER_REVIEW' } : state)),
    on(ReviewClosed, (state, { body }) => {
      if (state.status !== 'UNDER_REVIEW' && state.status !== 'ACTIVE') return state;
      return { ...state, status: body.outcome === 'END' ? 'TRANSITION' : 'ACTIVE' };
    }),
    on(ArrangementAbandoned, (state) =>
      state.status === 'PROPOSED' || state.status === 'IN_FORMATION' ? { ...state, status: 'ABANDONED' } : state,
    ),
    ...endingFolds,
  ],
  decide: {
    ProposeArrangement({ log, clock, name, summary, vehicle, founding }: ProposeArrangement, _state, context) {
      const refusal = foundingStands(founding, context);
      if (refusal) return refusal;
      return [
        LogOpened({ log, slug: context.board.slug, clock }),
        ArrangementProposed({ name, summary, vehicle, founding }),
        ...vehicleSuits(vehicle, founding),
      ];
    },
    NameVehicle: atStage(['PROPOSED', 'IN_FORMATION'], ({ vehicle, reasons }: NameVehicle, state) => {
      if (state.formation.vehicle === vehicle) return refuse('VEHICLE_ALREADY_NAMED', { vehicle });
      return [VehicleNamed({ vehicle, reasons }), ...vehicleSuits(vehicle, [...state.membership.parties.values()])];
    }),
    OpenFormation: atStage(['PROPOSED'], ({ note }: OpenFormation, state, { at }) => [
      FormationOpened({ note }),
      ...authorityToNegotiate(state, at),
    ]),
    RecordCompellingEvent: atStage(LIVE, ({ title, date, description }: RecordCompellingEvent) => [
      CompellingEventRecorded({ title, date, description }),
    ]),
    DeclareNoCompellingEvent: atStage(LIVE, ({ reason }: DeclareNoCompellingEvent, state) =>
      state.formation.compelling === 'NONE'
        ? refuse('NO_COMPELLING_EVENT_DECLARED_BEFORE')
        : [NoCompellingEventDeclared({ reason })],
    ),
    OperateInShadow: atStage(['AGREED'], ({ note }: OperateInShadow) => [ShadowStarted({ note })]),
    CommenceArrangement: atStage(
      ['AGREED', 'SHADOW'],
      ({ document, waived, reasons }: CommenceArrangement, state, context) => {
        if (waived && waived.length > 0 && reasons === undefined) return invalid('WAIVER_WITHOUT_REASONS');
        const refusal = commencementStands(state, context);
        if (refusal) return refusal;
        return [
          ArrangementCommenced({ document, waived, reasons }),
          ...statementsMissing(state, context.at, waived ?? []),
        ];
      },
    ),
    OpenReview: atStage(['ACTIVE'], ({ reasons }: OpenReview) => [ReviewOpened({ reasons })]),
    CloseReview: atStage(['UNDER_REVIEW'], ({ outcome, findings, decision }: CloseReview, _state, context) => {
      const closed = ReviewClosed({ outcome, findings, decision });
      const ends = outcome === 'END';
      const refusal = decidedByThen(decision, context) ?? decisionCited(decision, context, { mustHaveEffect: ends });
      if (!ends || decision) return doneOrRecorded(context, refusal, closed);
      // Ending the arrangement is a decision of its members: the clerk's word that it ended is kept, and flagged.
      return context.recording
        ? [closed, ComplianceExceptionRaised({ rule: 'DECISION_MISSING', severity: 'HIGH' })]
        : invalid('ENDING_NEEDS_A_DECISION');
    }),
    AbandonArrangement: atStage(['PROPOSED', 'IN_FORMATION'], ({ reasons }: AbandonArrangement) => [
      ArrangementAbandoned({ reasons }),
    ]),
  },
};
