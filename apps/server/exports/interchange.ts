/** The one place where the server meets the library of other formats. */
export * from '../../../libs/interchange/index.js';
