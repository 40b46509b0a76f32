import { flattenedVerify, importJWK, type JWK } from "jose";
import { describe, expect, it } from "vitest";

import { verifySignedData } from "../../adapters/signature/index.ts";
import {
	adapterOf,
	HEAD_ID,
	PHONE_ID,
	startedProvider,
} from "../../adapters/signature/signing.test-data.ts";
import { simulatedPorts, simulatorStore, systemClock } from "../../index.ts";
import { signatureKey } from "../../ports/simulators/sign.ts";
import { type SignatureSide, signatureContract } from "./signature.ts";

const host = { describe, it, expect };

signatureContract(
	"simulated signer",
	() => {
		const store = simulatorStore(":memory:");
		const data = { records: {}, people: [] };
		const ports = simulatedPorts({ store, data, bundles: () => [], clock: systemClock });
		return {
			signatures: ports.signature,
			signer: "079078000104",
			cut: (isCut) => store.setMode("signature", isCut ? "down" : "answers"),
			isOf: async (jws, hash) => {
				const [header = "", , signature = ""] = jws.split(".");
				const payload = Buffer.from(hash).toString("base64url");
				const key = await importJWK(signatureKey(store) as JWK, "EdDSA");
				return flattenedVerify({ protected: header, payload, signature }, key).then(
					() => true,
					() => false,
				);
			},
			close: async () => store.close(),
		};
	},
	host,
);

/** A provider whose page, or whose telephone, whoever signs is led to. */
async function remote(signer: string): Promise<SignatureSide> {
	const provider = await startedProvider();
	const signatures = adapterOf(provider);
	return {
		signatures,
		signer,
		confirm: async ({ data = {} }, does) => {
			if (signer === PHONE_ID) return void (await provider.answerOnTelephone(does));
			const query = new URL(await provider.visit(String(data.confirm_at), does)).searchParams;
			const news = await signatures.receive({
				method: "GET",
				query,
				headers: new Headers(),
				body: new Uint8Array(),
			});
			return "brought" in news ? news.brought : undefined;
		},
		cut: (isCut) => {
			provider.faults.outage = isCut;
		},
		isOf: async (jws, hash) => {
			const { faults, signer: by } = await verifySignedData(jws, hash, { trust: [provider.root] });
			return faults.length === 0 && by?.id === signer;
		},
		close: provider.stop,
	};
}

signatureContract("remote signer at a page", () => remote(HEAD_ID), host);
signatureContract("remote signer on a telephone", () => remote(PHONE_ID), host);
