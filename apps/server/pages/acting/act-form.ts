import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Refusal } from '#governance';
import { isRefusal, MAY_RECORD } from '#governance';
import type { CommandDeclaration } from '#governance/language/command.js';
import type { Outcome, Receipt, Submission } from '#pipeline';
import { wellFormed } from '#pipeline';
import { CommandDispatch } from '../../commands/command-dispatch.js';
import { commandRequest } from '../../commands/command-request.js';
import { Outcomes } from '../../commands/outcomes.js';
import type { Lang } from '../format.js';
import { mayDo } from './acts.js';
import { actingAt } from './address.js';
import type { Sent } from './form-body.js';
import type { FormGround } from './form-page.js';
import { checkPage, stepPage } from './form-page.js';
import type { CheckPage, StepPage } from './form-page.js';
import type { Entries } from './form/entries.js';
import { entry } from './form/entries.js';
import type { SaidFault } from './form/faults.js';
import { faultsSaid, fieldConcerned, refusalSaid } from './form/faults.js';
import { CHECKED, DO, Form, IF_MATCH, KEY, SHOWN, STEP, withMember, withoutMember } from './form/form.js';
import type { Known } from './form/known.js';
import { targetsOf } from './form/known.js';
import { saying } from './form/labels.js';
import type { Fault } from './form/read.js';
import { isNextNumber } from './form/within.js';
import { knownThings } from './known-things.js';
import { knownWithin } from './known-within.js';
import type { Look } from './look.js';
import { readRecording, recordingFields } from './recording.js';
import type { Seat, Visitor } from './sign-in.port.js';

/** Somebody who acts: a visitor in a seat, with the record as that visitor may see it. */
export interface Acting {
  readonly visitor: Visitor & { readonly seat: Seat };
  readonly look: Look;
  readonly lang: Lang;
}

/** Somebody who proposes an arrangement that there is not yet: nothing is known of it, and its record begins with this. */
export interface Founding {
  readonly visitor: Acting['visitor'];
  readonly lang: Lang;
  /** Where the form stands. */
  readonly action: string;
  readonly execute: (submission: Submission) => Promise<Outcome>;
}

/** What a turn of a form comes to. */
export type Turn =
  | { readonly kind: 'STEP'; readonly status: 200 | 422; readonly page: StepPage }
  | { readonly kind: 'CHECK'; readonly status: 200 | 422; readonly page: CheckPage }
  | { readonly kind: 'DONE'; readonly receipt: Receipt };

/** A form between two requests: what has been entered, and what it is shown with. */
type Ground = FormGround & { readonly acting: Acting | Founding };

/** What a text speaks of by its id, and is shown by its name. */
const IN_TEXTS: readonly string[] = ['authority', 'process', 'person'];

/** Any command as a form, made from the command's own declaration alone: filled in page by page, looked over, and sent. */
@Injectable()
export class ActForm {
  constructor(
    private readonly dispatch: CommandDispatch,
    private readonly outcomes: Outcomes,
  ) {}

  /** The form as it is opened, with what the address already says. */
  async open(acting: Acting | Founding, declaration: CommandDeclaration, query: Entries): Promise<Turn> {
    const form = new Form(declaration);
    const entries = new Map([...form.prefilled(query), [KEY, [randomUUID()]]]);
    const ifMatch = entry(query, 'ifMatch');
    if (/^\d{1,9}$/.test(ifMatch)) entries.set(IF_MATCH, [ifMatch]);
    const blank = await this.ground(acting, form, entries);
    const ground = { ...blank, entries: filledIn(blank.entries, form, blank.known) };
    // Whose text is named in the address sees the text at once.
    return step(ground, ground.text && form.textStep !== undefined ? form.textStep : form.startWith(ground.entries));
  }

  /** What the button that was pressed leads to. */
  async turn(
    acting: Acting | Founding,
    declaration: CommandDeclaration,
    { entries: body, faults }: Sent,
  ): Promise<Turn> {
    const form = new Form(declaration);
    const entries = form.own(body);
    const [act = '', of = ''] = /^(\w+)(?::(.+))?$/.exec(entry(entries, DO))?.slice(1) ?? [];
    const at = Math.min(Math.max(Number(entry(entries, STEP)) || 0, 0), form.steps.length - 1);
    if (faults.length > 0) return stepSaying(await this.ground(acting, form, entries), at, faults);
    switch (act) {
      case 'step':
        return step(await this.ground(acting, form, entries), Math.min(Number(of) || 0, form.steps.length - 1));
      case 'add': {
        const added = withMember(entries, of);
        return step(await this.ground(acting, form, added), at, [], of);
      }
      case 'remove':
        return step(await this.ground(acting, form, withoutMember(entries, of)), at);
      case 'send':
        return this.send(await this.ground(acting, form, entries));
      default:
        return this.next(await this.ground(acting, form, at === form.textStep ? entries : unseen(entries)), at);
    }
  }

