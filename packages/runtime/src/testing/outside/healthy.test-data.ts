/**
 * As long as a test lets an adapter wait for another side that is healthy: no test is about the speed of a machine.
 * Where the other side is mute or slow on purpose, the test says how soon it is given up.
 */
export const HEALTHY_MS = 10_000;
