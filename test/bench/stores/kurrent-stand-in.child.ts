/** A stand-in for KurrentDB in a process of its own, with a log of so many events in it; says where it listens and stays. */
import { fillStandIn } from '../../kurrentdb/filled-log.js';
import { StandIn } from '../../kurrentdb/stand-in/stand-in.js';
import { order } from '../harness/child.js';

const { prefix, events } = order() as { readonly prefix: string; readonly events: number };
const standIn = await StandIn.start();
fillStandIn(standIn.log, prefix, events);
process.stdout.write(`${standIn.connection}\n`);
