import { message, refusalSentence } from '../http/messages.js';
import type { Problem } from '../http/problem.js';
import { ownAssets } from './assets.js';
import type { Lang } from './format.js';
import { siteAt } from './frame/way.js';
import { render } from './templates.js';
import { words } from './words.js';

/** Words on a page of one language; `foreign` where they are there in English only, and marked so. */
interface Told {
  readonly text: string;
  readonly foreign: boolean;
}

/**
 * The page that says why an address is not answered, for a person with a browser: as other pages look, in the language of the
 * address. Programs read the same as problem details (http/answers.ts).
 */
export function problemPage({ status, code, params }: Problem, lang: Lang): string {
  const page = {
    heading: status === 404 ? own('problem.notFound', lang) : sentence('title', String(status), lang),
    // What the API says of an address that there is not, names addresses for programs.
    why: code === 'NO_SUCH_ADDRESS' ? own('problem.noPage', lang) : sentence('refusal', code, lang, params),
    href: `${siteAt(lang)}/`,
  };
  return render('problem', page, lang, ownAssets());
}

const own = (key: string, lang: Lang): Told => ({ text: words(lang).t(key), foreign: words(lang).isForeign(key) });

function sentence(section: string, name: string, lang: Lang, params: Problem['params'] = {}): Told {
  const english = section === 'title' ? (message(section, name) ?? '') : refusalSentence(name, params, 'en');
  const text = message(section, name, params, lang) ?? english;
  return { text: text || words(lang).t('problem.title'), foreign: lang !== 'en' && text === english && text !== '' };
}
