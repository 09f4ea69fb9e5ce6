import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'coverage/', '.cache/', 'test/bench/peers/'] },
  {
    // A rule that does not fit is changed here, for everyone, with its reason: not switched off in the line that it caught.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      // A file past 300 lines holds two things (docs/adr); a function with more branches than this holds two rules.
      'max-lines': ['error', { max: 300 }],
      complexity: ['error', { max: 15, variant: 'modified' }],
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-else-return': 'error',
      'no-unused-private-class-members': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `const { gone, ...rest } = state` is how a state loses a field.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers print the same everywhere; the rest of the rule (objects, arrays, undefined in a sentence) stays.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // data['cost'] says that the key is looked up in a record, and may not be there; data.cost that it is declared.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Nest's modules and class-validator's command classes are classes with decorators and, often, nothing else.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // An arrow that calls something for its effect is clear as it stands.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A contract may be asynchronous where one of its implementations is not.
      '@typescript-eslint/require-await': 'off',
      // A type and an interface are both good names for a shape: the author chooses what reads better.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Nest declares its option bags as classes and expects plain objects for them.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.contract.ts'],
    rules: {
      // In a test, a value that is missing ends the test: that is what the mark says there.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
