/**
 * As long as a test waits for what it looks for. A test is never about speed: what comes is gone on with at once, and
 * only what never comes is waited for this long.
 */
export const PATIENCE_MS = 60_000;
