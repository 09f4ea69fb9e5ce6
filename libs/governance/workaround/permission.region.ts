import { dayOf } from '#kernel';
import type { Region } from '../language/decider.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { EscalateWorkaround } from './commands/escalate-workaround.command.js';
import type { ExtendWorkaround } from './commands/extend-workaround.command.js';
import type { PermitWorkaround } from './commands/permit-workaround.command.js';
import type { RecordWorkaroundBreach } from './commands/record-workaround-breach.command.js';
import type { RefusePermission } from './commands/refuse-permission.command.js';
import { counted } from './counting.js';
import { decidedByThen, decisionCited, notByItsReporterAlone } from './decision.policy.js';
import { notYetEscalated, underAPermission } from './escalation.policy.js';
import { beforeExpiry, notExtendedTooOften, withinReach } from './extension.policy.js';
import { endingLater, noLongerThanTerms, onceAssessed, whileNoneRuns } from './permission.policy.js';
import { onceFlagged, onTheRegister, stillLive } from './register.policy.js';
import { under } from './standing-orders.js';
import {
  PermissionRefused,
  WorkaroundBreachRecorded,
  WorkaroundContinuingUnpermitted,
  WorkaroundEscalated,
  WorkaroundExpired,
  WorkaroundExtended,
  WorkaroundPermitted,
  WorkaroundReopened,
} from './workaround.events.js';
import type { PermissionState, WorkaroundState } from './workaround.state.js';
import { isLive, isPermitted, noPermission } from './workaround.state.js';

const ENDS = 'permission-ends:';

/** Whether the practice may go on for a time, and what follows when that time is over. */
export const permissionRegion: Region<PermissionState, WorkaroundState> = {
  initial: noPermission,
  folds: [
    counted(WorkaroundPermitted, (state: PermissionState, { body, occurredAt }) => ({
      ...state,
      standing: 'PERMITTED',
      permittedOn: dayOf(occurredAt),
      until: body.until,
      extensions: 0,
      renewals: state.renewals + (state.until !== undefined && state.until < dayOf(occurredAt) ? 1 : 0),
      escalated: false,
    })),
    counted(PermissionRefused, (state: PermissionState) => ({ ...state, standing: 'REFUSED' })),
    counted(WorkaroundExtended, (state: PermissionState, { body }) => ({
      ...state,
      standing: 'EXTENDED',
      until: body.until,
      extensions: state.extensions + 1,
    })),
    // An extension that became known late has moved the end: the expiry that was recorded before is then of another day.
    counted(WorkaroundExpired, (state: PermissionState, { body }) =>
      state.until !== undefined && state.until > body.until
        ? state
        : { ...state, standing: 'EXPIRED', until: body.until },
    ),
    counted(WorkaroundEscalated, (state: PermissionState, { body }) =>
      body.ground === 'PERMISSION_EXPIRED' && state.standing !== 'EXPIRED' ? state : { ...state, escalated: true },
    ),
    counted(WorkaroundContinuingUnpermitted, (state: PermissionState) =>
      state.standing === 'NONE' ? { ...state, standing: 'CONTINUING' } : state,
    ),
    counted(WorkaroundBreachRecorded, (state: PermissionState) => ({ ...state, breaches: state.breaches + 1 })),
    counted(WorkaroundReopened, ({ renewals, breaches }: PermissionState) => ({ ...noPermission, renewals, breaches })),
  ],
  decide: {
    PermitWorkaround: under<PermitWorkaround>(
      {
        always: [onTheRegister],
        counting: [stillLive, whileNoneRuns, decisionCited],
        form: [onceFlagged, onceAssessed, endingLater, noLongerThanTerms, decidedByThen, notByItsReporterAlone],
      },
      ({ until, conditions, decision }, kept) => WorkaroundPermitted({ ...kept, until, conditions, decision }),
    ),
    RefusePermission: under<RefusePermission>(
      {
        always: [onTheRegister],
        counting: [stillLive, whileNoneRuns, decisionCited],
        form: [onceFlagged, decidedByThen, notByItsReporterAlone],
      },
      ({ reason, decision }, kept) => PermissionRefused({ ...kept, reason, decision }),
    ),
    ExtendWorkaround: under<ExtendWorkaround>(
      {
        always: [onTheRegister],
        counting: [stillLive, beforeExpiry, notExtendedTooOften, decisionCited],
        form: [withinReach, decidedByThen, notByItsReporterAlone],
      },
      ({ until, progress, decision }, kept) => WorkaroundExtended({ ...kept, until, progress, decision }),
    ),
    EscalateWorkaround: under<EscalateWorkaround>(
      { always: [onTheRegister, notYetEscalated], counting: [stillLive], form: [onceFlagged] },
      ({ ground, reason }, kept) => WorkaroundEscalated({ ...kept, ground, reason }),
    ),
    RecordWorkaroundBreach: under<RecordWorkaroundBreach>(
      { always: [onTheRegister], counting: [stillLive, underAPermission], form: [] },
      ({ description, evidence }, kept) => WorkaroundBreachRecorded({ ...kept, description, evidence }),
    ),
  },
  deadlines: (state) => {
    const { until } = state.permission;
    return isLive(state) && isPermitted(state) && until !== undefined ? [{ id: `${ENDS}${until}`, due: until }] : [];
  },
  passed: ({ id, due }, { raised: { workaround, process, authority } }) => {
    const of = { workaround, process, authority };
    return id.startsWith(ENDS)
      ? [
          WorkaroundExpired({ ...of, until: due }),
          WorkaroundEscalated({ ...of, ground: 'PERMISSION_EXPIRED' }),
          ComplianceExceptionRaised({ rule: 'WORKAROUND_OVERDUE', severity: 'HIGH', authority }),
        ]
      : undefined;
  },
};
