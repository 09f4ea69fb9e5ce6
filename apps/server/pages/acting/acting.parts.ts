import type { Provider } from '@nestjs/common';
import type { TokenPort } from '#access';
import { secretIn } from '#pipeline';
import { TOKENS } from '../../access/gate.js';
import { Standings } from '../../access/standings.js';
import { Served } from '../../served.js';
import { WebAddress } from '../../web-address.js';
import { ActForm } from './act-form.js';
import { ActingController } from './acting.controller.js';
import { FormBody } from './form-body.js';
import { ActingHttp } from './http.js';
import { LocalSignIn } from './local-sign-in.js';
import { ActingPage } from './page.js';
import { SameOriginGuard } from './same-origin.guard.js';
import { SessionCookie } from './session-cookie.js';
import { FoundingController } from '../founding/founding.controller.js';
import { SignInController } from './sign-in.controller.js';
import { SignIn } from './sign-in.port.js';
import { Strip } from './strip.js';
import { TokensPageController } from './tokens.controller.js';

/** Where pages for those who act are reached. They stand in the server's own module: they send commands as the API does. */
export const actingControllers = [FoundingController, SignInController, TokensPageController, ActingController];

/** What those pages are made of. Another sign-in takes the place of `LocalSignIn` here. */
export const actingProviders: Provider[] = [
  {
    provide: SessionCookie,
    useFactory: (served: Served, address: WebAddress) =>
      new SessionCookie(secretIn(served.logs.secrets, 'session.key'), () => address.origin.startsWith('https:')),
    inject: [Served, WebAddress],
  },
  {
    provide: SignIn,
    useFactory: (served: Served, standings: Standings, tokens: TokenPort, cookie: SessionCookie) =>
      new LocalSignIn(served, standings, tokens, cookie),
    inject: [Served, Standings, TOKENS, SessionCookie],
  },
  SameOriginGuard,
  ActingPage,
  Strip,
  ActForm,
  FormBody,
  ActingHttp,
];
