import { dayOf } from '#kernel';
import type { HistoryPage } from '#views';
import { commandByName } from '#governance/commands.js';
import { dayText } from '../format.js';
import { words } from '../words.js';
import type { Entries } from './form/entries.js';
import { entry } from './form/entries.js';
import type { Form } from './form/form.js';
import type { Known, KnownThing } from './form/known.js';
import { targetsOf } from './form/known.js';
import { choiceLabel } from './form/labels.js';
import { namedBy } from './form/within.js';
import type { Look } from './look.js';
import { positionsOf } from './positions.js';

interface Process {
  readonly versions: readonly { readonly version: number; readonly status: string }[];
  readonly objections: readonly { readonly objection: string; readonly authority: string; readonly version: number }[];
}
interface Meeting {
  readonly agenda: readonly { readonly item: string; readonly title: string | null }[];
  readonly motions: readonly { readonly motion: string; readonly item: string; readonly text: string | null }[];
  readonly votes: readonly { readonly vote: string; readonly item: string }[];
}
interface People {
  readonly authorities: readonly {
    readonly people: readonly {
      readonly name: string;
      readonly appointments: readonly { readonly event: string; readonly capacity: string }[];
      readonly mandates: readonly { readonly event: string; readonly acts: readonly string[] }[];
      readonly foundingMandate: string | null;
    }[];
  }[];
}
interface Exceptions {
  readonly exceptions: readonly {
    readonly event: string;
    readonly open: boolean;
    readonly raisedOn: string;
    readonly means: { readonly sentence: string };
  }[];
}

/** So many of the last entries are there to choose from; an older one is named by its id. */
const LATEST = 40;

/** What stands within the meeting or process that has been entered, and the entries of the record that a command may speak of. */
export async function knownWithin(form: Form, entries: Entries, look: Look): Promise<Known> {
  const { fields, name } = form.declaration;
  const wanted = new Set([
    ...targetsOf([...fields.values()].map(({ kind }) => kind)),
    ...[...fields].map(([field, { kind }]) => namedBy(field, kind)),
  ]);
  const found: Known[] = await Promise.all([
    wanted.has('meeting') ? inMeeting(entry(entries, 'meeting'), look) : new Map(),
    wanted.has('process') ? inProcess(entry(entries, 'process'), look) : new Map(),
    wanted.has('event') ? eventsFor(name, entries, look) : new Map(),
  ]);
  return new Map(found.flatMap((known) => [...known]).filter(([target]) => wanted.has(target)));
}

async function inMeeting(meeting: string, look: Look): Promise<Known> {
  const held = meeting === '' ? undefined : await look.ask<Meeting>('meeting', { meeting });
  if (!held) return new Map();
  const { agenda, motions, votes } = held;
  const { t } = words(look.lang);
  const at = (item: string): string => t('acting.atItem', { item });
  return new Map([
    ['item', agenda.map(({ item, title }) => ({ id: item, ...(title !== null && { title }) }))],
    ['motion', motions.map(({ motion, item, text }) => ({ id: motion, title: shortened(text) ?? at(item) }))],
    ['vote', votes.map(({ vote, item }) => ({ id: vote, title: at(item) }))],
  ]);
}

async function inProcess(process: string, look: Look): Promise<Known> {
  const held = process === '' ? undefined : await look.ask<Process>('process', { process });
  if (!held) return new Map();
  const names = new Map(
    (await look.ask<{ signatories: readonly { authority: string; name: string }[] }>('partnership'))?.signatories.map(
      ({ authority, name }) => [authority, name],
    ),
  );
  const { t } = words(look.lang);
  const versionOf = (version: number): string => t('acting.inbox.version', { version });
  return new Map([
    ['version', held.versions.map(({ version, status }) => ({ id: String(version), title: statusOf(status, look) }))],
    [
      'objection',
      held.objections.map(({ objection, authority, version }) => ({
        id: objection,
        title: `${names.get(authority) ?? authority}, ${versionOf(version)}`,
      })),
    ],
  ]);
}

const statusOf = (status: string, { lang }: Look): string => choiceLabel(status, lang).text.toLowerCase();

/** Entries of the record, told in words: nobody knows one by its id. */
async function eventsFor(command: string, entries: Entries, look: Look): Promise<Known> {
  switch (command) {
    case 'EndAppointment':
      return events(await held(look, 'APPOINTMENTS'));
    case 'RevokeMandate':
      return events(await held(look, 'MANDATES'));
    case 'DeclarePosition':
      return events(await positionsOf(entry(entries, 'process'), look));
    case 'AcknowledgeException':
    case 'MitigateException':
    case 'WaiveException':
      return events(await exceptions(look));
    case 'SettleValidity':
    case 'NotifyContacts':
      return new Map();
    default:
      return commandByName(command) ? events(await latest(look)) : new Map();
  }
}

const events = (things: readonly KnownThing[]): Known => new Map([['event', things]]);

/** What the visitor's authority has given its people: appointments, or mandates. */
async function held(look: Look, what: 'APPOINTMENTS' | 'MANDATES'): Promise<readonly KnownThing[]> {
  const { authority } = look.reader;
  const [its] = (await look.ask<People>('people', { authority }))?.authorities ?? [];
  const { t } = words(look.lang);
  const say = (code: string): string => choiceLabel(code, look.lang).text;
  return (its?.people ?? []).flatMap(({ name, appointments, mandates, foundingMandate }) =>
    what === 'APPOINTMENTS'
      ? appointments.map(({ event, capacity }) => ({ id: event, title: `${name}: ${say(capacity)}` }))
      : [
          ...(foundingMandate === null ? [] : [{ id: foundingMandate, title: `${name}: ${t('acting.firstMandate')}` }]),
          ...mandates.map(({ event, acts }) => ({ id: event, title: `${name}: ${acts.map(say).join(', ')}` })),
        ],
  );
}

/** What rules were not kept and is still open, each by what the rule says; never by its code. */
export async function exceptions(look: Look): Promise<readonly KnownThing[]> {
  const all = (await look.ask<Exceptions>('compliance'))?.exceptions ?? [];
  return all
    .filter(({ open }) => open)
    .map(({ event, raisedOn, means }) => ({ id: event, title: `${dayText(raisedOn, look.lang)}: ${means.sentence}` }));
}

async function latest(look: Look): Promise<readonly KnownThing[]> {
  const page = await look.ask<HistoryPage>('history', { limit: LATEST });
  return (page?.entries ?? []).map(({ id, occurredAt, sentence }) => ({
    id,
    title: `${dayText(dayOf(typeof occurredAt === 'string' ? occurredAt : occurredAt.from), look.lang)}: ${shortened(sentence.text) ?? ''}`,
  }));
}

/** The beginning of a text, as much as a line of a list holds. */
const shortened = (text: string | null): string | undefined =>
  text === null ? undefined : text.length <= 90 ? text : `${text.slice(0, 88).trimEnd()}…`;
