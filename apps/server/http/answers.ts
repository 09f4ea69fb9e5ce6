import type { Reply, Request } from './exchange.js';
import { problemPage } from '../pages/problem-page.js';
import { languageOf, message, refusalSentence } from './messages.js';
import type { Problem } from './problem.js';

/** Path of a request without its query: what a problem names as its instance, and the only part of an address that is logged. */
export const pathOf = (request: Request): string => request.url.split('?', 1)[0] ?? '/';

/** Answers with RFC 9457 problem details. */
export function sendProblem(request: Request, reply: Reply, problem: Problem): void {
  const { status, code, params, extras } = problem;
  const language = languageOf((request.query as { lang?: unknown } | null)?.lang);
  const title = message('title', String(status), {}, language) ?? 'Not answered';
  const detail = refusalSentence(code, params, language);
  const asPage = wantsPage(request);
  void reply
    .code(status)
    .headers({
      'content-type': asPage ? 'text/html; charset=utf-8' : 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...extras.headers,
    })
    .send(
      asPage
        ? problemPage(problem, language)
        : JSON.stringify({
            type: `/problems/${code}`,
            title,
            status,
            detail,
            code,
            instance: pathOf(request),
            ...(extras.fields && { fields: extras.fields }),
          }),
    );
}

/** A person with a browser, outside the API, reads a page. */
const wantsPage = (request: Request): boolean =>
  (request.headers.accept?.includes('text/html') ?? false) && !pathOf(request).startsWith('/api/');

/** Answers with JSON that is ready to be sent. */
export function sendJson(
  reply: Reply,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  void reply
    .code(status)
    .headers({ 'content-type': 'application/json; charset=utf-8', ...headers })
    .send(JSON.stringify(body));
}
