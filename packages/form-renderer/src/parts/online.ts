/**
 * Fetches a module if there is a network. A browser remembers that a module did not come, and does not ask for it again
 * before the page is loaded anew; so it is not asked while it can only say no.
 */
export async function online<Module>(fetch: () => Promise<Module>): Promise<Module> {
	if (globalThis.navigator?.onLine === false) throw new TypeError("no network");
	return await fetch();
}
