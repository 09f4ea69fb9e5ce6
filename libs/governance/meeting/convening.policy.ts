import type { Refusal } from '../language/refusal.js';
import { invalid, refuse, unknown } from '../language/refusal.js';
import { isParty } from '../language/board.js';
import { isTimeOfDay } from '../record/judged-fields.js';
import type { ConveneMeeting } from './commands/convene-meeting.command.js';
import type { PublishAgenda } from './commands/publish-agenda.command.js';
import type { PublishPaper } from './commands/publish-paper.command.js';
import type { Rule } from './standing-orders.js';

interface OfMeeting {
  readonly meeting: string;
}
interface OfItem extends OfMeeting {
  readonly item: string;
}

/** There is such a meeting. */
export const convened: Rule<OfMeeting> = ({ meeting }, _, { all }) =>
  all.convening.convened ? undefined : unknown('MEETING_UNKNOWN', { meeting });

export const notConvenedBefore: Rule<OfMeeting> = ({ meeting }, _, { all }) =>
  all.convening.convened ? refuse('MEETING_EXISTS', { meeting }) : undefined;

/** A person sits on a body once. */
export const eachMemberOnce: Rule<ConveneMeeting> = ({ members }) => {
  const twice = members.find(({ person }, i) => members.findIndex((m) => m.person === person) !== i);
  return twice && invalid('MEMBER_LISTED_TWICE', { person: twice.person });
};

/** Only authorities of the arrangement have seats on its bodies. */
export const membersOfParties: Rule<ConveneMeeting> = ({ members }, _, { board }) => {
  const stranger = members.find(({ authority }) => !isParty(board, authority));
  return stranger && invalid('MEMBER_OF_NO_PARTY', { person: stranger.person, authority: stranger.authority });
};

export const timeOfDay: Rule<ConveneMeeting> = ({ time }) =>
  isTimeOfDay(time) ? undefined : invalid('NO_TIME_OF_DAY', { time });

/** A body is called to a day that is still to come. */
export const notForAPastDay: Rule<ConveneMeeting> = ({ meeting, day }, _, context) =>
  day < context.day ? invalid('MEETING_DAY_PAST', { meeting, day, today: context.day }) : undefined;

export const notCancelled: Rule<OfMeeting> = ({ meeting }, { convening }) =>
  convening.cancelled ? refuse('MEETING_CANCELLED', { meeting }) : undefined;

/** Once it has begun, a meeting is adjourned or closed. */
export const notBegun: Rule<OfMeeting> = ({ meeting }, { sitting }) =>
  sitting.status === 'NOT_OPEN' ? undefined : refuse('MEETING_BEGUN', { meeting });

/** Items are numbered once, on the agenda, its supplements and among the late items. */
export const itemsAreNew: Rule<PublishAgenda> = ({ items }, _, { all }) => {
  const known = items.find(
    ({ item }, i) => all.convening.agenda.has(item) || items.findIndex((x) => x.item === item) !== i,
  );
  return known && refuse('ITEM_EXISTS', { item: known.item });
};

export const itemIsNew: Rule<OfItem> = ({ item }, _, { all }) =>
  all.convening.agenda.has(item) ? refuse('ITEM_EXISTS', { item }) : undefined;

/** LGA 1972 s.100B(4): an item is considered when the agenda has it, or the chair admits it for reasons that are minuted. */
export const onTheAgenda: Rule<OfItem> = ({ item }, { convening }) => itemKnown(item, convening.agenda);

const itemKnown = (item: string, agenda: ReadonlyMap<string, unknown>): Refusal | undefined =>
  agenda.has(item) ? undefined : unknown('ITEM_NOT_ON_AGENDA', { item });

/** A replaced paper is a new version; the numbers are the record's own. */
export const nextVersionOfPaper: Rule<PublishPaper> = ({ paper, copy, version }, _, { all }) => {
  const next = (all.convening.papers.get(paperKey(paper, copy))?.length ?? 0) + 1;
  return version === next ? undefined : refuse('PAPER_VERSION_NOT_NEXT', { paper, version, next });
};

export const paperOfAnItem: Rule<PublishPaper> = ({ item }, { convening }) =>
  item === undefined ? undefined : itemKnown(item, convening.agenda);

export const paperKey = (paper: string, copy: string): string => `${paper} ${copy}`;
