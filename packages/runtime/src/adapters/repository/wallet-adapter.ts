import { LATER, PortDownError, type Wallets } from "../../ports/ports.ts";
import { asObject } from "../outgoing/read-json.ts";
import { callRepository, type RepositoryLine } from "./call-repository.ts";
import { paperReader, type TrustOptions } from "./trusted-issuers.ts";

/** Left out `line`: papers are only taken from their owner's own hand. */
export interface WalletAdapterOptions extends TrustOptions {
	/** The repository that is asked for papers of their owner. */
	readonly line?: RepositoryLine;
}

/**
 * Papers that their owner presents: fetched from the repository where they keep them, or handed over as signed data.
 * Neither the repository nor the owner is believed, but the issuer, if it is trusted for this kind.
 *
 * @example walletAdapter({ line: { address, authorization }, trusted: [{ issuer, kinds: ["birth_certificate"] }] })
 */
export function walletAdapter({ line, ...trust }: WalletAdapterOptions): Wallets {
	const read = paperReader(trust);
	return {
		present: async (request, signal) => {
			if (request.signed !== undefined) return read(request.signed);
			if (line === undefined) return undefined;
			const { case: caseId, step, path, kind, holder, language } = request;
			const asked = { case: caseId, step, path, kind, holder, language };
			const { status, said } = await callRepository(
				"wallet",
				line,
				"presentations",
				asked,
				undefined,
				signal,
			);
			if (status === 404) return undefined;
			if (status === 202) return LATER;
			const signed = asObject(said)?.signed;
			if (status >= 400 || typeof signed !== "string")
				throw new PortDownError("wallet", new Error(`it answered ${status}`));
			return read(signed);
		},
	};
}
