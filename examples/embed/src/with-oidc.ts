import type { InputFile } from "@onedoor/dsl";
import type { CaseService } from "@onedoor/runtime";
import { EIDAS_LEVELS, oidcIdentity } from "@onedoor/runtime/adapters/oidc";

import { portal } from "./embed.ts";

/** What differs from one host to the next, and is no part of its code. */
export interface Settings {
	readonly issuer: string;
	readonly origin: string;
	readonly clientSecret: string;
	readonly cookieSecret: Uint8Array;
}

/** The portal of `embed.ts`, with people from an OpenID provider. */
export function portalWithOidc(
	files: readonly InputFile[],
	database: string,
	settings: Settings,
): CaseService {
	const identity = oidcIdentity({
		issuer: settings.issuer,
		origin: settings.origin,
		client: { id: "portal", secret: settings.clientSecret },
		secrets: [settings.cookieSecret],
		levels: EIDAS_LEVELS,
		claims: { personal_id: "personal_number" },
		roles: { claim: "groups", values: { "dog-wardens": "warden" } },
		offices: { claim: "office", values: { "town-hall": { kind: "town_hall", unit: "1" } } },
		audience: "https://portal.example/api",
	});
	const service = portal(files, database, identity);
	return {
		...service,
		// Signing in and out has its own addresses; everything else is the case API.
		fetch: async (request: Request) => (await identity.routes(request)) ?? service.fetch(request),
	};
}
