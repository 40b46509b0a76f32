/** The login page, and back to where one was. */
export function loginHref(next: string): string {
	return next === "/" || next === "/login"
		? "/login"
		: `/login?${new URLSearchParams({ next }).toString()}`;
}

/** Only a path of this host is gone back to; anything else would let a link lead people astray. */
export function safeNext(next: string | null): string | undefined {
	return next !== null && /^\/(?![/\\])/.test(next) ? next : undefined;
}
