import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nunjucks from 'nunjucks';
import type { Assets } from './assets.js';
import type { Lang } from './format.js';
import type { FrameModel } from './frame/frame-model.js';
import { siteAt } from './frame/way.js';
import type { Words } from './words.js';
import { words } from './words.js';

/** The pages that stand in no frame, by the name of their template. */
export type TemplateName =
  | 'partnerships'
  | 'no-date'
  | 'not-then'
  | 'sorry'
  | 'problem'
  | 'start'
  | 'accessibility'
  | 'privacy'
  | 'cookies'
  | `acting/${string}`;

const govukFrontend = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist');

/** Nunjucks with everything escaped: what a reader typed or a record holds can never become markup. */
const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([join(import.meta.dirname, 'templates'), govukFrontend]),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
);

/**
 * A page as HTML.
 * @param template of a page of a partnership, which stands in a frame, or one of those that stand alone
 * @param page the model that the template is written against, ready to be set
 */
export function render(template: TemplateName, page: object, lang: Lang, assets: Assets): string;
export function render(
  template: string,
  page: object,
  lang: Lang,
  assets: Assets,
  frame: FrameModel | undefined,
): string;
export function render(template: string, page: object, lang: Lang, assets: Assets, frame?: FrameModel): string {
  const own = words(lang);
  return environment.render(`${template}.njk`, {
    page,
    frame,
    lang,
    site: siteAt(lang),
    t: own.t,
    say: sayer(own),
    assets: { style: assets.href('concordat.css'), icon: assets.href('icon.svg'), live: assets.href('live.js') },
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
