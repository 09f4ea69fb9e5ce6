import type { On, Region } from '../language/decider.js';
import { put } from '../language/put.js';
import { ChairTaken } from './chair.events.js';
import type { AdjournMeeting } from './commands/adjourn-meeting.command.js';
import type { CloseItem } from './commands/close-item.command.js';
import type { CloseMeeting } from './commands/close-meeting.command.js';
import type { DeferItem } from './commands/defer-item.command.js';
import type { ExcludePublic } from './commands/exclude-public.command.js';
import type { OpenItem } from './commands/open-item.command.js';
import type { ReconveneMeeting } from './commands/reconvene-meeting.command.js';
import type { ReferItem } from './commands/refer-item.command.js';
import { quorumOfNextItem } from './constitution-of-body.js';
import { convened, notCancelled, onTheAgenda } from './convening.policy.js';
import { counted } from './counting.js';
import type { ItemStatus, MeetingState, SittingState } from './meeting.state.js';
import { quorumFor } from './quorum.js';
import { quorumChange, quorumEvent } from './quorum-change.js';
import * as e from './sitting.events.js';
import {
  adjourned,
  closedOnce,
  dayHasCome,
  itemNotDone,
  itemOpen,
  noItemOpen,
  noOtherItemOpen,
  notAdjourned,
  notClosed,
  noVoteOpen,
} from './sitting.policy.js';
import { under } from './standing-orders.js';
import { excludedOnAGround, publicInterestStated } from './withholding.policy.js';

const notSitting: SittingState = { status: 'NOT_OPEN', items: new Map(), opened: new Map(), excluded: new Map() };

/** An item is under consideration, with the quorum of that moment for it. */
function begun(state: SittingState, item: string, at: number, quorum = state.quorumRule): SittingState {
  return {
    ...state,
    status: state.status === 'NOT_OPEN' ? 'OPEN' : state.status,
    items: put(state.items, item, 'OPEN'),
    opened: put(state.opened, item, { at, ...(quorum && { quorum }) }),
    ...(quorum && { quorumRule: quorum }),
    current: item,
  };
}

/** The item is over: nobody is out of the room for it any longer. */
function over(state: SittingState, item: string, status: ItemStatus): SittingState {
  const { current, ...rest } = state;
  return {
    ...rest,
    ...(current !== undefined && current !== item && { current }),
    items: put(state.items, item, status),
  };
}

const folds: readonly On<SittingState>[] = [
  counted(ChairTaken, (state: SittingState) => (state.status === 'NOT_OPEN' ? { ...state, status: 'OPEN' } : state)),
  counted(e.ItemOpened, (state: SittingState, { at, body: { item, quorum } }) => begun(state, item, at, quorum)),
  counted(e.ItemClosed, (state: SittingState, { body }) => over(state, body.item, 'CLOSED')),
  counted(e.ItemDeferred, (state: SittingState, { body }) => over(state, body.item, 'DEFERRED')),
  counted(e.ItemReferred, (state: SittingState, { body }) => over(state, body.item, 'REFERRED')),
  counted(e.PublicExcluded, (state: SittingState, { body: { item, ground } }) => ({
    ...state,
    excluded: put(state.excluded, item, ground),
  })),
  counted(e.QuorumEstablished, (state: SittingState, { body: { item } }) => ({
    ...state,
    quorum: { met: true, ...(item && { item }) },
  })),
  counted(e.QuorumLost, (state: SittingState, { body: { item } }) => ({
    ...state,
    quorum: { met: false, ...(item && { item }) },
  })),
  counted(e.MeetingAdjourned, (state: SittingState) => ({ ...state, status: 'ADJOURNED' })),
  counted(e.MeetingAdjournedInquorate, (state: SittingState, { body }) =>
    body.standOver.reduce<SittingState>((so, item) => over(so, item, 'STANDS_OVER'), {
      ...state,
      status: 'INQUORATE_ADJOURNED',
    }),
  ),
  counted(e.MeetingReconvened, (state: SittingState) => ({ ...state, status: 'OPEN' })),
  counted(e.MeetingClosed, (state: SittingState) => ({ ...state, status: 'CLOSED' })),
];

/** Items of the agenda that are not done with: they stand over when a meeting ends for want of a quorum. */
const notDone = ({ convening, sitting }: MeetingState): readonly string[] =>
  [...convening.agenda.keys()].filter((item) => {
    const status = sitting.items.get(item);
    return status === undefined || status === 'OPEN' || status === 'STANDS_OVER';
  });

/** The meeting itself: its items in turn, the quorum for each, adjournment and close. */
export const sittingRegion: Region<SittingState, MeetingState> = {
  initial: notSitting,
  folds,
  decide: {
    OpenItem: under<OpenItem>(
      {
        always: [convened],
        form: [onTheAgenda, notCancelled, notClosed, notAdjourned, dayHasCome, itemNotDone, noOtherItemOpen],
      },
      ({ item }, state, context, kept) => {
        const { at } = context;
        const quorum = quorumOfNextItem(state, context);
        return [
          e.ItemOpened({ ...kept, item, title: state.convening.agenda.get(item)?.title, quorum }),
          quorumEvent({ ...state, sitting: begun(state.sitting, item, at, quorum) }, item, at),
        ];
      },
    ),
    CloseItem: under<CloseItem>(
      { always: [convened], form: [itemOpen, noVoteOpen] },
      ({ item }, state, { at }, kept) => [
        e.ItemClosed({ ...kept, item }),
        ...quorumChange({ ...state, sitting: over(state.sitting, item, 'CLOSED') }, at),
      ],
    ),
    DeferItem: under<DeferItem>(
      { always: [convened], form: [onTheAgenda, notClosed, itemNotDone, noVoteOpen] },
      ({ ...command }, _, __, kept) => [e.ItemDeferred({ ...command, ...kept })],
    ),
    ReferItem: under<ReferItem>(
      { always: [convened], form: [onTheAgenda, notClosed, itemNotDone, noVoteOpen] },
      ({ ...command }, _, __, kept) => [e.ItemReferred({ ...command, ...kept })],
    ),
    ExcludePublic: under<ExcludePublic>(
      {
        always: [convened],
        form: [onTheAgenda, notClosed, excludedOnAGround],
        procedure: [publicInterestStated],
      },
      ({ ...command }, _, __, kept) => [e.PublicExcluded({ ...command, ...kept })],
    ),
    AdjournMeeting: under<AdjournMeeting>(
      { always: [convened], form: [notCancelled, notClosed, notAdjourned, dayHasCome, noVoteOpen] },
      ({ to, reason }, state, { at }, kept) => {
        const found = quorumFor(state, state.sitting.current, at);
        return found.quorate
          ? [e.MeetingAdjourned({ ...kept, to, reason })]
          : [e.MeetingAdjournedInquorate({ ...kept, to, found, standOver: notDone(state) })];
      },
    ),
    ReconveneMeeting: under<ReconveneMeeting>(
      { always: [convened], form: [notClosed, adjourned] },
      (_, state, { at }, kept) => [e.MeetingReconvened(kept), ...quorumChange(state, at)],
    ),
    CloseMeeting: under<CloseMeeting>(
      { always: [convened, closedOnce], form: [notCancelled, noItemOpen, noVoteOpen] },
      (_, state, { at }, kept) => [e.MeetingClosed({ ...kept, inquorate: !quorumFor(state, undefined, at).quorate })],
    ),
  },
};
