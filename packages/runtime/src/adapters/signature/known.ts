/** What the case keeps of an order while somebody confirms it. */
export interface Known {
	readonly credential: string;
	/** Fingerprint of the certificate that is bound into what is signed. */
	readonly certificate: string;
	/** Milliseconds since the epoch: until then it may be confirmed. */
	readonly until: number;
	/** Where whoever signs confirms it, at the provider. */
	readonly confirm_at?: string;
	/** The provider's name for a confirmation that is under way elsewhere: on a telephone. */
	readonly handle?: string;
	/** The provider's name for signatures that are under way. */
	readonly response?: string;
}

export function isKnown(value: object): value is Known {
	const { credential, certificate, until } = value as Partial<Record<keyof Known, unknown>>;
	return (
		typeof credential === "string" && typeof certificate === "string" && typeof until === "number"
	);
}
