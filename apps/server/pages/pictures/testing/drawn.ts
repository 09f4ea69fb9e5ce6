import type { Lang } from '../../format.js';
import { Assets } from '../../assets.js';
import { frameModel } from '../../frame/frame-model.js';
import { Way } from '../../frame/way.js';
import { render } from '../../templates.js';
import { vale } from '../../testing/vale.js';
import { timePart } from '../../time-part.js';
import { words } from '../../words.js';
import { SIZE } from '../picture.js';
import { textWidth } from '../text-width.js';

/** A page of a partnership as HTML, in a frame. */
export function framed(template: string, page: object, lang: Lang = 'en'): string {
  const way = new Way('vale', lang);
  const ground = { name: vale.name, simulated: true, way, words: words(lang), path: 'pictures', query: {} };
  const time = timePart({ ...ground, asked: {}, around: vale.around });
  const frame = frameModel({ ...ground, time, part: 'overview', parts: new Set(['overview'] as const), trail: [] });
  return render(template, page, lang, new Assets({}), frame);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
/** What a reader of the markup sees. */
export const read = (markup: string): string =>
  markup.replaceAll(/<[^>]*>/g, '').replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

/** The lines of the first table of a page, cell by cell, without its head. */
export const tableIn = (html: string): readonly (readonly string[])[] => {
  const body = /<tbody>([\s\S]*?)<\/tbody>/.exec(html)?.[1] ?? '';
  return [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => read(cell).trim()),
  );
};

/** Every attribute of every element of a kind, with what is inside. */
export const elementsIn = (
  svg: string,
  name: string,
): readonly { readonly of: Readonly<Record<string, string>>; readonly inside: string }[] =>
  [...svg.matchAll(new RegExp(`<${name}((?:\\s[\\w:-]+="[^"]*")*)\\s*(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'))].map(
    ([, attributes = '', inside = '']) => ({
      of: Object.fromEntries(
        [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, read(value)]),
      ),
      inside: read(inside),
    }),
  );

/** How far a picture's words reach beyond its edges, by the widest font: the words that do. */
export function outside(svg: string): readonly string[] {
  const [, width = '', height = ''] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  return elementsIn(svg, 'text').flatMap(({ of, inside }) => {
    const [x, y, wide] = [
      Number(of['x']),
      Number(of['y']),
      textWidth(inside, SIZE, of['font-weight'] === '700' ? 'BOLD' : 'REGULAR'),
    ];
    const left = of['text-anchor'] === 'end' ? x - wide : of['text-anchor'] === 'middle' ? x - wide / 2 : x;
    const within = left >= -0.01 && left + wide <= Number(width) + 0.01 && y >= SIZE * 0.8 && y <= Number(height) - 3;
    return within ? [] : [inside];
  });
}

/** Elements that are opened and never closed, or the other way round, and what a strict policy would stop. */
export function faultsIn(svg: string): readonly string[] {
  const open: string[] = [];
  const faults = [...svg.matchAll(/\s(style|on\w+|href)="/g)].map(([, name = '']) => name);
  for (const [, close, name = '', single] of svg.matchAll(/<(\/?)([\w:]+)(?:\s[\w:-]+="[^"<>]*")*(\/?)>/g)) {
    if (close === '/') {
      if (open.pop() !== name) faults.push(`</${name}>`);
    } else if (single !== '/') open.push(name);
  }
  return [
    ...faults,
    ...open,
    ...(/[<>]/.test(svg.replaceAll(/<\/?[\w:]+(?:\s[\w:-]+="[^"<>]*")*\/?>/g, '')) ? ['<'] : []),
  ];
}
