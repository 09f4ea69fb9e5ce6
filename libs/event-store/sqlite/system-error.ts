/** What node puts on the errors of SQLite and of the file system. Told by their fields, since they may come from another realm. */
interface SystemError {
  readonly code?: unknown;
  readonly errcode?: unknown;
}

/** True for an error of SQLite itself. */
export function isSqliteError(error: unknown): boolean {
  return fields(error).code === 'ERR_SQLITE_ERROR';
}

/** True where SQLite found a lock that another connection holds (SQLITE_BUSY). */
export function isBusy(error: unknown): boolean {
  return isSqliteError(error) && fields(error).errcode === 5;
}

/** True where a file does not exist. */
export function isMissing(error: unknown): boolean {
  return fields(error).code === 'ENOENT';
}

function fields(error: unknown): SystemError {
  return typeof error === 'object' && error !== null ? error : {};
}
