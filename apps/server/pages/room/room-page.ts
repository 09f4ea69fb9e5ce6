import { randomUUID } from 'node:crypto';
import type { MeetingVote } from '#governance';
import { INTEREST_CODES, meetingStatus, presidingAt } from '#governance';
import { instantOf } from '#kernel';
import type { HistoryPage } from '#views';
import type { Said } from '../acting/form/labels.js';
import { choiceLabel, commandLabel, saying } from '../acting/form/labels.js';
import { actingAt } from '../acting/address.js';
import { dayText } from '../format.js';
import { pathOf } from '../frame/way.js';
import { livePart } from '../live-part.js';
import { bodyText } from '../meetings/told.js';
import { words } from '../words.js';
import { decisionPanel } from './decision-panel.js';
import type { Desk } from './desk.js';
import { asIfOpen } from './desk.js';
import { nextIds } from './ids.js';
import { itemPanel } from './item-panel.js';
import { motionPanel } from './motion-part.js';
import type { Panel } from './plans/plan.js';
import { undoing } from './plans/undo.js';
import { quorumLine } from './quorum-part.js';
import { beforeTheMeeting, picks, rows, voteOn } from './rows.js';
import { votePanel } from './vote-panel.js';

/** Why the last entry did not go in: in the panel from which it came, with the way to the field. */
export interface Refused {
  readonly panel: Panel;
  readonly says: Said;
  readonly href?: string;
}

/** So many of the last entries are shown, of so many read. */
const [SHOWN, READ] = [4, 40];
/** What can be done besides, as forms of their own. */
const OTHERS = [
  'exclude-public',
  'admit-late-item',
  'refer-item',
  'adjourn-meeting',
  'grant-dispensation',
  'demand-recorded-vote',
] as const;

export type RoomModel = Awaited<ReturnType<typeof roomPage>>;

/** One item of the agenda at the desk of the meeting: everything a secretary needs for it, on one screen. */
export async function roomPage(found: Desk, refused: Refused | undefined, ahead = false) {
  const desk = ahead ? { ...found, state: asIfOpen(found.state, found.item) } : found;
  const { state, item, meeting, lang, now, visitor, look, answer } = desk;
  const own = words(lang);
  const ids = nextIds(desk);
  const shown = voteShown(desk);
  const path = (place: string): string => actingAt(visitor.slug, pathOf('meetings', meeting, 'room', place), lang);
  const position = look.log.host.log.store.size() - 1;
  const [undo, vote, entries] = await Promise.all([
    undoing(desk),
    votePanel(desk, ids.vote, ids.motion),
    lastEntries(desk),
  ]);
  const title = state.convening.agenda.get(item)?.title;
  return {
    ...{ meeting, item, ids, refused, vote, entries },
    ...{ slug: visitor.slug, simulated: look.log.simulation !== undefined },
    title: title === undefined ? own.t('room.title') : own.t('room.titleOf', { item, title }),
    itemTitle: title,
    of: own.t('meetings.titleOf', { body: bodyText(answer, own), day: dayText(answer.day, lang) }),
    action: path(item),
    back: actingAt(visitor.slug, pathOf('meetings', meeting), lang),
    key: randomUUID(),
    status: meetingStatus(state),
    // What room.js needs to keep entries while the network is lost: whose they are, and the clock of the server.
    store: `${visitor.slug} ${meeting} ${visitor.person} ${visitor.seat.authority} ${visitor.seat.capacity}`,
    clock: look.log.simulation ? undefined : { now: instantOf(now), last: instantOf(lastAt(desk)) },
    quorum: quorumLine(desk),
    ...chairPart(desk),
    rows: rows(desk, shown),
    closed: shown?.closed !== undefined,
    picks: picks(desk),
    remotely: ['HYBRID', 'REMOTE'].includes(answer.held),
    codes: INTEREST_CODES.map((code) => ({ value: code, label: choiceLabel(code, lang) })),
    effects: ['NO_VOTE', 'WITHDRAWS', 'NONE'].map((effect) => ({ value: effect, label: choiceLabel(effect, lang) })),
    motion: motionPanel(desk, ids.motion),
    decision: decisionPanel(desk, ids.decision),
    agenda: itemPanel(desk, path),
    ...(undo && { undo: { event: undo.event, label: commandLabel(undo.step.command, lang) } }),
    others: OTHERS.map((route) => ({
      href: actingAt(visitor.slug, `act/${route}`, lang, { meeting, item }),
      label: commandLabel(
        route.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        lang,
      ),
    })),
    live: livePart(visitor.slug, {}, { position }),
    position,
    standing: saying(`meetings.status.${meetingStatus(state)}`, lang),
  };
}

/** The vote whose marks the lines of the members show: one that is open; else the last, unless another motion is before the meeting. */
function voteShown({ state, item }: Desk): MeetingVote | undefined {
  const last = voteOn(state, item);
  return last?.closed && beforeTheMeeting(state, item) ? undefined : last;
}

function chairPart({ state, names, now, lang }: Desk) {
  const presiding = presidingAt(state, now)?.person;
  return {
    ...(presiding !== undefined && { presiding: names.person(presiding) }),
    presides: ['CHAIR', 'VICE_CHAIR', 'CHOSEN_BY_MEETING'].map((as) => ({ value: as, label: choiceLabel(as, lang) })),
    chosen: { chair: state.chair.chair?.person },
  };
}

/** When the last entry about the meeting happened: one made now does not come before it. */
function lastAt({ state, now }: Desk): number {
  const times = [
    ...state.attendance.movements.map(({ at }) => at),
    ...[...state.sitting.opened.values()].map(({ at }) => at),
    ...[...state.votes.votes.values()].map(({ at }) => at),
  ];
  return Math.min(now, Math.max(0, ...times));
}

/** The last entries about this meeting, newest first, in sentences. */
async function lastEntries({ look, meeting, lang }: Desk): Promise<readonly Said[]> {
  const page = await look.ask<HistoryPage>('history', { limit: READ });
  return (page?.entries ?? [])
    .filter(({ refs }) => refs['meeting']?.includes(meeting))
    .slice(0, SHOWN)
    .map(({ sentence }) => (sentence.lang === lang ? { text: sentence.text } : { text: sentence.text, foreign: true }));
}
