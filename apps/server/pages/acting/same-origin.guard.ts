import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { bearerOf } from '#access';
import type { Request } from '../../http/exchange.js';
import { Problem } from '../../http/problem.js';
import { WebAddress } from '../../web-address.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what a foreign page made a browser send (spec: Fetch Metadata, https://www.w3.org/TR/fetch-metadata/): an unsafe method
 * needs `Sec-Fetch-Site` same-origin or none; where the browser does not say, an `Origin` equal to the public address. A call with a
 * bearer token carries no cookie that counts, and skips it.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(private readonly address: WebAddress) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (isOwn(request, this.address.origin)) return true;
    throw new Problem(403, 'CROSS_SITE', { origin: this.address.origin });
  }
}

/** @param origin the public web address, e.g. https://concordat.example.gov.uk */
export function isOwn({ method, headers }: Pick<Request, 'method' | 'headers'>, origin: string): boolean {
  if (SAFE.has(method)) return true;
  if (typeof bearerOf(headers.authorization) === 'string') return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return headers['origin'] === origin;
}
