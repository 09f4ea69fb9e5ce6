import type { Board } from '../testing/running.js';
import { startBoard } from '../testing/running.js';

/** Addresses that lead nowhere, as a person with a browser meets them. */
describe('a page that there is not', () => {
  let board: Board;
  beforeAll(async () => {
    board = await startBoard();
  });
  afterAll(() => board.close());

  const page = (path: string) => board.get(path, { headers: { accept: 'text/html,*/*' } });

  it.each([
    ['/no/such/page', 'en', 'Page not found', '/'],
    ['/cy/no/such/page', 'cy', 'Heb ddod o hyd i’r dudalen', '/cy/'],
    ['/arrangements/vale/no-such-part', 'en', 'Page not found', '/'],
    ['/cy/arrangements/vale/no-such-part', 'cy', 'Heb ddod o hyd i’r dudalen', '/cy/'],
  ])('at %s is said in the language of the address, as other pages look', async (path, lang, heading, first) => {
    const { status, text } = await page(path);
    expect(status).toBe(404);
    expect(text).toContain(`<html lang="${lang}"`);
    expect(text).toContain(`<h1 class="govuk-heading-xl">${heading}</h1>`);
    expect(text).toContain(`href="${first}"`);
    expect(text).toContain('colophon');
    expect(text).not.toContain('openapi.json lists');
  });

  it('is never without words, whatever was wrong, and marks English as English', async () => {
    const { status, text } = await page('/cy/arrangements/vale?fragment=%20');
    expect(status).toBe(400);
    expect(text).toContain('Cais nad yw yn y ffurf gywir');
    expect(text).toMatch(/<p><span lang="en">The request is not in the form that is accepted/);
  });

  it('has an address that is no address: the page still stands', async () => {
    const { status, text } = await page('/%zz');
    expect(status).toBe(400);
    expect(text).toContain('<h1 class="govuk-heading-xl">Malformed request</h1>');
  });

  it('tells programs the same as problem details', async () => {
    const { headers, json } = await board.get('/api/v1/arrangements/vale/no-such-part', {
      headers: { accept: 'text/html' },
    });
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(json).toMatchObject({ status: 404, code: 'NO_SUCH_ADDRESS' });
  });
});
