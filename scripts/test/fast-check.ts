// Random input for tests, the same in every run, so that a test says the same of the same program wherever it runs.
// BULAQ_SEED names another number to begin with: whoever changes the program tries some.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['BULAQ_SEED'] ?? 1) });

export { fc };
