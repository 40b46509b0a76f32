import type { Definition } from "@onedoor/dsl/bundle";

/**
 * Whether everything is here that rules are worked out with. It is, where the whole package is.
 *
 * @param _definition whose rules; left out: any
 */
export function hasRules(_definition?: Definition): boolean {
	return true;
}

/** Fetches it. Rejects when the network is cut. */
export function loadRules(_definition?: Definition): Promise<void> {
	return Promise.resolve();
}

/** Whether answers can be checked, and what is wrong with them be said. */
export function hasChecks(): boolean {
	return true;
}

/** Fetches what that needs. Rejects when the network is cut. */
export function loadChecks(): Promise<void> {
	return Promise.resolve();
}
