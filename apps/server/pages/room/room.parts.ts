import type { Provider } from '@nestjs/common';
import { RoomDoor } from './room-door.js';
import { RoomController } from './room.controller.js';
import { RoomSender } from './sender.js';

/** Where the room is reached: in the server's own module, because it sends commands as the API does. */
export const roomControllers = [RoomController];
export const roomProviders: Provider[] = [RoomSender, RoomDoor];
