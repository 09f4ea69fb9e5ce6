import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nunjucks from 'nunjucks';
import type { Assets } from './assets.js';
import type { Lang } from './format.js';
import type { Words } from './words.js';
import { words } from './words.js';

/** The pages there are, by the name of their template. */
export type TemplateName =
  'partnership' | 'partnerships' | 'no-date' | 'not-begun' | 'sorry' | 'start' | 'accessibility' | 'privacy';

const govukFrontend = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist');

/** Nunjucks with everything escaped: what a reader typed or a record holds can never become markup. */
const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([join(import.meta.dirname, 'templates'), govukFrontend]),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
);

/**
 * A page as HTML.
 * @param page the model that the template is written against, ready to be set
 */
export function render(template: TemplateName, page: object, lang: Lang, assets: Assets): string {
  const own = words(lang);
  return environment.render(`${template}.njk`, {
    page,
    lang,
    t: own.t,
    say: sayer(own),
    assets: { style: assets.href('concordat.css'), icon: assets.href('icon.svg') },
  });
}

/** As `t`, for text on the page: what is there in English only is marked as English, so that it is pronounced so. */
function sayer({
  t,
  isForeign,
}: Words): (key: string, params?: Record<string, string | number>) => nunjucks.runtime.SafeString | string {
  return (key, params) =>
    isForeign(key)
      ? new nunjucks.runtime.SafeString(`<span lang="en">${escapeHtml(t(key, params))}</span>`)
      : t(key, params);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
