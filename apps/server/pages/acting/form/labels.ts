import type { CommandDeclaration } from '#governance/language/command.js';
import { message } from '../../../http/messages.js';
import type { Lang } from '../../format.js';
import { words } from '../../words.js';
import cy from '../../messages/cy.json' with { type: 'json' };
import en from '../../messages/en.json' with { type: 'json' };

/** Words on a page; `foreign`: they are in English on a Welsh page, and marked so. */
export interface Said {
  readonly text: string;
  readonly foreign?: true;
}

type Section = Readonly<Record<string, string>>;
type Catalogue = {
  readonly acting: Readonly<Record<string, unknown>>;
  readonly legal?: Readonly<Record<string, unknown>>;
};

/** The words that the pages themselves have for parts of fields, for choices, and for kinds of thing. */
const sections = (section: string): Readonly<Record<Lang, Section>> => ({
  en: { ...inCatalogue(en, section) },
  cy: { ...inCatalogue(cy, section) },
});
const inCatalogue = ({ acting, legal }: Catalogue, section: string): Section => ({
  ...(legal?.[section] as Section | undefined),
  ...(acting[section] as Section | undefined),
});

const PARTS = sections('part');
const CHOICES = sections('choice');
const GROUPS = sections('lifecycle');
const VEHICLES: Readonly<Record<Lang, Section>> = { en: en.vehicle, cy: {} };

/** Words for what the catalogue of a lifecycle has: in the language, else in English, marked. */
function fromLifecycle(section: string, name: string, lang: Lang): Said | undefined {
  const english = message(section, name);
  if (english === undefined) return undefined;
  const text = message(section, name, {}, lang) ?? english;
  return lang !== 'en' && text === english ? { text, foreign: true } : { text };
}

function fromPages(of: Readonly<Record<Lang, Section>>, name: string, lang: Lang): Said | undefined {
  const own = Object.hasOwn(of[lang], name) ? of[lang][name] : undefined;
  if (own !== undefined) return { text: own };
  const english = Object.hasOwn(of.en, name) ? of.en[name] : undefined;
  return english === undefined ? undefined : { text: english, foreign: true };
}

/** English that the pages have as it stands: the sentence about a field or command in its own declaration. */
export const declared = (text: string, lang: Lang): Said => (lang === 'en' ? { text } : { text, foreign: true });

/** A hint of a declaration as people read it: a code among the choices is said as the choice is. */
export const hinted = (text: string, lang: Lang): Said =>
  declared(
    text.replaceAll(CODE, (code) => {
      const label = message('choice', code) ?? CHOICES.en[code];
      return label === undefined ? code : `“${label}”`;
    }),
    lang,
  );

const CODE = /\b[A-Z][A-Z_]{3,}\b/g;

/** `mandateHolder` → "Mandate holder", `IN_PERSON` → "In person": for what no catalogue names yet. */
export const spelt = (name: string): string => {
  const spaced = name
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/** What a command is called. */
export const commandLabel = (name: string, lang: Lang): Said =>
  fromLifecycle('command', name, lang) ?? declared(spelt(name), lang);

/** What a field of a command is called, by its path: `decision.body`, `founding[].name`. */
export function fieldLabel({ name }: Pick<CommandDeclaration, 'name'>, path: string, lang: Lang): Said {
  const leaf = path.split('.').at(-1)?.replace('[]', '') ?? path;
  return (
    fromLifecycle('field', `${name}.${path}`, lang) ??
    fromPages(PARTS, path, lang) ??
    fromPages(PARTS, leaf, lang) ??
    declared(spelt(leaf), lang)
  );
}

/** A value among those of a choice. */
export const choiceLabel = (value: string, lang: Lang): Said =>
  fromLifecycle('choice', value, lang) ??
  fromPages(CHOICES, value, lang) ??
  fromPages(VEHICLES, value, lang) ??
  declared(spelt(value), lang);

/** What the things of a kind of stream are called together: "Workarounds". */
export const lifecycleLabel = (kind: string, lang: Lang): Said =>
  fromPages(GROUPS, kind, lang) ?? declared(spelt(kind), lang);

/** A message of the pages' catalogue. */
export function saying(key: string, lang: Lang, params: Readonly<Record<string, string | number>> = {}): Said {
  const { t, isForeign } = words(lang);
  const text = t(key, params);
  return isForeign(key) ? { text, foreign: true } : { text };
}
