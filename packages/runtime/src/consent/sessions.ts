/** A code is read out while both sit or stand together. */
export const CODE_MS: number = 10 * 60_000;
/** One session: a helper's working day. The next day the citizen is asked again. */
export const SESSION_MS: number = 8 * 3_600_000;
/** Of six digits, five guesses find the code once in 200,000. */
export const MOST_TRIES = 5;
