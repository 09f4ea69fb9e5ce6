import type { ViewDeclaration } from '../language/declaration.js';
import { interestsRegister } from './interests-register.js';
import { oneMeeting } from './meeting.js';
import { meetingsView } from './meetings.js';

/** Meetings, one meeting, and the interests declared there. */
export const meetingViews: readonly ViewDeclaration[] = [meetingsView, oneMeeting, interestsRegister];
