import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * What goes to the provider with an order and comes back with its browser or callback. It follows from the order and the
 * host's secret, so nothing is remembered meanwhile, and nobody else can make one.
 */
export function stateOf(secret: Uint8Array, effect: string): string {
	return `${effect.replaceAll(":", ".")}.${macOf(secret, effect)}`;
}

/** The case and the order of a state that is ours. */
export function orderIn(
	secret: Uint8Array,
	state: string,
): { readonly case: string; readonly effect: string } | undefined {
	const [, of = "", seq, index, mac = ""] =
		/^([0-9a-z]{1,64})\.(\d{1,9})\.(\d{1,9})\.([\w-]{43})$/.exec(state) ?? [];
	const effect = `${of}:${seq}:${index}`;
	const expected = Buffer.from(macOf(secret, effect));
	const given = Buffer.from(mac);
	if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
	return { case: of, effect };
}

/** PKCE, RFC 7636, section 4.1: known to nobody but us, and the same after a restart. */
export function verifierOf(secret: Uint8Array, effect: string): string {
	return createHmac("sha256", secret).update(`signature verifier ${effect}`).digest("base64url");
}

function macOf(secret: Uint8Array, effect: string): string {
	return createHmac("sha256", secret).update(`signature state ${effect}`).digest("base64url");
}
