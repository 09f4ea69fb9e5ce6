import { Injectable } from '@nestjs/common';
import { LARGEST_BLOB } from '#event-store';
import { FileStanding } from '../../files/standing.js';
import type { FormRequest, Part } from '../../files/upload.js';
import { faultIn, taken } from '../../files/upload.js';
import type { Request } from '../../http/exchange.js';
import { Problem } from '../../http/problem.js';
import type { Acting } from './act-form.js';
import type { Entries } from './form/entries.js';
import { entriesOf } from './form/entries.js';
import type { SaidFault } from './form/faults.js';
import { refusalSaid } from './form/faults.js';
import { entriesIn } from './sign-in.controller.js';

/** What a page of a form sent: what was typed, and which files could not be taken. */
export interface Sent {
  readonly entries: Entries;
  readonly faults: readonly SaidFault[];
}

/** A page asks for one file; what was typed on other pages comes along in fields. */
const LIMITS = { limits: { files: 1, fields: 2_000, parts: 2_001, fileSize: LARGEST_BLOB + 1, headerPairs: 20 } };
const CHOOSER = /^(.+)\.file$/;

/** Reads the body of a form. A file is taken into the store at once: from then on its hash, type and size stand for it. */
@Injectable()
export class FormBody {
  constructor(private readonly standing: FileStanding) {}

  /** @throws Problem where the form itself broke off */
  async of(request: Request, acting: Acting): Promise<Sent> {
    const form = request as FormRequest;
    if (!form.isMultipart()) return { entries: entriesIn(request), faults: [] };
    const pairs: [string, string][] = [];
    const faults: SaidFault[] = [];
    try {
      for await (const part of form.parts(LIMITS)) {
        const path = part.type === 'file' ? CHOOSER.exec(part.fieldname)?.[1] : undefined;
        if (path !== undefined && part.filename) {
          const brought = await this.brought(path, part, acting);
          if (Array.isArray(brought)) pairs.push(...brought);
          else faults.push(brought);
        } else await passedBy(part, pairs);
      }
    } catch (error) {
      throw faultIn(error);
    }
    // What was brought last comes last, and that is what counts.
    return { entries: entriesOf(pairs), faults };
  }

  /** A file in the entries that stand for it, or why it was not taken. */
  private async brought(path: string, { file, mimetype }: Part, acting: Acting) {
    const { log } = acting.look;
    const { person, seat } = acting.visitor;
    try {
      const authorities = await this.standing.bringsFor(log, { person, kind: 'person' });
      if (!authorities.includes(seat.authority)) throw new Problem(403, 'FILE_NOT_YOURS', { person });
      if (!file) throw new Problem(400, 'FILE_FORM');
      const ref = await taken(file, mimetype, log.files, [seat.authority]);
      return Object.entries(ref).map(([part, value]): [string, string] => [`${path}.${part}`, String(value)]);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, params } = error;
      await drained(file);
      return { path, key: code, params, says: refusalSaid({ refused: code, params }, acting.lang) };
    }
  }
}

async function passedBy({ type, fieldname, value, file }: Part, pairs: [string, string][]): Promise<void> {
  if (type === 'field') pairs.push([fieldname, typeof value === 'string' ? value : '']);
  else await drained(file);
}

/** Reads what nobody wants, so that what comes after it in the form is read too. */
async function drained(content: AsyncIterable<Uint8Array> | undefined): Promise<void> {
  const rest = content?.[Symbol.asyncIterator]();
  while (rest && (await rest.next()).done !== true);
}
