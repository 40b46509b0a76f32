import type { SignatureOrder } from "../../ports/ports.ts";
import { type SigningProvider, signingProvider } from "../../testing/outside/signing-provider.ts";
import { type RemoteSignatureOptions, remoteSignatures } from "./index.ts";

/** All invented: whoever signs at a page, on a telephone, and for an organisation; and somebody else. */
export const HEAD_ID = "079078000104";
export const PHONE_ID = "079078000105";
export const SEALER_ID = "079078000106";
export const OTHER_ID = "079078000107";
export const COMPANY = "0100000001";

export const SECRET: Uint8Array = new Uint8Array(32).fill(3);

export function startedProvider(
	more: Partial<Parameters<typeof signingProvider>[0]> = {},
): Promise<SigningProvider> {
	return signingProvider({
		people: [
			{ id: HEAD_ID, name: "Ann Head" },
			{ id: PHONE_ID, name: "Bo Telephone", confirms: "telephone" },
			{
				id: SEALER_ID,
				name: "Cy Sealer",
				organisation: { name: "Example Company", code: COMPANY },
			},
			{ id: OTHER_ID, name: "Di Other" },
		],
		...more,
	});
}

export function adapterOf(
	provider: SigningProvider,
	more: Partial<RemoteSignatureOptions> = {},
): ReturnType<typeof remoteSignatures> {
	return remoteSignatures({
		address: provider.address,
		client: provider.client,
		callback: "https://portal.example/api/callbacks/signature",
		returnTo: (id) => `https://portal.example/cases/${id}`,
		secret: SECRET,
		trust: [provider.root],
		timeoutMs: 500,
		askAgainMs: 20,
		...more,
	});
}

export const HASH: string = "ab".repeat(32);

export const orderFor = (by: string, more: Partial<SignatureOrder> = {}): SignatureOrder => ({
	id: "case0:3:0",
	case: "case0",
	number: "LI-2026-000001",
	step: "signature",
	by,
	papers: { licence: HASH },
	...more,
});