  /** The page after this one, once this one is in order; after the last, all answers. */
  private next(ground: Ground, at: number): Turn {
    const { form, entries, records } = ground;
    const last = at === form.steps.length - 1;
    const faults = [
      ...form.read(entries, form.steps[at]).faults,
      ...(last ? readRecording(entries, records).faults : []),
      ...(at + 1 === form.textStep ? textFaults(ground) : []),
    ];
    if (faults.length > 0) return step(ground, at, faults);
    const chosen = { ...ground, entries: filledIn(entries, form, ground.known) };
    return last || entry(entries, CHECKED) !== '' ? check(ground) : step(chosen, at + 1);
  }

  private async send(ground: Ground): Promise<Turn> {
    const { form, entries, records, lang, acting } = ground;
    const checked = check(ground);
    if (checked.kind !== 'CHECK' || checked.status !== 200) return checked;
    const data = dataOf(ground);
    const made = wellFormed(form.declaration, data);
    if (!('instance' in made))
      return check(
        ground,
        made.problems.map(({ says }) => ({ says: { text: says } })),
      );
    const outcome = await this.dispatch.send(
      'look' in acting ? { execute: (submission) => acting.look.log.host.execute(submission) } : acting,
      submissionOf(ground, made.instance, readRecording(entries, records).said),
    );
    this.outcomes.count(
      form.declaration.name,
      isRefusal(outcome) ? 'refused' : outcome.repeated ? 'repeated' : 'accepted',
    );
    return isRefusal(outcome) ? refusedPage(ground, outcome, data, lang) : { kind: 'DONE', receipt: outcome };
  }

  private async ground(acting: Acting | Founding, form: Form, entries: Entries): Promise<Ground> {
    if (!('look' in acting)) {
      const { lang, action } = acting;
      return { acting, form, entries, known: new Map(), lang, records: false, action };
    }
    const { look, lang, visitor } = acting;
    const { seat, slug, person } = visitor;
    const { declaration } = form;
    const records = MAY_RECORD.includes(seat.capacity);
    const kinds = [...declaration.fields.values()].map(({ kind }) => kind);
    const targets = targetsOf([...kinds, ...recordingFields(records).map(([, kind]) => kind)]);
    const [things, within, may] = await Promise.all([
      knownThings(form.text ? [...new Set([...targets, ...IN_TEXTS])] : targets, look),
      knownWithin(form, entries, look),
      mayDo(look.log, person, seat),
    ]);
    const known = new Map([...things, ...within]);
    const seen = await textIn(form, entries, look, known);
    const gives = may.own(declaration.may) || may.recording(declaration.may);
    return {
      acting,
      form,
      known,
      lang,
      records,
      action: actingAt(slug, `act/${declaration.route}`, lang),
      ...seen,
      ...(!gives && { warning: saying('acting.notYours', lang) }),
    };
  }
}

/**
 * What the record fills in by itself where nothing was entered: for a process the version in force, or the one that is asked about; for
 * a position the one that it replaces.
 */
function filledIn(entries: Entries, { declaration: { fields } }: Form, known: Known): Entries {
  const process = known.get('process')?.find(({ id }) => id === entry(entries, 'process'));
  const [name, version] = fields.has('processVersion')
    ? ['processVersion', process?.inForce]
    : ['version', process?.asked ?? process?.inForce];
  const filled = new Map(entries);
  const fill = (field: string, value: string | number | undefined): void => {
    if (fields.has(field) && value !== undefined && entry(filled, field) === '') filled.set(field, [String(value)]);
  };
  const wanted = fields.get(name);
  if (wanted && !wanted.kind.optional && !isNextNumber(wanted.kind, wanted.about)) fill(name, version);
  fill('replaces', known.get('event')?.find(({ on }) => String(on) === entry(filled, 'version'))?.id);
  return filled;
}

