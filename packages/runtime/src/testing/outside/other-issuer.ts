import { generateKeyPairSync } from "node:crypto";

import { issuerOf, type JWK } from "../../adapters/issuer/index.ts";
import { ATTESTATION_SCHEMA, type Attestation, type Issuer } from "../../ports/issuer.ts";
import { jsonServer, type Said } from "./json-server.ts";

/** Somebody else who issues results as signed data, as a real server with its keys and its pages. */
export interface OtherIssuer {
	/** Its origin: `iss` of what it signs. */
	readonly origin: string;
	readonly faults: {
		/** Nobody can reach its pages; its keys neither. */
		down: boolean;
	};
	/** Numbers of results → what their pages say. What is not here was never issued. */
	readonly statuses: Map<string, "in_force" | "revoked" | "expired">;
	/** How often each path was asked for. */
	readonly asked: readonly string[];
	/** Issues a result; what is left out is invented. */
	issue(says?: Partial<Attestation>): Promise<string>;
	/** Signs with a key that it does not publish. */
	forge(says?: Partial<Attestation>): Promise<string>;
	stop(): Promise<void>;
}

/** Starts an issuer on a port of its own. */
export async function otherIssuer(): Promise<OtherIssuer> {
	const faults = { down: false };
	const statuses: OtherIssuer["statuses"] = new Map();
	const asked: string[] = [];
	let issuer: Issuer | undefined;
	const { origin, stop } = await jsonServer(({ path }): Said => {
		asked.push(path);
		if (faults.down) return { status: 500 };
		if (path === "/.well-known/onedoor/jwks.json") return { status: 200, said: issuer?.keys() };
		const number = decodeURIComponent(path.replace(/^\/verify\//, ""));
		const status = statuses.get(number);
		return status ? { status: 200, said: { genuine: true, number, status } } : { status: 404 };
	});
	issuer = await issuerOf({ issuer: origin, key: newKey() });
	const stranger = await issuerOf({ issuer: origin, key: newKey() });
	const whole = (says: Partial<Attestation>): Attestation => {
		const { number = `X-${statuses.size + 1}` } = says;
		statuses.set(number, "in_force");
		return { ...INVENTED, iss: origin, number, verify: `${origin}/verify/${number}`, ...says };
	};
	return {
		origin,
		faults,
		statuses,
		asked,
		issue: async (says = {}) => (issuer ?? stranger).sign(whole(says)),
		forge: async (says = {}) => stranger.sign(whole(says)),
		stop,
	};
}

function newKey(): JWK {
	return generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }) as JWK;
}

const INVENTED: Attestation = {
	schema: ATTESTATION_SCHEMA,
	iss: "",
	iat: 1_780_000_000,
	procedure: "elsewhere",
	edition: "2026-01-01",
	case: "EL-2026-000001",
	kind: "certificate",
	of: "certificate",
	title: { en: "Certificate" },
	number: "",
	issued_at: "2026-11-01T09:00:00+07:00",
	holder: { personal_id: "012345678901" },
	gives: {},
	shows: { full_name: "Ann Example" },
	verify: "",
};
