import type { Browser, Shown } from '../../acting/testing/browser.js';
import { controlsIn } from '../../acting/testing/browser.js';
import { MEETING } from './six-councils.js';

export const ROOM = `/arrangements/vale/meetings/${MEETING}/room`;
type Entries = Readonly<Record<string, string>>;

/** A secretary at the desk with scripts switched off: every button is a form that is sent. */
export class DeskAt {
  constructor(private readonly browser: Browser) {}

  page(item: string): Promise<Shown> {
    return this.browser.get(`${ROOM}/${item}`);
  }

  /** Opens the page of an item and presses one of its buttons, by the button's value, with these entries besides. */
  async press(item: string, button: string, entries: Entries = {}): Promise<Shown> {
    return this.pressOn(await this.page(item), item, button, entries);
  }

  pressOn({ html }: Shown, item: string, button: string, entries: Entries = {}): Promise<Shown> {
    const body = new Map([...sentWith(html, button), ...Object.entries(entries), ['~do', button] as const]);
    return this.browser.post(`${ROOM}/${item}`, body);
  }

  /** Presses a button that must go through. @throws Error with the words of the refusal */
  async does(item: string, button: string, entries: Entries = {}): Promise<Shown> {
    const answer = await this.press(item, button, entries);
    if (answer.status !== 303) throw new Error(`${button}: ${refusalIn(answer) || answer.html.slice(0, 300)}`);
    return answer;
  }

  /** From a motion to the result: all for, except these. */
  async votes(item: string, exceptions: Entries = {}): Promise<void> {
    await this.does(item, 'motion', { 'motion.mover': 'p_acc_2', 'motion.seconder': 'p_bdc_1' });
    await this.does(item, 'open');
    const named = Object.entries(exceptions).map(([person, option]): [string, string] => [`vote.${person}`, option]);
    await this.does(item, 'votes', Object.fromEntries(named));
  }
}

/** What a browser sends with a button: the controls of its form, also those that stand elsewhere and name it. */
function sentWith(html: string, button: string): readonly (readonly [string, string])[] {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)];
  const tags = [...html.matchAll(/<button\b[^>]*>/g)].map(([found]) => found);
  const named = / form="([^"]+)"/.exec(tags.find((found) => found.includes(` value="${button}"`)) ?? '')?.[1];
  const [, tag = '', inside = ''] =
    forms.find(([, attributes = '', text = '']) =>
      named === undefined ? text.includes(`value="${button}"`) : attributes.includes(`id="${named}"`),
    ) ?? [];
  const id = / id="([^"]+)"/.exec(tag)?.[1];
  const elsewhere = [...html.matchAll(/<input\b[^>]*>|<select\b[^>]*>[\s\S]*?<\/select>/g)].map(([control]) => control);
  const others =
    id === undefined
      ? ''
      : elsewhere.filter((control) => /^<[^>]*>/.exec(control)?.[0].includes(` form="${id}"`)).join('');
  const disabled = new Set(
    elsewhere.filter((c) => c.endsWith(' disabled>')).map((c) => / name="([^"]*)"/.exec(c)?.[1] ?? ''),
  );
  return controlsIn(inside + others)
    .filter(({ name, sent }) => name !== '' && sent && !disabled.has(name))
    .map(({ name, value }) => [name, value] as const);
}

/** Why an entry was not taken, as the page says it. */
export const refusalIn = ({ html }: Shown): string =>
  (/<p class="room-refused__says">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .trim();
