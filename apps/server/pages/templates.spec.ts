import { Assets } from './assets.js';
import type { Asked } from './asked.js';
import { question } from './asked.js';
import type { Lang } from './format.js';
import { frameModel } from './frame/frame-model.js';
import { Way } from './frame/way.js';
import { partnershipPage } from './partnership-page.js';
import type { PartnershipRecord } from './record.js';
import type { TemplateName } from './templates.js';
import { render } from './templates.js';
import { timePart } from './time-part.js';
import { begun, busyVale, vale } from './testing/vale.js';
import { words } from './words.js';

const assets = new Assets({ 'concordat.css': Buffer.from('body{}'), 'icon.svg': Buffer.from('<svg/>') });
const asked = (asOf?: string): Asked => {
  const found = question(asOf === undefined ? {} : { asOf });
  return found.kind === 'ASKED' ? found.asked : {};
};
const html = (record: PartnershipRecord, asOf?: string, lang: Lang = 'en'): string => {
  const at = { asked: asked(asOf), way: new Way(record.slug, lang, asked(asOf)), words: words(lang) };
  const page = partnershipPage(record, { ...at, opensAt: '2025-03-13' });
  const { name, simulated, around } = record;
  const shown = { path: '', query: {}, simulated };
  const time = timePart({ ...at, ...shown, around });
  const parts = new Set(['overview', 'history'] as const);
  const frame = frameModel({ ...at, ...shown, name, time, part: 'overview', parts, trail: [] });
  return render('partnership', page, lang, assets, frame);
};
const count = (text: string, part: RegExp): number => [...text.matchAll(part)].length;

const EVIL = `<script>alert("x")</script>' onload='y' {{ 7 * 7 }} $t(site.name)`;

/** The same record with that text in every field that holds text. */
function poisoned<T>(value: T, name = ''): T {
  const kept = [
    'slug',
    'kind',
    'word',
    'status',
    'membership',
    'standing',
    'lang',
    'vehicle',
    'risk',
    'partner',
    'process',
    'id',
    'older',
  ];
  if (typeof value === 'string') return (kept.includes(name) || /^\d{4}-/.test(value) ? value : EVIL) as T;
  if (Array.isArray(value)) return value.map((member: unknown) => poisoned(member, name)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, member]: [string, unknown]) => [key, poisoned(member, key)]),
    ) as T;
  return value;
}

describe('a page of a partnership', () => {
  it('shows text as text, whatever it holds', () => {
    const page = html(poisoned(busyVale), '2025-03-13');
    expect(count(page, /&lt;script&gt;/g)).toBeGreaterThan(30);
    expect(page).not.toContain('<script');
    expect(page).not.toContain("' onload='");
    expect(page).not.toContain('49');
  });

  it.each([
    ['as at a date', html(vale, '2025-03-13')],
    ['with every kind of value', html(busyVale)],
    ['with nothing yet', html(begun)],
    ['in Welsh', html(busyVale, '2025-03-13', 'cy')],
  ])(
    'has one heading, a title, a skip link, a caption on each table, and no script or style of its own (%s)',
    (_, page) => {
      expect(count(page, /<h1[ >]/g)).toBe(1);
      expect(page).toMatch(/<title>[^<]+ – Concordat<\/title>/);
      expect(page).toContain('href="#main-content"');
      expect(page).toContain('id="main-content"');
      expect(count(page, /<caption>/g)).toBe(count(page, /<table[ >]/g));
      expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/);
    },
  );

  it('uses each id once, and links only to ids that are there', () => {
    const page = html(busyVale, '2025-03-13');
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
    expect(ids).toEqual([...new Set(ids)]);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    expect(targets).toContain('cell-CP-001-vmp');
    expect(page).toContain('href="/arrangements/vale/processes/CP-001/authorities/bdc?asOf=2025-03-13"');
  });

  it('says which date it shows so that nobody can miss it', () => {
    const text = html(vale, '2025-03-13')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'You are looking at the record as at 13 March 2025. 214 later events are not shown. Go to today.',
    );
  });

  it('marks a simulated record as a sample, and a real one not', () => {
    expect(html(vale)).toContain('An invented partnership, on a simulated clock.');
    expect(html({ ...vale, simulated: false })).not.toContain('invented');
  });

  it('says of an empty record what will appear', () => {
    const page = html(begun);
    expect(page).toContain('None stated');
    expect(page).toContain('No common process has been proposed.');
    expect(page).toContain('When anyone flags a practice');
    expect(page).toContain('Nothing is in the record at this date.');
  });

  it('speaks Welsh from the same template, and marks what is in English only', () => {
    const page = html(vale, '2025-03-13', 'cy');
    expect(page).toContain('<html lang="cy"');
    expect(page).toContain('13 Mawrth 2025');
    expect(page).toContain('<span lang="en">Board under a contract between the partners</span>');
    expect(page).toContain('<span class="entry__sentence" lang="en">');
  });
});

describe('pages of fixed words', () => {
  it.each(['start', 'accessibility', 'privacy'] as const satisfies readonly TemplateName[])(
    '%s has one heading and stands in both languages',
    (template) => {
      for (const lang of ['en', 'cy'] as const) {
        const page = render(template, {}, lang, assets);
        expect(count(page, /<h1[ >]/g)).toBe(1);
        expect(page).toContain(`<html lang="${lang}"`);
      }
    },
  );

  it('leaves to the operator what only the operator can say', () => {
    const page = render('accessibility', {}, 'en', assets);
    expect(page).toContain('To be completed by the operator');
    expect(page).toContain('[fully compliant / partially compliant / not compliant]');
  });
});
