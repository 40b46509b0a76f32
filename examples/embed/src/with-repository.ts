import {
	type CaseService,
	type CaseServiceOptions,
	createCaseService,
	portsByCallback,
} from "@onedoor/runtime";
import {
	repositoryAdapter,
	type TrustedIssuer,
	walletAdapter,
} from "@onedoor/runtime/adapters/repository";

export interface RepositorySettings {
	/** Address of the repository's interface: `https://papers.example/v1/`. */
	readonly address: string;
	/** Value of `Authorization`; from where the host keeps its secrets. */
	readonly authorization: string;
	readonly trusted: readonly TrustedIssuer[];
}

/** A case service whose results go to the repository of their owners, and whose applicants may present papers. */
export function withRepository(
	options: CaseServiceOptions,
	settings: RepositorySettings,
): CaseService {
	const line = { address: settings.address, authorization: () => settings.authorization };
	return createCaseService({
		...options,
		ports: {
			...(options.ports ?? portsByCallback),
			repository: repositoryAdapter(line),
			wallet: walletAdapter({ line, trusted: settings.trusted }),
		},
	});
}