/** The text that the entries name, and the hash of it that goes along with the form once it has been shown. */
async function textIn(
  form: Form,
  entries: Entries,
  look: Look,
  known: Known,
): Promise<Pick<FormGround, 'entries' | 'text' | 'difference'>> {
  if (!form.text) return { entries };
  const { data, faults } = form.read(entries, form.text.by);
  const text = faults.length === 0 ? await form.text.text(data, look, known) : undefined;
  if (!text) return { entries };
  const difference = await form.text.before?.(data, look, known);
  const shown = entries.has(SHOWN) ? entries : new Map([...entries, [SHOWN, [text.hash ?? text.named]]]);
  return { entries: shown, text, ...(difference && { difference }) };
}

/** One page of the form. */
function step(ground: Ground, at: number, faults: readonly Fault[] = [], focus?: string): Turn {
  const said = faultsSaid(faults, ground.form.declaration, ground.lang);
  return stepSaying(ground, at, said, focus);
}

const stepSaying = (ground: Ground, at: number, said: readonly SaidFault[], focus?: string): Turn => ({
  kind: 'STEP',
  status: said.length > 0 ? 422 : 200,
  page: stepPage(said.some(({ key }) => key === 'textChanged') ? seenAnew(ground) : ground, at, said, focus),
});

/** Which text it is may still change: none has been shown yet. */
const unseen = (entries: Entries): Entries => new Map([...entries].filter(([name]) => name !== SHOWN));

/** The text that has taken the place of the one shown is shown now. */
const seenAnew = (ground: Ground): Ground => ({
  ...ground,
  entries: new Map([...ground.entries, [SHOWN, [ground.text?.hash ?? ground.text?.named ?? '']]]),
});

/** All answers, where they are in order; else the first page that has something wrong. */
function check(ground: Ground, errors: CheckPage['errors'] = []): Turn {
  const { form, entries, records } = ground;
  const recording = readRecording(entries, records);
  const faults = [...form.read(entries).faults, ...textFaults(ground), ...recording.faults];
  const [first] = faults;
  if (first) {
    const at = form.stepOf(first.path);
    return step(
      ground,
      at,
      faults.filter(({ path }) => form.stepOf(path) === at),
    );
  }
  const page = checkPage(ground, dataOf(ground), recording.values, errors);
  return { kind: 'CHECK', status: errors.length > 0 ? 422 : 200, page };
}

/** The text has to be on the record, and to be the one that was shown. */
function textFaults({ form, text, entries }: Ground): readonly Fault[] {
  // Which text it is has to be said first.
  if (!form.text || form.read(entries, form.text.by).faults.length > 0) return [];
  if (!text) return [{ path: form.text.by.at(-1) ?? form.text.hash, key: 'noText', params: {} }];
  const shown = entry(entries, SHOWN);
  return shown === (text.hash ?? text.named) ? [] : [{ path: form.text.hash, key: 'textChanged', params: {} }];
}

/** The data of the command. A hash is worked out anew from the text that the page shows. */
function dataOf({ form, entries, text }: Ground): Readonly<Record<string, unknown>> {
  const { data } = form.read(entries);
  return form.text && text ? { ...data, [form.text.hash]: text.hash ?? text.named } : data;
}

/** A refusal beside the field that it concerns, on that field's page; else above all answers. */
function refusedPage(ground: Ground, refusal: Refusal, data: Readonly<Record<string, unknown>>, lang: Lang): Turn {
  const { form } = ground;
  const says = refusalSaid(refusal, lang);
  const names = form.asked().map(([name]) => name);
  const path = fieldConcerned(refusal, names, data);
  if (path === undefined) return check(ground, [{ says }]);
  return stepSaying(ground, form.stepOf(path), [{ path, key: refusal.refused, params: refusal.params, says }]);
}

function submissionOf({ form, entries, acting }: Ground, instance: object, said: object): Submission {
  const { visitor } = acting;
  const { authority, capacity } = visitor.seat;
  const { behalf, on, historical, source } = commandRequest({ ...said, data: {} });
  const ifMatch = entry(entries, IF_MATCH);
  return {
    command: form.declaration.name,
    data: instance,
    sender: { person: visitor.person, as: { authority, capacity } },
    key: entry(entries, KEY),
    ...(/^\d{1,9}$/.test(ifMatch) && { ifMatch: Number(ifMatch) }),
    ...(behalf && { behalf }),
    ...(on !== undefined && { on }),
    ...(historical && { historical }),
    ...(source !== undefined && { source }),
  };
}
