/** The same value without some of its fields. */
export const omit = <T extends object, K extends keyof T & string>(value: T, ...names: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.some((n) => n === name))) as Omit<T, K>;
