import i18next from 'i18next';
import { Recent } from '#kernel';
import type { Lang } from './format.js';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Params = Readonly<Record<string, string | number>>;
const NONE: Params = {};
/** So many messages are remembered as they were filled. */
const SAID = 4_000;

/** The words of the pages in one language. */
export interface Words {
  readonly lang: Lang;
  /** The message with its placeholders filled; `count` chooses the plural form. In English where there is no translation. */
  readonly t: (key: string, params?: Params) => string;
  /** Whether the message is there only in English: legal wording is never invented in Welsh, it is shown in English and marked. */
  readonly isForeign: (key: string) => boolean;
}

// Everything is at hand, so init is done when it returns.
const catalogue = i18next.createInstance({
  resources: { en: { translation: en }, cy: { translation: cy } },
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
  parseMissingKeyHandler: (key: string): never => {
    throw new Error(`The pages have no message "${key}": add it to messages/en.json.`);
  },
});
void catalogue.init();

/** The catalogue of one language. @throws Error from `t` for a key that no language has: a mistake of ours, never of the reader */
export function words(lang: Lang): Words {
  return own[lang];
}

function wordsIn(lang: Lang): Words {
  const t = catalogue.getFixedT(lang);
  // A page has hundreds of messages, most of them as on the page before, and i18next takes its time with each.
  const said = new Recent<string, string>(SAID);
  const foreign = new Map<string, boolean>();
  return {
    lang,
    t: (key, params = NONE) => {
      const asked = params === NONE ? key : `${key} ${JSON.stringify(params)}`;
      const text = said.get(asked) ?? t(key, params);
      said.set(asked, text);
      return text;
    },
    isForeign: (key) => {
      // A count finds a message that has plural forms, and does no harm to one that has none.
      const is =
        foreign.get(key) ?? (lang !== 'en' && !catalogue.exists(key, { lng: lang, fallbackLng: [], count: 1 }));
      foreign.set(key, is);
      return is;
    },
  };
}

const own: Readonly<Record<Lang, Words>> = { en: wordsIn('en'), cy: wordsIn('cy') };
