/** The token of `Authorization: <scheme> <token>`; schemes are compared without case (RFC 9110 §11.1). */
export function tokenOf(request: Request, scheme = "Bearer"): string | undefined {
	const [, found, token] = /^(\S+) +(\S+)$/.exec(request.headers.get("Authorization") ?? "") ?? [];
	return found?.toLowerCase() === scheme.toLowerCase() ? token : undefined;
}

/** All cookies of a request, in its order (RFC 6265 §5.4). */
export function cookiesOf(request: Request): readonly (readonly [name: string, value: string])[] {
	const pairs = (request.headers.get("Cookie") ?? "").split(/; */);
	return pairs.flatMap((pair) => {
		const at = pair.indexOf("=");
		return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)] as const] : [];
	});
}

export function cookieOf(request: Request, name: string): string | undefined {
	return cookiesOf(request).find(([found]) => found === name)?.[1];
}
