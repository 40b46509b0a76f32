import { isConfidential } from "./bounded-fetch.ts";

/**
 * An address that somebody wrote into settings: https, or http on this very machine, without user, password or fragment.
 *
 * @throws TypeError, without the address, for it may hold a secret
 */
export function outgoingAddress(text: string): URL {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url === undefined || !isConfidential(url) || url.username !== "" || url.password !== "")
		throw new TypeError("an address is https, or http on this machine, and holds no password");
	if (url.hash !== "") throw new TypeError("an address that is called has no fragment");
	return url;
}
