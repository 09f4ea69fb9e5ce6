import { dayOf } from '#kernel';
import type { Region } from '../language/decider.js';
import { put } from '../language/put.js';
import type { AdmitLateItem } from './commands/admit-late-item.command.js';
import type { CancelMeeting } from './commands/cancel-meeting.command.js';
import type { ConveneMeeting } from './commands/convene-meeting.command.js';
import type { PublishAgenda } from './commands/publish-agenda.command.js';
import type { PublishPaper } from './commands/publish-paper.command.js';
import { counted } from './counting.js';
import {
  convened,
  eachMemberOnce,
  itemIsNew,
  itemsAreNew,
  membersOfParties,
  nextVersionOfPaper,
  notBegun,
  notCancelled,
  notConvenedBefore,
  notForAPastDay,
  paperKey,
  paperOfAnItem,
  timeOfDay,
} from './convening.policy.js';
import { noticeAsConstituted, quorumAsConstituted, quorumGiven, seatsAsConstituted } from './as-constituted.policy.js';
import { admittedByTheChair, officesOfDifferentAuthorities } from './chair.policy.js';
import { rulesOfBody, seated } from './constitution-of-body.js';
import {
  AgendaPublished,
  LateItemAdmitted,
  MeetingCancelled,
  MeetingConvened,
  PaperPublished,
} from './convening.events.js';
import { lawOf } from './law-of-meeting.js';
import type { ConveningState, MeetingState } from './meeting.state.js';
import { agendaInTime, calledInTime } from './notice.policy.js';
import { under } from './standing-orders.js';
import { exemptOnAGround } from './withholding.policy.js';

const notCalled: ConveningState = { agenda: new Map(), published: 0, papers: new Map(), cancelled: false };

/** Calling a body together: notice, agenda, late items and papers. */
export const conveningRegion: Region<ConveningState, MeetingState> = {
  initial: notCalled,
  folds: [
    counted(MeetingConvened, (state: ConveningState, { id, at, occurredAt, body: called }) => {
      const { meeting, body, kind, held, day, members, quorum, secondersNeeded = false, vehicle, notice } = called;
      const { law, jurisdiction, organOf } = called;
      return {
        ...state,
        convened: {
          ...{ event: id, at, on: dayOf(occurredAt), meeting, body, kind, held, day, members, quorum, secondersNeeded },
          ...{ law, jurisdiction },
          ...(vehicle && { vehicle }),
          ...(organOf && { organOf }),
          ...(notice && { notice }),
        },
      };
    }),
    counted(AgendaPublished, (state: ConveningState, { body }) => ({
      ...state,
      published: state.published + 1,
      agenda: body.items.reduce((agenda, item) => put(agenda, item.item, { ...item, late: false }), state.agenda),
    })),
    counted(LateItemAdmitted, (state: ConveningState, { body: { item, title, matter } }) => ({
      ...state,
      agenda: put(state.agenda, item, { item, title, ...(matter && { matter }), late: true }),
    })),
    counted(PaperPublished, (state: ConveningState, { body: { paper, copy, version, contentHash } }) => {
      const key = paperKey(paper, copy);
      return { ...state, papers: put(state.papers, key, [...(state.papers.get(key) ?? []), { version, contentHash }]) };
    }),
    counted(MeetingCancelled, (state: ConveningState) => ({ ...state, cancelled: true })),
  ],
  decide: {
    ConveneMeeting: under<ConveneMeeting>(
      {
        always: [notConvenedBefore, eachMemberOnce, timeOfDay, quorumGiven],
        form: [membersOfParties, notForAPastDay, quorumAsConstituted, noticeAsConstituted, seatsAsConstituted],
        procedure: [calledInTime, officesOfDifferentAuthorities],
      },
      ({ ...command }, _, context, kept) => {
        const rules = rulesOfBody(command, context);
        const quorum = command.quorum ?? rules?.quorum;
        if (!quorum) return [];
        const { notice = rules?.notice } = command;
        const members = seated(command.members, rules?.seats);
        return [MeetingConvened({ ...command, ...kept, ...lawOf(command, context), members, quorum, notice })];
      },
    ),
    PublishAgenda: under<PublishAgenda>(
      { always: [convened, itemsAreNew], form: [notCancelled], procedure: [agendaInTime] },
      ({ items }, _, { all }, kept) => [AgendaPublished({ ...kept, items, supplement: all.convening.published })],
    ),
    AdmitLateItem: under<AdmitLateItem>(
      { always: [convened, itemIsNew], form: [notCancelled], procedure: [admittedByTheChair] },
      ({ ...command }, _, __, kept) => [LateItemAdmitted({ ...command, ...kept })],
    ),
    PublishPaper: under<PublishPaper>(
      { always: [convened, nextVersionOfPaper], form: [exemptOnAGround, paperOfAnItem] },
      ({ ...command }, _, __, kept) => [PaperPublished({ ...command, ...kept, contentHash: command.content.hash })],
    ),
    CancelMeeting: under<CancelMeeting>(
      { always: [convened, notCancelled], form: [notBegun] },
      ({ ...command }, _, __, kept) => [MeetingCancelled({ ...command, ...kept })],
    ),
  },
};
