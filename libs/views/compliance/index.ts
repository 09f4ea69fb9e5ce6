import type { ViewDeclaration } from '../language/declaration.js';
import { complianceView } from './compliance.js';
import { delegationsRegister } from './delegations.js';
import { recordsRegister } from './records.js';

/** The register of exceptions for the annual governance statement, delegations as at a date, custody and retention of records. */
export const complianceViews: readonly ViewDeclaration[] = [complianceView, delegationsRegister, recordsRegister];
