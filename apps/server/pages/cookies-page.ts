import type { Lang } from './format.js';
import { SESSION_COOKIES, SESSION_HOURS } from './acting/session-cookie.js';
import { words } from './words.js';

/** What the page about cookies names: the very cookie that signing in sets. */
export const cookiesPage = (lang: Lang) => ({
  names: SESSION_COOKIES,
  ends: words(lang).t('cookies.ends', { count: SESSION_HOURS, n: SESSION_HOURS }),
});
