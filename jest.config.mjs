/** Unit specs stand beside the code; test/ holds what crosses rooms. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  // A timing is no test's pass condition: this only ends what hangs.
  testTimeout: 60_000,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/bench/peers/'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^#(kernel|governance|event-store|pipeline|views|access|interchange)$': '<rootDir>/libs/$1/index.ts',
    '^#(governance|event-store)/(.*)\\.js$': '<rootDir>/libs/$1/$2.ts',
  },
};
