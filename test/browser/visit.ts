import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Of the window, in CSS pixels. */
const HEIGHT = 900;

/** axe as its bridge to the browser has it. */
const require = createRequire(import.meta.url);
const AXE = createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js');

/** How a reader comes. */
export interface Coming {
  readonly javaScript?: boolean;
  /** Of the window, in CSS pixels: 1280 unless said otherwise. */
  readonly width?: number;
  readonly forcedColours?: boolean;
  /** Of somebody who has signed in: `name=value`. */
  readonly cookie?: string;
  /** Who looks at many pages with `faultsOf` has axe from the start: each page then takes a quarter less time. */
  readonly looking?: boolean;
}

/** Counted from the first paint on; what moves within half a second of a reader's own click or key does not count (CLS). */
const WATCH_LAYOUT = `
  window.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;
/** The console says it too; this names the directive and what it stopped. */
const WATCH_POLICY = `
  window.policyReports = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    window.policyReports.push(event.violatedDirective + ' stopped ' + (event.blockedURI || 'something in the page')));
`;

/** One reader with a browser profile of its own, and everything that goes wrong on the way. */
export class Visit {
  /** What the console complained of, what a script threw, and what the page loads that was not answered. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly width: number,
  ) {
    page.on('console', (message) => {
      // That the page itself was answered with an error status is told by `to`.
      if (!/^(error|warning)$/.test(message.type()) || message.location().url === page.url()) return;
      this.complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.complaints.push(`script: ${error.message}`));
    page.on('requestfailed', (request) => {
      // A stream of positions ends when the page is left.
      if (!request.url().endsWith('/live'))
        this.complaints.push(`not loaded: ${request.url()} (${request.failure()?.errorText ?? 'no reason given'})`);
    });
  }

  static async of(
    browser: Browser,
    origin: string,
    { javaScript = true, width = 1280, forcedColours = false, cookie, looking = false }: Coming = {},
  ): Promise<Visit> {
    const context = await browser.newContext({
      baseURL: origin,
      javaScriptEnabled: javaScript,
      viewport: { width, height: HEIGHT },
      forcedColors: forcedColours ? 'active' : 'none',
    });
    const [name = '', value = ''] = cookie?.split('=') ?? [];
    if (cookie) await context.addCookies([{ name, value, url: origin }]);
    await context.addInitScript(WATCH_LAYOUT + WATCH_POLICY);
    if (looking) await context.addInitScript({ path: AXE });
    return new Visit(context, await context.newPage(), width);
  }

  /** Goes to an address of the site and waits until the page stands. @returns the status of the answer */
  async to(path: string): Promise<number> {
    const answer = await this.page.goto(path, { waitUntil: 'load' });
    return answer?.status() ?? 0;
  }

  /** As it came: the window, the colours, nothing to complain of. */
  async fresh(): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.setViewportSize({ width: this.width, height: HEIGHT });
    await this.page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    this.complaints.length = 0;
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
