export { openKurrentStore } from './kurrent-store.js';
export type { KurrentStore, KurrentStoreOptions } from './kurrent-store.js';
export { KurrentClientMissing } from './client.js';
export type { Lease, LeaseOptions } from './lease.js';
export { kurrentLogs } from './log-registry.js';
export { replicaNameIn } from './replica-file.js';
export { EventsMissing } from './verdict.js';
