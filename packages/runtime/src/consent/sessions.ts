/** A code is read out while both sit or stand together. */
export const CODE_MS: number = 10 * 60_000;
/** One session: a helper's working day. The next day the citizen is asked again. */
export const SESSION_MS: number = 8 * 3_600_000;
/** Of six digits, five guesses find the code once in 200,000. */
export const MOST_TRIES = 5;
/** Whom nobody reached five times in an hour is asked later: for messages that keep coming, people stop reading them. */
export const MOST_ASKED_AN_HOUR = 5;
/** One helper, one day: with one consent a case, also the most cases that they open. */
export const MOST_ASKED_A_DAY = 100;
export const HOUR_MS: number = 3_600_000;
export const DAY_MS: number = 24 * HOUR_MS;
/** Who agrees by signing in has to have shown more than a password. */
export const OWN_WORD_LEVEL = 2;
