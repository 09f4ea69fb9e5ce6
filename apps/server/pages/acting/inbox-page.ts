import { isEventId } from '#kernel';
import { commandByName } from '#governance/commands.js';
import type { Lang } from '../format.js';
import { dayText } from '../format.js';
import en from '../messages/en.json' with { type: 'json' };
import type { MayDo } from './acts.js';
import { actingAt } from './address.js';
import type { Known } from './form/known.js';
import type { Said } from './form/labels.js';
import { commandLabel, declared, saying, spelt } from './form/labels.js';
import type { Look } from './look.js';
import { sentenceOf } from './sentences.js';

/** Something that waits, as the inbox view tells it; `answer`: the command that answers it, with what the record gives. */
export interface Waiting {
  readonly kind: string;
  readonly about: string;
  readonly version?: number;
  readonly agreedVersion?: number;
  readonly due?: string;
  readonly office?: string;
  readonly organ?: string;
  readonly answer: { readonly command: string; readonly fields: Readonly<Record<string, unknown>> } | null;
}

/** What else answers an item of a kind, with the same fields: an offer is also declined or countered. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  POSITION_DUE: ['AcceptProposal', 'RejectProposal', 'ObjectToProposal'],
  ACCEPTANCE_DUE: ['RejectProposal'],
  TEXT_CHANGED: ['RejectProposal', 'DeclarePosition'],
  ADOPTION_DUE: ['PlanAdoption', 'RefuseAdoption'],
  COMPROMISE_TO_ANSWER: ['CounterCompromise', 'DeclineCompromise'],
  WORKAROUND_TO_ANSWER: ['DisputeWorkaround'],
  WORKAROUND_EXPIRING: ['RetireWorkaround'],
  WORKAROUND_EXPIRED: ['PermitWorkaround'],
  STATEMENT_STALE: ['SubmitAlignmentStatement'],
  GAP_OPEN: ['OfferCompromise', 'WaiveAlignmentGap'],
  ENTRY_TO_CONFIRM: ['DisputeEntry'],
  INVITATION: ['DeclineInvitation'],
  APPROVAL_TO_GRANT: ['RefuseApproval'],
  APPROVAL_TO_DECIDE: ['RefuseApproval'],
  VOTES_TO_CONFIRM: ['DisputeRecordedVotes'],
  CONDITION_TO_VERIFY: ['RejectConditionClaim'],
  ACTION_TO_ACCEPT: ['ReopenAction'],
};

/** Registers in which the things of an inbox have their titles. */
export const INBOX_THINGS: readonly string[] = [
  ...['process', 'workaround', 'compromise', 'gap', 'authority'],
  ...['matter', 'decision', 'meeting', 'action', 'condition', 'dispute'],
];

export interface InboxLine {
  readonly what: Said;
  readonly about: Said;
  readonly due?: { readonly text: string; readonly overdue: boolean };
  /** Who of the authority has it to do. */
  readonly office?: Said;
  readonly organ?: string;
  readonly answers: readonly { readonly href: string; readonly label: Said }[];
}

/** What a line of the inbox is made with; `today`: the London day of the log's clock. */
interface Ground {
  readonly look: Look;
  readonly known: Known;
  readonly may: MayDo;
  readonly slug: string;
  readonly today: string;
}

export async function inboxLine(item: Waiting, ground: Ground): Promise<InboxLine> {
  const { look, known, today } = ground;
  const { lang } = look;
  return {
    what: kindSaid(item.kind, lang),
    about: isEventId(item.about) ? await eventSaid(item.about, ground) : aboutSaid(item, known, lang),
    answers: answersTo(item, ground),
    ...(item.due !== undefined && { due: { text: dayText(item.due, lang), overdue: item.due < today } }),
    ...(item.office !== undefined && { office: officeSaid(item.office, lang) }),
    ...(item.organ !== undefined && { organ: item.organ }),
  };
}

/** The forms that answer it, as far as the seat gives them, opened with what the record knows. */
function answersTo({ kind, answer }: Waiting, { look, may, slug }: Ground): InboxLine['answers'] {
  if (!answer) return [];
  const query = Object.fromEntries(Object.entries(answer.fields).flatMap(([name, value]) => plain(name, value)));
  return [answer.command, ...(Object.hasOwn(ALSO, kind) ? (ALSO[kind] ?? []) : [])].flatMap((name) => {
    const declaration = commandByName(name);
    return declaration && (may.own(declaration.may) || may.recording(declaration.may))
      ? [{ href: actingAt(slug, `act/${declaration.route}`, look.lang, query), label: commandLabel(name, look.lang) }]
      : [];
  });
}

/** What an address can carry; a hash is left out: the form shows the text, and works it out. */
function plain(name: string, value: unknown): readonly (readonly [string, string | number])[] {
  if (typeof value === 'boolean') return [[name, value ? 'yes' : 'no']];
  const carried = typeof value === 'number' || (typeof value === 'string' && !/^[0-9a-f]{64}$/.test(value));
  return carried ? [[name, value]] : [];
}

const kindSaid = (kind: string, lang: Lang): Said =>
  Object.hasOwn(en.acting.inbox.kind, kind) ? saying(`acting.inbox.kind.${kind}`, lang) : declared(spelt(kind), lang);

const officeSaid = (office: string, lang: Lang): Said =>
  Object.hasOwn(en.acting.inbox.office, office)
    ? saying(`acting.inbox.office.${office}`, lang)
    : declared(spelt(office), lang);

/** An exception is told by what its rule says. */
async function eventSaid(id: string, { look, known }: Ground): Promise<Said> {
  const exception = known.get('exception')?.find((one) => one.id === id)?.title;
  return exception === undefined ? entrySaid(id, look) : declared(exception, look.lang);
}

/** An entry is told by its own sentence. */
async function entrySaid(id: string, look: Look): Promise<Said> {
  const event = await look.log.host.log.store.byId(id);
  return (event && (await sentenceOf(event, look))) ?? { text: id };
}

/** The thing by its title, with its version; the constitution by its version alone. */
function aboutSaid({ about, kind, version, agreedVersion }: Waiting, known: Known, lang: Lang): Said {
  if (kind === 'CONSTITUTION_TO_ADOPT') return saying('acting.inbox.version', lang, { version: version ?? about });
  const title = titleOf(about, known);
  const name = title === undefined || title === about ? about : `${title} (${about})`;
  if (version === undefined)
    return { text: known.get('authority')?.some(({ id }) => id === about) ? (title ?? about) : name };
  return agreedVersion === undefined
    ? saying('acting.inbox.ofVersion', lang, { name, version })
    : saying('acting.inbox.changed', lang, { name, version, agreed: agreedVersion });
}

const titleOf = (about: string, known: Known): string | undefined =>
  INBOX_THINGS.flatMap((target) => known.get(target) ?? []).find(({ id }) => id === about)?.title;
