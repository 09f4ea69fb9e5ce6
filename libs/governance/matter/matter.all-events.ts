import { matterTextEvents } from './matter.events.js';
import { adviceEvents, noticeEvents } from './notice.events.js';

/** Every event of a matter. */
export const matterEvents = [...matterTextEvents, ...noticeEvents, ...adviceEvents];
