import { dayOf } from '#kernel';
import type { Decider, Region } from '../language/decider.js';
import { documentOf } from '../language/document.js';
import type { ConfirmMinutes } from './commands/confirm-minutes.command.js';
import type { DraftMinutes } from './commands/draft-minutes.command.js';
import type { SignMinutes } from './commands/sign-minutes.command.js';
import { convened } from './convening.policy.js';
import { counted } from './counting.js';
import type { MeetingState, MinutesState } from './meeting.state.js';
import { MinutesConfirmed, MinutesDrafted, MinutesSigned } from './minutes.events.js';
import * as rules from './minutes.policy.js';
import { memberOf, onesOwn, somebodyNamed } from './person.policy.js';
import { under } from './standing-orders.js';

/** The minutes: drafted, confirmed as a correct record, signed. */
export const minutesRegion = (self: () => Decider<MeetingState>): Region<MinutesState, MeetingState> => ({
  initial: { drafts: [] },
  folds: [
    counted(MinutesDrafted, (state: MinutesState, { body: { version, copy, contentHash } }) => ({
      ...state,
      drafts: [...state.drafts, { version, copy, contentHash }],
    })),
    counted(MinutesConfirmed, (state: MinutesState, { occurredAt, body: { at } }) => ({
      ...state,
      confirmed: { at, on: dayOf(occurredAt) },
    })),
    counted(MinutesSigned, (state: MinutesState, { occurredAt, body: { person } }) => ({
      ...state,
      signed: { person, on: dayOf(occurredAt) },
    })),
  ],
  decide: {
    DraftMinutes: under<DraftMinutes>(
      { always: [convened, rules.nextDraft, rules.notConfirmedYet] },
      ({ version, copy, text }, _, __, kept) => {
        const content = documentOf(text).ref;
        return [MinutesDrafted({ ...kept, version, copy, contentHash: content.hash, content })];
      },
    ),
    ConfirmMinutes: under<ConfirmMinutes>(
      {
        always: [convened, rules.notConfirmedYet],
        form: [rules.asDrafted, rules.atASuitableMeeting(self)],
        grave: [rules.noResultChanged],
      },
      ({ at, contentHash, amendments = [], comment }, _, __, kept) => [
        MinutesConfirmed({ ...kept, at, contentHash, amendments, comment }),
      ],
    ),
    SignMinutes: under<SignMinutes>(
      {
        always: [convened, somebodyNamed, rules.notSignedYet],
        form: [onesOwn, rules.confirmedFirst, rules.atASuitableMeeting(self), rules.signedByWhoPresided(self)],
      },
      (command, _, context, kept) => [
        MinutesSigned({ ...kept, at: command.at, person: memberOf(command, context), capacity: command.capacity }),
      ],
    ),
  },
});
