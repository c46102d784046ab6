/** How long a page may take for one thing: a busy machine is slow, and a test that waits in vain still says for what. */
export const PATIENCE_MS = 120_000;
