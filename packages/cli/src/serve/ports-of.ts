import { readFileSync } from "node:fs";

import type { Bundle, Deployment } from "@onedoor/dsl/bundle";
import { type Payments, type Ports, portsByCallback, type Signatures } from "@onedoor/runtime";
import { paymentAdapter } from "@onedoor/runtime/adapters/payment";
import { repositoryAdapter, walletAdapter } from "@onedoor/runtime/adapters/repository";
import { remoteSignatures } from "@onedoor/runtime/adapters/signature";

import { registersOf } from "./registers-of.ts";
import type { PaymentSettings, Settings, SignatureSettings } from "./settings.ts";
import { within } from "./within.ts";

/** What a port is made for, besides what the settings say of it. */
export interface Surroundings {
	readonly bundles: readonly Bundle[];
	readonly deployment: Deployment;
	readonly secret: Uint8Array;
}

/**
 * Who is asked and ordered from, as the settings say; everything else answers by callback.
 *
 * @throws Error in a sentence that names the section
 */
export function portsOf(settings: Settings, { bundles, deployment, secret }: Surroundings): Ports {
	const { registers, payment, signature } = settings;
	return {
		...portsByCallback,
		...(registers && { registers: registersOf(registers, bundles, deployment) }),
		...(payment && { payment: within("payment", () => paymentOf(settings, payment)) }),
		...papersOf(settings),
		...(signature && {
			signature: within("signature", () => signatureOf(settings, signature, secret)),
		}),
	};
}

function paymentOf({ address }: Settings, payment: PaymentSettings): Payments {
	return paymentAdapter({
		address: payment.address,
		authorization: () => payment.authorization,
		callbackKeys: () => payment.callback_keys,
		returnTo: (caseId) => `${address}/cases/${caseId}`,
	});
}

/** Where people keep their papers, and whose papers they may present. */
function papersOf({ repository, trusted }: Settings): Partial<Ports> {
	const line = repository && { ...repository, authorization: () => repository.authorization };
	const wallet = () => walletAdapter({ trusted: trusted ?? [], ...(line && { line }) });
	return {
		...(line && { repository: within("repository", () => repositoryAdapter(line)) }),
		...((line || trusted) && { wallet: within(trusted ? "trusted" : "repository", wallet) }),
	};
}

function signatureOf(
	{ address }: Settings,
	{ trust, valid_minutes, ...signature }: SignatureSettings,
	secret: Uint8Array,
): Signatures {
	return remoteSignatures({
		...signature,
		callback: `${address}/api/callbacks/signature`,
		returnTo: (caseId) => `${address}/cases/${caseId}`,
		secret,
		trust: trust.map((file) => readFileSync(file, "utf8")),
		...(valid_minutes !== undefined && { validMs: valid_minutes * 60_000 }),
	});
}
