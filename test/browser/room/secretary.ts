import type { Page } from 'playwright-core';
import { asked } from '../faults.js';
import type { Visit } from '../visit.js';
import type { Council } from './council.js';

export const AT = '/arrangements/vale/meetings/B-2025-03-12';

/** Entries that are still on their way, as the page keeps them on the device. */
const WAITING = `() => Object.keys(localStorage)
  .filter((name) => name.startsWith('room '))
  .reduce((n, name) => n + JSON.parse(localStorage.getItem(name)).length, 0)`;

/** How long is waited, and between two questions, in ms. */
const [PATIENCE, AGAIN] = [20_000, 20];

/** A secretary at the keyboard, who touches nothing else, and whose strokes are counted. */
export class Secretary {
  strokes = 0;

  private constructor(
    readonly page: Page,
    private readonly council: Council,
  ) {}

  static async at({ page }: Visit, council: Council): Promise<Secretary> {
    await council.clerkAt(page);
    await page.goto(`${council.origin}${AT}/room`);
    return new Secretary(page, council);
  }

  /** Strikes keys one after the other: `m bc Enter` is four strokes. */
  async keys(line: string): Promise<this> {
    for (const word of line.split(' ')) {
      for (const key of /^[A-Z][a-z]+$/.test(word) ? [word] : Array.from(word)) {
        await this.page.keyboard.press(key);
        this.strokes += 1;
      }
    }
    return this;
  }

  /** Strikes keys, and waits for the answer to what they did. */
  async does(line: string): Promise<this> {
    await this.keys(line);
    await this.settled();
    return this;
  }

  /** Until everything has been sent and the page shows it. */
  async settled(): Promise<void> {
    await this.until(`() => (${WAITING})() === 0 && !document.querySelector('form[data-sent]')`);
  }

  /** Until the items to come have been fetched, for when there is no network. */
  async fetchedAhead(items: readonly string[]): Promise<void> {
    await this.until(`() => ${JSON.stringify(items)}.every((item) => roomDesk.ahead.has(item))`);
  }

  /** Until the line that says how things stand begins so. */
  async says(words: string): Promise<void> {
    await this.until(`() => document.getElementById('room-status').textContent.startsWith(${JSON.stringify(words)})`);
  }

  /** Asks the page again and again: its policy lets no test evaluate text within it. @throws Error after a while */
  private async until(fn: string): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!(await asked<boolean>(this.page, fn))) {
      if (Date.now() > end) throw new Error(`${await this.status()} ${fn}`);
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }

  /** The line that says how things stand. */
  status(): Promise<string> {
    return this.page.locator('#room-status').innerText();
  }

  /** What was not accepted, late or in the place where it was entered. */
  refusals(): Promise<readonly string[]> {
    return this.page.locator('#room-refused li, #refused').allInnerTexts();
  }

  focused(): Promise<string> {
    return asked<string>(this.page, '() => document.activeElement.id');
  }

  async held(): Promise<Held> {
    return (await this.council.six.meeting()) as unknown as Held;
  }
}

/** What is looked at of the meeting, as its view answers it. */
export interface Held {
  readonly status: string;
  readonly agenda: readonly { readonly item: string; readonly status: string }[];
  readonly attendance: {
    readonly members: readonly { readonly person: string; readonly movements: readonly { readonly in: boolean }[] }[];
  };
  readonly motions: readonly { readonly item: string; readonly outcome: string | null }[];
  readonly votes: readonly {
    readonly item: string;
    readonly result: { readonly outcome: string; readonly count: Readonly<Record<string, number>> } | null;
  }[];
  readonly decisions: readonly { readonly item: string }[];
}
