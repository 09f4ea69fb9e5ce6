import type { Kind } from '#governance';
import type { CommandDeclaration } from '#governance/language/command.js';
import { isDay } from '#kernel';
import { META } from '../recording.js';
import type { NamesText } from '../texts/texts.js';
import { namesText } from '../texts/texts.js';
import type { Entries } from './entries.js';
import { below, entry, membersIn } from './entries.js';
import type { Fault } from './read.js';
import { readShape } from './read.js';
import type { FormStep } from './steps.js';
import { apart, stepsOf, stepWith } from './steps.js';
import { withinOf } from './within.js';

/** Controls that carry the form itself from page to page. */
export const KEY = `${META}key`;
export const STEP = `${META}step`;
export const DO = `${META}do`;
/** The version of the stream that the page which led here had shown. */
export const IF_MATCH = `${META}ifMatch`;
/** The hash of the text that was shown. */
export const SHOWN = `${META}shown`;
/** Set once all answers have been looked at: a change leads back there. */
export const CHECKED = `${META}checked`;

/** A command as a form: its pages, and where its text is shown. */
export class Form {
  readonly text: NamesText | undefined;
  readonly steps: readonly FormStep[];

  constructor(readonly declaration: CommandDeclaration) {
    this.text = namesText(declaration);
    this.steps = this.text ? this.stepsAround(this.text) : stepsOf(declaration.fields);
  }

  /** The page that shows the text: the last. */
  get textStep(): number | undefined {
    return this.text && this.steps.length - 1;
  }

  /** Fields of the command, by name, that are asked for: a hash is that of the text shown, and is not typed. */
  asked(names: readonly string[] = [...this.declaration.fields.keys()]): readonly (readonly [string, Kind])[] {
    return names
      .filter((name) => name !== this.text?.hash)
      .flatMap((name) => {
        const kind = this.declaration.fields.get(name)?.kind;
        return kind ? [[name, kind] as const] : [];
      });
  }

  /** The fields of these names as entered. */
  read(
    entries: Entries,
    names?: readonly string[],
  ): { readonly data: Readonly<Record<string, unknown>>; readonly faults: readonly Fault[] } {
    const { value, faults } = readShape(this.asked(names), entries);
    return { data: value as Record<string, unknown>, faults };
  }

  /** The first page that asks for more than what others stand within, where the entries name that already. */
  startWith(entries: Entries): number {
    const fields = this.asked();
    const holds = (name: string): boolean =>
      fields.some(([other, kind]) => withinOf(other, kind) === this.declaration.fields.get(name)?.kind.target);
    const known = (step: FormStep): boolean => step.every((name) => holds(name) && entry(entries, name) !== '');
    const first = this.steps.findIndex((step) => !known(step));
    return first < 0 ? this.steps.length - 1 : first;
  }

  stepOf(path: string): number {
    return path === this.text?.hash || path.startsWith(META) ? this.steps.length - 1 : stepWith(this.steps, path);
  }

  /** What is known of these fields and of the form itself; whatever else a request carried is left out. */
  own(entries: Entries): Entries {
    return new Map(
      [...entries].filter(
        ([name]) => name.startsWith(META) || this.declaration.fields.has(name.split('.', 1)[0] ?? ''),
      ),
    );
  }

  /** Entries from an address: a day may be written as 2025-03-13. */
  prefilled(query: Entries): Entries {
    const entries = new Map(this.own(query));
    for (const [name, kind] of this.asked()) {
      const given = entry(entries, name);
      if (kind.control !== 'date' || !isDay(given)) continue;
      const [year = '', month = '', day = ''] = given.split('-');
      for (const [part, value] of Object.entries({ year, month, day }))
        entries.set(`${name}.${part}`, [value.replace(/^0/, '')]);
      entries.delete(name);
    }
    return entries;
  }

  private stepsAround({ hash, by }: NamesText): readonly FormStep[] {
    const names = [...this.declaration.fields.keys()].filter((name) => name !== hash);
    const kindOf = (name: string): Kind | undefined => this.declaration.fields.get(name)?.kind;
    return [...apart(by, kindOf), names.filter((name) => !by.includes(name))];
  }
}

/** With one member more at the end of a list, empty. */
export function withMember(entries: Entries, path: string): Entries {
  const last = membersIn(entries, path).at(-1);
  return new Map([...entries, [`${path}.${last === undefined ? 0 : last + 1}`, ['']]]);
}

/** Without a member of a list. */
export function withoutMember(entries: Entries, path: string): Entries {
  const gone = below(entries, [path]);
  return new Map([...entries].filter(([name]) => !gone.has(name)));
}
