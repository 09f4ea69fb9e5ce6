import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { httpAdapter } from '../http/adapter.js';
import { PagesModule } from './pages.module.js';
import { RecordReader } from './record-reader.port.js';
import type { RecordAnswer } from './record-reader.port.js';
import type { ListedPartnership } from './record.js';
import { vale } from './testing/vale.js';

class OnlyVale extends RecordReader {
  async list(): Promise<readonly ListedPartnership[]> {
    return [{ slug: vale.slug, name: vale.name, summary: vale.summary, simulated: true, opensAt: '2025-03-13' }];
  }

  async read(): Promise<RecordAnswer> {
    return { kind: 'RECORD', record: vale };
  }
}

describe('the pages over HTTP', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [PagesModule.over(new OnlyVale())] }).compile();
    app = module.createNestApplication<NestFastifyApplication>(httpAdapter(), { bodyParser: false });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app.close());

  const get = (url: string) => app.inject({ method: 'GET', url });

  it('sends HTML under a policy that lets no script run', async () => {
    const { statusCode, headers, body } = await get('/');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('script-src');
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).toContain('Vale Shared Services');
  });

  it('answers the date form with the address of that date, and what is no date with 400', async () => {
    const moved = await get('/arrangements/vale?day=13&month=3&year=2025');
    expect([moved.statusCode, moved.headers.location]).toEqual([303, '/arrangements/vale?asOf=2025-03-13']);
    expect((await get('/?asOf=2025-02-31')).statusCode).toBe(400);
    expect((await get('/?asOf=2025-03-13&asOf=2025-03-14')).statusCode).toBe(400);
  });

  it('sends the icon that a page links to under a name that may be kept for ever', async () => {
    const { body } = await get('/');
    const [, icon = ''] = /rel="icon" href="([^"]+)"/.exec(body) ?? [];
    const { statusCode, headers } = await get(icon);
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'image/svg+xml',
      'public, max-age=31536000, immutable',
    ]);
    expect((await get('/assets/concordat.000000000000.css')).statusCode).toBe(404);
    expect((await get('/assets/..%2f..%2fpackage.json')).statusCode).toBe(404);
  });

  it.each(['/start', '/accessibility', '/privacy'])('has a page at %s', async (url) => {
    expect((await get(url)).statusCode).toBe(200);
  });
});
