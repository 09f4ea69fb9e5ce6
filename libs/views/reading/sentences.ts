import i18next from 'i18next';
import type { i18n } from 'i18next';
import type { Language } from './written.js';

/** Sentences by event type, in each language. Welsh may lack some: then the English stands, marked as such. */
export interface Catalogue {
  readonly en: Readonly<Record<string, string>>;
  readonly cy: Readonly<Record<string, string>>;
}

/** A sentence, and the language it is in: `lang` of the element that shows it. */
export interface Sentence {
  readonly text: string;
  readonly lang: Language;
}

/** Makes one human sentence of an event. What is shown is plain text: escaping is the page's. */
export class Sentences {
  readonly #messages: i18n;

  constructor(readonly catalogue: Catalogue) {
    this.#messages = i18next.createInstance();
    void this.#messages.init({
      lng: 'en',
      initAsync: false,
      keySeparator: false,
      nsSeparator: false,
      resources: { en: { translation: catalogue.en }, cy: { translation: catalogue.cy } },
      interpolation: { escapeValue: false },
      missingInterpolationHandler: () => '',
    });
  }

  /** True where the event type has a sentence in that language. */
  has(type: string, language: Language): boolean {
    return Object.hasOwn(this.catalogue[language], type);
  }

  /** @param words what the placeholders stand for, already as people read it */
  of(type: string, words: Readonly<Record<string, unknown>>, language: Language): Sentence {
    const lang = this.has(type, language) ? language : 'en';
    return { text: this.#messages.t(type, { lng: lang, ...words }), lang };
  }
}
