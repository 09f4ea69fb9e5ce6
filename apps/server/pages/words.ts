import i18next from 'i18next';
import type { Lang } from './format.js';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Params = Readonly<Record<string, string | number>>;

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
  const t = catalogue.getFixedT(lang);
  return {
    lang,
    t: (key, params) => t(key, params ?? {}),
    // A count finds a message that has plural forms, and does no harm to one that has none.
    isForeign: (key) => lang !== 'en' && !catalogue.exists(key, { lng: lang, fallbackLng: [], count: 1 }),
  };
}
