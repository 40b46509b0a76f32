/** A path that is no longer than this; a sign-in under way keeps it in a cookie. */
const LONGEST = 1_024;

/**
 * The address of this host that a path means, absolute; `otherwise` for anything that leads elsewhere. Read by the same
 * rules as browsers read it (WHATWG URL), where `//a`, `/\a` and `/<tab>/a` are all other hosts.
 */
export function backTo(to: string | null, origin: string, otherwise = "/"): string {
	const fallback = origin + otherwise;
	if (to === null || !to.startsWith("/") || to.length > LONGEST || !URL.canParse(to, origin))
		return fallback;
	const url = new URL(to, origin);
	// Absolute on purpose: the path of `/.//a` is `//a`, which alone would be another host.
	return url.origin === origin ? url.href : fallback;
}
