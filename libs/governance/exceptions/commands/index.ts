import { acknowledgeException } from './acknowledge-exception.command.js';
import { mitigateException } from './mitigate-exception.command.js';
import { waiveException } from './waive-exception.command.js';

/** What is said of exceptions: that they are so, what is done about them, that they are let pass. */
export const exceptionCommands = [acknowledgeException, mitigateException, waiveException];
