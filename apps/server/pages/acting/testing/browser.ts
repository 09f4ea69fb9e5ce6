import type { Board } from '../../../testing/running.js';

/** A control of a form, as a browser without scripts knows it. */
interface Control {
  readonly name: string;
  readonly value: string;
  readonly type: string;
  readonly id: string | undefined;
  /** Whether it is sent as it stands: a box that is ticked, a line that is chosen, a text. */
  readonly sent: boolean;
}

/** What came back. */
export interface Shown {
  readonly status: number;
  readonly location: string | null;
  readonly cookie: string | null;
  readonly headers: Headers;
  readonly html: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const decoded = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found ? decoded(found[1] ?? '') : undefined;
};

/** Every control of a piece of HTML. */
export function controlsIn(html: string): readonly Control[] {
  const found: Control[] = [];
  for (const [whole, kind = ''] of html.matchAll(/<(input|textarea|select)\b[^>]*>(?:[\s\S]*?<\/\1>)?/g)) {
    const tag = /^<[^>]*>/.exec(whole)?.[0] ?? '';
    const name = attribute(tag, 'name') ?? '';
    const base = { name, id: attribute(tag, 'id') };
    if (kind === 'textarea') {
      const text = whole.slice(tag.length, whole.lastIndexOf('</')).replace(/^\n/, '');
      found.push({ ...base, type: kind, value: decoded(text), sent: true });
    } else if (kind === 'select') {
      const options = [...whole.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
      const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0] ?? '';
      found.push({ ...base, type: kind, value: attribute(chosen, 'value') ?? '', sent: true });
    } else {
      const type = attribute(tag, 'type') ?? 'text';
      const ticked = !['radio', 'checkbox'].includes(type) || attribute(tag, 'checked') !== undefined;
      found.push({ ...base, type, value: attribute(tag, 'value') ?? '', sent: ticked });
    }
  }
  return found;
}

/** The form of a page on which one acts, between its tags. */
export const formIn = (html: string): string => /<form class="act-form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';

/** A browser with scripts switched off: one visitor's cookie, links followed by hand, forms sent with all that they hold. */
export class Browser {
  cookie = '';

  constructor(private readonly board: Pick<Board, 'server'>) {}

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Shown> {
    return this.shown(
      await fetch(this.board.server.url + path, { redirect: 'manual', headers: { ...this.carried(), ...headers } }),
    );
  }

  /** Posts pairs as a form of this site's own would be, unless other headers are given. */
  async post(
    path: string,
    pairs: Iterable<readonly [string, string]>,
    headers: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' },
  ): Promise<Shown> {
    const body = new URLSearchParams([...pairs].map(([name, value]): [string, string] => [name, value])).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const shown = await this.shown(
      await fetch(this.board.server.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...type, ...this.carried(), ...headers },
        body,
      }),
    );
    const [pair] = shown.cookie?.split(';') ?? [];
    if (pair !== undefined) this.cookie = pair.endsWith('=') ? '' : pair;
    return shown;
  }

  /** Fills in the form of a page and presses one of its buttons, by the button's value. */
  submit(
    page: Shown,
    button: string,
    entries: Readonly<Record<string, string | readonly string[]>> = {},
  ): Promise<Shown> {
    const form = formIn(page.html);
    const kept = controlsIn(form)
      .filter(({ name, sent }) => name !== '' && sent && !Object.hasOwn(entries, name))
      .map(({ name, value }): [string, string] => [name, value]);
    const typed = Object.entries(entries).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    );
    return this.post(attribute(form, 'action') ?? '', [...kept, ...typed, ['~do', button]]);
  }

  /** Signs in to `vale` as a person of an authority. */
  signIn(person: string, authority: string): Promise<Shown> {
    return this.post('/arrangements/vale/sign-in', [['who', `${person} ${authority}`]]);
  }

  private carried(): Record<string, string> {
    return this.cookie === '' ? {} : { cookie: this.cookie };
  }

  private async shown(response: Response): Promise<Shown> {
    const { status, headers } = response;
    return {
      status,
      headers,
      location: headers.get('location'),
      cookie: headers.get('set-cookie'),
      html: await response.text(),
    };
  }
}
