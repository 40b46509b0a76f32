import { createHash, randomUUID } from "node:crypto";

import { exportJWK, SignJWT } from "jose";
import {
	allowInsecureRequests,
	authorizationCodeGrant,
	buildAuthorizationUrl,
	type Configuration,
	calculatePKCECodeChallenge,
	type DPoPHandle,
	discovery,
	getDPoPHandle,
	None,
	randomDPoPKeyPair,
	randomPKCECodeVerifier,
} from "openid-client";

import { browser } from "../../testing/outside/browser.ts";
import { API, type OidcHost, PROGRAM } from "./oidc-host.test-data.ts";

/** An access token as a program gets it: somebody signs in, and the code is exchanged. */
export async function accessToken(
	{ provider }: OidcHost,
	as: { readonly person: string; readonly acr: string },
	{ resource = API, DPoP }: { readonly resource?: string; readonly DPoP?: DPoPHandle } = {},
): Promise<string> {
	const configuration = await configurationOf(provider.issuer);
	const verifier = randomPKCECodeVerifier();
	const url = buildAuthorizationUrl(configuration, {
		redirect_uri: PROGRAM.redirectUri,
		scope: "openid",
		resource,
		acr_values: as.acr,
		code_challenge: await calculatePKCECodeChallenge(verifier),
		code_challenge_method: "S256",
	});
	const back = await browser().signInUpTo(url.href, as);
	const { access_token } = await authorizationCodeGrant(
		configuration,
		new URL(back),
		{ pkceCodeVerifier: verifier, idTokenExpected: true },
		{ resource },
		DPoP && { DPoP },
	);
	return access_token;
}

/** A key of a program, and proofs made with it. */
export interface ProgramKey {
	readonly handle: DPoPHandle;
	proof(call: { url: string; method?: string; token: string }): Promise<string>;
}

export async function programKey({ provider }: OidcHost): Promise<ProgramKey> {
	const configuration = await configurationOf(provider.issuer);
	const pair = await randomDPoPKeyPair("ES256");
	const jwk = await exportJWK(pair.publicKey);
	return {
		handle: getDPoPHandle(configuration, pair),
		proof: ({ url, method = "GET", token }) =>
			new SignJWT({
				htu: url,
				htm: method,
				ath: createHash("sha256").update(token).digest("base64url"),
			})
				.setProtectedHeader({ typ: "dpop+jwt", alg: "ES256", jwk })
				.setIssuedAt()
				.setJti(randomUUID())
				.sign(pair.privateKey),
	};
}

function configurationOf(issuer: string): Promise<Configuration> {
	return discovery(new URL(issuer), PROGRAM.id, undefined, None(), {
		execute: [allowInsecureRequests],
	});
}
